import type { Consequence } from "@bazgasht/casework/consequences"
import { consequencesOfAnswers, type HandOverAnswer } from "../referrals/answers.ts"
import type { ConsequenceTerms } from "./consequence-terms.ts"
import { consequencesOfLeaving } from "./leaving.ts"
import { type CompetentIn, consequencesOfMoving } from "./moving.ts"
import { consequencesOfPayments } from "./payments.ts"
import { type BackPayFor, consequencesOfRulings } from "./rulings.ts"
import { consequencesForSeats } from "./seats.ts"

/** What consequences ask beside the terms. */
export interface ConsequenceSources {
  readonly competentIn: CompetentIn
  readonly backPayFor: BackPayFor
  /** The answer by which another agency takes a family over; absent: none does by itself. */
  readonly handOver?: HandOverAnswer
}

/**
 * Every consequence between the cases: of leaving prison, of moving, of upheld grievances, of answers to referrals, of answers of banks, and for seats.
 *
 * @example
 * const sources = { competentIn: competentBy(() => []), backPayFor: () => undefined, handOver: handOverAnswer }
 * const consequences = organisationConsequences(consequenceTerms, sources)
 * Result.isSuccess(checkConsequences(consequences, Object.values({ ...caseKinds, ...organisationKinds }))) // => true
 */
export const organisationConsequences = (
  terms: ConsequenceTerms,
  { backPayFor, competentIn, handOver }: ConsequenceSources,
): ReadonlyArray<Consequence> => [
  ...consequencesOfLeaving(terms),
  ...consequencesOfMoving(terms, competentIn),
  ...consequencesOfRulings(terms, backPayFor),
  ...consequencesForSeats(terms),
  ...consequencesOfPayments(terms),
  ...(handOver === undefined ? [] : consequencesOfAnswers(handOver)),
]
