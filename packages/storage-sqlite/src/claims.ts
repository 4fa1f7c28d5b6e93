/** Claims: what cases hold that may be so only once. */

import {
  type CaseName,
  type ClaimConflict,
  type ClaimedByOthers,
  type ClaimsAsked,
  type ClaimsOfCase,
  checkClaims,
  checkClaimsAsked,
  contestedClaim,
  type HeldClaim,
  heldBy,
  type StorageError,
  type UniquenessClaim,
  VersionConflict,
} from "@bazgasht/casework/ports"
import * as Result from "effect/Result"
import type { Connection } from "./database.ts"
import { changeKnown } from "./schema/change-known.ts"

const columns = 'kind, subject, key, units, whole AS "of"'
const selectHolders = `SELECT ${columns} FROM claims WHERE key = ? ORDER BY kind, subject`
/** The first holder that is another case is one of the first two. */
const selectFirst = `${selectHolders} LIMIT 2`
// Node 22 binds no value to a place with a number, `?1`.
const selectTaken = `WITH asked (key, kind, subject) AS (VALUES (?, ?, ?))
  SELECT
    coalesce((SELECT units FROM claimed WHERE key = asked.key), 0) - coalesce((
      SELECT units FROM claims WHERE key = asked.key AND kind = asked.kind AND subject = asked.subject
    ), 0) AS taken,
    (
      SELECT whole FROM claims WHERE key = asked.key AND (kind <> asked.kind OR subject <> asked.subject)
      ORDER BY whole LIMIT 1
    ) AS least
  FROM asked`
const selectClaims = `SELECT ${columns} FROM claims WHERE kind = ? AND subject = ? ORDER BY key`
const deleteClaim = "DELETE FROM claims WHERE key = ? AND kind = ? AND subject = ?"
const setClaim = `INSERT INTO claims (key, kind, subject, units, whole) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (key, kind, subject) DO UPDATE SET units = excluded.units, whole = excluded.whole`
const selectVersion = "SELECT version FROM cases WHERE kind = ? AND subject = ?"

const claimsOf = ({ all }: Connection, { kind, subject }: CaseName): ReadonlyArray<HeldClaim> =>
  all<HeldClaim>(selectClaims, kind, subject).map((row) => ({ ...row }))

const holdersOf = ({ all }: Connection, key: string): ReadonlyArray<HeldClaim> =>
  all<HeldClaim>(selectHolders, key).map((row) => ({ ...row }))

const firstHolders = ({ all }: Connection, key: string): ReadonlyArray<HeldClaim> =>
  all<HeldClaim>(selectFirst, key).map((row) => ({ ...row }))

interface Taken {
  readonly taken: number
  readonly least: number | null
}

/** What other cases hold of a key. The database keeps the sum: thousands of cases may hold parts of one key. */
const heldByOthers = (connection: Connection, { kind, subject }: CaseName, key: string): ClaimedByOthers => {
  const [others] = connection.all<Taken>(selectTaken, key, kind, subject)
  const least = others?.least ?? null
  return { units: others?.taken ?? 0, ...(least === null ? {} : { least }) }
}

/** What keeps a case from taking claims. Runs in a write transaction. */
export const contested = (
  connection: Connection,
  name: CaseName,
  claims: ReadonlyArray<UniquenessClaim>,
): ClaimConflict | undefined =>
  contestedClaim(
    name,
    claims,
    (key) => firstHolders(connection, key),
    (key) => heldByOthers(connection, name, key),
  )

/** Gives back what a stored case holds and no longer names, and takes what it names. */
export const replaceClaims = (
  connection: Connection,
  { kind, subject }: CaseName,
  claims: ReadonlyArray<UniquenessClaim>,
): void => {
  const named = new Set(claims.map(({ key }) => key))
  for (const { key } of claimsOf(connection, { kind, subject }))
    if (!named.has(key)) connection.run(deleteClaim, key, kind, subject)
  for (const claim of claims) {
    const { key, of, units } = heldBy({ kind, subject }, claim)
    connection.run(setClaim, key, kind, subject, units, of)
  }
}

/** The claims of a case, or those on a key. */
export const heldClaims =
  (connection: Connection) =>
  (asked: ClaimsAsked): Result.Result<ReadonlyArray<HeldClaim>, StorageError> => {
    const error = checkClaimsAsked(asked)
    if (error !== undefined) return Result.fail(error)
    return Result.succeed("key" in asked ? holdersOf(connection, asked.key) : claimsOf(connection, asked))
  }

/** Sets the claims of a case without an event. */
export const setClaims =
  (connection: Connection) =>
  (request: ClaimsOfCase): Result.Result<void, VersionConflict | ClaimConflict | StorageError> => {
    const error = checkClaims(request)
    if (error !== undefined) return Result.fail(error)
    const { claims, kind, subject, version } = request
    return changeKnown(connection, (): Result.Result<void, VersionConflict | ClaimConflict> => {
      const actual = connection.one<{ readonly version: number }>(selectVersion, kind, subject)?.version ?? 0
      if (actual !== version || actual === 0)
        return Result.fail(
          new VersionConflict({
            code: "storage.versionConflict",
            kind,
            subject,
            params: { expected: version, actual },
          }),
        )
      const conflict = contested(connection, request, claims)
      if (conflict !== undefined) return Result.fail(conflict)
      return Result.succeed(replaceClaims(connection, request, claims))
    })
  }
