import { reportedValue } from "@bazgasht/core"
import type { IranianConviction, IranianPerson } from "@bazgasht/iran"
import type { Count, Day } from "@bazgasht/rules"
import {
  type Draft,
  type Drawing,
  daysInYear,
  isKnown,
  report,
  streamOf,
  type TruthName,
  unlessUnknown,
} from "../drawing.ts"
import { membersOf } from "../family/household.ts"
import type { Figure } from "../figures/figure.ts"
import { prisonerAssumptions as often, unknowns } from "../figures/prisoners.ts"
import type { Outline } from "./outline.ts"

const never: Figure = { ...often.releaseUsed, value: 0 }

const convictionsOf = (drawing: Drawing, { age, returning }: Outline): ReadonlyArray<IranianConviction> => {
  if (!returning) return []
  const chance = streamOf(drawing, "convictions")
  const years = Math.max(1, Math.min(12, age - 18))
  const number = chance.among([
    [60, 1],
    [28, 2],
    [12, 3],
  ])
  return Array.from({ length: number }, () => ({
    degree: chance.between(4, 8) as Count,
    intentional: chance.happens(9700),
    ...unlessUnknown(chance, unknowns.ofRecord, {
      executedDay: (drawing.day - chance.between(1, years * daysInYear) - daysInYear) as Day,
    }),
  }))
}

/** The children that a woman has borne, as far as they live in her household. */
const birthsOf = (drawing: Drawing, outline: Outline): Draft<IranianPerson> => {
  const chance = streamOf(drawing, "births")
  const births: Draft<IranianPerson> = {}
  const born = membersOf(drawing, outline).flatMap(({ birthDay, relation }) =>
    relation === "child" && birthDay !== undefined ? [reportedValue(birthDay)] : [],
  )
  const youngest = Math.max(...born) as Day
  const isUnderTwo = born.length > 0 && drawing.day - youngest < 2 * daysInYear
  if (isKnown(chance, unknowns.ofHealth))
    if (born.length === 0) births.givenBirth = false
    else births.childBirthDay = youngest
  report(births, chance, unknowns.ofHealth, "breastfeeding", isUnderTwo ? often.breastfeeding : never)
  return births
}

/** Draws record and health. */
export const personPart = (drawing: Drawing, outline: Outline): IranianPerson => {
  const record = streamOf(drawing, "record")
  const health = streamOf(drawing, "health")
  const { returning } = outline
  const mayBePregnant = outline.sex === "female" && outline.age < 50
  const person: Draft<IranianPerson> = {
    birthDay: outline.birthDay,
    sex: outline.sex,
    ...unlessUnknown(record, unknowns.ofRecord, { earlierConvictions: convictionsOf(drawing, outline) }),
  }
  const ofRecord = (name: TruthName<IranianPerson>, figure: Figure): void =>
    report(person, record, unknowns.ofRecord, name, returning ? figure : never)
  const ofHealth = (name: TruthName<IranianPerson>, figure: Figure): void =>
    report(person, health, unknowns.ofHealth, name, figure)
  ofRecord("conditionalReleaseUsed", often.releaseUsed)
  ofRecord("effectiveRecord", often.effectiveRecord)
  ofHealth("incurablyIll", often.incurablyIll)
  ofHealth("illnessWorsenedByExecution", often.illnessWorsened)
  ofHealth("pregnant", mayBePregnant ? often.pregnant : never)
  if (outline.sex === "female") Object.assign(person, birthsOf(drawing, outline))
  return person
}
