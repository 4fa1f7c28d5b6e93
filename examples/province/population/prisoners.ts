/**
 * Invented prisoners who may work or learn. Nobody of them exists; how often something is so follows reported numbers where there
 * are any, and is assumed where there are none.
 *
 * @module
 */

import { type Chance, chanceOf } from "@bazgasht/example-caseload/random.ts"
import { jalali } from "@bazgasht/iran"
import type { IranianWorkplace } from "@bazgasht/iran/facts/employment"
import { type Day, formatDay } from "@bazgasht/rules"
import { assumptions } from "./assumptions.ts"
import { known, often, oneOf, unlessUnknown } from "./often.ts"
import type { OpeningDocument } from "./openings.ts"
import { institutions } from "./places.ts"
import { occupationsKnown, skillsOf } from "./trades.ts"

const daysInMonth = 30
const daysInYear = 365

const written = (day: number): string => formatDay(jalali, Math.round(day) as Day)

/** Offences of each class, with how many of a hundred of the class; within a class the numbers are assumed. */
const offencesOfDrugs = [
  [55, "drug.trafficking"],
  [35, "drug.possession"],
  [10, "drug.other"],
] as const
const offencesOfTheft = [
  [70, "theft.tazir"],
  [15, "theft.snatching"],
  [15, "robbery.violent"],
] as const
const offencesAgainstPersons = [
  [70, "injury.intentional"],
  [20, "killing.quasiIntentional"],
  [10, "killing.abetting"],
] as const

const offenceOf = (chance: Chance): string => {
  const { againstPersons, drugs, theft } = assumptions
  const parts = (share: number): number => Math.round(share * 100)
  const rest = 10_000 - parts(drugs.value) - parts(theft.value) - parts(againstPersons.value)
  return chance.weighted([
    [parts(drugs.value), chance.weighted(offencesOfDrugs)],
    [parts(theft.value), chance.weighted(offencesOfTheft)],
    [parts(againstPersons.value), chance.weighted(offencesAgainstPersons)],
    [rest, "tazir.other"],
  ])
}

const ageOf = (chance: Chance): number =>
  often(chance, "underForty") ? chance.between(20, 39) : chance.between(40, 64)

/** A sentence that is being served on a day, with nothing that shortens it. */
const sentenced = (chance: Chance, day: Day): object => {
  const months = chance.weighted([
    [30, chance.between(7, 24)],
    [45, chance.between(25, 60)],
    [25, chance.between(61, 120)],
  ])
  const committed = day - Math.round((chance.between(5, 97) / 100) * months * daysInMonth)
  const judged = committed - chance.between(40, 200)
  const offence = offenceOf(chance)
  return {
    sentences: [
      {
        offence,
        attempted: false,
        intentional: offence !== "killing.quasiIntentional",
        organised: false,
        judgmentDay: written(judged),
        finalityDay: written(judged + 30),
        punishments: { imprisonment: { kind: "tazir", term: `${months}m` } },
        complainants: [],
        damages: { awarded: 0 },
      },
    ],
    custody: {
      ...unlessUnknown(chance, { commitmentDay: written(committed) }),
      detention: [],
      escapes: [],
      furloughs: [],
    },
    events: [],
  }
}

const earlierConvictions = (chance: Chance, day: Day): ReadonlyArray<object> =>
  often(chance, "returning")
    ? [
        {
          degree: chance.between(4, 7),
          intentional: true,
          executedDay: written(day - chance.between(2, 12) * daysInYear),
        },
      ]
    : []

/** Where the council places people of a class of risk, most often first. */
const placesOfClass: ReadonlyArray<ReadonlyArray<readonly [percent: number, kind: IranianWorkplace]>> = [
  [],
  [
    [85, "outsideEmployer"],
    [65, "open"],
    [65, "vocationalEmploymentCentre"],
    [65, "semiOpen"],
    [40, "closed"],
  ],
  [
    [60, "outsideEmployer"],
    [55, "open"],
    [60, "vocationalEmploymentCentre"],
    [75, "semiOpen"],
    [60, "closed"],
  ],
  [
    [35, "vocationalEmploymentCentre"],
    [60, "semiOpen"],
    [85, "closed"],
  ],
  [[95, "closed"]],
]

interface Placing {
  readonly workplace: IranianWorkplace
  readonly confirmed?: boolean
}

const placedBy = (chance: Chance, securityClass: number): ReadonlyArray<Placing> =>
  (placesOfClass[securityClass] ?? [])
    .filter(([percent]) => chance.percent(percent))
    .map(([, workplace]) => ({ workplace, ...known(chance, "confirmed", "confirmed") }))

/** Most have learnt a trade that is worked in where they are held. */
const tradeOf = (chance: Chance, near: ReadonlyArray<OpeningDocument>): string =>
  near.length > 0 && chance.percent(75) ? oneOf(chance, near).occupation : oneOf(chance, occupationsKnown)

/** The trades that somebody has learnt: none, one or two. */
const tradesLearnt = (chance: Chance, near: ReadonlyArray<OpeningDocument>): ReadonlyArray<string> => {
  if (!often(chance, "skilled")) return []
  const first = tradeOf(chance, near)
  return chance.percent(30) ? [...new Set([first, tradeOf(chance, near)])] : [first]
}

/** What the file says of the trades that somebody has learnt. */
const learnt = (chance: Chance, trades: ReadonlyArray<string>, wished: string): object => {
  const skills = trades.flatMap((occupation) => {
    const { essential, optional } = skillsOf(occupation)
    return [...essential, ...optional].filter(() => chance.percent(85)).map((skill) => ({ skill }))
  })
  const certificates = trades.filter(() => often(chance, "certified")).map((occupation) => ({ occupation }))
  const experience = trades.map((occupation) => ({ occupation, months: chance.between(2, 90) }))
  const preferredOccupations = [...new Set([...trades.slice(0, 1), wished])]
  return {
    ...unlessUnknown(chance, { skills }),
    ...unlessUnknown(chance, { certificates }),
    ...unlessUnknown(chance, { experience }),
    ...unlessUnknown(chance, { preferredOccupations }),
  }
}

const restrictions = ["heavyLoads", "heights", "bending", "dust", "standing", "machines"] as const

const health = (chance: Chance): object => ({
  ...known(chance, "fitForWork", "fit"),
  ...unlessUnknown(chance, {
    medicalRestrictions: often(chance, "restricted") ? [`activity.${oneOf(chance, restrictions)}`] : [],
  }),
})

/** Some openings within reach, in the order in which somebody wishes them: those of trades that he knows come first. */
const wishesAmong = (
  chance: Chance,
  near: ReadonlyArray<OpeningDocument>,
  places: ReadonlyArray<Placing>,
  trades: ReadonlyArray<string>,
): { readonly wishes?: ReadonlyArray<string> } => {
  if (!often(chance, "statesWishes")) return {}
  const drawn = near
    .filter((opening) => places.some(({ workplace }) => workplace === opening.workplace))
    .map(({ id, occupation }) => ({
      id,
      known: trades.includes(occupation) ? 0 : 1,
      lot: chance.between(0, 1_000_000),
    }))
  return {
    wishes: drawn
      .sort((one, other) => one.known - other.known || one.lot - other.lot || (one.id < other.id ? -1 : 1))
      .slice(0, chance.between(6, 20))
      .map(({ id }) => id),
  }
}

const institutionOf = (chance: Chance, sex: "female" | "male"): string =>
  chance.weighted(institutions.filter((one) => one.sex === sex).map(({ id, share }) => [share, id] as const))

/** Everybody is kept apart from nobody, or from somebody who is held with him. */
const keptApart = (chance: Chance, others: ReadonlyArray<string>): object =>
  unlessUnknown(chance, {
    keptApartFrom: often(chance, "keptApart") && others.length > 0 ? [oneOf(chance, others)] : [],
  })

const disabilityOf = (chance: Chance): object => {
  const disabled = often(chance, "disabled")
  return {
    hasDisability: disabled,
    ...(disabled && often(chance, "wheelchair") ? { uses: { wheelchairPlaces: 1 } } : {}),
  }
}

const educationOf = (chance: Chance): number => {
  const { illiterate, primaryOnly } = assumptions
  return chance.weighted([
    [illiterate.value, 0],
    [primaryOnly.value, 1],
    [26, 2],
    [17, 3],
    [7, 6],
  ])
}

/** What a prisoner's file is drawn with. */
interface Drawing {
  readonly seed: number
  readonly openings: ReadonlyArray<OpeningDocument>
  /** The day on which the file is read. */
  readonly day: Day
  readonly waitingSince: Day
  /** Ids of people from whom one may be kept apart. */
  readonly others: ReadonlyArray<string>
}

/** The case file of somebody who may work or learn, as an office would write it down; it follows from the seed and the id. */
export const prisonerDocument = (id: string, drawing: Drawing): object => {
  const { day, openings, others, seed, waitingSince } = drawing
  const chance = chanceOf(seed, id)
  const sex = often(chance, "women") ? "female" : "male"
  const institution = institutionOf(chance, sex)
  const securityClass = chance.weighted([
    [36, 1],
    [38, 2],
    [17, 3],
    [9, 4],
  ])
  const places = placedBy(chance, securityClass)
  const near = openings.filter((opening) => opening.institutions.includes(institution))
  const trades = tradesLearnt(chance, near)
  const outside = places.some(({ workplace }) => workplace === "outsideEmployer")
  const openly = places.some(({ workplace }) => workplace === "outsideEmployer" || workplace === "open")
  return {
    id,
    kind: "prisoner",
    person: {
      sex,
      birthDay: written(day - ageOf(chance) * daysInYear - chance.between(0, daysInYear - 1)),
      conditionalReleaseUsed: false,
      earlierConvictions: earlierConvictions(chance, day),
    },
    ...sentenced(chance, day),
    ...(openly ? { reports: unlessUnknown(chance, { openStatusGranted: true }) } : {}),
    work: {
      ...known(chance, "consentToWork", "consents"),
      ...known(chance, "consentToTraining", "consentsToTraining"),
      ...unlessUnknown(chance, { securityClass }),
      ...health(chance),
      ...unlessUnknown(chance, { educationLevel: educationOf(chance) }),
      ...disabilityOf(chance),
      headsHousehold: often(chance, "married"),
      finallyReleased: false,
      ...(outside
        ? unlessUnknown(chance, { outsidePermissionUntil: written(day + chance.between(60, 500)) })
        : {}),
      institution,
      ...unlessUnknown(chance, { waitingSince: written(waitingSince) }),
      ...unlessUnknown(chance, { councilPlacements: places }),
      ...learnt(chance, trades, tradeOf(chance, near)),
      ...keptApart(chance, others),
      ...wishesAmong(chance, near, places, trades),
    },
  }
}
