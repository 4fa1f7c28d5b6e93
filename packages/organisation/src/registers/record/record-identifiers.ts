import type { CaseClaim } from "@bazgasht/casework"
import type { Json } from "./record-content.ts"
import type { RecordState } from "./record-protocol.ts"

/** The field in which every register keeps the numbers by which offices know what it is about. */
export const identifiersField = "identifiers"

/** A number, in its normal form. */
interface Identifier {
  readonly kind: string
  readonly number: string
}

/** Every number that a record has, earlier ones too, as long as they were not found to be wrong. */
export const identifiersIn = (state: RecordState): ReadonlyArray<Identifier> =>
  state.stage === "none"
    ? []
    : state.statements
        .filter(({ corrected, field }) => field === identifiersField && corrected === undefined)
        .flatMap(({ value }) => (Array.isArray(value) ? (value as ReadonlyArray<Json>) : []))
        .map((entry) => entry as unknown as Identifier)

/** The claims of a record: each of its numbers. A closed record keeps them; one that was merged gives them up to the other. */
export const claimsOfRecord =
  (claim: string) =>
  (state: RecordState): ReadonlyArray<CaseClaim> =>
    state.stage === "merged"
      ? []
      : identifiersIn(state).map(({ kind, number }) => ({ claim, by: [kind, number] }))
