/** The file of an invented prisoner's family that an association covers. */

import type { FamilyFile } from "@bazgasht/core/support"
import type { IranianFamilyFile, IranianHousehold, IranianProvider } from "@bazgasht/iran"
import type { Housing } from "@bazgasht/iran/facts/support"
import type { Day, Money } from "@bazgasht/rules"
import type { Chance } from "@bazgasht/simulation"
import { type Draft, type Drawing, daysInYear, idOf, isKnown, report, streamOf } from "../drawing.ts"
import { familyTargets, familyAssumptions as often } from "../figures/families.ts"
import { whole } from "../figures/figure.ts"
import { unknowns } from "../figures/prisoners.ts"
import type { Outline } from "../prisoner/outline.ts"
import type { DrawnPrisoner } from "../prisoner/prisoner-file.ts"
import { valueFrom } from "../quantiles.ts"
import { coveredOfUnmarried } from "../quota.ts"
import { membersOf } from "./household.ts"

const { ofFamily } = unknowns
const daysToHandOver = 150

/** Monthly incomes in rials, of those who have one; ours. */
const incomes: ReadonlyArray<readonly [part: number, millions: number]> = [
  [0, 5],
  [5000, 25],
  [9000, 70],
  [whole, 160],
]
const million = 1_000_000

/** Days since the arrest, where nothing of the sentence says it; ours. */
const heldQuantiles: ReadonlyArray<readonly [part: number, days: number]> = [
  [0, 20],
  [2000, 120],
  [6000, 500],
  [9000, 1100],
  [whole, 2200],
]

const arrestOf = (drawing: Drawing, { file }: DrawnPrisoner): Day => {
  const drawn = valueFrom(streamOf(drawing, "arrest"), heldQuantiles)
  const since = file.custody?.detention?.[0]?.from ?? file.custody?.commitmentDay
  return since ?? ((drawing.day - drawn) as Day)
}

const householdOf = (drawing: Drawing, outline: Outline): IranianHousehold => {
  const chance = streamOf(drawing, "family")
  const housing = chance.among<Housing>([
    [25, "owned"],
    [50, "rented"],
    [20, "hosted"],
    [5, "none"],
  ])
  const income = chance.happens(often.withIncome.value) ? valueFrom(chance, incomes) * million : 0
  const household: Draft<IranianHousehold> = {
    area: `${outline.province}-${chance.between(1, 5)}`,
    members: membersOf(drawing, outline),
  }
  if (isKnown(chance, ofFamily)) household.housing = housing
  if (isKnown(chance, ofFamily)) household.monthlyIncome = income as Money
  report(household, chance, ofFamily, "dependsOnPrisoner", often.depends)
  report(household, chance, ofFamily, "economicallyWeak", familyTargets.weak)
  report(household, chance, ofFamily, "needsHousingDeposit", often.needsDeposit)
  report(household, chance, ofFamily, "visitsFromAfar", often.visitsFromAfar)
  return household
}

const coversOf = (chance: Chance, arrest: Day, day: Day): Pick<FamilyFile, "otherCovers"> => {
  const after = arrest + daysToHandOver
  const unknown = chance.happens(ofFamily.value)
  const committee = chance.happens(often.committeeOfOlder.value)
  if (after >= day) return { otherCovers: [] }
  if (unknown) return {}
  return {
    otherCovers: committee ? [{ payer: "reliefCommittee", kind: "cash", from: after as Day }] : [],
  }
}

const supportOf = (chance: Chance, arrest: Day, day: Day): NonNullable<FamilyFile["support"]> => {
  const start = Math.min(day - 1, arrest + chance.between(5, 40)) as Day
  const suspended = chance.happens(often.suspended.value)
  const since = Math.min(day, start + chance.between(30, daysInYear)) as Day
  return { status: "active", start, suspensions: suspended ? [{ from: since }] : [] }
}

/** Whether an association covers the family of a prisoner. */
export const hasFamilyFile = (drawing: Drawing, { married }: Outline): boolean =>
  streamOf(drawing, "covered").happens(married ? often.ofMarried.value : coveredOfUnmarried)

/** Draws the family of a prisoner. Nobody in it exists; the same drawing gives the same family. */
export const drawFamily = (drawing: Drawing, prisoner: DrawnPrisoner): IranianFamilyFile => {
  const { outline } = prisoner
  const chance = streamOf(drawing, "cover")
  const provider = streamOf(drawing, "provider")
  const arrest = arrestOf(drawing, prisoner)
  const held: Draft<IranianProvider> = { married: outline.married }
  const abroad = provider.happens(often.heldAbroad.value)
  report(held, provider, ofFamily, "incomeReachesFamily", often.incomeReaches)
  held.heldAbroad = abroad
  if (abroad) report(held, provider, ofFamily, "custodyAbroadConfirmed", often.abroadConfirmed)
  return {
    id: idOf("F", drawing.number),
    kind: "family",
    household: householdOf(drawing, outline),
    custody: [{ from: arrest }],
    prisoner: held,
    ...coversOf(chance, arrest, drawing.day),
    support: supportOf(chance, arrest, drawing.day),
  }
}
