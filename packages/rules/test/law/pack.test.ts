import {
  decisionRule,
  type Expression,
  makePack,
  type PackError,
  type Rule,
  text,
  truthFact,
  valueOfRule,
} from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { act, conditionalRelease, day, minimumSum, pack, settlement, shareToServe } from "../small-law.ts"

const errorsOf = (options: Partial<Parameters<typeof makePack>[0]>): ReadonlyArray<PackError> =>
  Result.match(
    makePack({
      id: "p",
      title: pack.title,
      version: "1",
      calendar: pack.calendar,
      dayCount: pack.dayCount,
      rules: [],
      actors: [...pack.actors.values()],
      ...options,
    }),
    { onSuccess: () => [], onFailure: (errors) => errors },
  )

const codesOf = (options: Partial<Parameters<typeof makePack>[0]>) =>
  errorsOf(options).map(({ code }) => code)

describe("makePack", () => {
  it("refuses a reference that leads nowhere, naming the rule and the reference", () => {
    expect(errorsOf({ rules: [settlement] })).toMatchObject([
      {
        code: "pack.missingReference",
        in: "settlement",
        value: "minimumSum",
        expected: "a parameter of the pack",
      },
      { code: "pack.missingReference", in: "settlement", value: "reading", expected: "a policy of the pack" },
    ])
    expect(codesOf({ rules: [conditionalRelease], actors: [], vocabulary: pack.vocabulary })).toEqual([
      "pack.missingReference",
    ])
  })

  it("refuses a deadline that is no clause of its rule", () => {
    expect(
      errorsOf({ rules: [{ ...conditionalRelease, deadline: "nowhere" }] }).filter(
        ({ value }) => value === "nowhere",
      ),
    ).toMatchObject([
      { code: "pack.missingReference", in: conditionalRelease.id, expected: "a clause of the rule" },
    ])
  })

  it("refuses what is uncited, undecided, doubled or out of order", () => {
    const bare = decisionRule({
      id: "bare",
      title: text("الف", "a"),
      citations: [],
      kind: "discretion",
      expression: truthFact({ id: "f", label: text("ب", "b") }),
    })
    expect(codesOf({ rules: [bare] })).toEqual(["pack.uncited", "pack.noDecider"])
    expect(codesOf({ rules: [shareToServe, shareToServe] })).toEqual(["pack.duplicateId"])
    expect(codesOf({ parameters: [{ ...minimumSum, values: [...minimumSum.values].reverse() }] })).toEqual([
      "pack.disorder",
      "pack.disorder",
    ])
    const uncited = { from: day("2000-01-01"), value: 1, citations: [], lastChecked: day("2000-01-01") }
    expect(codesOf({ parameters: [{ ...minimumSum, values: [uncited] }] })).toEqual(["pack.uncited"])
  })

  it("refuses a reference of another kind, a fact declared twice, and a code without words", () => {
    const named = (id: string, expression: Expression<boolean>): Rule<boolean> =>
      decisionRule({ id, title: text(id, id), citations: [act], kind: "automatic", expression })
    const words = { vocabulary: pack.vocabulary }
    const degreeRule = valueOfRule({ ...conditionalRelease, id: "shareToServe" } as Rule<boolean>)
    expect(errorsOf({ ...words, rules: [shareToServe, named("a", degreeRule)] })).toMatchObject([
      {
        code: "pack.wrongKind",
        in: "a",
        value: "shareToServe",
        expected: "a reference of kind ratio, not truth",
      },
    ])
    const twice = ["الف", "ب"].map((label) => named(label, truthFact({ id: "f", label: text(label, label) })))
    expect(errorsOf({ ...words, rules: twice })).toMatchObject([{ code: "pack.twoDeclarations", value: "f" }])
    expect(errorsOf({ rules: [conditionalRelease] })).toMatchObject([
      { code: "pack.wordless", value: "tazir" },
      { code: "pack.wordless", value: "life" },
    ])
  })

  it("refuses rules that refer back to themselves", () => {
    const named = (id: string, to: string): Rule<boolean> =>
      decisionRule({
        id,
        title: text(id, id),
        citations: [act],
        kind: "automatic",
        expression: valueOfRule({ ...conditionalRelease, id: to } as Rule<boolean>),
      })
    expect(errorsOf({ rules: [named("a", "b"), named("b", "a")] })).toMatchObject([
      { code: "pack.cycle", value: "a → b → a" },
    ])
  })
})

describe("rules", () => {
  it("are frozen to the last leaf", () => {
    const { expression } = conditionalRelease
    expect(() => Object.assign(expression, { op: "all" })).toThrow(TypeError)
    if (expression.op === "unless") expect(Object.isFrozen(expression.exceptions[0]?.citations[0])).toBe(true)
  })
})
