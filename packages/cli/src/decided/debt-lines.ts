/**
 * The debts for which a prisoner is held, as lines for a person: first what is still to be paid, then who may hold, who may
 * help, and why.
 *
 * @module
 */

import { type DebtOutlook, type DebtPart, type DebtStanding, debtParts } from "@bazgasht/core"
import { debtProgramme } from "@bazgasht/iran"
import { inLanguage, type Setting, type Text, text, valueInWords } from "@bazgasht/rules"
import type { AskedOfDebt } from "../case-files/decide-prisoner.ts"
import { quantityLines } from "../rendering/quantity-lines.ts"
import { type Detail, routeLines } from "../rendering/routes.ts"
import { indented } from "../rendering/section-lines.ts"
import type { Voice } from "../rendering/voice.ts"

const headings = {
  debt: text("دین", "Debt"),
  hold: text("حبس برای این دین و آنچه مانع آن است", "Prison for this debt, and what protects from it"),
  help: text("کمک ستاد دیه، هر مقرره جداگانه", "Help of the Setad Dieh, each set of rules by itself"),
  besides: text("ارقام و مهلت‌ها", "Amounts and deadlines"),
  totals: text("جمع همهٔ دیون", "All debts together"),
  noDebt: text("هیچ دینی در پرونده نیست", "The file has no debt"),
} as const

const titleOf = (part: DebtPart): Text => debtProgramme[part].title

const titleLines = (voice: Voice, debt: DebtStanding["debt"], id: string): ReadonlyArray<string> => {
  const kind = debt.kind === undefined ? undefined : voice.pack.vocabulary.get(debt.kind)
  const title = [inLanguage(voice, headings.debt), ...(kind === undefined ? [] : [inLanguage(voice, kind)])]
  return ["", voice.paint("heading", `${title.join(": ")} (${id})`)]
}

/** What was asked for by name of each of several debts. */
export const askedOfDebtLines = (
  voice: Voice,
  asked: ReadonlyArray<AskedOfDebt>,
  detail: Detail,
  setting: Setting,
): ReadonlyArray<string> =>
  asked.flatMap(({ debt, decisions, facts, history, id, quantities }) => [
    ...titleLines(voice, debt, id),
    ...decisions.flatMap((decision) => routeLines(voice, decision, detail, facts, { ...setting, history })),
    ...quantities.flatMap((quantity) =>
      quantityLines(voice, quantity, detail, facts, { ...setting, history }),
    ),
  ])

const standingLines = (
  voice: Voice,
  { besides, debt, facts, help, history, hold, id, parts, priority, release }: DebtStanding,
  detail: Detail,
  about: Setting,
): ReadonlyArray<string> => {
  const setting = { ...about, history }
  const heading = (words: Text): string => voice.paint("heading", inLanguage(voice, words))
  return [
    ...titleLines(voice, debt, id),
    ...indented(debtParts.flatMap((part) => quantityLines(voice, parts[part], detail, facts, setting))),
    ...routeLines(voice, release, detail, facts, setting),
    heading(headings.hold),
    ...hold.flatMap((decision) => routeLines(voice, decision, detail, facts, setting)),
    heading(headings.help),
    ...help.flatMap((decision) => routeLines(voice, decision, detail, facts, setting)),
    heading(headings.besides),
    ...indented(
      [...priority, ...besides].flatMap((quantity) => quantityLines(voice, quantity, detail, facts, setting)),
    ),
  ]
}

/** Each debt, and the sums where there are several. */
export const debtLines = (
  voice: Voice,
  { debts, totals }: DebtOutlook,
  detail: Detail,
  setting: Setting,
): ReadonlyArray<string> => {
  if (debts.length === 0) return ["", inLanguage(voice, headings.noDebt)]
  return [
    ...debts.flatMap((standing) => standingLines(voice, standing, detail, setting)),
    ...(debts.length === 1
      ? []
      : [
          "",
          voice.paint("heading", inLanguage(voice, headings.totals)),
          ...indented(
            debtParts.map(
              (part) => `${inLanguage(voice, titleOf(part))}: ${valueInWords(voice, "money", totals[part])}`,
            ),
          ),
        ]),
  ]
}
