import { compareTexts } from "./order.ts"
import { ClaimConflict } from "./storage-error.ts"
import type { CaseName } from "./stored-event.ts"
import type { HeldClaim, UniquenessClaim } from "./uniqueness-claim.ts"

/**
 * The order in which holders of one key are listed: by kind, then by id, as texts are compared.
 *
 * @example
 * const [loan, course] = [{ kind: "loan", subject: "1" }, { kind: "course", subject: "2" }]
 * ;[loan, course].sort(compareHolders).map(({ kind }) => kind) // => ["course", "loan"]
 */
export const compareHolders = (one: CaseName, other: CaseName): number =>
  compareTexts(one.kind, other.kind) || compareTexts(one.subject, other.subject)

/**
 * The conflict of the first claim that cannot be taken beside what other cases hold, for adapters that look it up themselves.
 * `holders` lists the claims on a key, in any order, those of the case itself among them or not.
 *
 * @example
 * const seat = { key: "seat/7" }
 * const other = heldBy({ kind: "loan", subject: "loan-2" }, seat)
 * contestedClaim({ kind: "loan", subject: "loan-1" }, [seat], () => [other])?.params.holder.subject // => "loan-2"
 * contestedClaim({ kind: "loan", subject: "loan-2" }, [seat], () => [other]) // => undefined
 * // Parts of one whole go side by side as long as they fit.
 * const hours = { key: "week/7", units: 20, of: 44 }
 * contestedClaim({ kind: "loan", subject: "loan-1" }, [hours], () => [{ ...other, ...hours }]) // => undefined
 */
export const contestedClaim = (
  { kind, subject }: CaseName,
  claims: ReadonlyArray<UniquenessClaim>,
  holders: (key: string) => ReadonlyArray<HeldClaim>,
): ClaimConflict | undefined => {
  for (const { key, of = 1, units = 1 } of claims) {
    const others = holders(key).filter((held) => held.kind !== kind || held.subject !== subject)
    const taken = others.reduce((sum, held) => sum + held.units, units)
    const whole = others.reduce((least, held) => Math.min(least, held.of), of)
    const [first] = others.toSorted(compareHolders)
    if (first !== undefined && taken > whole)
      return new ClaimConflict({
        code: "storage.claimConflict",
        kind,
        subject,
        params: { key, holder: { kind: first.kind, subject: first.subject } },
      })
  }
  return undefined
}
