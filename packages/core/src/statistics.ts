import type { Text } from "@bazgasht/rules"
import type { VocabularyEntry } from "./vocabulary.ts"

/** A group of offences by which figures are reported. */
export interface OffenceClass extends VocabularyEntry {
  /** Codes of offences, or their beginnings up to a point. Absent in the last group, which takes every other offence. */
  readonly offences?: ReadonlyArray<string>
}

/** What the figures of a country are broken down by. */
export interface Statistics {
  /** What a region is called, and every region: the provinces. */
  readonly regions: { readonly title: Text; readonly values: ReadonlyArray<VocabularyEntry> }
  /** The first group that takes an offence has it. */
  readonly offenceGroups: ReadonlyArray<OffenceClass>
  /** People who are held for money and for no offence. */
  readonly debtors: Text
}
