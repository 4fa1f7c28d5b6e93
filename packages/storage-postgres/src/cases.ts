import { checkName, checkPage, type StorageAdapter } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import type { Database } from "./database.ts"
import { storageErrorOf } from "./failure.ts"
import { caseColumns, caseIn, entryColumns, entryIn, readRows } from "./rows.ts"

/** Reads one case as it stands. */
export const loadCase = (database: Database, schema: string): StorageAdapter["load"] => {
  const statement = {
    name: "load",
    text: `select ${caseColumns} from ${schema}.cases where kind = $1 and subject = $2`,
  }
  return ({ kind, subject }) => {
    const flaw = checkName({ kind, subject })
    if (flaw !== undefined) return Effect.fail(flaw)
    return database.run(statement, [kind, subject]).pipe(
      Effect.mapError((failure) => storageErrorOf(failure, { writes: false, kind, subject })),
      Effect.flatMap((rows) => readRows(rows, caseIn)),
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
