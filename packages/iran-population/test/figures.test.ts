import { jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import type { FigureComparison } from "@bazgasht/simulation"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { debtTargets } from "../src/figures/debts.ts"
import { familyTargets } from "../src/figures/families.ts"
import { prisonerTargets } from "../src/figures/prisoners.ts"
import { workTargets } from "../src/figures/work.ts"
import { figureSteps, registerAssumptions } from "../src/index.ts"

const day = jalaliDay(1404, 7, 1)

const figuresOf = (seed: number, prisoners: number): ReadonlyMap<string, FigureComparison> => {
  const steps = figureSteps({ seed, day, prisoners })
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return new Map(step.value.map((figure) => [figure.id, figure]))
}

const prisoners = 3000

/** Of how many cases a share is a share; those of debtors and of families of few. */
const casesOf = (id: string, figures: ReadonlyMap<string, FigureComparison>): number => {
  const count = (of: string): number => figures.get(of)?.target ?? 0
  if (["womenAmongDebtors", "marriedAmongDebtors", "smallDebts"].includes(id)) return count("debtors")
  if (id === "childrenOfMarriedDebtors") return count("debtors") * 0.86
  if (id === "weak") return count("families")
  return id === "working" ? prisoners * 0.69 : prisoners
}

describe("a register that is drawn", () => {
  test("has what is reported as often as it is reported", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (seed) => {
        const figures = figuresOf(seed, prisoners)
        for (const { generated, id, target, unit } of figures.values()) {
          if (unit === "share") {
            const share = target / 10_000
            const deviation = 10_000 * Math.sqrt((share * (1 - share)) / casesOf(id, figures))
            expect(Math.abs(generated - target), id).toBeLessThan(5 * deviation + 1)
          }
          if (unit === "people" || unit === "families")
            // What is counted of few is farther away than what is counted of many; cover by the committee hangs on the time held.
            expect(Math.abs(generated - target), id).toBeLessThan(
              5 * Math.sqrt(target) + (id === "withCommittee" ? 0.03 * target : 1),
            )
        }
      }),
      { numRuns: runs(4) },
    )
  })

  test("is not much older than reported", () => {
    const { generated, target } = figuresOf(1, prisoners).get("meanAge") as FigureComparison
    // About thirty is reported. Nobody younger than twenty is drawn, and three of ten are forty or more: that is older.
    expect(generated - target).toBeGreaterThanOrEqual(0)
    expect(generated - target).toBeLessThanOrEqual(4)
  })

  test("has numbers of people for its size", () => {
    expect(figuresOf(1, 500).get("prisoners")).toMatchObject({ target: 500, generated: 500 })
  })
})

test("every assumption has a title in both languages and is a share", () => {
  expect(registerAssumptions.length).toBeGreaterThan(50)
  for (const { title, value } of registerAssumptions) {
    expect(title.fa).not.toBe("")
    expect(title.en).not.toBe("")
    expect(value).toBeGreaterThanOrEqual(0)
    expect(value).toBeLessThanOrEqual(10_000)
  }
})

test("no figure stands in the place of another of its id", () => {
  const assumed = registerAssumptions.map(({ id }) => id)
  expect(assumed).toEqual([...new Set(assumed)])
  const targets = [prisonerTargets, debtTargets, familyTargets, workTargets].flatMap(Object.keys)
  expect([...figuresOf(1, 1).keys()]).toEqual(targets)
})

test("no two assumptions are called alike", () => {
  for (const language of ["fa", "en"] as const) {
    const titles = registerAssumptions.map(({ title }) => title[language])
    expect(titles).toEqual([...new Set(titles)])
  }
})
