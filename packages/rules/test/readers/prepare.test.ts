import {
  addDays,
  addTerm,
  all,
  before,
  count,
  type Decision,
  dayFact,
  decide,
  decisionRule,
  type Expression,
  type Facts,
  gregorian,
  months,
  onOrAfter,
  onOrBefore,
  startOfMonth,
  startOfYear,
  text,
  today,
} from "@bazgasht/rules"
import { prepare, prepareAll } from "@bazgasht/rules/columns"
import { describe, expect, it } from "vitest"
import { act, conditionalRelease, day, pack, start } from "../small-law.ts"

const end = dayFact({ id: "end", label: text("پایان", "end") })

const ruleOf = (id: string, expression: Expression<boolean>) =>
  decisionRule({ id, title: text(id, id), citations: [act], kind: "automatic", expression })

const inHalfAYear = addTerm(today, months(6))
const inWindow = ruleOf("inWindow", all(before(start, inHalfAYear), before(inHalfAYear, end)))
const thisMonth = ruleOf("thisMonth", all(onOrAfter(start, startOfMonth(today)), onOrBefore(start, today)))
const rules = [conditionalRelease, inWindow, thisMonth]

const cases: ReadonlyArray<Facts> = [
  { start: day("2020-02-29"), end: day("2021-08-31") },
  { start: day("2021-01-31"), end: day("2021-02-01") },
  { start: day("2021-01-10"), end: day("2021-01-10") },
  { start: day("2300-01-01") },
  {},
]
const days = ["2020-08-30", "2021-01-09", "2021-01-10", "2021-02-28", "2039-01-11"].map(day)

const said = ({ answer, outcome, timeline }: Decision) => ({ answer, outcome, timeline })

describe("a prepared decision", () => {
  for (const rule of rules)
    it(`is the one that decide gives: ${rule.id}`, () => {
      for (const on of days) {
        const decideOne = prepare(rule, { pack, today: on })
        for (const facts of cases)
          expect(said(decideOne(facts))).toEqual(said(decide(rule, facts, { pack, today: on })))
      }
    })

  it("is the one that decide gives where no stretch is known beforehand", () => {
    const afterJanuary = ruleOf("afterJanuary", before(startOfYear(today), startOfMonth(today)))
    const setting = { pack, today: day("2021-01-10") }
    const decision = prepare(afterJanuary, setting)({})
    expect(decision.outcome).toMatchObject({ outcome: "notYet", from: day("2021-02-01") })
    expect(said(decision)).toEqual(said(decide(afterJanuary, {}, setting)))
  })

  it("finds a stretch of days on which alone a number has a value", () => {
    const thereAndBack = addDays(addDays(today, count(-30)), count(60))
    const rule = ruleOf("thereAndBack", before(start, thereAndBack))
    const calendar = { ...gregorian, firstDay: day("2021-01-01"), lastDay: day("2021-06-30") }
    const facts = { start: day("2021-01-10") }
    for (const on of ["2021-01-10", "2021-03-01", "2021-06-20"].map(day)) {
      const setting = { pack: { ...pack, calendar }, today: on }
      const decision = prepare(rule, setting)(facts)
      expect(decision.timeline.map(({ value }) => value)).toEqual([undefined, true, undefined])
      expect(said(decision)).toEqual(said(decide(rule, facts, setting)))
    }
  })

  it("stays what it is when other cases are decided before it is read", () => {
    const setting = { pack, today: day("2021-01-10") }
    const decideAll = prepareAll(rules, setting)
    const prepared = cases.map(decideAll)
    expect(prepared.map((decisions) => decisions.map(said))).toEqual(
      cases.map((facts) => rules.map((rule) => said(decide(rule, facts, setting)))),
    )
  })

  it("takes up a case anew that was changed in the meantime", () => {
    const decideOne = prepare(inWindow, { pack, today: day("2021-01-10") })
    const facts = { start: day("2020-01-01"), end: day("2022-01-01") }
    expect(decideOne(facts).answer).toBe("yes")
    facts.end = day("2021-01-11")
    expect(decideOne(facts).answer).toBe("no")
  })
})

describe("an outcome", () => {
  it("keeps what is worked out later when it is copied or written as JSON", () => {
    const never = ruleOf("never", all(before(today, start), before(start, today)))
    const { outcome } = decide(never, { start: day("2021-01-10") }, { pack, today: day("2021-01-10") })
    expect(Object.keys(outcome).sort()).toEqual(["grounds", "outcome"])
    expect({ ...outcome }).toMatchObject({ outcome: "barred", grounds: [{ id: "never" }] })
    expect(JSON.parse(JSON.stringify(outcome))).toMatchObject({ grounds: [{ id: "never" }] })
  })
})
