/**
 * Invented openings: workshops and courses, as those who run them would announce them.
 *
 * @module
 */

import { areas } from "@bazgasht/example-caseload/families.ts"
import { type Chance, chanceOf } from "@bazgasht/example-caseload/random.ts"
import { jalali, jalaliDay } from "@bazgasht/iran"
import type { IranianWorkplace } from "@bazgasht/iran/facts/employment"
import { type Day, formatDay } from "@bazgasht/rules"
import { assumptions } from "./assumptions.ts"
import { often, oneOf, unlessUnknown } from "./often.ts"
import { institutions } from "./places.ts"
import { skillsOf, taughtTrades, tradesOf } from "./trades.ts"

/** The day for which the round is decided. */
export const roundDay: Day = jalaliDay(1404, 7, 1)

/** What an opening says of itself, besides its seats. */
interface Announcement {
  readonly id: string
  readonly kind: "work" | "course"
  readonly workplace: IranianWorkplace
  readonly occupation: string
  readonly sex: "any" | "female" | "male"
  readonly institutions: ReadonlyArray<string>
  readonly [stated: string]: unknown
}

/** An opening as a round writes one. */
export interface OpeningDocument extends Announcement {
  readonly seats: number
}

const written = (day: number): string => formatDay(jalali, day as Day)

/** How many openings a province of so many people has: the reported number for three thousand, and some at least. */
const openingsFor = (people: number): number =>
  Math.max(14, Math.round((people * assumptions.openings.value) / 3_000))

const outsideKinds: ReadonlyArray<readonly [number, IranianWorkplace]> = [
  [34, "semiOpen"],
  [16, "vocationalEmploymentCentre"],
  [14, "open"],
  [36, "outsideEmployer"],
]

/** So many seats dealt out by weights, to the last one: what rounding leaves over goes to the first. */
const dealt = (seats: number, weights: ReadonlyArray<number>): ReadonlyArray<number> => {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  let [weighed, given] = [0, 0]
  return weights.map((weight) => {
    weighed += weight
    const share = Math.round((seats * weighed) / sum) - given
    given += share
    return share
  })
}

/** Work in the promise of the labour law pays its floor of 1404, or a little less where somebody reckoned wrongly. */
const pay = (chance: Chance, workplace: IranianWorkplace): object => {
  const promised = workplace === "outsideEmployer" && chance.percent(60)
  const lawful = chance.weighted([
    [92, 103_909_680 + chance.between(0, 40) * 1_000_000],
    [8, 95_000_000],
  ])
  const inWorkshop = assumptions.wageInWorkshop.value + chance.between(-8, 12) * 1_000_000
  return { labourLawPay: promised, fullTime: true, monthlyWage: promised ? lawful : inWorkshop }
}

/** Whom employers outside and open places turn away by the offence. */
const excludedBy = (chance: Chance, workplace: IranianWorkplace): ReadonlyArray<string> => {
  if (workplace === "closed") return []
  if (workplace === "semiOpen") return ["group.security"]
  return chance.weighted([
    [50, ["group.security"]],
    [20, ["group.security", "group.robbery"]],
    [15, ["group.robbery", "group.violence", "group.decency"]],
    [10, ["group.theft", "group.robbery"]],
    [5, ["group.drugs"]],
  ])
}

const highestClass = (chance: Chance, workplace: IranianWorkplace): number => {
  switch (workplace) {
    case "closed":
      return chance.percent(50) ? 9 : 3
    case "semiOpen":
      return chance.between(2, 3)
    case "vocationalEmploymentCentre":
      return 3
    default:
      return chance.percent(25) ? 1 : 2
  }
}

/** A post that regulations may close to prisoners, or that needs social rights, among many that do not. */
const postOf = (chance: Chance): object =>
  chance.weighted([
    [88, { post: "other", publicPost: false }],
    [6, { post: "internalService", publicPost: false }],
    [3, { post: "administrative", publicPost: false }],
    [3, { post: "other", publicPost: true }],
  ])

/** Seats of a large opening that are kept for some. */
const quotasFor = (chance: Chance, seats: number): ReadonlyArray<object> => [
  ...(seats >= 12 && chance.percent(30) ? [{ category: "headsOfHousehold", atLeast: 3 }] : []),
  ...(seats >= 12 && chance.percent(20) ? [{ category: "disabled", atLeast: 1 }] : []),
]

const courseOf = (chance: Chance): { readonly lastDay: string; readonly transferable: boolean } => ({
  lastDay: written(roundDay + 15 + chance.between(60, 180)),
  transferable: chance.percent(25),
})

/** The districts of the men's institutions are drawn by how many live there. */
const placeOf = (
  chance: Chance,
  workplace: IranianWorkplace,
  women: boolean,
): Pick<OpeningDocument, "institutions" | "sex"> => {
  if (women) return { sex: "female", institutions: ["I-6"] }
  const district = chance.weighted(areas)
  const near = institutions.filter((one) => one.district === district && one.sex === "male")
  const mixed = workplace === "outsideEmployer" && chance.percent(40)
  return {
    sex: mixed ? "any" : "male",
    institutions: [...near.map(({ id }) => id), ...(mixed ? ["I-6"] : [])],
  }
}

const announced = (chance: Chance, id: string, workplace: IranianWorkplace, women: boolean): Announcement => {
  const isCourse =
    often(chance, "courses") && (workplace === "closed" || workplace === "vocationalEmploymentCentre")
  const trade = oneOf(chance, isCourse ? taughtTrades : tradesOf[workplace])
  const { essential, optional } = skillsOf(trade.occupation)
  const asSkills = (codes: ReadonlyArray<string>) => codes.map((skill) => ({ skill }))
  return {
    id,
    kind: isCourse ? "course" : "work",
    workplace,
    occupation: trade.occupation,
    ...placeOf(chance, workplace, women),
    afterRelease: false,
    start: written(roundDay + chance.between(7, 30)),
    ...(isCourse ? courseOf(chance) : { minimumStay: `${chance.between(1, 6)}m` }),
    ...pay(chance, workplace),
    ...postOf(chance),
    ...unlessUnknown(chance, { highestSecurityClass: highestClass(chance, workplace) }),
    excludedOffences: excludedBy(chance, workplace),
    demands: trade.demands,
    minimumEducation: trade.education,
    trainsOnTheJob: isCourse || often(chance, "trainsOnTheJob"),
    essentialSkills: isCourse ? [] : asSkills(essential),
    optionalSkills: asSkills(isCourse ? [...essential, ...optional] : optional),
    requiredCertificates: [],
    occupants: [],
  }
}

/** The kinds of workplaces: as many openings inside and outside as have the reported shares of the seats. */
const kindOf = (chance: Chance): IranianWorkplace =>
  often(chance, "seatsOutside") ? chance.weighted(outsideKinds) : "closed"

/**
 * Openings for so many people, with seats for as many of them as are reported to work; the same seed gives the same openings.
 *
 * @example
 * openingDocuments(3000, 1404)
 */
export const openingDocuments = (people: number, seed: number): ReadonlyArray<OpeningDocument> => {
  const count = openingsFor(people)
  const women = Math.max(1, Math.round((count * assumptions.women.value) / 100))
  const bare = Array.from({ length: count }, (_, index) => {
    const id = `W-${String(index + 1).padStart(3, "0")}`
    const chance = chanceOf(seed, id)
    const ofWomen = index < women
    const workplace = ofWomen ? "closed" : kindOf(chance)
    return { chance, opening: announced(chance, id, workplace, ofWomen), weight: chance.between(4, 30) }
  })
  const seats = dealt(
    Math.round((people * assumptions.seatsForAHundred.value) / 100),
    bare.map(({ weight }) => weight),
  )
  return bare.map(({ chance, opening }, index) => {
    const own = seats[index] as number
    return {
      ...opening,
      seats: own,
      quotas: quotasFor(chance, own),
      capacities: {
        wheelchairPlaces: chance.weighted([
          [70, 0],
          [20, 1],
          [10, 2],
        ]),
      },
    }
  })
}

/** A round over openings: whoever waits longest comes first, then who is released first, then the lot. */
export const roundDocument = (
  openings: ReadonlyArray<OpeningDocument>,
  seed: number,
  mode: "bestFit" | "mostPeople" | "stable",
): object => ({
  id: "province-1404-07",
  kind: "placement",
  day: written(roundDay),
  mode,
  priority: {
    keys: [
      { key: "waitingDays", order: "highestFirst" },
      { key: "daysToRelease", order: "lowestFirst" },
    ],
    tieBreaker: { kind: "lottery", seed: String(seed) },
  },
  unusedSeats: "released",
  openings,
})
