import { iran } from "@bazgasht/iran"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { readScenario } from "../../src/index.ts"

const read = (fields: string) => readScenario(`scenario: s\ntitle: { fa: س, en: s }\n${fields}\n`, iran)

const refusalsOf = (fields: string) =>
  Result.match(read(fields), {
    onSuccess: () => [],
    onFailure: (errors) => errors.map(({ code, nearest, path }) => [code, path.join("."), nearest?.[0]]),
  })

describe("a scenario", () => {
  test("asks only what a run asks of every case: nothing is dropped in silence", () => {
    expect(refusalsOf("questions: [REL-CR, FAM-1]")).toEqual([])
    expect(refusalsOf("questions: [REL-CR, REL-CR-5]")).toEqual([
      ["reform.wrongRule", "questions.1", "REL-CR"],
    ])
    expect(refusalsOf("questions: []")).toEqual([["reform.missing", "questions", undefined]])
  })

  test("lets prisoners go by rules about prisoners, and funds those alone", () => {
    expect(refusalsOf("projection: { grants: { REL-CR: 1/2, REL-EM-4: 1/2 } }")).toEqual([])
    expect(refusalsOf("projection: { grants: { FAM-1: 1/2 } }")).toEqual([
      ["reform.wrongRule", "projection.grants.FAM-1", undefined],
    ])
    expect(refusalsOf("fund: { before: 5, clients: FAM-4 }")).toEqual([
      ["reform.wrongRule", "fund.clients", undefined],
    ])
  })

  test("lets no more go than there are", () => {
    expect(refusalsOf("projection: { grants: { REL-CR: 1 } }")).toEqual([])
    for (const rate of ["3/2", "2", "-1/2", "half"])
      expect(refusalsOf(`projection: { grants: { REL-CR: ${rate} } }`)).toEqual([
        ["reform.wrongValue", "projection.grants.REL-CR", undefined],
      ])
  })

  test("tries at least one value", () => {
    expect(refusalsOf("sweep: { parameter: pension.size3, values: [] }")).toEqual([
      ["reform.missing", "sweep.values", undefined],
    ])
    expect(
      refusalsOf("sweep: { parameter: conditionalRelease.shareOfOtherTerm, values: [1/4, 5/4] }"),
    ).toEqual([["reform.wrongValue", "sweep.values.1", undefined]])
  })

  test("is written with Persian digits too", () => {
    const scenario = Result.getOrThrow(read("seed: ۷\nsmallestCell: ۱۰\nprojection: { months: ۲۴ }"))
    expect(scenario).toMatchObject({ seed: 7, smallestCell: 10, projection: { months: 24 } })
    expect(refusalsOf("projection: { months: ۱۲۱ }")).toEqual([
      ["reform.wrongForm", "projection.months", undefined],
    ])
  })
})
