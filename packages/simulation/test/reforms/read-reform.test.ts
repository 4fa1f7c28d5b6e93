import { iranPack, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { actorsOf, actsOf, decide, type Rule, text, withoutActsOf } from "@bazgasht/rules"
import { encodeRule } from "@bazgasht/rules/data"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { applyReforms, type Reform, readReform } from "../../src/index.ts"
import { digestOfReform } from "../../src/reforms/reform.ts"

const head = `reform: trial
title: { fa: آزمایش, en: trial }
`

const read = (changes: string) => Result.getOrThrow(readReform(`${head}changes:\n${changes}`, iranPack))

const refusalsOf = (source: string) =>
  Result.match(readReform(source, iranPack), {
    onSuccess: () => [],
    onFailure: (errors) =>
      errors.map(({ code, nearest, position: { column, line } }) => [
        code,
        `${line}:${column}`,
        ...(nearest?.slice(0, 1) ?? []),
      ]),
  })

describe("a reform in a file", () => {
  test("is the reform that TypeScript says", () => {
    const reform: Reform = {
      id: "trial",
      title: text("آزمایش", "trial"),
      changes: [
        {
          change: "setParameter",
          parameter: "conditionalRelease.shareOfOtherTerm",
          value: { numerator: 1, denominator: 4 },
          from: jalaliDay(1405, 1, 1),
          until: jalaliDay(1407, 1, 1),
          source: "a bill",
        },
        { change: "repealRule", rule: "REL-SL", from: jalaliDay(1405, 1, 1) },
        { change: "setParameter", parameter: "pension.size1", value: 20_000_000 },
        { change: "setParameter", parameter: "conditionalRelease.longTerm", value: { months: 96, days: 0 } },
      ],
    }
    const written = read(`
  - { set: conditionalRelease.shareOfOtherTerm, to: 2/8, from: 1405/01/01, until: ۱۴۰۷/۱/۱, source: a bill }
  - { repeal: REL-SL, from: 2026-03-21 }
  - { set: pension.size1, to: "۲۰٬۰۰۰٬۰۰۰" }
  - { set: conditionalRelease.longTerm, to: ۸ سال }
`)
    expect(written).toEqual(reform)
    expect(digestOfReform(written)).toBe(digestOfReform(reform))
  })

  test("adds an exception whose condition is written in the words of the pack", () => {
    const reform = read(`
  - except: REL-CR
    id: trial-old-age
    title: { fa: سالمندی, en: old age }
    when:
      all:
        - { since: birthDay, atLeast: 60y }
        - not: { fact: goodConduct, is: false }
    then: true
    from: 1405/01/01
`)
    const { pack } = Result.getOrThrow(applyReforms(iranPack, [reform]))
    const rule = pack.rules.get("REL-CR") as Rule<boolean>
    const facts = { birthDay: jalaliDay(1345, 1, 1), goodConduct: true }
    const before = iranPack.rules.get("REL-CR")?.expression
    const bars = before?.op === "unless" ? before.exceptions : []
    const exceptions = rule.expression.op === "unless" ? rule.expression.exceptions : []
    expect(exceptions.slice(0, -1)).toEqual(bars)
    expect(exceptions.at(-1)).toMatchObject({ id: "trial-old-age", rank: -1 })
    expect(decide(rule, facts, { pack, today: jalaliDay(1405, 1, 1) }).answer).not.toBe("no")
    const without = decide(
      rule,
      { ...facts, imprisonmentKind: "life" },
      { pack, today: jalaliDay(1405, 1, 1) },
    )
    expect(without.answer).toBe("no")
  })

  test("replaces a rule by its data, of which only what changes is written", () => {
    const rule = iranPack.rules.get("REL-CR") as Rule
    const { proposers } = encodeRule(rule) as unknown as Rule
    const reform = read(`
  - replace: REL-CR
    with: { deciders: ${JSON.stringify(proposers)} }
`)
    const replaced = { ...withoutActsOf(rule, ["deciders"]), deciders: proposers }
    expect(reform.changes).toEqual([{ change: "replaceRule", rule: replaced }])
    expect(actorsOf(actsOf(replaced)).deciders).toEqual(proposers)
  })

  test.each([
    ["{ deciders: 5 }", "مقداری به شکل درست و در محدودهٔ مجاز (rule.malformed)"],
    ["{ decider: [] }", "نبودن این فیلد (rule.unexpected)"],
    ["{ deciders: [] }", "مجموعهٔ قواعد درست: مرجع تصمیم‌گیر (pack.noDecider)"],
  ])("is told in Persian what is wrong with a rule given as data: %s", (written, expected) => {
    const source = `${head}changes:\n  - { replace: REL-CR, with: ${written} }\n`
    const refused = Result.getOrThrow(Result.flip(readReform(source, iranPack)))
    expect(refused.map((error) => error.expected.fa)).toEqual([expected])
  })

  test("replaces a rule by one thing, and a number by no condition", () => {
    const refusalsOfChange = (change: string) => refusalsOf(`${head}changes:\n  - { ${change} }\n`)
    expect(refusalsOfChange("replace: REL-CR, condition: true")).toEqual([])
    expect(refusalsOfChange("replace: REL-CR, condition: true, with: {}")).toEqual([
      ["reform.unexpected", "4:35"],
    ])
    expect(refusalsOfChange("replace: REL-CR")).toEqual([["reform.missing", "4:5"]])
    expect(refusalsOfChange("replace: FAM-5, condition: true")).toEqual([["reform.wrongRule", "4:16"]])
  })

  test("is refused with the place of everything that is wrong, and the nearest names", () => {
    const source = `${head}changes:
  - set: conditionalRelease.shareOfOtherTerms
    to: 1/4
    from: 1404/13/01
  - { set: conditionalRelease.shareOfLongTerm, to: half }
  - { repael: REL-CR }
  - { repeal: REL-CRR, frm: 1405/01/01 }
  - { set: conditionalRelease.longTerm, to: 8y, from: 1405/01/01, until: 1405/01/01 }
  - { set: pension.size1, to: -5 }
  - { set: pension.size1, to: 1.5 }
  - { set: pension.size1, to: 5, from: 9000/01/01 }
  - { choose: nothing }
  - { choose: financialConvictionsBillInForc, option: inForce }
  - { set: pension.size2, to: 5 }
  - { set: pension.size2, to: 6 }
  - { set: pension.size2, to: 7, from: 1404/13/01 }
`
    expect(refusalsOf(source)).toEqual([
      ["reform.notADay", "6:11"],
      ["reform.unknownParameter", "4:10", "conditionalRelease.shareOfOtherTerm"],
      ["reform.wrongValue", "7:52"],
      ["reform.wrongForm", "8:5", "repeal"],
      ["reform.unexpected", "9:29", "from"],
      ["reform.unknownRule", "9:15", "REL-CR"],
      ["reform.wrongValue", "11:31"],
      ["reform.wrongValue", "12:31"],
      ["reform.outsideCalendar", "13:40"],
      ["reform.missing", "14:5"],
      ["reform.notADay", "18:40"],
      ["reform.emptyInterval", "10:74"],
      ["reform.unknownPolicy", "15:15", "financialConvictionsBillInForce"],
      ["reform.clash", "17:12"],
    ])
    const refused = Result.getOrThrow(Result.flip(readReform(source, iranPack)))
    expect(refused.at(-1)?.expected.en).toMatch(/\(trial, change 11\) and .*\(trial, change 12\)/)
    const late = `${head}changes:
  - { set: conditionalRelease.longTerm, to: 8y, from: 1405/01/01, until: 1405/01/01 }
  - { set: conditionalRelease.longTerm, to: 9y }
  - { choose: nothing, option: x }
`
    expect(refusalsOf(late)).toEqual([
      ["reform.emptyInterval", "4:74"],
      ["reform.unknownPolicy", "6:15"],
      ["reform.clash", "5:12"],
    ])
    const [clash] = Result.getOrThrow(
      Result.flip(readReform(late.replace(", from: 1405/01/01, until: 1405/01/01", ""), iranPack)),
    ).filter(({ code }) => code === "reform.clash")
    expect(clash?.expected.fa).toContain("(trial، تغییر ۱)")
    expect(clash?.expected.en).toContain("(trial, change 1)")
  })

  test("is told what stands in a file, where it stands there, whatever a field of the reform is called", () => {
    const refused = (change: string) =>
      Result.getOrThrow(Result.flip(readReform(`${head}changes:\n  - { ${change} }\n`, iranPack))).map(
        ({ code, path, value }) => [code, path.slice(2).join("."), value],
      )
    expect(refused("set: pension.size1, to: 5, value: 6")).toEqual([
      ["reform.unexpected", "value", undefined],
    ])
    expect(refused("set: 5, to: 5")).toEqual([["reform.unknownParameter", "set", "5"]])
    expect(refused("replace: REL-CR, condition: { fact: sex, atLeast: male }")).toEqual([
      ["reform.wrongValue", "condition.atLeast", "male"],
    ])
    expect(refused("replace: REL-CR, condition: { fact: birthDay, is: { fact: sex } }")).toEqual([
      ["reform.wrongValue", "condition.is", '{"fact":"sex"}'],
    ])
    expect(refused("except: REL-CR, id: a, title: { fa: الف, en: a }, then: true")).toEqual([
      ["reform.missing", "when", undefined],
    ])
  })

  test("takes no more than the whole where a part of it is asked for, and more where the law may give more", () => {
    const refusalsOfValue = (parameter: string, value: string) =>
      refusalsOf(`${head}changes:\n  - { set: ${parameter}, to: ${value} }\n`)
    const served = "conditionalRelease.shareOfOtherTerm"
    for (const value of ["0", "1/4", "1"]) expect(refusalsOfValue(served, value)).toEqual([])
    for (const value of ["4/1", "5/4", "2"])
      expect(refusalsOfValue(served, value)).toEqual([
        ["reform.wrongValue", `4:${`  - { set: ${served}, to: `.length + 1}`],
      ])
    expect(refusalsOfValue("setad.loanCeilingShare", "5/4")).toEqual([])
    const beyond: Reform = {
      id: "beyond",
      title: text("بیش", "beyond"),
      changes: [{ change: "setParameter", parameter: served, value: { numerator: 5, denominator: 4 } }],
    }
    const refused = Result.getOrThrow(Result.flip(applyReforms(iranPack, [beyond])))
    expect(refused).toMatchObject([{ code: "reform.wrongValue", path: ["changes", 0, "value"] }])
  })

  test("never throws, whatever the file says", () => {
    const anyDocument = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `${head}changes: ${json}`),
    )
    fc.assert(
      fc.property(anyDocument, (source) => {
        const result = readReform(source, iranPack)
        if (Result.isFailure(result)) expect(result.failure.length).toBeGreaterThan(0)
      }),
      { numRuns: runs(300) },
    )
  })
})
