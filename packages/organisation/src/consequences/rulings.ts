import { type Consequence, defineConsequence } from "@bazgasht/casework/consequences"
import {
  type EntitlementClaim,
  entitlementCases,
  grievanceCases,
  reversingRulingOf,
  supportCases,
} from "@bazgasht/core/support"
import { type Day, text } from "@bazgasht/rules"
import type { ConsequenceTerms } from "./consequence-terms.ts"

/** The days of support that a ruling gave back to a family. */
export interface RestoredDays {
  /** Id of the support case. */
  readonly supportCase: string
  readonly household: string
  readonly association: string
  readonly members: ReadonlyArray<string>
  readonly from: Day
  /** The first day that is no longer restored. */
  readonly to: Day
}

/** What is owed for restored days; `undefined` where that is not known, so that an officer computes it. */
export type BackPayFor = (days: RestoredDays) => EntitlementClaim | undefined

/** The id of the case of an event, as `case-1#7` names it. */
const caseOf = (event: string): string => event.slice(0, Math.max(0, event.lastIndexOf("#")))

/**
 * What follows when a grievance is upheld that undoes a decision: the support case goes on as if it had not been taken, and what was not paid
 * for the restored days is computed as back pay, which another person approves before anything is paid.
 *
 * @example
 * consequencesOfRulings(consequenceTerms, () => undefined).map(({ gives }) => [gives.kind, gives.command])
 * // => [["supportCase", "reopen"], ["entitlement", "compute"]]
 */
export const consequencesOfRulings = (
  { roles }: ConsequenceTerms,
  backPayFor: BackPayFor,
): ReadonlyArray<Consequence> => [
  defineConsequence({
    name: "ruling.reverseDecision",
    title: text("لغو تصمیم پس از پذیرش شکایت", "the decision is undone when a grievance is upheld"),
    of: { kind: grievanceCases, events: ["ruled"] },
    carries: (_, state) => {
      const reversing = reversingRulingOf(state)
      return reversing === undefined
        ? undefined
        : { ruling: reversing.ruling, supportCase: caseOf(reversing.decision) }
    },
    gives: { kind: supportCases, command: "reopen" },
    to: ({ supportCase }) => ({ subject: supportCase }),
    brings: ({ ruling }) => ({ basis: { kind: "ruling" as const, ruling } }),
    by: { person: "onDuty", role: roles.supportOpening },
  }),
  defineConsequence({
    name: "reversal.backPay",
    title: text("محاسبهٔ معوقهٔ روزهای جبران‌شده", "back pay for the restored days is computed"),
    of: { kind: supportCases, events: ["decisionReversed"] },
    carries: ({ restored, subject }, state): RestoredDays | undefined => {
      if (state.stage === "none" || restored === undefined) return undefined
      const { association, household, members } = state.file
      return { supportCase: subject, household, association, members, ...restored }
    },
    gives: { kind: entitlementCases, command: "compute" },
    to: () => ({ opens: true }),
    brings: (days) => backPayFor(days) ?? "undecided",
    by: { person: "onDuty", role: roles.entitlements, unit: ({ association }) => association },
  }),
]
