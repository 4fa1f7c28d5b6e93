import type { AnySetting, Roles } from "@bazgasht/casework"
import type { Calendar, Citation, Term } from "@bazgasht/rules"

/** The offices of a grievance and its numbers, as a jurisdiction states them. */
export interface GrievanceTerms {
  readonly citations: ReadonlyArray<Citation>
  /** The role in which the complainant acts. */
  readonly complainantRole: string
  /** Who may bring or record a grievance. */
  readonly receivers: Roles
  /** Who acknowledges it and assigns it to a handler. */
  readonly registrars: Roles
  readonly handlers: Roles
  /** Who approves the ruling that the handler proposes, or returns it. */
  readonly approvers: Roles
  /** Who may stay the decision complained of, and lift the stay. */
  readonly stayers: Roles
  readonly closers: Roles
  /** Who may open a closed grievance again, the complainant's role among them where they may. */
  readonly reopeners: Roles
  /** Codes of what a grievance may be about. */
  readonly subjects: ReadonlyArray<string>
  /** Those of them in which the decision complained of may be stayed. */
  readonly stayable: ReadonlyArray<string>
  /** How long after its receipt it is to be acknowledged. */
  readonly acknowledgeWithin: Term
  /** How long after its receipt, or its being opened again, it is to be ruled on. Days on hold count. */
  readonly ruleWithin: Term
  /** How long after it was closed it may be opened again. */
  readonly reopenLimit: Term
}

/** The support case in which a decision was taken that is complained of. */
export interface ContestedCase {
  readonly household: string
  /** How many events it has: the decision is one of them. */
  readonly version: number
  /** Opaque ids of those who have assessed need or reviewed support in it. */
  readonly deciders: ReadonlyArray<string>
}

/** By what a command to a grievance is judged. */
export interface GrievanceSetting extends AnySetting {
  readonly terms: GrievanceTerms
  /** The calendar in which months are counted. */
  readonly calendar: Calendar
  /** The case of the decision that `receive` names. Read from the store; absent where it is of no support case there, or the life cycle runs without a store. */
  readonly contested?: ContestedCase
}
