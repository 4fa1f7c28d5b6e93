import type { Jurisdiction } from "@bazgasht/core"
import { inLanguage, type Rule, type Text, text, wordsOf } from "@bazgasht/rules"
import type { Output } from "../output.ts"
import { printToErrors } from "../report-error.ts"
import { kindOfFile } from "./deciding.ts"
import type { AnyCaseFile } from "./open-case-file.ts"

/** A rule that was asked for by name, with the kind of file that it is about. */
export interface AskedRule {
  readonly rule: Rule
  readonly kind: AnyCaseFile["kind"]
}

/** The rules asked for by name, held against the kinds of the files that come. */
export interface AskedRules {
  /** Whether a file of a kind is decided. One that none of the rules is about counts as passed over. */
  readonly takes: (kind: AnyCaseFile["kind"]) => boolean
  /** How many files were passed over. */
  readonly passedOver: () => number
  /** The rules about a kind of file that has not come; none before the first file. */
  readonly withoutFile: () => ReadonlyArray<AskedRule>
}

/** Begins to hold rules against files; every file is taken where no rule was asked for. */
export const startAskedRules = (
  rules: ReadonlyArray<Rule> | undefined,
  jurisdiction: Jurisdiction,
): AskedRules => {
  const asked = rules?.map((rule): AskedRule => ({ rule, kind: kindOfFile(rule, jurisdiction) }))
  const met = new Set<AnyCaseFile["kind"]>()
  let passedOver = 0
  return {
    takes: (kind) => {
      met.add(kind)
      const isTaken = asked === undefined || asked.some((one) => one.kind === kind)
      if (!isTaken) passedOver++
      return isTaken
    },
    passedOver: () => passedOver,
    withoutFile: () => (met.size === 0 ? [] : (asked ?? []).filter(({ kind }) => !met.has(kind))),
  }
}

const files = {
  prisoner: text("پروندهٔ زندانی", "the file of a prisoner"),
  family: text("پروندهٔ خانواده", "the file of a family"),
}

const passedOver = text(
  "پرونده‌هایی که بررسی نشد، زیرا هیچ قاعدهٔ خواسته‌شده‌ای دربارهٔ آن‌ها نیست",
  "files passed over: no rule that was asked for is about them",
)

/** What a rule is about, where no such file was given. */
export const aboutNoFile = ({ kind }: AskedRule): Text => {
  const { en, fa } = files[kind]
  return text(
    `این قاعده دربارهٔ ${fa} است و چنین پرونده‌ای داده نشده است`,
    `the rule is about ${en}, and no such file is given`,
  )
}

/** Says which rules found no file that they are about, and how many files were passed over. */
export const sayOtherKind = (asked: AskedRules, output: Pick<Output, "platform" | "style">): void => {
  const { style } = output
  for (const one of asked.withoutFile())
    printToErrors(output, [`--route ${one.rule.id}: ${inLanguage(style, aboutNoFile(one))}`])
  const count = asked.passedOver()
  if (count > 0) printToErrors(output, [`${inLanguage(style, passedOver)}: ${wordsOf(style).number(count)}`])
}
