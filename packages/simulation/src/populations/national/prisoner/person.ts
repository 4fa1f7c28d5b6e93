/**
 * What a file says of the prisoner as a person: record and health.
 *
 * @module
 */

import type { EarlierConviction, Person } from "@bazgasht/core"
import type { Count, Day } from "@bazgasht/rules"
import { type Drawing, daysInYear, known, streamOf, unlessUnknown } from "../drawing.ts"
import { prisonerAssumptions as often, unknowns } from "../figures/prisoners.ts"
import type { Outline } from "./outline.ts"

const convictionsOf = (drawing: Drawing, { age, returning }: Outline): ReadonlyArray<EarlierConviction> => {
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

/** Draws record and health. */
export const personPart = (drawing: Drawing, outline: Outline): Person => {
  const record = streamOf(drawing, "record")
  const health = streamOf(drawing, "health")
  const { returning } = outline
  const never = { ...often.releaseUsed, value: 0 }
  return {
    birthDay: outline.birthDay,
    sex: outline.sex,
    ...unlessUnknown(record, unknowns.ofRecord, { earlierConvictions: convictionsOf(drawing, outline) }),
    ...known(record, unknowns.ofRecord, "conditionalReleaseUsed", returning ? often.releaseUsed : never),
    ...known(record, unknowns.ofRecord, "effectiveRecord", returning ? often.effectiveRecord : never),
    ...known(health, unknowns.ofHealth, "incurablyIll", often.incurablyIll),
    ...known(health, unknowns.ofHealth, "illnessWorsenedByExecution", often.illnessWorsened),
    ...known(
      health,
      unknowns.ofHealth,
      "pregnant",
      outline.sex === "female" && outline.age < 50 ? often.pregnant : never,
    ),
  }
}
