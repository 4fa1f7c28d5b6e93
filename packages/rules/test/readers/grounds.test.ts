import {
  all,
  atMost,
  bar,
  clause,
  count,
  decide,
  decisionRule,
  type Expression,
  evaluate,
  groundsOf,
  not,
  onOrAfter,
  text,
  today,
  unless,
  versions,
} from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import { act, day, degree, goodConduct, pack, start, usedBefore } from "../small-law.ts"

const named = <A>(id: string, of: Expression<A>): Expression<A> =>
  clause({ id, title: text(id, id), citations: [act] }, of)
const barred = bar({
  id: "bar",
  title: text("منع", "bar"),
  citations: [act],
  when: all(named("used", usedBefore), named("degreeOfBar", atMost(degree, count(3)))),
})
const grounds = (expression: Expression<boolean>, facts: object): ReadonlyArray<string> =>
  groundsOf(evaluate(expression, { ...facts }, { pack, today: day("2021-01-10") })).map(({ id }) => id)

describe("the grounds of an answer", () => {
  it("name the general rule alone where no exception applies", () => {
    const rule = unless(named("conduct", goodConduct), barred)
    expect(grounds(rule, { goodConduct: false, usedBefore: false, degree: 5 })).toEqual(["conduct"])
    expect(grounds(rule, { goodConduct: false, usedBefore: true, degree: 2 })).toEqual(["bar"])
  })

  it("tell an exception that applies from a condition that is not met", () => {
    const rule = unless(named("conduct", goodConduct), barred)
    const on = (facts: object) =>
      groundsOf(evaluate(rule, { ...facts }, { pack, today: day("2021-01-10") })).map(
        ({ exception }) => exception,
      )
    expect(on({ goodConduct: false, usedBefore: false })).toEqual([undefined])
    expect(on({ usedBefore: true, degree: 2 })).toEqual([true])
  })

  it("name the condition on a quantity and not the quantity", () => {
    expect(grounds(named("light", atMost(named("degree", degree), count(3))), { degree: 5 })).toEqual([
      "light",
    ])
  })

  it("keep what holds within an exception out of what has to stay true", () => {
    const rule = decisionRule({
      id: "waiting",
      title: text("انتظار", "waiting"),
      citations: [act],
      kind: "automatic",
      expression: unless(all(named("conduct", goodConduct), named("time", onOrAfter(today, start))), barred),
    })
    const facts = { goodConduct: true, usedBefore: true, degree: 5, start: day("2021-01-11") }
    expect(decide(rule, facts, { pack, today: day("2021-01-10") }).outcome).toMatchObject({
      outcome: "notYet",
      awaits: [{ id: "time" }],
      whileTrue: [{ id: "conduct" }],
    })
  })

  it("name only what is open where the answer is open", () => {
    const rule = unless(named("conduct", goodConduct), barred)
    expect(grounds(rule, { goodConduct: true, usedBefore: true })).toEqual(["degreeOfBar"])
    expect(grounds(rule, { usedBefore: false })).toEqual(["conduct"])
    expect(
      grounds(all(named("conduct", goodConduct), named("unused", not(usedBefore))), { goodConduct: true }),
    ).toEqual(["unused"])
  })

  it("say nothing of a wording that is not in force", () => {
    const rule = versions(
      today,
      { to: day("2021-01-10"), of: named("before", goodConduct) },
      { from: day("2021-01-10"), to: day("2021-01-11"), of: named("now", usedBefore) },
      { from: day("2021-01-11"), of: named("then", goodConduct) },
    )
    expect(grounds(rule, { goodConduct: false, usedBefore: false })).toEqual(["now"])
    expect(grounds(rule, {})).toEqual(["now"])
  })
})
