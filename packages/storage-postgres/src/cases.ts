import { checkName, checkPage, type StorageAdapter } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import type { Database } from "./database.ts"
import { storageErrorOf } from "./failure.ts"
import { caseColumns, entryColumns, entryIn, loadedIn, readRows } from "./rows.ts"
import { commandKey } from "./schema/step-9.ts"

/** Reads one case as it stands, with what a command came to. */
export const loadCase = (database: Database, schema: string): StorageAdapter["load"] => {
  const alone = {
    name: "load",
    text: `select ${caseColumns} from ${schema}.cases where kind = $1 and subject = $2`,
  }
  const withCommand = {
    name: "load_with_command",
    // The events of the key are looked up by themselves: beside its name the planner would rather read all events of the case.
    text: `with keyed as materialized (
        select kind, subject, version, body from ${schema}.events
          where ${commandKey("subject", "body ->> 'command'")} = ${commandKey("$2", "$3::text")}
      ), caused as (
        select max(version) as version from keyed
          where kind = $1 and subject = $2 and body ->> 'command' = $3 and json_typeof(body -> 'command') = 'string'
      )
      select ${caseColumns}, (
        select json_agg(json_build_object('version', event.version, 'body', event.body) order by event.version)
          from ${schema}.events event
          where event.kind = $1 and event.subject = $2
            and event.version between (select version - 1 from caused) and (select version from caused)
      ) as handled
      from ${schema}.cases where kind = $1 and subject = $2`,
  }
  return (asked) => {
    const flaw = checkName(asked)
    if (flaw !== undefined) return Effect.fail(flaw)
    const { command, kind, subject } = asked
    const rows =
      command === undefined
        ? database.run(alone, [kind, subject])
        : database.run(withCommand, [kind, subject, command])
    return rows.pipe(
      Effect.mapError((failure) => storageErrorOf(failure, { writes: false, kind, subject })),
      Effect.flatMap((found) => readRows(found, loadedIn)),
      Effect.map(([found]) => found),
    )
  }
}

/** Reads the events of one case. */
export const readHistory = (database: Database, schema: string): StorageAdapter["history"] => {
  const statement = {
    name: "history",
    text: `select ${entryColumns} from ${schema}.events
      where kind = $1 and subject = $2 and version > $3 order by version`,
  }
  return (name) => {
    const flaw = checkName(name)
    if (flaw !== undefined) return Effect.fail(flaw)
    const { after = 0, kind, subject } = name
    return database.run(statement, [kind, subject, after]).pipe(
      Effect.mapError((failure) => storageErrorOf(failure, { writes: false, kind, subject })),
      Effect.flatMap((rows) => readRows(rows, entryIn)),
    )
  }
}

/** Reads the feed. */
export const readFeed = (database: Database, schema: string): StorageAdapter["feed"] => {
  const statement = {
    name: "feed",
    text: `select ${entryColumns} from ${schema}.events where position > $1 order by position limit $2`,
  }
  return (page) => {
    const flaw = checkPage(page)
    if (flaw !== undefined) return Effect.fail(flaw)
    return database.run(statement, [page.after, page.limit]).pipe(
      Effect.mapError((failure) => storageErrorOf(failure, { writes: false })),
      Effect.flatMap((rows) => readRows(rows, entryIn)),
    )
  }
}
