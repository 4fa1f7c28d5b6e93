import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Calendar, Citation, Term } from "@bazgasht/rules"
import type { PlacedWork } from "../wage-month/placed-work.ts"

/** A report of an accident that is due to an authority. */
export interface AccidentReportTerms {
  /** Code of the authority. */
  readonly authority: string
  /** How long after the accident it is due. */
  readonly within: Term
}

/** The offices of accidents at work and the days on which something is due, as a jurisdiction states them. */
export interface WorkAccidentTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who records accidents. */
  readonly recorders: Roles
  /** Who reports them to the authorities. */
  readonly reporters: Roles
  /** Who examines them: never the person who recorded one. */
  readonly examiners: Roles
  /** Who closes and reopens them. */
  readonly closers: Roles
  readonly reports: ReadonlyArray<AccidentReportTerms>
  /** How long after the accident its examination is due. */
  readonly examineWithin: Term
  /** Codes of what happened, of causes, and of what it came to. */
  readonly kinds: ReadonlyArray<string>
  readonly causes: ReadonlyArray<string>
  readonly outcomes: ReadonlyArray<string>
}

/** By what a command to an accident is judged. */
export interface WorkAccidentSetting extends AnySetting {
  readonly terms: WorkAccidentTerms
  readonly calendar: Calendar
  /** The work of the placement in which it happened, which a service reads from the store; absent where that says nothing of such work. */
  readonly placedWork?: PlacedWork
}
