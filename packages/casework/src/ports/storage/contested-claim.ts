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

/** What other cases hold of one key together. */
export interface ClaimedByOthers {
  /** The units of all of them. */
  readonly units: number
  /** The least whole that one of them names; absent where none holds anything. */
  readonly least?: number
}

/**
 * The conflict of the first claim that cannot be taken beside what other cases hold, for adapters that look it up themselves.
 * `holders` lists the claims on a key, in any order, those of the case itself among them or not.
 *
 * An adapter that adds up what is held, as thousands of cases may hold parts of one key, gives `byOthers` too: then `holders` is asked only for a claim that
 * is refused, and needs to list the first two of them.
 *
 * @example
 * const seat = { key: "seat/7" }
 * const other = heldBy({ kind: "loan", subject: "loan-2" }, seat)
 * contestedClaim({ kind: "loan", subject: "loan-1" }, [seat], () => [other])?.params.holder.subject // => "loan-2"
 * contestedClaim({ kind: "loan", subject: "loan-2" }, [seat], () => [other]) // => undefined
 * // Parts of one whole go side by side as long as they fit.
 * const hours = { key: "week/7", units: 20, of: 44 }
 * contestedClaim({ kind: "loan", subject: "loan-1" }, [hours], () => [{ ...other, ...hours }]) // => undefined
 * contestedClaim({ kind: "loan", subject: "loan-1" }, [hours], () => [], () => ({ units: 24, least: 44 })) // => undefined
 */
export const contestedClaim = (
  { kind, subject }: CaseName,
  claims: ReadonlyArray<UniquenessClaim>,
  holders: (key: string) => ReadonlyArray<HeldClaim>,
  byOthers?: (key: string) => ClaimedByOthers,
): ClaimConflict | undefined => {
  for (const { key, of = 1, units = 1 } of claims) {
    const known = byOthers?.(key)
    if (known !== undefined && fits({ of, units }, known)) continue
    let first: HeldClaim | undefined
    let others: ClaimedByOthers = { units: 0 }
    for (const held of holders(key)) {
      if (held.kind === kind && held.subject === subject) continue
      others = { units: others.units + held.units, least: Math.min(others.least ?? held.of, held.of) }
      if (first === undefined || compareHolders(held, first) < 0) first = held
    }
    if (first !== undefined && !fits({ of, units }, known ?? others))
      return new ClaimConflict({
        code: "storage.claimConflict",
        kind,
        subject,
        params: { key, holder: { kind: first.kind, subject: first.subject } },
      })
  }
  return undefined
}

/** Whether a claim fits beside what other cases hold; one that is alone always does. */
const fits = (
  { of, units }: Required<Pick<UniquenessClaim, "of" | "units">>,
  { least, units: taken }: ClaimedByOthers,
): boolean => least === undefined || taken + units <= Math.min(least, of)
