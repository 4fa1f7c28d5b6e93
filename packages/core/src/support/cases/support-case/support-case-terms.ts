import type { Roles } from "@bazgasht/casework"
import type { Calendar, Citation, Day, Term } from "@bazgasht/rules"
import type { SupportStage } from "./support-case-stages.ts"

/**
 * An office in the life of a support case.
 *
 * - `openers`: open a case, the family itself where the terms say so
 * - `screeners`: hold a case against the rule of cover
 * - `suppliers`: bring facts
 * - `assessors`: assess need
 * - `approvers`: approve, decline, graduate
 * - `reviewers`: look at running support anew
 * - `officers`: everything that only records or carries out
 */
export type SupportPermission =
  | "openers"
  | "screeners"
  | "suppliers"
  | "assessors"
  | "approvers"
  | "reviewers"
  | "officers"

/** The terms of support by one programme, as a jurisdiction states them. */
export interface SupportTerms {
  readonly citations: ReadonlyArray<Citation>
  readonly roles: { readonly [Permission in SupportPermission]: Roles }
  /** Id of the rule of cover: the receipts of screening and of recertification have to name it. */
  readonly coverRule: string
  /** Id of the rule by which the association carries a family until another payer takes over. */
  readonly bridgingRule: string
  /** Codes of the payers to whom families are handed over. */
  readonly otherPayers: ReadonlyArray<string>
  /** Codes of the bodies to which screening may refer a family: payers, and whoever has to say something first. */
  readonly referralBodies: ReadonlyArray<string>
  /** How long a family has to supply facts. */
  readonly answerTime: Term
  /** How long a decision against the family may be contested. */
  readonly appealTime: Term
  /** Code of the office that receives grievances. */
  readonly grievanceOffice: string
  /** How long an assessment may be relied on for approval. */
  readonly snapshotLimit: Term
  /** How long support runs until it has to be looked at anew. */
  readonly reviewInterval: Term
  /** How long after that day support goes on although nobody has looked. */
  readonly grace: Term
  /** Whether nobody may review twice in a row. */
  readonly freshReviewer: boolean
  /** How long support goes on after the release or the death of the prisoner. */
  readonly phaseOut: Term
  /** How long a family that carries itself is watched. */
  readonly monitoring: Term
  /** Codes of the reasons for which support may be suspended. */
  readonly suspensionReasons: ReadonlyArray<string>
  /** The code that is recorded as reason where recertification was missed. */
  readonly overdueReason: string
  /** Codes of the criteria of which each has to be met before a family is said to carry itself. */
  readonly graduationCriteria: ReadonlyArray<string>
  /** Codes of the outcomes with which a case may be closed. */
  readonly closingOutcomes: ReadonlyArray<string>
  /** The code that is recorded as outcome where the watch over a family that carries itself has ended. */
  readonly graduatedOutcome: string
}

/**
 * A grievance that was upheld and reverses a decision. Whatever days it names, every day between the effect of the decision and
 * its reversal is restored.
 */
export interface UpheldRuling {
  /** Id of the event by which it was upheld. */
  readonly ruling: string
  /** Id of the event by which the decision was taken: the case and the version of the event, `case-1#7`. */
  readonly decision: string
  /** The stage to which the ruling sends the case. */
  readonly stage: SupportStage
  /** The first day to be restored, where that is one before the decision. */
  readonly from?: Day
}

/** Support that goes on after a move. */
export interface CarriedOn {
  /** Id of the case of the former residence. */
  readonly supportCase: string
  /** The day from which the new association carries the family. */
  readonly from: Day
}

/** By what a command on a support case is judged; what other records say, the caller fetches. */
export interface SupportSetting {
  readonly terms: SupportTerms
  /** The calendar in which months are counted. */
  readonly calendar: Calendar
  /** Digest of the terms and of the options chosen; every event holds it. */
  readonly policyDigest: string
  /**
   * Ids of the open cases of a household with an association, this case among them or not, where the application lists them. The guard
   * is the store: an open case claims its family there.
   */
  readonly openCases?: (household: string, association: string) => ReadonlyArray<string>
  /** Ids of the runs of admission that admit this case: approved cycles with an approved entitlement of its family. A service reads them from its store. */
  readonly admissionRuns: ReadonlyArray<string>
  /**
   * The case of the former residence that has handed the support of the family over to the association, and from which day. Read from the cases of its household; absent where none
   * has.
   */
  readonly carriedOn?: CarriedOn
  /** The first day that lies in no settled cycle of this case. Absent where no cycle has been settled. */
  readonly settledTo?: Day
  /**
   * The people who live in the household of a family that applies, on the day. Read from its register; absent where the household is not registered yet, or the life
   * cycle runs without a store.
   */
  readonly livingThere?: ReadonlyArray<string>
  /** The days with which memberships of the household ended by a death. Read from its register; absent where the life cycle runs without a store. */
  readonly membersDied?: ReadonlyArray<Day>
  /**
   * The days on which members of the family left prison by the register of prisoners, in any order. Read by whoever keeps it; absent where nobody does, and empty where it does not have it
   * that one has left.
   */
  readonly leftOn?: ReadonlyArray<Day>
  /** Rulings on grievances against decisions in this case, those that were followed among them or not. */
  readonly rulings: ReadonlyArray<UpheldRuling>
}
