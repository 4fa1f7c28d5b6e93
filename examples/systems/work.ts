/** Work: rounds place people in the seats of open workshops, and people begin to work. */

import {
  basisInRound,
  custodyDigestOf,
  expectedReleaseOf,
  findingOf,
  type PlacementBasis,
  recordedRoundOf,
  seatOf,
  wageTermsOn,
} from "@bazgasht/core/employment"
import {
  computeRound,
  decideConstraints,
  decodePlacementRound,
  openingCase,
  type PlacementRecord,
  type PlacementRound,
  type WorkCase,
  workCase,
} from "@bazgasht/core/placement"
import { decodeCaseFile } from "@bazgasht/core/release"
import { employmentProgramme, employmentTerms, iran, iranPack, jalali, wageTerms } from "@bazgasht/iran"
import { prisonerFileOf } from "@bazgasht/organisation/registers"
import { type Day, formatDay, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Country, type Employer, firstDay } from "./country.ts"
import { openingOf } from "./enterprise.ts"
import { officer, prisonStaffOf } from "./offices.ts"
import { give, type Systems, stateOf } from "./systems.ts"
import { dailyWage } from "./wage-schedule.ts"
import type { Phase, Task } from "./year.ts"

const decided = (firstDay + 30) as Day
const begins = (firstDay + 45) as Day

const seatTerms = employmentTerms({ pack: iranPack, today: decided }).opening

/** The placement of a prisoner. */
export const placementOf = (prisoner: string): string => `placement-${prisoner}`

/** The round of a prison. */
export const roundOf = (prison: string): string => `round-${prison}`

/** The seats of a prison as its round announces them. */
const roundIn = (prison: string, employers: ReadonlyArray<Employer>): PlacementRound =>
  Result.getOrThrow(
    decodePlacementRound(
      {
        id: roundOf(prison),
        kind: "placement",
        day: formatDay(jalali, decided),
        mode: "mostPeople",
        priority: {
          keys: [{ key: "waitingDays", order: "highestFirst" }],
          tieBreaker: { kind: "lottery", seed: roundOf(prison) },
        },
        openings: employers.map((employer) => ({
          id: openingOf(employer),
          kind: "work",
          workplace: "closed",
          occupation: "7531",
          seats: employer.seats,
          start: formatDay(jalali, begins),
          minimumStay: "3m",
          afterRelease: false,
          institutions: [prison],
          highestSecurityClass: 4,
          excludedOffences: [],
          demands: [],
          essentialSkills: [],
          optionalSkills: [],
          requiredCertificates: [],
          minimumEducation: 0,
          trainsOnTheJob: true,
          sex: "any",
          post: "other",
          publicPost: false,
          labourLawPay: false,
          occupants: [],
        })),
      },
      iran,
    ),
  )

/** A person to whom a round gives a seat. */
export interface Placed {
  readonly person: WorkCase
  readonly opening: PlacementRound["openings"][number]
  readonly basis: PlacementBasis
  /** The first day after the time in prison, as it is foreseen. */
  readonly release: Day
}

/** A round of a prison: what it came to, and whom it gives a seat. */
export interface RoundOfPrison {
  readonly record: PlacementRecord
  readonly placed: ReadonlyArray<Placed>
}

/** Places the people of a prison, as the register knew them on the day of the round. Computed again it comes to the same. */
export const placedIn = async (
  { cases }: Systems,
  prison: string,
  { employers, prisoners }: Country,
): Promise<RoundOfPrison> => {
  const people: Array<WorkCase> = []
  const { worker } = prisonStaffOf(prison)
  for (const { file } of prisoners.filter((one) => one.prison === prison)) {
    const record = await stateOf(cases.prisonerRecord, worker, file.id)
    const document = prisonerFileOf(record, { on: decided, knownOn: decided })
    people.push(workCase(Result.getOrThrow(decodeCaseFile(document, iran)), iran, decided))
  }
  const round = roundIn(
    prison,
    employers.filter((one) => one.prison === prison),
  )
  const record = Result.getOrThrow(computeRound(round, people, iran))
  const placed = record.people.flatMap((placed): ReadonlyArray<Placed> => {
    if (placed.outcome !== "placed") return []
    const person = people.find(({ id }) => id === placed.id)
    const opening = round.openings.find(({ id }) => id === placed.opening)
    const basis = basisInRound(record, placed.id)
    const expected = person === undefined ? undefined : expectedReleaseOf(person.facts)
    return person === undefined || opening === undefined || basis === undefined || expected?.kind !== "on"
      ? []
      : [{ person, opening, basis, release: expected.day }]
  })
  return { record, placed }
}

const paper = (document: string, issuer: string, on: Day) => ({
  document,
  paper: `${document}-1`,
  issuer,
  on,
})

/** The placements of a prison: seats are kept, work is offered, accepted and cleared. */
const place =
  (prison: string, country: Country): Task =>
  async (systems) => {
    const { opening: openings, placement, placementRun } = systems.cases
    const { head, worker } = prisonStaffOf(prison)
    const { placed, record } = await placedIn(systems, prison, country)
    const result = recordedRoundOf(record)
    const round = roundOf(prison)
    await give(placementRun, worker, round, decided, { type: "record", unit: prison, ...result })
    await give(placementRun, head, round, decided, { type: "commit", recordDigest: result.recordDigest })
    for (const { basis, opening, person, release } of placed) {
      const { id } = person
      const subject = placementOf(id)
      const reserve = { type: "reserve", placement: subject, takes: {} } as const
      await give(openings, worker, opening.id, decided, reserve, `reserve-${id}`)
      const seat = seatOf(await stateOf(openings, worker, opening.id), subject, seatTerms)
      if (seat === undefined) throw new Error(`no seat is kept for ${subject}`)
      const findings = decideConstraints(
        employmentProgramme.constraints,
        person,
        openingCase(opening, iran, decided),
        { pack: iranPack, today: decided },
      ).map(findingOf)
      const period = { from: begins, to: release }
      const proposal = { type: "propose", unit: prison, prisoner: id, seat, period, findings, basis } as const
      await give(placement, worker, subject, decided, proposal)
      const conditions = {
        wage: { amount: dailyWage, per: "day" },
        weeklyHours: 44,
        deductions: Result.getOrThrow(wageTermsOn(wageTerms, decided)).deductions,
      } as const
      await give(placement, head, subject, decided, { type: "offer", conditions, informedOn: decided })
      await give(placement, officer(id, "convict"), subject, decided, { type: "accept" })
      const council = {
        ...paper("councilDecision", "classificationCouncil", decided),
        confirmation: { issuer: "enforcementJudge", on: decided },
      }
      const documents = [council, paper("medicalFitness", "prisonDoctor", decided)]
      const custodyDigest = custodyDigestOf(person.facts, iran)
      await give(placement, head, subject, decided, { type: "clear", documents, custodyDigest })
    }
  }

/** Those who were cleared begin to work; that their seats are occupied follows. */
const begin =
  (prison: string, country: Country): Task =>
  async (systems) => {
    const { opening: openings, placement } = systems.cases
    const { worker } = prisonStaffOf(prison)
    for (const { opening, person } of (await placedIn(systems, prison, country)).placed) {
      const { id } = person
      const subject = placementOf(id)
      const seat = seatOf(await stateOf(openings, worker, opening.id), subject, seatTerms)
      if (seat === undefined) throw new Error(`no seat is kept for ${subject}`)
      const start = { type: "start", seat, custodyDigest: custodyDigestOf(person.facts, iran) } as const
      await give(placement, worker, subject, begins, start)
    }
  }

/** Work begins in the prisons of the country. */
export const workOfYear = (country: Country): ReadonlyArray<Phase> => {
  const prisons = [...new Set(country.prisoners.map(({ prison }) => prison))]
  return [
    {
      title: text("دور جانمایی", "people are placed"),
      day: decided,
      tasks: prisons.map((prison) => place(prison, country)),
    },
    {
      title: text("آغاز کار", "people begin to work"),
      day: begins,
      tasks: prisons.map((prison) => begin(prison, country)),
    },
  ]
}
