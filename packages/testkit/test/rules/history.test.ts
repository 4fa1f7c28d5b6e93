import { runs } from "@bazgasht/properties"
import {
  type Day,
  decide,
  digestOf,
  evaluate,
  type Facts,
  factsOn,
  gregorian,
  type History,
  historyFrom,
  lawDay,
  nodeOfRule,
  type Rule,
  receiptOf,
  type Setting,
  timeline,
} from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyRule, anySetting, anyWorldFacts, worldDays } from "../../src/index.ts"

const first = (worldDays.from - 12) as Day
const last = (worldDays.to + 12) as Day
const everyDay = Array.from({ length: last - first + 1 }, (_, index) => (first + index) as Day)

/** A setting whose whole calendar is some weeks long, so that every day of it can be tried, and whose law stays. */
const inSmallCalendar = (setting: Setting): Setting => ({
  ...setting,
  lawDay: setting.lawDay ?? setting.today,
  pack: { ...setting.pack, calendar: { ...gregorian, firstDay: first, lastDay: last } },
})

interface Told {
  readonly rule: Rule<boolean>
  readonly setting: Setting
  readonly facts: Facts
  readonly history: History
}

/** A rule, a setting, and the facts of a case as they were and will be. */
const anyTold: fc.Arbitrary<Told> = fc
  .record({
    rule: anyRule("truth"),
    setting: anySetting().map(inSmallCalendar),
    days: fc.uniqueArray(fc.integer({ min: first + 1, max: last }), { maxLength: 4 }),
    stretches: fc.array(anyWorldFacts({ unknownShare: 10 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ days, rule, setting, stretches }) => {
    const sorted = days.toSorted((left, right) => left - right) as Array<Day>
    const history = historyFrom(
      sorted,
      first,
      (day) => stretches[sorted.filter((turn) => turn <= day).length] as Facts,
    )
    const today = Math.min(Math.max(setting.today, first), last) as Day
    const facts = stretches[sorted.filter((turn) => turn <= today).length] as Facts
    return { rule, setting: { ...setting, today, history }, facts, history }
  })

const answerOn = ({ facts, rule, setting }: Told, day: Day): unknown =>
  evaluate(nodeOfRule(rule), factsOn(facts, setting, day), { ...setting, today: day }).value

const someDays = fc.array(fc.constantFrom(...everyDay), { maxLength: 3 })

describe("facts over time", () => {
  it("are digested as they are, whichever decision of the case was asked first", () => {
    fc.assert(
      fc.property(anyTold, anyWorldFacts({ unknownShare: 10 }), someDays, (told, others, days) => {
        const { history, rule, setting } = told
        const ofDays = days.map((day) => history.findLast(({ from }) => from <= day)?.facts ?? others)
        for (const facts of [others, ...ofDays, others]) {
          const { factsDigest, historyDigest } = receiptOf(rule, facts, setting)
          expect(factsDigest).toBe(digestOf(facts))
          if (history.length > 1)
            expect(historyDigest).toBe(
              digestOf(history.map(({ facts: then, from }) => ({ from, facts: digestOf(then) }))),
            )
        }
      }),
      { numRuns: runs(100) },
    )
  })

  it("are told by the timeline of a rule, day by day", () => {
    fc.assert(
      fc.property(anyTold, (told) => {
        const { facts, rule, setting } = told
        const spans = timeline(rule, facts, setting)
        expect(
          spans.flatMap(({ from, to, value }) => Array.from({ length: to - from }, () => value)),
        ).toEqual(everyDay.map((day) => answerOn(told, day)))
        for (const [index, span] of spans.entries())
          if (index > 0) expect(span.value).not.toEqual(spans[index - 1]?.value)
      }),
      { numRuns: runs(300, { least: 100 }) },
    )
  })

  it("Law 2: an answer holds since a day on which it held, and on no day before that it was anything else", () => {
    let held = 0
    let turned = 0
    fc.assert(
      fc.property(anyTold, (told) => {
        const { facts, rule, setting } = told
        const { outcome } = decide({ ...rule, referrals: [] }, facts, setting)
        const { today } = setting
        if (outcome.outcome === "eligible") {
          const { since = first, until = (last + 1) as Day } = outcome
          for (let day = since; day < until; day++) expect(answerOn(told, day as Day)).toBe(true)
          if (since > first) expect(answerOn(told, (since - 1) as Day)).not.toBe(true)
          if (until <= last) expect(answerOn(told, until)).not.toBe(true)
          if (since > first) held++
        } else if (outcome.outcome === "notYet") {
          for (let day: number = today; day < outcome.from; day++)
            expect(answerOn(told, day as Day)).toBe(false)
          expect(answerOn(told, outcome.from)).toBe(outcome.becomes === "eligible" ? true : undefined)
          turned++
        } else if (outcome.outcome === "barred")
          for (let day: number = today; day <= last; day++) expect(answerOn(told, day as Day)).toBe(false)
      }),
      { numRuns: runs(1_000, { least: 400 }) },
    )
    expect(held).toBeGreaterThan(0)
    expect(turned).toBeGreaterThan(0)
  })

  it("Law 2: an answer by the law of the day holds since no day on which that law was not in force", () => {
    let later = 0
    fc.assert(
      fc.property(anyTold, ({ facts, rule: of, setting: { lawDay: _, ...setting } }) => {
        const from = (setting.today - 3) as Day
        const rule: Rule<boolean> = { ...of, referrals: [], inForce: { from }, versionDay: lawDay }
        const under = (inForce: Rule["inForce"]) => decide({ ...rule, inForce }, facts, setting).outcome
        const [held, ever] = [under({ from }), under({})]
        if (held.outcome !== "eligible" || ever.outcome !== "eligible") return
        const { since } = ever
        // Where the day does not matter none is told.
        expect(held).toEqual(since === undefined || since >= from ? ever : { ...ever, since: from })
        if (since !== undefined && since < from) later++
      }),
      { numRuns: runs(1_000, { least: 400 }) },
    )
    expect(later).toBeGreaterThan(0)
  })

  it("that never change are those of one day, and cost no digest", () => {
    fc.assert(
      fc.property(anyTold, ({ facts, rule, setting: { history: _, ...plain } }) => {
        const one: Setting = { ...plain, history: historyFrom([], first, () => facts) }
        expect(decide(rule, facts, one).outcome).toEqual(decide(rule, facts, plain).outcome)
        expect(receiptOf(rule, facts, one)).toEqual(receiptOf(rule, facts, plain))
      }),
      { numRuns: runs(100) },
    )
  })

  it("that changed make another receipt than facts that stayed", () => {
    fc.assert(
      fc.property(anyTold, ({ facts, history, rule, setting }) => {
        const { history: _, ...plain } = setting
        const [over, once] = [receiptOf(rule, facts, setting), receiptOf(rule, facts, plain)]
        expect(over.factsDigest).toBe(once.factsDigest)
        expect(over.historyDigest === undefined).toBe(history.length < 2)
      }),
      { numRuns: runs(50) },
    )
  })
})
