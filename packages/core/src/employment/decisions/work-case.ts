import type { Day, Facts } from "@bazgasht/rules"
import { knownOnly } from "../../case-file/known-only.ts"
import type { Jurisdiction } from "../../jurisdiction.ts"
import { type CaseFile, caseFileOn } from "../../release/model/case-file.ts"
import { releaseAssumptionOn } from "../facts/assumed-release.ts"
import { pairFacts } from "../facts/pair-facts.ts"
import { openingFacts, workFacts } from "../facts/work-facts.ts"
import type { Opening } from "../model/opening.ts"
import { openingOn } from "../model/opening-schema.ts"
import type { ReleaseAssumption } from "../model/release-assumption.ts"
import type { Work } from "../model/work.ts"

/** Somebody who may be placed, with the facts of the file. */
export interface WorkCase {
  /** The id of the file. */
  readonly id: string
  readonly facts: Facts
  readonly work: Work
  /** The assumed day of release that holds on the day of the facts; absent where none does. */
  readonly assumedRelease?: ReleaseAssumption
}

/** An opening with its facts. */
export interface OpeningCase {
  readonly opening: Opening
  readonly facts: Facts
  /**
   * Ids of people of whom it is known from elsewhere than the opening and their own files that somebody who is there already is
   * kept apart from them; see {@link openingsOfRound}.
   */
  readonly knownApart?: ReadonlySet<string>
}

/**
 * Somebody who may be placed, as the file tells by a day.
 *
 * @example
 * const document = { kind: "prisoner", id: "A-1", work: { consentToWork: true } }
 * const person = workCase(Result.getOrThrow(decodeCaseFile(document, ruritania)), ruritania, gregorianDay(2025, 3, 1))
 * person.id // => "A-1"
 * person.facts["consentToWork"] // => true
 */
export const workCase = (file: CaseFile, jurisdiction: Jurisdiction, day: Day): WorkCase => {
  const assumedRelease = releaseAssumptionOn(file, jurisdiction, day)
  return {
    id: file.id,
    facts: workFacts(file, jurisdiction, day),
    work: caseFileOn(file, jurisdiction, day).work ?? {},
    ...(assumedRelease === undefined ? {} : { assumedRelease }),
  }
}

/**
 * An opening as it tells of itself by a day: with the facts of which constraints speak. What it does not state is unknown.
 *
 * @example
 * const document = { kind: "work", id: "O-1", seats: 2, workplace: "quarry" }
 * openingCase(Result.getOrThrow(decodeOpening(document, ruritania)), ruritania, gregorianDay(2025, 3, 1)).facts
 * // => { openingKind: "work", openingWorkplace: "quarry" }
 */
export const openingCase = (opening: Opening, jurisdiction: Jurisdiction, day: Day): OpeningCase => ({
  opening: openingOn(opening, jurisdiction, day),
  facts: openingFacts(opening, jurisdiction, day),
})

/**
 * The facts of a person in view of an opening: those of both, and whatever compares the two, each known only where both tell enough.
 *
 * @example
 * factsOfPair(person, opening) // => { consentToWork: true, openingKind: "work", openingWorkplace: "quarry" }
 */
export const factsOfPair = (person: WorkCase, place: OpeningCase): Facts => ({
  ...person.facts,
  ...place.facts,
  ...knownOnly(
    Object.fromEntries(Object.entries(pairFacts).map(([id, { value }]) => [id, value(person, place)])),
  ),
})
