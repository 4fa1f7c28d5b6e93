import { type AskedFile, askAboutPair, type Jurisdiction } from "@bazgasht/core"
import type { EmploymentProgramme } from "@bazgasht/core/employment"
import {
  computeRound,
  type OpeningCase,
  openingsOfRound,
  type PlacementRecord,
  type PlacementRound,
  placementRoundOnItsDay,
  type RoundError,
  type RoundInputError,
  roundInOneWriting,
  type WorkCase,
} from "@bazgasht/core/placement"
import type { CaseFile } from "@bazgasht/core/release"
import type { Setting } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { employmentOf } from "../case-files/deciding.ts"

/** A placement round that was run. */
export interface PlacementRun {
  readonly round: PlacementRound
  readonly people: ReadonlyMap<string, WorkCase>
  /** In the order of their ids. */
  readonly openings: ReadonlyArray<OpeningCase>
  readonly setting: Setting
  readonly programme: EmploymentProgramme
  readonly record: PlacementRecord
  /** Overrides of the file that were decided after the day of the round, and do not count on it. */
  readonly later: NonNullable<PlacementRound["overrides"]>
  /** What more can be asked about a person in view of an opening; nothing where the person's file is not given. */
  readonly asked: (person: string, opening: OpeningCase) => AskedFile | undefined
}

/**
 * Runs a placement round.
 *
 * @param files - the files of the people, where what is missing is to be named by their fields
 * @example
 * runPlacement(round, people, iran) // => success: the record, with an outcome for everybody
 */
export const runPlacement = (
  givenRound: PlacementRound,
  givenPeople: ReadonlyArray<WorkCase>,
  jurisdiction: Jurisdiction,
  files: ReadonlyArray<CaseFile> = [],
): Result.Result<PlacementRun, ReadonlyArray<RoundError | RoundInputError>> => {
  const { people, round } = roundInOneWriting(placementRoundOnItsDay(givenRound, jurisdiction), givenPeople)
  return Result.map(computeRound(round, people, jurisdiction), (record) => {
    const byId = new Map(openingsOfRound(round, people, jurisdiction).map((one) => [one.opening.id, one]))
    const fileOf = new Map(files.map((file) => [file.id, file]))
    return {
      asked: (person, opening) => {
        const file = fileOf.get(person)
        return file && askAboutPair(file, opening, jurisdiction, round.day)
      },
      round,
      people: new Map(people.map((person) => [person.id, person])),
      openings: record.openings.flatMap(({ id }) => byId.get(id) ?? []),
      setting: { pack: jurisdiction.pack, today: round.day },
      programme: employmentOf(jurisdiction),
      record,
      later: (givenRound.overrides ?? []).filter(({ day = round.day }) => day > round.day),
    }
  })
}
