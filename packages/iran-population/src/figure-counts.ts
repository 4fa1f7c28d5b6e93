/** Reported figures held against a register that is drawn. */

import { reportedValue } from "@bazgasht/core"
import type { AssumedFigure, FigureComparison, FigureUnit, RegisterOptions } from "@bazgasht/simulation"
import type { Drawing } from "./drawing.ts"
import { drawFamily, hasFamilyFile } from "./family/family-file.ts"
import { membersOf } from "./family/household.ts"
import { debtAssumptions, debtTargets } from "./figures/debts.ts"
import { familyAssumptions, familyTargets } from "./figures/families.ts"
import { type Figure, type ReportedFigure, whole } from "./figures/figure.ts"
import { prisonerAssumptions, prisonerTargets, unknowns } from "./figures/prisoners.ts"
import { workAssumptions, workTargets } from "./figures/work.ts"
import { type DrawnPrisoner, drawPrisoner } from "./prisoner/prisoner-file.ts"
import { sizeOfRegister, stepLength } from "./register.ts"

const targets = { ...prisonerTargets, ...debtTargets, ...familyTargets, ...workTargets } as const

type TargetId = keyof typeof targets

/** The assumptions by which a register is drawn, where no number is reported. */
export const registerAssumptions: ReadonlyArray<AssumedFigure> = [
  prisonerAssumptions,
  debtAssumptions,
  familyAssumptions,
  workAssumptions,
  unknowns,
].flatMap((figures: { readonly [id: string]: Figure }) =>
  Object.entries(figures).map(([id, { title, value }]) => ({ id, title, value })),
)

/** What was counted, and of how much. */
class Share {
  sum = 0
  of = 0

  add(value: number | boolean | undefined): void {
    if (value === undefined) return
    this.sum += Number(value)
    this.of++
  }

  get mean(): number {
    return this.of === 0 ? 0 : this.sum / this.of
  }
}

type Shares = { readonly [Id in TargetId]: Share }

const newShares = (): Shares =>
  Object.fromEntries(Object.keys(targets).map((id) => [id, new Share()])) as unknown as Shares

const smallDebt = 1_000_000_000

const countDebtor = (shares: Shares, drawing: Drawing, { debt, outline }: DrawnPrisoner): void => {
  if (debt === undefined) return
  shares.diyah.add(debt.kind === "diyah")
  shares.dower.add(debt.kind === "dower")
  shares.womenAmongDebtors.add(outline.sex === "female")
  shares.marriedAmongDebtors.add(outline.married)
  shares.meanDebt.add(debt.sum)
  shares.smallDebts.add(debt.sum < smallDebt)
  if (outline.married)
    shares.childrenOfMarriedDebtors.add(
      membersOf(drawing, outline).some(({ relation }) => relation === "child"),
    )
}

const countFamily = (shares: Shares, drawing: Drawing, prisoner: DrawnPrisoner): void => {
  const covered = hasFamilyFile(drawing, prisoner.outline)
  shares.families.add(covered)
  if (!covered) return
  const { household, otherCovers } = drawFamily(drawing, prisoner)
  const weak = household?.economicallyWeak
  shares.withCommittee.add(otherCovers?.some(({ payer }) => payer === "reliefCommittee"))
  shares.weak.add(weak === undefined ? undefined : reportedValue(weak))
}

const countPrisoner = (shares: Shares, drawing: Drawing): void => {
  const prisoner = drawPrisoner(drawing)
  const { file, outline, works } = prisoner
  const { age, holding, offenceGroup } = outline
  const level = file.work?.educationLevel
  const education = level === undefined ? undefined : reportedValue(level)
  shares.prisoners.add(true)
  shares.accused.add(holding === "accused")
  shares.drugs.add(offenceGroup === "drugs")
  shares.theft.add(offenceGroup === "theft")
  shares.persons.add(offenceGroup === "persons")
  shares.returning.add(outline.returning)
  shares.women.add(outline.sex === "female")
  shares.underForty.add(age < 40)
  shares.meanAge.add(age)
  shares.married.add(outline.married)
  shares.illiterate.add(education === undefined ? undefined : education === 0)
  shares.primaryOnly.add(education === undefined ? undefined : education === 1)
  shares.higherEducation.add(education === undefined ? undefined : education >= 5)
  shares.debtors.add(holding === "debtor")
  if (holding === "convict") shares.working.add(works)
  countDebtor(shares, drawing, prisoner)
  countFamily(shares, drawing, prisoner)
}

const generatedOf = (unit: FigureUnit, { mean, sum }: Share): number => {
  if (unit === "share") return Math.round(mean * whole)
  return unit === "people" || unit === "families" ? sum : Math.round(mean)
}

const comparisonsOf = (shares: Shares, prisoners: number): ReadonlyArray<FigureComparison> =>
  Object.entries(targets as { readonly [id: string]: ReportedFigure }).map(
    ([id, { source, title, unit, value }]) => {
      const isCount = unit === "people" || unit === "families"
      return {
        id,
        title,
        unit,
        source,
        target: isCount ? Math.round((value * prisoners) / targets.prisoners.value) : value,
        generated: generatedOf(unit, shares[id as TargetId]),
      }
    },
  )

/**
 * Draws a register and counts what is reported of real ones, step by step.
 *
 * @example
 * const steps = figureSteps({ seed: 1404, day, prisoners: 200 })
 * let step = steps.next()
 * while (!step.done) step = steps.next()
 * step.value.find(({ id }) => id === "prisoners")?.generated // => 200
 */
export function* figureSteps(
  options: Pick<RegisterOptions, "day" | "prisoners" | "seed">,
): Generator<number, ReadonlyArray<FigureComparison>, void> {
  const { day, seed } = options
  const prisoners = sizeOfRegister(options)
  const shares = newShares()
  for (let number = 0; number < prisoners; number++) {
    countPrisoner(shares, { seed, day, number })
    if ((number + 1) % stepLength === 0) yield number + 1
  }
  return comparisonsOf(shares, prisoners)
}
