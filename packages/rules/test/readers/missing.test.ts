import {
  all,
  any,
  atLeast,
  atLeastOf,
  bar,
  clause,
  count,
  countOf,
  decide,
  decideExactly,
  decisionRule,
  type Expression,
  evaluate,
  exact,
  exists,
  type Facts,
  fields,
  listFact,
  missing,
  money,
  moneyFact,
  moreThan,
  not,
  remedies,
  type SettlingSet,
  text,
  truthFact,
  unless,
  valueOfRule,
} from "@bazgasht/rules"
import { type Answered, completed, representatives } from "@bazgasht/rules/columns"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { act, conditionalRelease, day, pack, settlement } from "../small-law.ts"

const setting = { pack, today: day("2015-06-01") }
const named = (id: string) => ({ id, label: text(id, id) })
const facts = ["a", "b", "c", "d"].map((id) => truthFact(named(id)))
const [a, b, c, d] = facts as [
  Expression<boolean>,
  Expression<boolean>,
  Expression<boolean>,
  Expression<boolean>,
]
const amount = moneyFact(named("amount"))
const debts = listFact({
  ...named("debts"),
  issuer: "court",
  fields: { sum: fields.money(text("مبلغ", "sum")), settled: fields.truth(text("تسویه", "settled")) },
})

const ids = (sets: ReadonlyArray<SettlingSet>) => sets.map(({ unknowns }) => unknowns.map(({ id }) => id))
const towards = (subject: Parameters<typeof missing>[0], goal: string, known: Facts = {}) =>
  ids(missing(subject, known, setting).towards.find((one) => one.goal === goal)?.sets ?? [])
const supposed = (answers: ReadonlyArray<Answered>) =>
  answers.map(({ unknown, value }) => [unknown.id, value])

describe("missing sets", () => {
  it("are empty where the answer is known", () => {
    expect(missing(any(a, b), { a: true }, setting)).toEqual({
      sets: [],
      towards: [],
      questions: [],
      gaps: [],
      complete: true,
    })
  })

  it("tell what could bring yes from what could bring no", () => {
    const condition = all(a, any(b, c))
    expect(ids(missing(condition, {}, setting).sets)).toEqual([["a"], ["b", "c"]])
    expect(towards(condition, "yes")).toEqual([
      ["a", "b"],
      ["a", "c"],
    ])
    expect(towards(condition, "no")).toEqual([["a"], ["b", "c"]])
    expect(towards(atLeastOf(2, a, b, c), "yes")).toEqual([
      ["a", "b"],
      ["a", "c"],
      ["b", "c"],
    ])
  })

  it("name each answer they could settle, with a case in which they do", () => {
    const [only] = missing(atLeast(amount, money(5)), {}, setting).sets
    expect(only?.could.map(({ goal, witness }) => [goal, supposed(witness)])).toEqual([
      ["yes", [["amount", 5]]],
      ["no", [["amount", 0]]],
    ])
  })

  it("hold what structure alone would not see: facts that must agree", () => {
    const contradiction = all(a, any(not(a), all(b, c)))
    expect(towards(contradiction, "yes")).toEqual([["a", "b", "c"]])
    expect(towards(all(a, not(a)), "yes")).toEqual([])
    const bands = any(all(atLeast(amount, money(5)), a), all(moreThan(money(5), amount), b))
    expect(towards(bands, "yes")).toEqual([
      ["amount", "a"],
      ["amount", "b"],
    ])
  })

  it("look at exceptions, and at other rules", () => {
    const rule = decisionRule({
      id: "outer",
      title: text("", ""),
      citations: [act],
      kind: "automatic",
      expression: unless(
        all(a, valueOfRule(conditionalRelease)),
        bar({ id: "bar", title: text("", ""), citations: [act], when: all(b, c) }),
      ),
    })
    const known = { start: day("2010-01-01"), imposedTerm: { months: 36, days: 0 }, kind: "tazir" }
    const { questions, sets } = missing(rule, known, setting)
    expect(ids(sets)).toEqual([["a"], ["goodConduct"], ["usedBefore"], ["b", "c"]])
    expect(questions.map(({ reasons, unknown }) => [unknown.id, reasons.map(({ id }) => id)])).toEqual([
      ["a", ["outer"]],
      ["goodConduct", ["conduct"]],
      ["usedBefore", ["used"]],
      ["b", ["bar"]],
      ["c", ["bar"]],
    ])
  })

  it("count lists, and fields of the entries of known lists, as unknowns", () => {
    const open = exists(debts, (debt) => all(moreThan(debt.sum, money(10)), not(debt.settled)))
    const unknownList = missing(open, {}, setting)
    expect(
      unknownList.sets.map(({ could }) => could.map(({ goal, witness }) => [goal, supposed(witness)])),
    ).toEqual([
      [
        ["yes", [["debts", [{ sum: 11, settled: false }]]]],
        ["no", [["debts", []]]],
      ],
    ])
    const known = { debts: [{ sum: 3, settled: false }, { settled: false }, { sum: 20 }] }
    expect(towards(open, "yes", known)).toEqual([["debts[1].sum"], ["debts[2].settled"]])
    expect(towards(open, "no", known)).toEqual([["debts[1].sum", "debts[2].settled"]])
    const [question] = missing(open, known, setting).questions
    expect(question?.unknown).toMatchObject({ of: "field", entry: 1, name: "sum", issuer: "court" })
    const several = atLeast(
      countOf(debts, (debt) => debt.settled),
      count(4),
    )
    expect(missing(several, {}, setting).towards.map(({ sets }) => sets.length)).toEqual([1, 1])
  })

  it("leave out what nobody can be asked for, and name it", () => {
    const after2020 = { ...setting, today: day("2021-01-01") }
    const { gaps, towards: goals } = missing(settlement, {}, after2020)
    expect(gaps).toEqual([{ code: "parameter.noValue", parameter: "minimumSum", day: day("2021-01-01") }])
    expect(goals.find(({ goal }) => goal === "yes")?.sets).toEqual([])
  })

  it("count a referral among the answers", () => {
    const rule = decisionRule({
      id: "referring",
      title: text("", ""),
      citations: [act],
      kind: "automatic",
      referrals: [
        {
          id: "military",
          title: text("", ""),
          citations: [act],
          when: b,
          to: { id: "court", title: text("", "") },
        },
      ],
      expression: a,
    })
    const { sets, towards: goals } = missing(rule, {}, setting)
    expect(ids(sets)).toEqual([["b"]])
    expect(goals.map(({ goal, sets: found }) => [goal, ids(found)])).toEqual([
      ["yes", [["b", "a"]]],
      ["no", [["b", "a"]]],
      ["referred", [["b"]]],
    ])
  })

  it("find minimal sets of any monotone condition", () => {
    const { condition } = fc.letrec<{ condition: Expression<boolean>; leaf: Expression<boolean> }>((tie) => ({
      leaf: fc.constantFrom(a, b, c, d, not(a), not(b), atLeast(amount, money(3))),
      condition: fc.oneof(
        { maxDepth: 3 },
        tie("leaf"),
        fc.array(tie("condition"), { maxLength: 3 }).map((of) => all(...of)),
        fc.array(tie("condition"), { maxLength: 3 }).map((of) => any(...of)),
        fc
          .tuple(fc.nat(3), fc.array(tie("condition"), { maxLength: 3 }))
          .map(([least, of]) => atLeastOf(least, ...of)),
        fc
          .tuple(tie("condition"), tie("condition"))
          .map(([general, when]) =>
            unless(general, bar({ id: "bar", title: text("", ""), citations: [], when })),
          ),
      ),
    }))
    const domain: ReadonlyArray<readonly [string, ReadonlyArray<boolean | number | undefined>]> = [
      ...["a", "b", "c", "d"].map((id) => [id, [undefined, true, false]] as const),
      ["amount", [undefined, 0, 3]],
    ]
    const cases = domain.reduce<ReadonlyArray<Facts>>(
      (before, [id, values]) =>
        before.flatMap((one) => values.map((value) => (value === undefined ? one : { ...one, [id]: value }))),
      [{}],
    )
    const isWithin = (part: ReadonlyArray<string>, whole: ReadonlyArray<string>) =>
      part.every((id) => whole.includes(id))
    fc.assert(
      fc.property(condition, (expression) => {
        const { complete, towards: goals } = missing(expression, {}, setting)
        expect(complete).toBe(true)
        for (const wanted of [true, false]) {
          if (evaluate(expression, {}, setting).value !== undefined) continue
          const settling = cases
            .filter((one) => evaluate(expression, one, setting).value === wanted)
            .map((one) => Object.keys(one))
          const minimal = settling
            .filter((set) => !settling.some((other) => other.length < set.length && isWithin(other, set)))
            .map((set) => set.toSorted().join())
          const found = ids(goals.find(({ goal }) => (goal === "yes") === wanted)?.sets ?? [])
          expect(found.map((set) => set.toSorted().join()).sort()).toEqual([...new Set(minimal)].sort())
        }
      }),
    )
  })
})

describe("missing questions", () => {
  it("come with the most useful first", () => {
    const condition = all(any(a, b), atLeast(amount, money(5)), any(a, c))
    expect(
      missing(condition, {}, setting).questions.map(
        ({ settlesAlone, settlingSets, settlingShare, unknown }) => [
          unknown.id,
          settlesAlone,
          settlingSets,
          settlingShare,
        ],
      ),
    ).toEqual([
      ["amount", true, 3, { numerator: 1, denominator: 2 }],
      ["a", false, 3, { numerator: 0, denominator: 1 }],
      ["b", false, 2, { numerator: 0, denominator: 1 }],
      ["c", false, 2, { numerator: 0, denominator: 1 }],
    ])
  })

  it("leave out what could change nothing, and keep what could matter later", () => {
    const never = all(a, any(b, not(b)))
    expect(missing(never, {}, setting).questions.map(({ unknown }) => unknown.id)).toEqual(["a", "b"])
    const irrelevant = all(a, any(all(b, c), all(b, not(c)), not(b)))
    expect(missing(irrelevant, { b: false }, setting).questions.map(({ unknown }) => unknown.id)).toEqual([
      "a",
    ])
    const later = any(moreThan(amount, money(9)), all(moreThan(amount, money(4)), d))
    expect(
      missing(later, {}, setting).questions.map(({ settlingSets, unknown }) => [unknown.id, settlingSets]),
    ).toEqual([
      ["amount", 1],
      ["d", 0],
    ])
  })

  it("say whom to ask, for which document, and on which article it rests", () => {
    const proof = truthFact({
      ...named("proof"),
      issuer: "headOfPrison",
      evidence: text("گواهی حسن اخلاق", "certificate of conduct"),
    })
    const article = clause({ id: "58-a", title: text("بند الف", "clause a"), citations: [act] }, proof)
    const [question] = missing(article, {}, setting).questions
    expect(question).toMatchObject({
      unknown: { issuer: "headOfPrison", evidence: { en: "certificate of conduct" } },
      reasons: [{ id: "58-a", citations: [act] }],
    })
  })

  it("settle everything once all are answered as a witness says", () => {
    for (const rule of [conditionalRelease, settlement])
      for (const { goal, sets } of missing(rule, {}, setting).towards)
        for (const { could } of sets)
          for (const { witness } of could)
            expect(evaluate(rule.expression, completed({}, witness), setting).value).toBe(goal === "yes")
  })
})

describe("a search with a budget", () => {
  const facts = ["a", "b", "c", "d"].map((id) => truthFact({ id, label: text(id, id), change: "any" }))
  const condition = atLeastOf(2, ...facts)

  it("says that it stopped, and stops at the same place each time", () => {
    for (const budget of [0, 5, 20]) {
      const stopped = missing(condition, {}, setting, { budget })
      expect(stopped).toMatchObject({ stopped: "budget", complete: false })
      expect(missing(condition, {}, setting, { budget })).toEqual(stopped)
    }
    expect(remedies(condition, {}, setting, { budget: 3 })).toMatchObject({
      stopped: "budget",
      complete: false,
    })
    expect(exact(any(...facts, not(all(...facts))), {}, setting, { budget: 1 })).toMatchObject({
      why: "exact.budgetSpent",
    })
  })

  it("says so in every reader that searches", () => {
    const either = decisionRule({
      id: "either",
      title: text("", ""),
      citations: [act],
      kind: "automatic",
      expression: any(...facts, not(all(...facts))),
    })
    const amounts = all(atLeast(amount, money(5)), moreThan(money(9), amount))
    const budget = 1
    expect(decide(either, {}, setting, { budget }).missing).toMatchObject({ stopped: "budget" })
    expect(decideExactly(either, {}, setting, { budget })).toMatchObject({
      answer: "unknown",
      stopped: "budget",
    })
    expect(decideExactly(either, {}, setting, { budget: 100_000 })).toMatchObject({
      answer: "yes",
      mode: "exact",
    })
    expect(decideExactly(either, {}, setting, { budget: 100_000 }).stopped).toBeUndefined()
    expect(representatives(amounts, {}, setting, { budget })).toMatchObject({
      separable: false,
      stopped: "budget",
    })
    expect(representatives(amounts, {}, setting, { budget: 100_000 })).toEqual(
      representatives(amounts, {}, setting),
    )
  })

  it("gives what it gives without one where the budget is enough", () => {
    expect(missing(condition, {}, setting, { budget: 100_000 })).toEqual(missing(condition, {}, setting))
    expect(missing(condition, {}, setting).stopped).toBeUndefined()
  })
})
