import type { Roles } from "@bazgasht/casework"
import type { Calendar, Citation, Term } from "@bazgasht/rules"
import type { SupervisionStart } from "./supervision.ts"

/** A report that the decider needs. */
export interface ReportTerms {
  /** `conductReport`, `councilReport`. */
  readonly id: string
  readonly reporters: Roles
  /** Who has to confirm the report; nobody where it counts by itself. */
  readonly confirmers: Roles
}

/** A shortest and a longest length, both allowed. */
export interface TermRange {
  readonly minimum: Term
  readonly maximum: Term
}

/**
 * How long supervision lasts.
 *
 * - `none`: the grant ends the matter when it is carried out
 * - `remainder`: as long as the rest of the sentence
 * - `range`: as the court says, within the range
 * - `remainderInRange`: the rest of the sentence brought within the range, unless the court says another length within it; a
 *   rest shorter than the minimum is itself the period
 */
export type PeriodTerms =
  | { readonly kind: "none" }
  | { readonly kind: "remainder" }
  | ({ readonly kind: "range" } & TermRange)
  | ({ readonly kind: "remainderInRange" } & TermRange)

/** What follows from a first unexcused breach of an order; from the second on, leniency is revoked. */
export interface FirstBreachTerms {
  /** How much may be added to the period. */
  readonly addition: TermRange
  /** Whether the court may revoke at once instead of adding. */
  readonly mayRevoke: boolean
  /**
   * The longest that the extended period may be in all. Absent where an extension is not limited. Where the shortest addition
   * would already pass this, the period is extended up to it.
   */
  readonly longestPeriod?: Term
}

/** Which new offences revoke leniency. Only intentional ones ever do. */
export interface NewOffenceTerms {
  /** The kinds of punishment that revoke: always, or from the lightest degree that is given; 1 is the heaviest degree. */
  readonly punishments: { readonly [kind: string]: "always" | { readonly lightestDegree: number } }
  /** From when on an offence counts: from the decision, or from the first day of the period. */
  readonly committedSince: "decision" | "firstDay"
  /** The court that revokes on this ground. */
  readonly deciders: Roles
}

/** What follows when something goes wrong after the grant. */
export interface BreachTerms {
  readonly citations: ReadonlyArray<Citation>
  /** Who may bring a breach before the court. */
  readonly reporters: Roles
  /** The court that dismisses, extends and revokes, except on the ground of a new offence. */
  readonly deciders: Roles
  readonly firstBreach: FirstBreachTerms
  readonly newOffence: NewOffenceTerms
  /** Whether an effective record that was hidden revokes; `notStated` where the law says nothing of it for this route. */
  readonly hiddenRecord: "revokes" | "notStated"
}

/** When a shorter period or fewer orders may be proposed. */
export interface ReliefTerms {
  readonly citations: ReadonlyArray<Citation>
  readonly proposers: Roles
  readonly deciders: Roles
  /** Length of good conduct after which relief may be proposed. */
  readonly after: Term
  /** Length after a refusal, after which it may be proposed again. */
  readonly again: Term
  /** The shortest period that may be left. Absent where the law names none. */
  readonly shortestPeriod?: Term
}

/**
 * The law of one route.
 *
 * Disputed questions are answered here too, by the option that the setting has chosen: whether `longestPeriod` limits an
 * extension, from which days `starts` may count.
 */
export interface LeniencyTerms {
  /** Id of the rule: `REL-CR`. A decision's receipt has to name the same rule. */
  readonly route: string
  readonly citations: ReadonlyArray<Citation>
  /** The role in which the person acts who would benefit. Whoever acts in it is that person, and that person acts in no other. */
  readonly beneficiaryRole: string
  readonly openers: Roles
  /** Openers whom the decider has to hear without a proposal. */
  readonly heardWithoutProposal: Roles
  readonly proposers: Roles
  readonly reports: ReadonlyArray<ReportTerms>
  /** By when the reports have to be in. */
  readonly reportsDue: "beforeProposal" | "beforeDecision"
  readonly deciders: Roles
  /** Who carries the decision out, fixes the days of the period, and records its end or a lapse. */
  readonly executors: Roles
  /** Who is notified of the grant and of what follows from a breach. */
  readonly notified: Roles
  readonly period: PeriodTerms
  readonly starts: ReadonlyArray<SupervisionStart["kind"]>
  /** Absent where the law, as far as it is known, says nothing: then no breach can be judged. */
  readonly breach?: BreachTerms
  /** Absent where the law, as far as it is known, says nothing: then no relief can be proposed. */
  readonly relief?: ReliefTerms
  /** Codes of the causes by which the law lets a petition or a grant lapse. */
  readonly lapseCauses: ReadonlyArray<string>
}

/** By what a command is judged. */
export interface LeniencySetting {
  readonly terms: LeniencyTerms
  /** The calendar in which the law counts months. */
  readonly calendar: Calendar
  /** Digest of the law and of the options chosen; every event holds it. */
  readonly policyDigest: string
}
