import { inLanguage, type Style, text, wordsOf } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { refusalJson } from "../case-files/refusal.ts"
import { printDocument, printParts } from "../output.ts"
import { Item, type Part, sayerOf } from "../report/report.ts"
import type { AnswerMismatch } from "../worked-cases/compare-outcome.ts"
import { findWorkedCases, openWorkedCase } from "../worked-cases/find.ts"
import { type CoverageOfCase, coverageOf, rulesExpectedNowhere } from "../worked-cases/unexpected-answers.ts"
import { verifyCase } from "../worked-cases/verify-case.ts"
import { type Command, done, failed } from "./command.ts"
import { startRefusals } from "./refusals.ts"

const words = {
  expected: text("انتظار می‌رفت", "expected"),
  got: text("به دست آمد", "got"),
  cases: text("پروندهٔ نمونه", "worked cases"),
  differ: text("متفاوت", "differ"),
  refused: text("پذیرفته‌نشده", "refused"),
  withoutExpected: text("بدون فایل پاسخ‌های مورد انتظار", "without expected answers"),
  unexpected: text("پاسخ‌هایی که کسی انتظارشان را ننوشته است", "answers that nobody expected"),
  expectedNowhere: text("در هیچ پرونده‌ای انتظار نرفته است", "expected in no case"),
}

const sayIn = sayerOf(words)

interface VerifiedCase {
  readonly file: string
  readonly id: string
  readonly title: string
  readonly differences: ReadonlyArray<AnswerMismatch>
  readonly coverage: CoverageOfCase
}

const caseReport = (style: Style, { coverage, differences, file, id, title }: VerifiedCase): Item =>
  new Item(
    () => ({
      file,
      case: id,
      differences,
      answers: coverage.answers,
      notCovered: coverage.unexpected,
    }),
    () => {
      const say = sayIn(style)
      const { separator } = wordsOf(style)
      const head: Part =
        differences.length === 0
          ? [{ tone: "good", text: "✓" }, ` ${id}: ${title}`]
          : [{ tone: "bad", text: "✗" }, ` ${id}: ${title} `, { tone: "quiet", text: `(${file})` }]
      return [
        head,
        ...differences.map(({ actual, expected, what, where }) => {
          const both = [
            `${say("expected")}: ${JSON.stringify(expected)}`,
            `${say("got")}: ${JSON.stringify(actual)}`,
          ]
          return `    ${[`${where}, ${what}`, ...both].join(separator)}`
        }),
      ]
    },
  )

/** `bazgasht verify PATH…`: holds case files against the answers that stand beside them. */
export const verifyFiles: Command = (context) => {
  const { jurisdiction, operands, options, platform, style } = context
  const isJson = options.has("json")
  const { found, refused: notFound } = findWorkedCases(operands, platform)
  const { refuse, refused } = startRefusals(context)
  refuse(notFound)
  const verified: Array<VerifiedCase> = []
  const reports: Array<Item> = []
  for (const files of found) {
    const worked = openWorkedCase(files, platform, jurisdiction)
    if (Result.isFailure(worked)) {
      refuse(worked.failure)
      continue
    }
    const { expected, opened } = worked.success
    const one = {
      file: files.expectedFile,
      id: opened.caseFile.id,
      title: inLanguage(style, expected.title),
      differences: verifyCase(opened, expected, jurisdiction),
      coverage: coverageOf(opened, expected, jurisdiction),
    }
    verified.push(one)
    const report = caseReport(style, one)
    reports.push(report)
    if (!isJson) printParts(context, [report])
  }
  const differing = verified.filter(({ differences }) => differences.length > 0).length
  const coverages = verified.map(({ coverage }) => coverage)
  const expectedNowhere = rulesExpectedNowhere(coverages)
  const withoutExpected = refused.filter(({ code }) => code === "expected.notFound").map(({ file }) => file)
  if (isJson)
    printDocument(context, () => ({
      format: "bazgasht.verify/1",
      cases: reports,
      notCovered: { rules: expectedNowhere, withoutExpected },
      refused: refused.map(refusalJson),
    }))
  else {
    const { list, number, separator } = wordsOf(style)
    const say = sayIn(style)
    const count = (of: keyof typeof words, many: number): string => `${say(of)}: ${number(many)}`
    const tally = [
      count("cases", verified.length),
      count("differ", differing),
      count("refused", found.length - verified.length),
      ...(withoutExpected.length === 0 ? [] : [count("withoutExpected", withoutExpected.length)]),
    ]
    const unexpected = coverages.reduce((sum, one) => sum + one.unexpected.length, 0)
    const answers = coverages.reduce((sum, one) => sum + one.answers, 0)
    printParts(context, [
      "",
      tally.join(separator),
      ...(unexpected === 0 ? [] : [`${say("unexpected")}: ${number(unexpected)} / ${number(answers)}`]),
      ...(expectedNowhere.length === 0 ? [] : [`${say("expectedNowhere")}: ${list(expectedNowhere)}`]),
    ])
  }
  return Result.succeed(differing === 0 && refused.length === 0 ? done : failed)
}
