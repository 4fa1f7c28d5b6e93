import { decide, determine, digestOf, type Rule, type RulePack } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { applyReforms, digestOfResults, runStudy, studyOf } from "../../src/index.ts"
import { type AnyStudy, anyStudy, populationOf } from "./any-study.ts"

const study = ({ baseline, law, questions, setting }: AnyStudy) =>
  studyOf({ baseline, law, day: setting.today, questions })

const digestOfPack = (pack: RulePack): string =>
  digestOf([[...pack.rules.values()], [...pack.parameters.values()], [...pack.policies.values()]])

/** The answer to a question as one by one it is given. */
const answer = (of: AnyStudy, id: string, row: number, reformed: boolean) => {
  const { law, setting } = of
  const within = reformed
    ? { ...setting, pack: law.pack, choices: { ...setting.choices, ...law.choices } }
    : setting
  const rule = within.pack.rules.get(id) as Rule
  const facts = of.cases[row]?.facts ?? {}
  if (rule.valueKind !== "truth") return determine(rule, facts, within).value ?? "unknown"
  const { outcome } = decide(rule as Rule<boolean>, facts, within)
  return outcome.outcome === "notYet" ? `notYet ${outcome.from}` : outcome.outcome
}

describe("a run", () => {
  test("turns exactly those whom deciding one by one turns, and counts each of them once", () => {
    fc.assert(
      fc.property(anyStudy, (of) => {
        const { comparisons } = runStudy(study(of), populationOf(of.cases))
        expect(comparisons.map(({ question }) => question)).toEqual(of.questions.map(({ id }) => id))
        for (const { all, causes, groups, question, turned } of comparisons) {
          const expected = of.cases.flatMap((_, row) => {
            const [before, after] = [answer(of, question, row, false), answer(of, question, row, true)]
            return digestOf(before) === digestOf(after) ? [] : [row]
          })
          expect([...turned.rows]).toEqual(expected)
          const total = (tallies: ReadonlyArray<{ readonly cases: number; readonly weight: bigint }>) =>
            tallies.reduce((sum, { cases, weight }) => [sum[0] + cases, sum[1] + Number(weight)] as const, [
              0, 0,
            ] as readonly [number, number])
          const weights = of.cases.reduce((sum, { weight }) => sum + weight, 0)
          expect(total(all)).toEqual([of.cases.length, weights])
          expect(total((groups["province"] ?? []).flat())).toEqual([of.cases.length, weights])
          expect(total(causes.flatMap(({ effects }) => effects))[0]).toBe(expected.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  test("comes to the same however it is cut into slices", () => {
    fc.assert(
      fc.property(anyStudy, fc.integer({ min: 2, max: 4 }), (of, slices) => {
        const population = populationOf(of.cases)
        const size = Math.max(1, Math.ceil(of.cases.length / slices))
        const whole = runStudy(study(of), population)
        const cut = runStudy(study(of), population, size)
        // Causes come in the order in which they occur first, which cutting does not change.
        expect(digestOfResults(cut)).toBe(digestOfResults(whole))
      }),
      { numRuns: 12 },
    )
  })

  test("leaves the law and the population as they were, and no later run sees it", () => {
    fc.assert(
      fc.property(anyStudy, anyStudy, (one, other) => {
        const first = digestOfResults(runStudy(study(one), populationOf(one.cases)))
        const before = digestOfPack(one.baseline.pack)
        const population = populationOf(one.cases)
        const known = digestOfResults(population)
        const none = Result.getOrThrow(applyReforms(one.setting.pack, []))
        runStudy(study({ ...one, law: none }), population)
        runStudy(study(other), populationOf(other.cases))
        expect(digestOfPack(one.baseline.pack)).toBe(before)
        expect(digestOfResults(population)).toBe(known)
        expect(digestOfResults(runStudy(study(one), population))).toBe(first)
      }),
      { numRuns: 15 },
    )
  })

  test("names no cause but a part of the reform, and names one for everybody who turns", () => {
    fc.assert(
      fc.property(anyStudy, (of) => {
        const { comparisons, parts } = runStudy(study(of), populationOf(of.cases))
        for (const { causes, turned } of comparisons) {
          expect(turned.causes.length).toBe(turned.rows.length)
          for (const cause of turned.causes) expect(causes[cause]).toBeDefined()
          for (const { changes } of causes) {
            expect(changes.length).toBeGreaterThan(0)
            for (const change of changes) expect(parts[change]).toBeDefined()
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})
