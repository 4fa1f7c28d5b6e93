import type { Text } from "@bazgasht/rules"

/** A code, and what it is called. */
export interface TitledCode {
  readonly code: string
  readonly title: Text
}

/** The codes of one kind, each once, in the order in which they are declared. */
export interface CodeList {
  /** What it is asked for by: `offences`, `prisoner.debts.kind`. */
  readonly kind: string
  readonly title: Text
  readonly codes: ReadonlyArray<TitledCode>
}

/** Codes without those that came before. */
export const eachOnce = (codes: ReadonlyArray<TitledCode>): ReadonlyArray<TitledCode> =>
  [...new Map(codes.toReversed().map((one) => [one.code, one])).values()].reverse()
