import {
  after,
  all,
  any,
  decide,
  decideExactly,
  decisionRule,
  determine,
  type Expression,
  type Facts,
  gregorian,
  makeTerm,
  not,
  type Outcome,
  onDay,
  timeline,
  today,
} from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import { act, conditionalRelease, day, goodConduct, pack, settlement, shareToServe } from "../small-law.ts"

const case1: Facts = {
  start: day("2020-01-10"),
  imposedTerm: makeTerm({ years: 3 }),
  goodConduct: true,
  usedBefore: false,
  kind: "tazir",
}
const on = (today: string, facts: Facts = case1): Outcome =>
  decide(conditionalRelease, facts, { pack, today: day(today) }).outcome

const ids = (grounds: ReadonlyArray<{ readonly id: string }>) => grounds.map(({ id }) => id)

describe("decide", () => {
  it("says not yet with the first day, what it awaits, and what has to stay true", () => {
    const outcome = on("2021-01-09")
    expect(outcome).toMatchObject({ outcome: "notYet", from: day("2021-01-10"), becomes: "eligible" })
    if (outcome.outcome !== "notYet") return
    expect(ids(outcome.awaits)).toEqual(["time"])
    expect(ids(outcome.whileTrue)).toEqual(["inForce", "conduct"])
  })

  it("says eligible on the first day and since when", () => {
    expect(on("2021-01-10")).toEqual({ outcome: "eligible", since: day("2021-01-10") })
    expect(on("2031-05-01")).toEqual({ outcome: "eligible", since: day("2021-01-10") })
  })

  it("takes ten years exactly for not over ten", () => {
    const of = (imposedTerm: ReturnType<typeof makeTerm>) => on("2020-02-01", { ...case1, imposedTerm })
    expect(of(makeTerm({ years: 10 }))).toMatchObject({ from: day("2023-05-10") })
    expect(of(makeTerm({ years: 10, days: 1 }))).toMatchObject({ from: day("2025-01-11") })
  })

  it("says barred with the ground that time does not remove", () => {
    const outcome = on("2020-02-01", { ...case1, usedBefore: true })
    expect(outcome.outcome).toBe("barred")
    if (outcome.outcome === "barred") expect(ids(outcome.grounds)).toEqual(["used"])
    const both = on("2020-02-01", { ...case1, usedBefore: true, kind: "life" })
    if (both.outcome === "barred") expect(ids(both.grounds)).toEqual(["used", "life"])
    const conduct = on("2020-02-01", { ...case1, goodConduct: false })
    if (conduct.outcome === "barred") expect(ids(conduct.grounds)).toEqual(["conduct"])
  })

  it("never takes unknown for no, nor for yes", () => {
    const { goodConduct: _, ...facts } = case1
    expect(on("2021-01-10", facts)).toMatchObject({
      outcome: "undetermined",
      openClauses: [{ id: "conduct" }],
    })
    expect(on("2020-06-01", facts)).toMatchObject({ outcome: "notYet", becomes: "undetermined" })
    expect(on("2021-01-10", { ...facts, usedBefore: true }).outcome).toBe("barred")
  })

  it("holds a rule only while it is in force", () => {
    expect(on("1989-12-31", { ...case1, start: day("1980-01-01") })).toMatchObject({
      outcome: "barred",
      grounds: [{ id: "inForce" }],
    })
  })

  it("rests no answer on a law that came later, while the timeline follows the law", () => {
    const facts: Facts = { start: day("1999-01-01"), paid: 150, degree: 5, earlier: [] }
    const setting = { pack, today: day("1999-06-01") }
    expect(decide(settlement, facts, setting).outcome.outcome).toBe("undetermined")
    expect(timeline(settlement, facts, setting).map(({ from, value }) => [from, value])).toEqual([
      [gregorian.firstDay, false],
      [day("1999-01-02"), undefined],
      [day("2000-01-01"), true],
      [day("2010-01-01"), false],
      [day("2020-01-01"), undefined],
    ])
  })

  it("takes no last known value for a parameter that has none, and follows the choice of a reading", () => {
    const facts: Facts = { start: day("1999-01-01"), paid: 150, degree: 5, earlier: [] }
    const settle = (today: string, choices: { readonly [policy: string]: string } = {}) =>
      decide(settlement, facts, { pack, today: day(today), choices })
    expect(settle("2009-12-31").outcome).toEqual({ outcome: "eligible", since: day("1999-01-02") })
    expect(settle("2010-01-01").answer).toBe("no")
    expect(settle("2020-01-01").answer).toBe("unknown")
    expect(settle("2020-01-01", { reading: "custom" }).answer).toBe("yes")
  })

  it("gives equal receipts to equal decisions and different ones to different facts", () => {
    const receipt = (facts: Facts) =>
      decide(conditionalRelease, facts, { pack, today: day("2021-01-10") }).receipt
    const reordered = Object.fromEntries(Object.entries(case1).reverse())
    expect(receipt(reordered)).toEqual(receipt(case1))
    const shuffled = { ...pack, rules: new Map([...pack.rules].reverse()) }
    expect(decide(conditionalRelease, case1, { pack: shuffled, today: day("2021-01-10") }).receipt).toEqual(
      receipt(case1),
    )
    expect(receipt({ ...case1, goodConduct: false }).factsDigest).not.toBe(receipt(case1).factsDigest)
  })
})

describe("what is missing", () => {
  const { goodConduct: _, ...open } = case1

  it("is asked for the day, or for the day on which the route opens", () => {
    const labels = (today: string) =>
      decide(conditionalRelease, open, { pack, today: day(today) }).missing.questions.map(
        ({ unknown }) => unknown.label.en,
      )
    expect(labels("2021-01-10")).toEqual(["good conduct"])
    expect(labels("2020-06-01")).toEqual(["good conduct"])
    expect(decide(conditionalRelease, case1, { pack, today: day("2021-01-10") }).missing.questions).toEqual(
      [],
    )
  })
})

describe("decideExactly", () => {
  const either = decisionRule({
    id: "either",
    title: pack.title,
    citations: [act],
    kind: "automatic",
    expression: any(goodConduct, not(goodConduct)),
  })
  const setting = { pack, today: day("2021-01-10") }

  it("decides what every completion agrees on, and says so", () => {
    expect(decide(either, {}, setting)).toMatchObject({ answer: "unknown", mode: "kleene" })
    expect(decideExactly(either, {}, setting)).toMatchObject({
      answer: "yes",
      mode: "exact",
      outcome: { outcome: "eligible" },
    })
  })

  it("calls a no a bar only where time cannot turn it", () => {
    const neither = (expression: Expression<boolean>) =>
      decideExactly({ ...either, id: "neither", expression }, {}, setting)
    const never = all(goodConduct, not(goodConduct))
    expect(neither(never)).toMatchObject({ answer: "no", mode: "exact", outcome: { outcome: "barred" } })
    const later = any(never, after(today, onDay(day("2030-01-01"))))
    expect(neither(later)).toMatchObject({
      answer: "no",
      mode: "exact",
      outcome: { outcome: "undetermined" },
    })
  })

  it("decides as decide does wherever Kleene logic decides, and leaves open what is open", () => {
    expect(decideExactly(conditionalRelease, case1, setting)).toMatchObject({ mode: "kleene", answer: "yes" })
    const { goodConduct: _, ...open } = case1
    expect(decideExactly(conditionalRelease, open, setting)).toMatchObject({ answer: "unknown" })
  })
})

describe("determine", () => {
  it("gives the quantity and its proof, or unknown", () => {
    const setting = { pack, today: day("2021-01-10") }
    expect(determine(shareToServe, case1, setting).value).toEqual({ numerator: 1, denominator: 3 })
    expect(determine(shareToServe, {}, setting).value).toBeUndefined()
  })
})
