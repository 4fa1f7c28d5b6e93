/** What a change rests on beside its own case: other cases, as they were read. */

import { BasisChanged } from "./storage-error.ts"
import type { CaseName } from "./stored-event.ts"

/** Another case, under the version that it had when a change was decided. */
export interface CaseBasis extends CaseName {
  /** How many events the case had; zero where it did not exist. */
  readonly version: number
}

/** On how many cases one change may rest. */
export const maxBasis = 10_000

/**
 * The failure of a change that rests on a case which has another version by now, for adapters that look versions up themselves: the
 * first that changed. `undefined` where nothing has.
 *
 * @example
 * const loan = { kind: "loan", subject: "loan-1" }
 * const pool = { kind: "pool", subject: "pool-1", version: 3 }
 * changedBasis(loan, [pool], () => 3) // => undefined
 * changedBasis(loan, [pool], () => 4)?.params.basis // => { kind: "pool", subject: "pool-1" }
 */
export const changedBasis = (
  { kind, subject }: CaseName,
  basis: ReadonlyArray<CaseBasis>,
  versionOf: (name: CaseName) => number,
): BasisChanged | undefined => {
  for (const { version: expected, ...name } of basis) {
    const actual = versionOf(name)
    if (actual !== expected)
      return new BasisChanged({
        code: "storage.basisChanged",
        kind,
        subject,
        params: { basis: { kind: name.kind, subject: name.subject }, expected, actual },
      })
  }
  return undefined
}
