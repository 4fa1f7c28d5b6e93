import {
  add,
  all,
  any,
  atLeast,
  atMost,
  bar,
  clause,
  code,
  codeFact,
  completionDay,
  count,
  countFact,
  dayFact,
  decisionRule,
  type Expression,
  evaluate,
  type Facts,
  is,
  type Money,
  money,
  moneyFact,
  months,
  moreThan,
  multiply,
  not,
  onOrAfter,
  type Remedies,
  remedies,
  scaled,
  share,
  termFact,
  text,
  today,
  truthFact,
  unless,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { act, conditionalRelease, day, pack, settlement } from "../small-law.ts"

const setting = { pack, today: day("2015-06-01") }
const named = (id: string) => ({ id, label: text(id, id) })
const labelled = (id: string) => ({ id, title: text(id, id), citations: [act] })

const paid = moneyFact({ ...named("paid"), change: "increase", issuer: "court" })
const pledged = moneyFact({ ...named("pledged"), change: "increase", maximum: 600 })
const owed = moneyFact({ ...named("owed"), change: "decrease" })
const conduct = truthFact({ ...named("conduct"), change: "toYes" })
const escaped = truthFact({ ...named("escaped"), change: "toNo" })
const offence = codeFact({ ...named("offence") })
const place = codeFact({ ...named("place"), codes: ["closed", "semiOpen", "open"], change: "any" })
const birthDay = dayFact(named("birthDay"))
const training = termFact({ ...named("training"), change: "increase" })
const hours = countFact({ ...named("hours"), change: "any" })

const changesOf = ({ remedies: found }: Remedies) =>
  found.map(({ changes }) => changes.map(({ fact, from, to }) => [fact.id, from, to]))
const toTurn = (condition: Expression<boolean>, facts: Facts) =>
  changesOf(remedies(condition, facts, setting))

describe("remedies", () => {
  it("are none where the answer is yes, and where nothing that can be changed would turn it", () => {
    expect(remedies(conduct, { conduct: true }, setting)).toEqual({
      holds: true,
      remedies: [],
      complete: true,
    })
    const never = all(conduct, is(offence, code("theft")), onOrAfter(birthDay, today))
    expect(remedies(never, { conduct: false, offence: "murder", birthDay: 0 }, setting)).toEqual({
      holds: false,
      remedies: [],
      complete: true,
    })
  })

  it("change a number as little as will do", () => {
    expect(toTurn(atLeast(paid, money(900_000_000)), { paid: 0 })).toEqual([[["paid", 0, 900_000_000]]])
    expect(toTurn(moreThan(paid, money(900_000_000)), { paid: 7 })).toEqual([[["paid", 7, 900_000_001]]])
    expect(toTurn(atMost(owed, money(50)), { owed: 80 })).toEqual([[["owed", 80, 50]]])
    expect(toTurn(atLeast(training, months(6)), { training: { months: 2, days: 0 } })).toEqual([
      [["training", { months: 2, days: 0 }, { months: 6, days: 0 }]],
    ])
    const third = scaled(money(1_000), share(1, 3), "up")
    expect(toTurn(atLeast(paid, third), {})).toEqual([[["paid", undefined, 334]]])
    const outside = any(atLeast(hours, count(10)), atMost(hours, count(3)))
    expect(toTurn(outside, { hours: 8 })).toEqual([[["hours", 8, 10]]])
    expect(toTurn(outside, { hours: 5 })).toEqual([[["hours", 5, 3]]])
  })

  it("change only in the lawful direction", () => {
    expect(toTurn(atMost(paid, money(10)), { paid: 20 })).toEqual([])
    expect(toTurn(atLeast(owed, money(10)), { owed: 5 })).toEqual([])
    expect(toTurn(not(conduct), { conduct: true })).toEqual([])
    expect(toTurn(all(conduct, not(escaped)), { conduct: false, escaped: true })).toEqual([
      [
        ["conduct", false, true],
        ["escaped", true, false],
      ],
    ])
  })

  it("offer each sufficient choice, fewest changes first", () => {
    const condition = any(
      all(conduct, atLeast(paid, money(5))),
      is(place, code("open")),
      all(conduct, not(escaped)),
    )
    expect(toTurn(condition, { conduct: false, paid: 0, place: "closed", escaped: true })).toEqual([
      [["place", "closed", "open"]],
      [
        ["conduct", false, true],
        ["paid", 0, 5],
      ],
      [
        ["conduct", false, true],
        ["escaped", true, false],
      ],
    ])
  })

  it("offer every code of a short vocabulary that will do", () => {
    const outside = any(is(place, code("open")), is(place, code("semiOpen")))
    expect(toTurn(outside, { place: "closed" })).toEqual([
      [["place", "closed", "semiOpen"]],
      [["place", "closed", "open"]],
    ])
  })

  it("move two numbers together where one cannot go far enough", () => {
    const both = atLeast(add(pledged, paid), money(1_000))
    expect(toTurn(both, { pledged: 100, paid: 100 })).toEqual([[["paid", 100, 900]]])
    const capped = all(both, atMost(paid, money(700)))
    const [remedy] = toTurn(capped, { pledged: 100, paid: 100 })
    expect(remedy?.map(([id]) => id)).toEqual(["pledged", "paid"])
    const [pledge, payment] = remedy?.map(([, , to]) => to as number) ?? []
    expect((pledge ?? 0) + (payment ?? 0)).toBe(1_000)
  })

  it("bring about what is unknown if it can be changed, and leave the rest unknown", () => {
    expect(toTurn(all(conduct, not(escaped)), {})).toEqual([
      [
        ["conduct", undefined, true],
        ["escaped", undefined, false],
      ],
    ])
    expect(toTurn(all(conduct, is(offence, code("theft"))), { conduct: false })).toEqual([])
  })

  it("say which clauses they satisfy and which bars they lift", () => {
    const rule = decisionRule({
      ...labelled("rule"),
      kind: "automatic",
      expression: unless(
        all(clause(labelled("payment"), atLeast(paid, money(5))), clause(labelled("other"), conduct)),
        bar({ ...labelled("escape"), when: escaped }),
      ),
    })
    const { remedies: found } = remedies(rule, { paid: 1, conduct: true, escaped: true }, setting)
    expect(
      found.map(({ changes }) =>
        changes.map(({ fact, turns }) => [fact.id, turns.map(({ answer, ground }) => [ground.id, answer])]),
      ),
    ).toEqual([
      [
        ["paid", [["payment", "yes"]]],
        ["escaped", [["escape", "no"]]],
      ],
    ])
    expect(found[0]?.changes[0]?.fact).toMatchObject({ issuer: "court" })
  })

  it("stand on the day of the setting: what time alone brings is no remedy", () => {
    const facts = { start: day("2014-01-01"), imposedTerm: { months: 60, days: 0 }, kind: "tazir" }
    const early = { ...facts, usedBefore: false, goodConduct: false }
    expect(changesOf(remedies(conditionalRelease, early, setting))).toEqual([])
    const late = { ...setting, today: day("2016-06-01") }
    expect(changesOf(remedies(conditionalRelease, early, late))).toEqual([[["goodConduct", false, true]]])
  })

  it("use the parameters of the day, and give up where one has no value", () => {
    const facts = { start: day("2010-01-01"), paid: 50, degree: 1, earlier: [] }
    expect(changesOf(remedies(settlement, facts, setting))).toEqual([[["paid", 50, 200]]])
    const unset = { ...setting, today: day("2021-01-01") }
    expect(changesOf(remedies(settlement, facts, unset))).toEqual([])
  })

  it("bring a day forward by the change of a term, by the calendar", () => {
    const remission = dayFact({ ...named("remission"), change: "decrease" })
    const served = onOrAfter(today, completionDay(remission, months(12), share(1, 2)))
    expect(toTurn(served, { remission: day("2015-03-15") })).toEqual([
      [["remission", day("2015-03-15"), day("2014-12-01")]],
    ])
  })

  it("do not leave a rule to another authority", () => {
    const rule = decisionRule({
      ...labelled("rule"),
      kind: "automatic",
      referrals: [{ ...labelled("elsewhere"), when: escaped, to: { id: "court", title: text("", "") } }],
      expression: conduct,
    })
    expect(changesOf(remedies(rule, { conduct: true, escaped: true }, setting))).toEqual([
      [["escaped", true, false]],
    ])
    expect(changesOf(remedies(rule, { conduct: false }, setting))).toEqual([
      [
        ["escaped", undefined, false],
        ["conduct", false, true],
      ],
    ])
  })

  it("turn the answer, and no number in them could change less", () => {
    const amount: fc.Arbitrary<Expression<Money>> = fc.oneof(
      fc.constantFrom<Expression<Money>>(paid, owed, pledged),
      fc.constantFrom<Expression<Money>>(
        add(paid, pledged),
        multiply(paid, count(3)),
        scaled(owed, share(1, 3), "up"),
      ),
    )
    const comparison = fc
      .tuple(fc.constantFrom(atLeast, atMost), amount, fc.integer({ min: 0, max: 2_000 }))
      .map(([relation, left, right]) => relation(left, money(right)))
    const condition = fc
      .tuple(fc.array(comparison, { minLength: 1, maxLength: 3 }), fc.boolean())
      .map(([some, joined]) => (joined ? all(...some) : any(...some)))
    const facts = fc.record({
      paid: fc.integer({ min: 0, max: 1_500 }),
      owed: fc.integer({ min: 0, max: 1_500 }),
      pledged: fc.integer({ min: 0, max: 600 }),
    })
    fc.assert(
      fc.property(condition, facts, (expression, known) => {
        const { remedies: found } = remedies(expression, known, setting)
        for (const { changes } of found) {
          const after: { [id: string]: number } = { ...known }
          for (const { fact, to } of changes) after[fact.id] = to as number
          expect(evaluate(expression, after, setting).value).toBe(true)
          for (const { fact, from, to } of changes) {
            const step = Math.sign((to as number) - (from as number))
            expect(step).toBe(fact.change === "decrease" ? -1 : 1)
            for (let value = from as number; value !== to; value += step)
              expect(evaluate(expression, { ...after, [fact.id]: value }, setting).value).toBe(false)
          }
        }
      }),
    )
  })
})
