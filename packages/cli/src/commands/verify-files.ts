/**
 * `bazgasht verify PATH…`: holds case files against the answers that stand beside them.
 *
 * @module
 */

import { iranPack } from "@bazgasht/iran"
import { inLanguage, text, wordsOf } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { refusalJson } from "../case-files/refusal.ts"
import { print } from "../rendering/json.ts"
import { page, type Voice, voiceOf } from "../rendering/voice.ts"
import type { Difference } from "../worked-cases/difference.ts"
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
  withoutExpected: text("بی پروندهٔ پاسخ‌های مورد انتظار", "without expected answers"),
  unexpected: text("پاسخ‌هایی که کسی انتظارشان را ننوشته است", "answers that nobody expected"),
  expectedNowhere: text("در هیچ پرونده‌ای انتظار نرفته است", "expected in no case"),
}

interface VerifiedCase {
  readonly file: string
  readonly case: string
  readonly differences: ReadonlyArray<Difference>
  readonly coverage: CoverageOfCase
}

const differenceLine = (voice: Voice, { actual, expected, what, where }: Difference): string => {
  const say = (of: keyof typeof words): string => inLanguage(voice, words[of])
  return `    ${where}, ${what}${wordsOf(voice).separator}${say("expected")}: ${JSON.stringify(expected)}${wordsOf(voice).separator}${say("got")}: ${JSON.stringify(actual)}`
}

const caseLines = (
  voice: Voice,
  title: string,
  { case: id, differences, file }: VerifiedCase,
): ReadonlyArray<string> => [
  differences.length === 0
    ? `${voice.paint("good", "✓")} ${id}: ${title}`
    : `${voice.paint("bad", "✗")} ${id}: ${title} ${voice.paint("quiet", `(${file})`)}`,
  ...differences.map((difference) => differenceLine(voice, difference)),
]

/** Verifies worked cases. */
export const verifyFiles: Command = (paths, options, platform) =>
  Result.gen(function* () {
    const voice = yield* voiceOf(options, platform, iranPack)
    const json = options.has("json")
    const { found, refused: notFound } = findWorkedCases(paths, platform)
    const { refuse, refused } = startRefusals(voice, platform, { inJson: json })
    refuse(notFound)
    const verified: Array<VerifiedCase> = []
    for (const files of found) {
      const worked = openWorkedCase(files, platform)
      if (Result.isFailure(worked)) {
        refuse(worked.failure)
        continue
      }
      const { expected, opened } = worked.success
      const one = {
        file: files.expectedFile,
        case: opened.caseFile.id,
        differences: verifyCase(opened, expected),
        coverage: coverageOf(opened, expected),
      }
      verified.push(one)
      if (!json) platform.print(page(voice, caseLines(voice, expected.title[voice.language], one)))
    }
    const differing = verified.filter(({ differences }) => differences.length > 0).length
    const coverages = verified.map(({ coverage }) => coverage)
    const expectedNowhere = rulesExpectedNowhere(coverages)
    const withoutExpected = refused.filter(({ code }) => code === "expected.notFound").map(({ file }) => file)
    if (json)
      print(platform, {
        format: "bazgasht.verify/1",
        cases: verified.map(({ coverage: { answers, unexpected }, ...one }) => ({
          ...one,
          ...{ answers, notCovered: unexpected },
        })),
        notCovered: { rules: expectedNowhere, withoutExpected },
        refused: refused.map(refusalJson),
      })
    else {
      const { number, separator } = wordsOf(voice)
      const say = (of: keyof typeof words): string => inLanguage(voice, words[of])
      const count = (of: keyof typeof words, many: number): string => `${say(of)}: ${number(many)}`
      const tally = [
        count("cases", verified.length),
        count("differ", differing),
        count("refused", found.length - verified.length),
        ...(withoutExpected.length === 0 ? [] : [count("withoutExpected", withoutExpected.length)]),
      ]
      const unexpected = coverages.reduce((sum, one) => sum + one.unexpected.length, 0)
      const answers = coverages.reduce((sum, one) => sum + one.answers, 0)
      platform.print(
        page(voice, [
          "",
          tally.join(separator),
          ...(unexpected === 0 ? [] : [`${say("unexpected")}: ${number(unexpected)} / ${number(answers)}`]),
          ...(expectedNowhere.length === 0
            ? []
            : [`${say("expectedNowhere")}: ${wordsOf(voice).list(expectedNowhere)}`]),
        ]),
      )
    }
    return differing === 0 && refused.length === 0 ? done : failed
  })
