/** Who is left at home: a spouse with children, or a parent. */

import type { Sex } from "@bazgasht/core/release"
import type { HouseholdRole } from "@bazgasht/core/support"
import type { IranianMember } from "@bazgasht/iran"
import type { Day } from "@bazgasht/rules"
import { type Chance, chanceOf } from "@bazgasht/simulation"
import { type Draft, type Drawing, daysInYear, idOf, report, streamOf, type TruthName } from "../drawing.ts"
import { debtTargets } from "../figures/debts.ts"
import { familyAssumptions as often } from "../figures/families.ts"
import type { Figure } from "../figures/figure.ts"
import { unknowns } from "../figures/prisoners.ts"
import type { Outline } from "../prisoner/outline.ts"

const never: Figure = { ...often.depends, value: 0 }

/** Who a member is, before anything is reported of the person. */
interface Place {
  readonly person: string
  readonly relation: IranianMember["relation"]
  readonly roles: ReadonlyArray<HouseholdRole>
  readonly sex: Sex
  readonly birthDay: Day
  readonly joined: Day
}

const memberOf = (chance: Chance, place: Place, day: Day): IranianMember => {
  const age = Math.floor((day - place.birthDay) / daysInYear)
  const grown = age >= 18 && age < 65
  const member: Draft<IranianMember> = { ...place }
  const reported = (name: keyof typeof often & keyof IranianMember, applies: boolean): void =>
    report(member, chance, unknowns.ofFamily, name as TruthName<IranianMember>, applies ? often[name] : never)
  reported("student", age >= 7 && age < 18)
  reported("disabled", true)
  reported("chronicallyIll", true)
  reported("hasIncome", grown)
  reported("needsTreatment", true)
  reported("needsDowry", age >= 18 && age < 35 && place.relation === "child" && place.sex === "female")
  reported("seeksWork", grown)
  reported("wishesTraining", grown)
  reported("needsCounselling", true)
  return member
}

/** How many children, of a hundred families that have some; ours. */
const numbersOfChildren: ReadonlyArray<readonly [weight: number, children: number]> = [
  [35, 1],
  [36, 2],
  [18, 3],
  [11, 4],
]

/** The members of a household, each from a stream of its own: another child changes nobody else. */
export const membersOf = (drawing: Drawing, outline: Outline): ReadonlyArray<IranianMember> => {
  const { day, number } = drawing
  const chance = streamOf(drawing, "household")
  const id = (who: string): string => `${idOf("F", number)}-${who}`
  const streamOfMember = (who: string): Chance => chanceOf(drawing.seed, `member ${who}`, number)
  const bornYearsAgo = (stream: Chance, years: number): Day =>
    (day - years * daysInYear - Math.ceil(years / 4) - stream.between(0, daysInYear - 1)) as Day
  const head: ReadonlyArray<HouseholdRole> = ["head", "primaryRecipient"]

  const child = (place: number): IranianMember => {
    const stream = streamOfMember(`child ${place}`)
    const born = bornYearsAgo(stream, stream.between(0, Math.max(0, Math.min(17, outline.age - 18))))
    return memberOf(
      stream,
      {
        person: id(`child-${place}`),
        relation: "child",
        roles: [],
        sex: stream.happens(5000) ? "female" : "male",
        birthDay: born,
        joined: born,
      },
      day,
    )
  }
  const parent = (who: string, roles: ReadonlyArray<HouseholdRole>, since?: Day): IranianMember => {
    const stream = streamOfMember(who)
    const born = bornYearsAgo(stream, outline.age + stream.between(19, 32))
    const joined = since ?? ((born + 18 * daysInYear) as Day)
    return memberOf(
      stream,
      { person: id(who), relation: "parent", roles, sex: "female", birthDay: born, joined },
      day,
    )
  }

  const withChildren = chance.happens(debtTargets.childrenOfMarriedDebtors.value)
  const children = chance.among(numbersOfChildren)
  const withGrandmother = chance.happens(often.grandmother.value)
  const childOfUnmarried = chance.happens(often.childOfUnmarried.value)
  if (!outline.married)
    return [parent("mother", head), ...(childOfUnmarried && outline.age >= 20 ? [child(1)] : [])]
  const stream = streamOfMember("spouse")
  const born = bornYearsAgo(stream, Math.max(18, outline.age + stream.between(-7, 3)))
  const spouse = memberOf(
    stream,
    {
      person: id("spouse"),
      relation: "spouse",
      roles: head,
      sex: outline.sex === "female" ? "male" : "female",
      birthDay: born,
      joined: Math.min(born + 20 * daysInYear, day - daysInYear) as Day,
    },
    day,
  )
  return [
    spouse,
    ...Array.from({ length: withChildren ? children : 0 }, (_, index) => child(index + 1)),
    // Who lives with a couple does so since their marriage: before it the household had another head.
    ...(withGrandmother ? [parent("grandmother", ["alternateRecipient"], spouse.joined)] : []),
  ]
}
