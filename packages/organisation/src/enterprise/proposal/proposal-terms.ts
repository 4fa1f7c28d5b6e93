import type { AnySetting, Roles } from "@bazgasht/casework"
import type { WorkplaceKind } from "@bazgasht/core/employment"
import type { Calendar, Citation, Term } from "@bazgasht/rules"

/** Something that is looked at before a contract, by offices of its own. */
export interface InspectionTerms {
  /** Code of what is looked at. */
  readonly inspection: string
  readonly officers: Roles
}

/** The offices of proposals, and what a contract rests on, as a jurisdiction states them. */
export interface ProposalTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who brings proposals and takes them back: investors, and who writes for them. */
  readonly submitters: Roles
  readonly inspections: ReadonlyArray<InspectionTerms>
  /** Who drafts contracts. */
  readonly drafters: Roles
  /** Who concludes them, refuses proposals and ends contracts: never the person who drafted. */
  readonly concluders: Roles
  /** Who records openings, insurance and evaluations of a contract. */
  readonly keepers: Roles
  readonly workplaces: ReadonlyArray<WorkplaceKind>
  /** Codes of what an evaluation looks at. */
  readonly criteria: ReadonlyArray<string>
  /** Codes of the reasons for which contracts end. */
  readonly endReasons: ReadonlyArray<string>
  /** How long after the beginning of a contract, and after each evaluation, the next one is due. */
  readonly evaluateEvery: Term
}

/** An opening as the store knows it: whose it is, and how many seats it has. */
export interface OpeningOfInvestor {
  /** Opaque id of the employer; absent where that is the institution. */
  readonly employer?: string
  readonly seats: number
}

/** By what a command to a proposal is judged. */
export interface ProposalSetting extends AnySetting {
  readonly terms: ProposalTerms
  readonly calendar: Calendar
  /** The opening that is recorded, which a service reads from the store; `undefined` where there is none, or it is closed. */
  readonly opening: OpeningOfInvestor | undefined
  /**
   * What a proposal names and may not: a unit that is no unit or workshop on the day, a capacity that is not shown, an investor whose record is closed. Read from
   * the store; absent where the life cycle runs without one.
   */
  readonly lacking?: ReadonlyArray<"unit" | "capacity" | "investor">
}
