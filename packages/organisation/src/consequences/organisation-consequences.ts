import type { Consequence } from "@bazgasht/casework/consequences"
import type { ConsequenceTerms } from "./consequence-terms.ts"
import { consequencesOfLeaving } from "./leaving.ts"
import { type CompetentIn, consequencesOfMoving } from "./moving.ts"
import { type BackPayFor, consequencesOfRulings } from "./rulings.ts"
import { consequencesForSeats } from "./seats.ts"

/** What consequences ask beside the terms. */
export interface ConsequenceSources {
  readonly competentIn: CompetentIn
  readonly backPayFor: BackPayFor
}

/**
 * Every consequence between the cases of the fields: of leaving prison, of moving, of upheld grievances, and for seats.
 *
 * @example
 * const sources = { competentIn: () => [], backPayFor: () => undefined }
 * const consequences = organisationConsequences(consequenceTerms, sources)
 * Result.isSuccess(checkConsequences(consequences, Object.values({ ...caseKinds, ...organisationKinds }))) // => true
 */
export const organisationConsequences = (
  terms: ConsequenceTerms,
  { backPayFor, competentIn }: ConsequenceSources,
): ReadonlyArray<Consequence> => [
  ...consequencesOfLeaving(terms),
  ...consequencesOfMoving(terms, competentIn),
  ...consequencesOfRulings(terms, backPayFor),
  ...consequencesForSeats(terms),
]
