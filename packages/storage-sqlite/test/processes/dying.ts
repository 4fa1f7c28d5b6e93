/** A connection whose process dies at one of its statements, as `kill -9` ends it. */

import type { SQLInputValue } from "node:sqlite"
import type { Connection } from "../../src/database.ts"

/**
 * Counts the statements while it is asked to, and kills the process at one of them: before it, or after it where the step ends in "+".
 */
export const dyingAt = (connection: Connection, step: string, counts: () => boolean): Connection => {
  const fatal = Number.parseInt(step, 10)
  let statements = 0
  const watched = <Answer>(statement: () => Answer): Answer => {
    const isFatal = counts() && ++statements === fatal
    if (isFatal && !step.endsWith("+")) process.kill(process.pid, "SIGKILL")
    const answer = statement()
    if (isFatal) process.kill(process.pid, "SIGKILL")
    return answer
  }
  return {
    database: connection.database,
    run: (sql, ...parameters) => watched(() => connection.run(sql, ...parameters)),
    one: <Row>(sql: string, ...parameters: ReadonlyArray<SQLInputValue>) =>
      watched(() => connection.one<Row>(sql, ...parameters)),
    all: <Row>(sql: string, ...parameters: ReadonlyArray<SQLInputValue>) =>
      watched(() => connection.all<Row>(sql, ...parameters)),
  }
}
