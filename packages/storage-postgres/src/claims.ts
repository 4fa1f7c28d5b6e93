/** Claims: what cases hold that may be so only once. */

import {
  type CaseName,
  ClaimConflict,
  checkClaims,
  checkClaimsAsked,
  type HeldClaim,
  heldBy,
  type StorageAdapter,
  type UniquenessClaim,
  VersionConflict,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import type { Database, DatabaseFailure, Row } from "./database.ts"
import { storageErrorOf } from "./failure.ts"
import { readRows } from "./rows.ts"
import { claimIsHeld } from "./schema/step-5.ts"

/** Claims as the server takes them, with nothing left out. */
export const claimsAsJson = (name: CaseName, claims: ReadonlyArray<UniquenessClaim>): string =>
  JSON.stringify(
    claims.map((claim) => {
      const { key, of, units } = heldBy(name, claim)
      return { key, units, of }
    }),
  )

/** The conflict for which the server has undone a statement; `undefined` where that was for something else. */
export const claimConflictOf = (
  { kind, subject }: CaseName,
  { constraint, sqlState }: DatabaseFailure,
): ClaimConflict | undefined => {
  if (sqlState !== claimIsHeld || constraint === undefined) return undefined
  const { key, ...holder } = JSON.parse(constraint) as CaseName & { readonly key: string }
  return new ClaimConflict({ code: "storage.claimConflict", kind, subject, params: { key, holder } })
}

const claimIn = (row: Row): HeldClaim => ({
  kind: String(row["kind"]),
  subject: String(row["subject"]),
  key: String(row["key"]),
  units: Number(row["units"]),
  of: Number(row["whole"]),
})

/** Reads the claims of a case, or those on a key. */
export const readClaims = (database: Database, schema: string): NonNullable<StorageAdapter["heldClaims"]> => {
  const columns = "kind, subject, key, units, whole"
  const holders = {
    name: "holders",
    text: `select ${columns} from ${schema}.claims where key = $1 order by kind, subject`,
  }
  const ofCase = {
    name: "claims of case",
    text: `select ${columns} from ${schema}.claims where kind = $1 and subject = $2 order by key`,
  }
  return (asked) => {
    const flaw = checkClaimsAsked(asked)
    if (flaw !== undefined) return Effect.fail(flaw)
    const rows =
      "key" in asked ? database.run(holders, [asked.key]) : database.run(ofCase, [asked.kind, asked.subject])
    return rows.pipe(
      Effect.mapError((failure) => storageErrorOf(failure, { writes: false })),
      Effect.flatMap((found) => readRows(found, claimIn)),
    )
  }
}

/** Sets the claims of a case without an event. */
export const makeSetClaims = (
  database: Database,
  schema: string,
): NonNullable<StorageAdapter["setClaims"]> => {
  const statement = {
    name: "set claims",
    text: `select ${schema}.set_claims($1, $2, $3, $4) as actual`,
  }
  return (request) => {
    const flaw = checkClaims(request)
    if (flaw !== undefined) return Effect.fail(flaw)
    const { claims, kind, subject, version } = request
    return database.run(statement, [kind, subject, version, claimsAsJson(request, claims)]).pipe(
      Effect.uninterruptible,
      Effect.mapError(
        (failure) =>
          claimConflictOf(request, failure) ?? storageErrorOf(failure, { writes: true, kind, subject }),
      ),
      Effect.flatMap(([row]) => {
        const actual = Number(row?.["actual"])
        return actual === version && actual > 0
          ? Effect.void
          : Effect.fail(
              new VersionConflict({
                code: "storage.versionConflict",
                kind,
                subject,
                params: { expected: version, actual },
              }),
            )
      }),
    )
  }
}
