/**
 * Invented families of one province. Nobody in them exists; how often something is so follows reported numbers where there are
 * any, and is assumed where there are none.
 *
 * @module
 */

import type { FamilyFileDocument } from "@bazgasht/core/support"
import { jalali, jalaliDay } from "@bazgasht/iran"
import { type Day, formatDay } from "@bazgasht/rules"
import { type Chance, chanceFrom, chanceOf } from "./random.ts"

/** How often things are so, in a hundred, with where the number is from. */
export const assumptions = {
  /** Reported for 1394: 64 % of prisoners are married. */
  married: 64,
  /** Reported for 1394: 60,000 of over 100,000 needy families are covered. The others wait. */
  active: 60,
  /** Reported: about 70 % of prisoners' families are in need. */
  economicallyWeak: 70,
  /** Reported for Khordad 1404: 35,000 families are with the Relief Committee, some 55 of 100 that the associations support. */
  withReliefCommittee: 55,
  /** Assumed, as everything below. */
  unmarriedWithChild: 40,
  incomeReachesFamily: 6,
  heldAbroad: 2,
  student: 85,
  disabled: 5,
  chronicallyIll: 8,
  needsTreatment: 10,
  hasIncome: 12,
  seeksWork: 30,
  visitsFromAfar: 25,
  needsHousingDeposit: 10,
  suspended: 4,
  /** How often a grandmother lives with a wife and may receive money in her place. */
  grandmother: 20,
  /** How often nobody has been named yet to whom money may go. */
  withoutRecipient: 2,
  /** How often an office has not found out a fact yet. */
  unknown: 5,
} as const

/** The districts of the province, with how many of a hundred families live there. */
export const areas = [
  [35, "area-1"],
  [25, "area-2"],
  [20, "area-3"],
  [12, "area-4"],
  [8, "area-5"],
] as const

/** The day on which the families are described. */
export const describedOn: Day = jalaliDay(1404, 7, 1)

const monthsToHandOver = 5

/** A member as a family file writes one. */
interface MemberDocument {
  readonly person: string
  readonly relation: "spouse" | "child" | "parent"
  readonly roles: ReadonlyArray<"head" | "primaryRecipient" | "alternateRecipient">
  readonly joined: string
  readonly sex: "male" | "female"
  readonly birthDay: string
  readonly [reported: string]: unknown
}

type Document = FamilyFileDocument

const written = (day: number): string => formatDay(jalali, day as Day)
const daysInYear = 365
const yearsBefore = (years: number, chance: Chance): number =>
  describedOn - years * daysInYear - chance.between(0, daysInYear - 1)

/** What is reported, or nothing where the office does not know it yet. */
const reported = <Name extends string>(
  chance: Chance,
  name: Name,
  often: number,
): { readonly [Key in Name]?: boolean } =>
  chance.percent(assumptions.unknown)
    ? {}
    : ({ [name]: chance.percent(often) } as { readonly [Key in Name]: boolean })

const memberOf = (
  chance: Chance,
  person: string,
  born: number,
  joined: number,
  rest: Pick<MemberDocument, "relation" | "roles" | "sex">,
): MemberDocument => {
  const age = Math.floor((describedOn - born) / daysInYear)
  const ofWorkingAge = age >= 18 && age < 65
  return {
    person,
    ...rest,
    joined: written(joined),
    birthDay: written(born),
    ...reported(chance, "student", age >= 7 && age < 18 ? assumptions.student : 0),
    ...reported(chance, "disabled", assumptions.disabled),
    ...reported(chance, "chronicallyIll", assumptions.chronicallyIll),
    ...reported(chance, "hasIncome", ofWorkingAge ? assumptions.hasIncome : 0),
    ...reported(chance, "needsTreatment", assumptions.needsTreatment),
    ...reported(chance, "seeksWork", ofWorkingAge ? assumptions.seeksWork : 0),
    ...reported(chance, "needsDowry", 0),
    ...reported(chance, "wishesTraining", ofWorkingAge ? assumptions.seeksWork : 0),
    ...reported(chance, "needsCounselling", assumptions.needsTreatment),
  }
}

const sexOf = (chance: Chance): "male" | "female" => (chance.percent(50) ? "female" : "male")

/** A mother of the prisoner who has lived with the couple since the marriage. */
const grandmotherOf = (chance: Chance, id: string, married: number): MemberDocument => {
  const born = yearsBefore(chance.between(55, 80), chance)
  return memberOf(chance, `${id}-grandmother`, born, married, {
    relation: "parent",
    roles: ["alternateRecipient"],
    sex: "female",
  })
}

/** Who is left at home: a wife with children, a child with a grandmother, or the parents. */
const membersOf = (
  chance: Chance,
  apart: Chance,
  id: string,
  married: boolean,
): ReadonlyArray<MemberDocument> => {
  const head: MemberDocument["roles"] = apart.percent(assumptions.withoutRecipient)
    ? ["head"]
    : ["head", "primaryRecipient"]
  const child = (number: number): MemberDocument => {
    const born = yearsBefore(chance.between(0, 17), chance)
    return memberOf(chance, `${id}-child-${number}`, born, born, {
      relation: "child",
      roles: [],
      sex: sexOf(chance),
    })
  }
  if (married) {
    const born = yearsBefore(chance.between(25, 50), chance)
    const wedding = born + 22 * daysInYear
    const children = chance.weighted([
      [15, 0],
      [30, 1],
      [30, 2],
      [15, 3],
      [10, 4],
    ])
    return [
      memberOf(chance, `${id}-spouse`, born, wedding, {
        relation: "spouse",
        roles: head,
        sex: "female",
      }),
      ...Array.from({ length: children }, (_, index) => child(index + 1)),
      ...(apart.percent(assumptions.grandmother) ? [grandmotherOf(apart, id, wedding)] : []),
    ]
  }
  const born = yearsBefore(chance.between(52, 75), chance)
  const mother = memberOf(chance, `${id}-mother`, born, born + 20 * daysInYear, {
    relation: "parent",
    roles: head,
    sex: "female",
  })
  return chance.percent(assumptions.unmarriedWithChild) ? [mother, child(1)] : [mother]
}

const coversOf = (chance: Chance, arrest: number): Pick<Document, "otherCovers"> => {
  const handOver = arrest + monthsToHandOver * 30
  if (handOver >= describedOn) return { otherCovers: [] }
  if (chance.percent(assumptions.unknown)) return {}
  return {
    otherCovers: chance.percent(assumptions.withReliefCommittee)
      ? [{ payer: "reliefCommittee", kind: "cash", from: written(handOver) }]
      : [],
  }
}

const supportOf = (chance: Chance, arrest: number): NonNullable<Document["support"]> => {
  const known = Math.min(describedOn - 1, arrest + chance.between(5, 40))
  if (!chance.percent(assumptions.active)) return { status: "waiting", waitingSince: written(known) }
  const suspended = chance.percent(assumptions.suspended)
  return {
    status: "active",
    start: written(known),
    suspensions: suspended ? [{ from: written(describedOn + chance.between(3, 25)) }] : [],
  }
}

const familyOf = (chance: Chance, seed: number, number: number): Document => {
  const id = `F-${String(number).padStart(4, "0")}`
  const married = chance.percent(assumptions.married)
  const arrest = describedOn - chance.between(20, 3 * daysInYear)
  const abroad = chance.percent(assumptions.heldAbroad)
  return {
    id,
    kind: "family",
    household: {
      area: chance.weighted(areas),
      members: membersOf(chance, chanceOf(seed, id), id, married),
      housing: chance.weighted([
        [25, "owned"],
        [50, "rented"],
        [20, "hosted"],
        [5, "none"],
      ]),
      ...(chance.percent(assumptions.unknown)
        ? {}
        : { monthlyIncome: chance.weighted([[60, 0] as const, [40, chance.between(1, 12) * 10_000_000]]) }),
      ...reported(chance, "dependsOnPrisoner", 95),
      ...reported(chance, "economicallyWeak", assumptions.economicallyWeak),
      ...reported(chance, "needsHousingDeposit", assumptions.needsHousingDeposit),
      ...reported(chance, "visitsFromAfar", assumptions.visitsFromAfar),
    },
    custody: [{ from: written(arrest) }],
    prisoner: {
      married,
      ...reported(chance, "incomeReachesFamily", assumptions.incomeReachesFamily),
      heldAbroad: abroad,
      ...(abroad ? reported(chance, "custodyAbroadConfirmed", 50) : {}),
    },
    ...coversOf(chance, arrest),
    support: supportOf(chance, arrest),
  }
}

/**
 * Families as an office would write them down; the same seed gives the same families.
 *
 * @example
 * familyDocuments(300, 1404)
 */
export const familyDocuments = (count: number, seed: number): ReadonlyArray<Document> => {
  const chance = chanceFrom(seed)
  return Array.from({ length: count }, (_, index) => familyOf(chance, seed, index + 1))
}
