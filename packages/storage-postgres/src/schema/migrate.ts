/** Bringing a schema up to date. It may be done again, and by several processes at once. */

import { StorageError } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import type { Database, DatabaseFailure } from "../database.ts"
import { invalid, storageErrorOf } from "../failure.ts"
import { steps } from "./steps.ts"

const latest = steps.length

const unsupported = (capability: string, expected: string): StorageError =>
  new StorageError({ code: "storage.unsupported", params: { capability, expected } })

/** Anything but UTF-8 holds only some texts, and in another order. */
const checkEncoding = (database: Database): Effect.Effect<void, DatabaseFailure | StorageError> =>
  Effect.flatMap(
    database.run({ text: "select current_setting('server_encoding') as encoding" }, []),
    ([row]) =>
      row?.["encoding"] === "UTF8"
        ? Effect.void
        : Effect.fail(unsupported(`encoding ${String(row?.["encoding"])}`, "a database in UTF8")),
  )

/** The version of a schema; zero where there is none. */
const versionOf = Effect.fnUntraced(function* (database: Database, schema: string) {
  const [found] = yield* database.run({ text: "select to_regclass($1) is not null as found" }, [
    `${schema}.migrations`,
  ])
  if (found?.["found"] !== true) return 0
  const [row] = yield* database.run(
    { text: `select coalesce(max(version), 0) as version from ${schema}.migrations` },
    [],
  )
  return Number(row?.["version"])
})

const step = (schema: string, sql: string, version: number): string => `
do $step$ begin
  if exists (select from ${schema}.migrations where version = ${version}) then return; end if;
  ${sql}
  insert into ${schema}.migrations values (${version});
end $step$;`

const script = (schema: string): string => `
begin isolation level read committed;
set local statement_timeout = 0;
select pg_advisory_xact_lock(hashtextextended('bazgasht migrations ${schema}', 0));
do $schema$ begin
  -- "if not exists" would ask for the right to make schemas even where this one is there.
  if not exists (select from pg_namespace where nspname = '${schema}') then create schema ${schema}; end if;
end $schema$;
create table if not exists ${schema}.migrations (
  version integer primary key,
  applied timestamp with time zone not null default now()
);
${steps.map((sql, index) => step(schema, sql(schema), index + 1)).join("\n")}
commit;`

const orStorageError = <Value>(
  work: Effect.Effect<Value, DatabaseFailure | StorageError>,
): Effect.Effect<Value, StorageError> =>
  Effect.catchTag(work, "DatabaseFailure", (failure) =>
    Effect.fail(storageErrorOf(failure, { writes: false })),
  )

/** Refuses a schema that is not at the version that this adapter knows: who only reads cannot bring it there. */
export const checkCurrent = Effect.fnUntraced(function* (database: Database, schema: string) {
  const version = yield* versionOf(database, schema)
  if (version === 0) return yield* invalid("a schema that is a store of cases")
  if (version !== latest) return yield* unsupported(`schema version ${version}`, `schema version ${latest}`)
}, orStorageError)

/**
 * Brings a schema to the version that this adapter knows. One that is up to date is only read, so that a role without the
 * right to make tables can open it. A newer one is refused: `storage.unsupported`, with its version as the capability.
 */
export const migrate = Effect.fnUntraced(function* (database: Database, schema: string) {
  yield* checkEncoding(database)
  const before = yield* versionOf(database, schema)
  if (before < latest) yield* database.script(script(schema))
  const version = before < latest ? yield* versionOf(database, schema) : before
  if (version > latest)
    return yield* unsupported(`schema version ${version}`, `schema version ${latest} or older`)
}, orStorageError)
