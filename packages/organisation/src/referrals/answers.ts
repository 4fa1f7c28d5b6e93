import { type Consequence, defineConsequence } from "@bazgasht/casework/consequences"
import { supportCases } from "@bazgasht/core/support"
import { text } from "@bazgasht/rules"
import { referralCases } from "./referral-kinds.ts"

/** Which answer to a referral has a family handed over to the agency. */
export interface HandOverAnswer {
  readonly purpose: string
  readonly outcome: string
  /** The role in which the case is handed over. */
  readonly role: string
}

/**
 * What follows when another agency answers that it carries a family from a day on: the support case that the referral is about is handed over, so that the
 * family is paid by one of them. An answer that names no day is left to an officer.
 *
 * @example
 * const [handOver] = consequencesOfAnswers({ purpose: "carryFamily", outcome: "carried", role: "almoner" })
 * handOver?.gives // => { kind: "supportCase", command: "handOver" }
 */
export const consequencesOfAnswers = ({
  outcome,
  purpose,
  role,
}: HandOverAnswer): ReadonlyArray<Consequence> => [
  defineConsequence({
    name: "referral.handOver",
    title: text(
      "سپردن خانواده به مرجعی که آن را پذیرفته است",
      "the family is handed over to the agency that has accepted it",
    ),
    of: { kind: referralCases, events: ["answered"] },
    carries: ({ document, from, outcome: answered }, state) => {
      if (state.stage === "none" || answered !== outcome) return undefined
      const { agency, purpose: asked, regarding } = state.referral
      return asked === purpose && regarding?.kind === supportCases.kind
        ? { agency, document, supportCase: regarding.subject, ...(from === undefined ? {} : { from }) }
        : undefined
    },
    gives: { kind: supportCases, command: "handOver" },
    to: ({ supportCase }) => ({ subject: supportCase }),
    brings: ({ agency, document, from }) =>
      from === undefined ? "undecided" : { payer: agency, from, document },
    by: { person: "onDuty", role },
  }),
]
