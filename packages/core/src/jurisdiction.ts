/**
 * A jurisdiction: what the domain needs of a country's law to read a case file and to derive facts from it.
 *
 * @module
 */

import type { Count, Fact, Money, Parameter, RulePack, Text } from "@bazgasht/rules"

/** A code and what it stands for. */
export interface VocabularyEntry {
  readonly code: string
  readonly title: Text
}

/**
 * What one day of earlier detention is worth against each punishment other than imprisonment, which it shortens by a day.
 *
 * Each rate is a dated parameter, read on the day of the judgment. A rate that is absent, or has no value on that day, leaves
 * what it would have decided unknown.
 */
export interface CreditRates {
  /** Lashes of ta'zir for a day. Hadd lashes get no credit under any rate. */
  readonly lashes?: Parameter<Count>
  /** The amount of a fine for a day. */
  readonly fine?: Parameter<Money>
  /** Days of a daily fine for a day. */
  readonly dailyFineDays?: Parameter<Count>
  /** Hours of free public service for a day. */
  readonly serviceHours?: Parameter<Count>
  /** Days of a supervision period for a day. */
  readonly supervisionDays?: Parameter<Count>
}

/** What the domain needs of a country's law. Calendar and day count are those of the pack. */
export interface Jurisdiction {
  readonly pack: RulePack
  /** Every offence that a case file may name. */
  readonly offences: ReadonlyArray<VocabularyEntry>
  readonly creditRates: CreditRates
  /** Facts that only this jurisdiction asks about; a case file states them among its reports. */
  readonly reportedFacts?: ReadonlyArray<Fact>
}
