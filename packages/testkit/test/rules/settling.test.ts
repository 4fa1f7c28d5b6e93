import { runs } from "@bazgasht/properties"
import {
  type Change,
  evaluate,
  exact,
  type FactNode,
  type Facts,
  type Kind,
  missing,
  type Node,
  nodeOfRule,
  type Rule,
  remedies,
  type Setting,
  type Value,
} from "@bazgasht/rules"
import {
  type Answered,
  type Answering,
  completed,
  representatives,
  type Unknown,
} from "@bazgasht/rules/columns"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  allWorldFacts,
  anyExpression,
  anyRule,
  anySetting,
  anyWorldFacts,
  completionsOf,
  domainOf,
  kinds,
  mentionsOf,
} from "../../src/index.ts"

const anyCase = <K extends Kind>(kind: K) =>
  fc.record({
    expression: anyExpression(kind),
    facts: anyWorldFacts({ unknownShare: 40 }),
    setting: anySetting(),
  })

const key = (value: Value | undefined): string => JSON.stringify(value) ?? "none"

/** What an unknown may turn out to be, by the generators and not by the readers under test. */
const valuesOf = (unknown: Unknown, expression: Node, setting: Setting): ReadonlyArray<Answering> => {
  const { thresholds } = mentionsOf(expression, setting.pack)
  switch (unknown.of) {
    case "fact":
      return domainOf(unknown.fact, thresholds).values
    case "field":
      return domainOf(unknown.field, thresholds).values
    case "list":
      return [[]]
  }
}

/** Every way in which some unknowns may turn out while the others stay unknown; the first few where they are many. */
const answersTo = (
  unknowns: ReadonlyArray<Unknown>,
  expression: Node,
  setting: Setting,
): ReadonlyArray<ReadonlyArray<Answered>> => {
  let answers: ReadonlyArray<ReadonlyArray<Answered>> = [[]]
  for (const unknown of unknowns)
    answers = answers
      .flatMap((before) =>
        valuesOf(unknown, expression, setting).map((value) => [...before, { unknown, value }]),
      )
      .slice(0, 400)
  return answers
}

const pairs = <T>(items: ReadonlyArray<T>): ReadonlyArray<ReadonlyArray<T>> =>
  items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other]))

const idsOf = (unknowns: ReadonlyArray<Unknown>): ReadonlyArray<string> => unknowns.map(({ id }) => id)

describe.each(kinds)("for an expression of kind %s", (kind) => {
  it("R3: exact mode is sound: what it decides is the value under every completion", () => {
    fc.assert(
      fc.property(anyCase(kind), ({ expression, facts, setting }) => {
        const decision = exact(expression, facts, setting)
        if (decision.value === undefined) return
        for (const completion of completionsOf(expression, facts, { pack: setting.pack, atMost: 40 }).cases)
          expect(evaluate(expression, completion, setting).value).toEqual(decision.value)
      }),
      { numRuns: runs(100) },
    )
  })

  it("R3: exact mode is complete: undetermined only if two completions differ, or one has no value", () => {
    fc.assert(
      fc.property(anyCase(kind), ({ expression, facts, setting }) => {
        const decision = exact(expression, facts, setting)
        if (decision.value !== undefined) return
        if (decision.mode === "kleene") {
          const { exhaustive } = completionsOf(expression, facts, { pack: setting.pack, atMost: 500 })
          expect(exhaustive ? decision.why : "not all can be tried").toBe("not all can be tried")
          return
        }
        const values = decision.completions.map(
          (answers) => evaluate(expression, completed(facts, answers), setting).value,
        )
        if (values.length > 1) expect(new Set(values.map(key)).size).toBe(2)
        else expect(values.every((value) => value === undefined)).toBe(true)
      }),
      { numRuns: runs(100) },
    )
  })

  it("representatives stand for every answer that some of the unknowns may get", () => {
    fc.assert(
      fc.property(anyCase(kind), fc.nat(), ({ expression, facts, setting }, choice) => {
        const { unknowns } = representatives(expression, facts, setting)
        const enumerable = unknowns.filter(({ complete }) => complete)
        const some = [enumerable[choice % enumerable.length], enumerable[(choice + 1) % enumerable.length]]
        const asked = [...new Set(some)].filter((one) => one !== undefined)
        let represented: ReadonlyArray<ReadonlyArray<Answered>> = [[]]
        for (const { unknown, values } of asked)
          represented = represented.flatMap((before) =>
            values.map((value) => [...before, { unknown, value }]),
          )
        const reachedBy = (answers: ReadonlyArray<Answered>): string =>
          key(evaluate(expression, completed(facts, answers), setting).value)
        const all = answersTo(
          asked.map(({ unknown }) => unknown),
          expression,
          setting,
        )
        const covered = new Set(represented.map(reachedBy))
        for (const answers of all) expect(covered).toContain(reachedBy(answers))
      }),
      { numRuns: runs(100) },
    )
  })

  it("R4: each missing set is sufficient in its witness, and names nothing else", () => {
    fc.assert(
      fc.property(anyCase(kind), ({ expression, facts, setting }) => {
        for (const { could, unknowns } of missing(expression, facts, setting).sets)
          for (const { goal, witness } of could) {
            expect(idsOf(unknowns)).toEqual(
              expect.arrayContaining([...idsOf(witness.map((one) => one.unknown))]),
            )
            const { value } = evaluate(expression, completed(facts, witness), setting)
            expect(value).toSatisfy((answer: Value | undefined) =>
              goal === "value" ? answer !== undefined : answer === (goal === "yes"),
            )
          }
      }),
      { numRuns: runs(100) },
    )
  })

  it("R4: no part of a missing set is sufficient, and every sufficient set contains one", () => {
    fc.assert(
      fc.property(anyCase(kind), ({ expression, facts, setting }) => {
        const { complete, sets } = missing(expression, facts, setting)
        if (!complete) return
        const canSettle = (unknowns: ReadonlyArray<Unknown>): boolean =>
          answersTo(unknowns, expression, setting).some(
            (answers) => evaluate(expression, completed(facts, answers), setting).value !== undefined,
          )
        for (const { unknowns } of sets)
          for (const spared of unknowns)
            expect(canSettle(unknowns.filter((unknown) => unknown !== spared))).toBe(false)
        const open = representatives(expression, facts, setting).unknowns.map(({ unknown }) => unknown)
        for (const some of [...open.map((one) => [one]), ...pairs(open).slice(0, 6)])
          if (canSettle(some)) {
            const ids = idsOf(some)
            expect(sets.some(({ unknowns }) => unknowns.every(({ id }) => ids.includes(id)))).toBe(true)
          }
      }),
      { numRuns: runs(40) },
    )
  })
})

describe("for any expression", () => {
  it("R4: what is not asked changes no completion", () => {
    fc.assert(
      fc.property(
        fc.oneof(...kinds.map((kind) => anyCase(kind))),
        fc.nat(),
        ({ expression, facts, setting }, choice) => {
          const asked = idsOf(missing(expression, facts, setting).questions.map(({ unknown }) => unknown))
          const { separable, unknowns } = representatives(expression, facts, setting)
          const notAsked = unknowns.filter(({ unknown }) => !asked.includes(unknown.id))
          const unknown = notAsked[choice % notAsked.length]?.unknown
          if (!separable || unknown === undefined) return
          for (const completion of completionsOf(expression, facts, { pack: setting.pack, atMost: 30 })
            .cases) {
            const values = valuesOf(unknown, expression, setting).map((value) =>
              key(evaluate(expression, completed(completion, [{ unknown, value }]), setting).value),
            )
            expect(new Set(values).size).toBeLessThanOrEqual(1)
          }
        },
      ),
      { numRuns: runs(100) },
    )
  })
})

it("nothing is asked where no answers would settle anything", () => {
  fc.assert(
    fc.property(fc.oneof(...kinds.map((kind) => anyCase(kind))), ({ expression, facts, setting }) => {
      const { complete, questions, sets } = missing(expression, facts, setting)
      if (complete && sets.length === 0) expect(questions).toEqual([])
    }),
    { numRuns: runs(250) },
  )
})

/** What a rule comes to: the first referral that applies, or else its own answer; nothing while one of them is open. */
const answerOf = (
  rule: Rule<boolean>,
  facts: Facts,
  setting: Setting,
): "yes" | "no" | "referred" | undefined => {
  for (const { when } of rule.referrals) {
    const { value } = evaluate(when, facts, setting)
    if (value === true) return "referred"
    if (value === undefined) return undefined
  }
  const { value } = evaluate(nodeOfRule(rule), facts, setting)
  return value === undefined ? undefined : value ? "yes" : "no"
}

describe("for a rule that may refer a case elsewhere", () => {
  const anyRuleCase = fc.record({
    rule: anyRule("truth"),
    facts: anyWorldFacts({ unknownShare: 40 }),
    setting: anySetting(),
  })

  it("R4: each missing set settles the answer of the rule in its witness", () => {
    fc.assert(
      fc.property(anyRuleCase, ({ rule, facts, setting }) => {
        for (const { goal, sets } of missing(rule, facts, setting).towards)
          for (const { could } of sets)
            for (const { witness } of could)
              expect(answerOf(rule, completed(facts, witness), setting)).toBe(goal)
      }),
      { numRuns: runs(250) },
    )
  })

  it("remedies turn the answer of the rule to yes", () => {
    fc.assert(
      fc.property(anyRuleCase, ({ rule, facts, setting }) => {
        for (const { changes } of remedies(rule, facts, setting).remedies) {
          const after = Object.fromEntries(changes.map(({ fact, to }) => [fact.id, to]))
          expect(answerOf(rule, { ...facts, ...after }, setting)).toBe("yes")
        }
      }),
      { numRuns: runs(250) },
    )
  })
})

const isLawful = (change: Change, from: Value | undefined, to: Value): boolean => {
  switch (change) {
    case "never":
      return false
    case "any":
      return true
    case "toYes":
      return to === true
    case "toNo":
      return to === false
    case "increase":
      return from === undefined || to > from
    case "decrease":
      return from === undefined || to < from
  }
}

/** The values that the law lets a fact change to, by its declaration. */
const lawfulChanges = (fact: FactNode, facts: Facts): ReadonlyArray<Value> => {
  const from = facts[fact.id] as Value | undefined
  return domainOf(fact).values.filter((to) => to !== from && isLawful(fact.change, from, to))
}

interface LawfulCase {
  readonly changed: ReadonlyArray<string>
  readonly facts: Facts
}

/** Every case that lawful changes lead to, with what was changed. */
const lawfulCases = (facts: Facts): ReadonlyArray<LawfulCase> => {
  let cases: ReadonlyArray<LawfulCase> = [{ changed: [], facts }]
  for (const fact of allWorldFacts) {
    const values = lawfulChanges(fact, facts)
    cases = cases.flatMap((before) => [
      before,
      ...values.map((value) => ({
        changed: [...before.changed, fact.id],
        facts: { ...before.facts, [fact.id]: value },
      })),
    ])
  }
  return cases
}

describe("remedies of a condition", () => {
  const property = (check: (expression: Node, facts: Facts, setting: Setting) => void) =>
    fc.assert(
      fc.property(anyCase("truth"), ({ expression, facts, setting }) => check(expression, facts, setting)),
      { numRuns: runs(250) },
    )

  const changedBy = ({ changes }: { readonly changes: ReadonlyArray<{ readonly fact: FactNode }> }) =>
    changes.map(({ fact }) => fact.id)

  it("are lawful, and turn the answer to yes", () => {
    property((expression, facts, setting) => {
      const { holds, remedies: found } = remedies(expression, facts, setting)
      expect(holds).toBe(evaluate(expression, facts, setting).value === true)
      for (const { changes } of found) {
        const after = { ...facts }
        for (const { fact, from, to } of changes) {
          expect(from).toEqual(facts[fact.id])
          expect(lawfulChanges(fact, facts)).toContainEqual(to)
          Object.assign(after, { [fact.id]: to })
        }
        expect(evaluate(expression, after, setting).value).toBe(true)
      }
    })
  })

  it("change no fact that could be spared, and no number further than needed", () => {
    property((expression, facts, setting) => {
      const { complete, remedies: found } = remedies(expression, facts, setting)
      if (!complete) return
      const cases = lawfulCases(facts)
      const holds = (one: LawfulCase): boolean => evaluate(expression, one.facts, setting).value === true
      for (const remedy of found) {
        const ids = changedBy(remedy)
        for (const one of cases)
          if (one.changed.length < ids.length && one.changed.every((id) => ids.includes(id)))
            expect(holds(one)).toBe(false)
        const after = Object.fromEntries(remedy.changes.map(({ fact, to }) => [fact.id, to]))
        for (const { fact, from, to } of remedy.changes)
          for (const value of lawfulChanges(fact, facts))
            if (typeof to === "number" && typeof value === "number") {
              const start = (from as number | undefined) ?? (fact.change === "decrease" ? 2 : 0)
              if (Math.abs(value - start) < Math.abs(to - start))
                expect(holds({ changed: ids, facts: { ...facts, ...after, [fact.id]: value } })).toBe(false)
            }
      }
    })
  })

  it("are found wherever lawful changes could turn the answer", () => {
    property((expression, facts, setting) => {
      const { complete, holds, remedies: found } = remedies(expression, facts, setting)
      if (!complete || holds) return
      for (const one of lawfulCases(facts))
        if (evaluate(expression, one.facts, setting).value === true)
          expect(found.some((remedy) => changedBy(remedy).every((id) => one.changed.includes(id)))).toBe(true)
    })
  })
})

describe("the cases tried here", () => {
  const cases = fc.sample(anyCase("truth"), { seed: 20, numRuns: 2000 })
  const counted = (holds: (expression: Node, facts: Facts, setting: Setting) => boolean): number =>
    cases.filter(({ expression, facts, setting }) => holds(expression, facts, setting)).length

  it("reach what Kleene logic leaves open and exact mode decides, both ways", () => {
    const decides = (wanted: boolean) =>
      counted((...one) => {
        const { mode, value } = exact(...one)
        return mode === "exact" && value === wanted
      })
    expect(Math.min(decides(true), decides(false))).toBeGreaterThan(0)
  })

  it("reach missing sets of several facts, towards yes and towards no", () => {
    const several = (wanted: string) =>
      counted((...one) =>
        missing(...one).towards.some(
          ({ goal, sets }) => goal === wanted && sets.some(({ unknowns }) => unknowns.length > 1),
        ),
      )
    expect(Math.min(several("yes"), several("no"))).toBeGreaterThan(0)
  })

  it("reach remedies of one change and of several, and cases that cannot be remedied", () => {
    const remedied = (wanted: (changes: ReadonlyArray<number>) => boolean) =>
      counted((...one) => {
        const { holds, remedies: found } = remedies(...one)
        return !holds && wanted(found.map(({ changes }) => changes.length))
      })
    expect(remedied((sizes) => sizes.includes(1))).toBeGreaterThan(0)
    expect(remedied((sizes) => sizes.some((size) => size > 1))).toBeGreaterThan(0)
    expect(remedied((sizes) => sizes.length === 0)).toBeGreaterThan(0)
  })
})
