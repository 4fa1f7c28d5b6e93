import { iran, iranPack, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import {
  type Actor,
  always,
  decide,
  determine,
  digestOf,
  type Expression,
  eligibility,
  evaluate,
  type Fact,
  type Facts,
  never,
  type Rule,
  type RulePack,
  type Setting,
  type Term,
  text,
} from "@bazgasht/rules"
import { allWorldFacts, completionsOf } from "@bazgasht/testkit"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { drawRegister } from "../../../iran-population/src/index.ts"
import {
  applyReforms,
  type Comparison,
  type Effect,
  type Question,
  questionsOf,
  type Reform,
  type ReformChange,
  type ReformedLaw,
  type WeightedCount,
} from "../../src/index.ts"
import { isRead, readsOf } from "../../src/reforms/reads.ts"
import { runStudy } from "../../src/runs/run.ts"
import { studyOf } from "../../src/runs/study.ts"
import { digestOfResults } from "../../src/runs/written-results.ts"
import { type AnyStudy, anyStudy, populationOf } from "./any-study.ts"

const study = ({ baseline, law, questions, setting }: AnyStudy) =>
  studyOf({ jurisdiction: { ...iran, pack: baseline.pack }, baseline, law, day: setting.today, questions })

const digestOfPack = (pack: RulePack): string =>
  digestOf([[...pack.rules.values()], [...pack.parameters.values()], [...pack.policies.values()]])

const reformed = ({ law, setting }: AnyStudy): Setting => ({
  ...setting,
  pack: law.pack,
  choices: { ...setting.choices, ...law.choices },
})

/** A case in one of the ways in which what two versions of a rule do not know of it can turn out. */
const completed = (
  facts: Facts,
  rules: ReadonlyArray<Rule<boolean>>,
  { law, setting }: AnyStudy,
  way: number,
): Facts => {
  let known = facts
  for (const [side, rule] of rules.entries()) {
    const pack = side === 0 ? setting.pack : law.pack
    const cases = [...completionsOf(eligibility(rule), known, { pack, atMost: 32 }).cases]
    known = cases[way % cases.length] ?? known
  }
  return known
}

/** The answer to a question as one by one it is given. */
const answer = (of: AnyStudy, id: string, row: number, isReformed: boolean) => {
  const within = isReformed ? reformed(of) : of.setting
  const rule = within.pack.rules.get(id) as Rule
  const facts = of.cases[row]?.facts ?? {}
  if (rule.valueKind !== "truth") return determine(rule, facts, within).value ?? "unknown"
  const { outcome } = decide(rule as Rule<boolean>, facts, within)
  if (outcome.outcome === "notYet") return `notYet ${outcome.from} ${outcome.becomes}`
  if (outcome.outcome === "undetermined") {
    const { value } = evaluate(eligibility(rule as Rule<boolean>), facts, within)
    return `undetermined ${value === undefined ? "and open" : "and not eligible"}`
  }
  return outcome.outcome === "referred" ? `referred ${outcome.ground.id}` : outcome.outcome
}

describe("a run", () => {
  /** What a rule comes to for five prisoners where a reform puts one rule in the place of another. */
  const replacing = (
    before: Rule,
    after: Rule,
    population = drawRegister({ seed: 3, day: jalaliDay(1404, 7, 1), prisoners: 5 }, iran),
  ) => {
    const [inForce, reformed] = [before, after].map((rule) => {
      const changes: Reform["changes"] = [{ change: "replaceRule", rule }]
      return Result.getOrThrow(
        applyReforms(iranPack, [{ id: "other", title: text("دیگر", "other"), changes }]),
      )
    }) as [ReformedLaw, ReformedLaw]
    const questions = [{ id: before.id, field: "release", of: "prisoner" }] as const
    const studied = studyOf({
      jurisdiction: { ...iran, pack: inForce.pack },
      law: reformed,
      day: jalaliDay(1404, 7, 1),
      questions,
    })
    return runStudy(studied, population).comparisons[0] as Comparison
  }
  const otherwiseFor = ({ all, effects, turned }: Comparison): number => {
    expect(all.reduce((sum, { cases }) => sum + cases, 0)).toBe(5)
    const { cases } = all[effects.indexOf("otherwise")] as WeightedCount
    expect(turned.rows).toHaveLength(cases)
    return cases
  }

  test("tells a month from thirty days, and calls neither more than the other", () => {
    const rule = iranPack.rules.get("REL-SU-1/minimum") as Rule<Term>
    const lasting = (months: number, days: number): Rule => ({
      ...rule,
      expression: { op: "literal", kind: "term", value: { months, days } },
    })
    expect(otherwiseFor(replacing(lasting(1, 0), lasting(0, 30)))).toBe(5)
    expect(otherwiseFor(replacing(lasting(1, 0), lasting(1, 0)))).toBe(0)
  })

  test("tells one authority from another", () => {
    const rule = iranPack.rules.get("REL-CR") as Rule<boolean>
    const [court, office] = [...iranPack.actors.values()] as [Actor, Actor]
    const referring = (...actors: ReadonlyArray<Actor>): Rule => ({
      ...rule,
      referrals: actors.map((to) => ({
        id: to.id,
        title: to.title,
        citations: rule.citations,
        when: always,
        to,
      })),
    })
    expect(otherwiseFor(replacing(referring(court, office), referring(office, court)))).toBe(5)
    expect(otherwiseFor(replacing(referring(court, office), referring(court)))).toBe(0)
  })

  test("tells who may be eligible from who surely is not, where it is open whether somebody is referred", () => {
    const rule = iranPack.rules.get("REL-CR") as Rule<boolean>
    const [unknown] = allWorldFacts.filter((fact): fact is Fact<boolean> => fact.kind === "truth")
    if (unknown === undefined) throw new Error("the world knows truths")
    const referral = {
      id: "elsewhere",
      title: rule.title,
      citations: rule.citations,
      to: rule.deciders[0] as Actor,
    }
    const referring = (
      expression: Expression<boolean>,
      ...whens: ReadonlyArray<Expression<boolean>>
    ): Rule => ({
      ...rule,
      expression,
      referrals: whens.map((when, place) => ({ ...referral, id: `elsewhere.${place}`, when })),
    })
    const population = populationOf([{ facts: {}, weight: 1, place: 0 }])
    const [open, no] = [referring(always, unknown), referring(never, unknown)]
    const elsewhere = referring(always, unknown, always)
    const effectFrom = (before: Rule, after: Rule) => {
      const { all, effects, open: counted } = replacing(before, after, population)
      return [
        effects.filter((_, place) => all[place]?.cases === 1).join(),
        counted?.before.cases,
        counted?.after.cases,
      ]
    }
    expect(effectFrom(open, open)).toEqual(["open", 1, 1])
    expect(effectFrom(no, elsewhere)).toEqual(["same", 0, 0])
    expect(effectFrom(open, no)).toEqual(["mayLose", 1, 0])
    expect(effectFrom(elsewhere, open)).toEqual(["mayGain", 0, 1])
    expect(effectFrom(no, referring(always))).toEqual(["gains", 0, 0])
    expect(effectFrom(referring(always), elsewhere)).toEqual(["loses", 0, 0])
    expect(effectFrom(referring(never), no)).toEqual(["otherwise", 0, 0])
  })

  test("reads the parts of a reform for a question where the reform reaches it, and no other", () => {
    const anyPart: fc.Arbitrary<ReformChange> = fc.oneof(
      fc.constantFrom(...iranPack.parameters.values()).map(
        ({ id, values }): ReformChange => ({
          change: "setParameter",
          parameter: id,
          value: values.at(-1)?.value ?? 0,
        }),
      ),
      fc.constantFrom(...iranPack.rules.keys()).map((rule): ReformChange => ({ change: "repealRule", rule })),
      fc.constantFrom(...iranPack.policies.values()).map(
        ({ id, options }): ReformChange => ({
          change: "chooseReading",
          policy: id,
          option: (options[1] ?? options[0]).id,
        }),
      ),
    )
    fc.assert(
      fc.property(anyPart, (change) => {
        const found = applyReforms(iranPack, [{ id: "any", title: text("هر", "any"), changes: [change] }])
        fc.pre(Result.isSuccess(found))
        const law = Result.getOrThrow(found)
        const { asked, parts } = studyOf({
          jurisdiction: iran,
          law,
          day: jalaliDay(1404, 7, 1),
          questions: questionsOf(iran),
        })
        fc.pre(parts.length > 0)
        const reads = ({ id }: Question) =>
          [iranPack, law.pack].some((pack) => isRead(readsOf(pack, [id]), change))
        expect(asked.filter((one) => one.parts.length > 0).map((one) => one.question.id)).toEqual(
          questionsOf(iran)
            .filter(reads)
            .map(({ id }) => id),
        )
      }),
      { numRuns: runs(60) },
    )
  })

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
      { numRuns: runs(60) },
    )
  })

  test("counts, between what is sure and what may be, whoever is eligible, gains and loses once everything is known", () => {
    fc.assert(
      fc.property(anyStudy, fc.nat(), (of, way) => {
        const { comparisons } = runStudy(study(of), populationOf(of.cases))
        for (const { all, effects, open, outcomes, question } of comparisons) {
          if (open === undefined || outcomes === undefined) continue
          const laws = [of.setting, reformed(of)]
          const rules = laws.map(({ pack }) => pack.rules.get(question) as Rule<boolean>)
          const known = of.cases.map(({ facts }) => completed(facts, rules, of, way))
          const eligible = (side: 0 | 1): ReadonlyArray<boolean> =>
            known.map((facts) => {
              const { outcome } = decide(rules[side] as Rule<boolean>, facts, laws[side] as Setting).outcome
              return outcome === "eligible"
            })
          const [before, after] = [eligible(0), eligible(1)]
          const among = (count: number, sure: number, most: number): void => {
            expect(count).toBeGreaterThanOrEqual(sure)
            expect(count).toBeLessThanOrEqual(most)
          }
          for (const side of ["before", "after"] as const) {
            const sure = outcomes[side][2]?.cases ?? 0
            const found = (side === "before" ? before : after).filter((is) => is).length
            among(found, sure, sure + open[side].cases)
          }
          const cases = (effect: Effect): number => all[effects.indexOf(effect)]?.cases ?? 0
          const gain = before.filter((was, row) => !was && after[row]).length
          const lose = before.filter((was, row) => was && !after[row]).length
          among(gain, cases("gains"), cases("gains") + cases("mayGain") + cases("open"))
          among(lose, cases("loses"), cases("loses") + cases("mayLose") + cases("open"))
        }
      }),
      { numRuns: runs(60) },
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
      { numRuns: runs(12) },
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
      { numRuns: runs(15) },
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
      { numRuns: runs(30) },
    )
  })
})
