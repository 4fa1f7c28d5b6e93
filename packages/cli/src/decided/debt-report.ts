import type { DecisionJson, QuantityJson } from "@bazgasht/core/json"
import { type DebtAssessment, type DebtOutlook, type DebtPart, debtParts } from "@bazgasht/core/release"
import { inLanguage, type Setting, type Style, text, valueInWords } from "@bazgasht/rules"
import type { AskedOfDebt } from "../case-files/decide-prisoner.ts"
import { type Basis, type Detail, quantityReport } from "../decisions/quantity-report.ts"
import { routeReport } from "../decisions/route-report.ts"
import { type Draft, Indented, Item, type Line, type Part, Section } from "../report/report.ts"

/** One debt. */
export interface DebtJson {
  readonly debt: string
  readonly kind?: string
  /** Of a fine, the sentence that imposed it. */
  readonly sentence?: string
  /** What is owed, waived, paid, put off, payable now, and not covered, in rials. */
  readonly parts: { readonly [Part in DebtPart]: QuantityJson }
  readonly release: DecisionJson
  readonly hold: ReadonlyArray<DecisionJson>
  /** One for each set of conditions; they are not merged. */
  readonly help: ReadonlyArray<DecisionJson>
  readonly quantities: ReadonlyArray<QuantityJson>
}

/** All debts, and their sums: a sum that rests on something unknown is left out. */
export interface DebtsJson {
  readonly debts: ReadonlyArray<DebtJson>
  readonly totals: { readonly [Part in DebtPart]?: number }
}

/** What was asked for by name of one debt. */
export interface AskedOfDebtJson {
  readonly debt: string
  readonly kind?: string
  readonly sentence?: string
  readonly routes: ReadonlyArray<DecisionJson>
  readonly quantities: ReadonlyArray<QuantityJson>
}

const words = {
  debt: text("دین", "Debt"),
  hold: text("حبس برای این دین و آنچه مانع آن است", "Prison for this debt, and what protects from it"),
  help: text(
    "کمک ستاد دیه، هر قاعده جداگانه",
    "Help of the Blood Money Organization (Setad Dieh), each set of rules by itself",
  ),
  besides: text("ارقام و مهلت‌ها", "Amounts and deadlines"),
  totals: text("جمع همهٔ دیون", "All debts together"),
  noDebt: text("هیچ دینی در پرونده نیست", "The file has no debt"),
} as const

const heading = (style: Style, of: keyof typeof words): Line => ({
  tone: "heading",
  text: inLanguage(style, words[of]),
})

const titleOf = (style: Style, { kind }: DebtAssessment["debt"], id: string): string => {
  const title = kind === undefined ? undefined : style.pack.vocabulary.get(kind)
  const said = [inLanguage(style, words.debt), ...(title === undefined ? [] : [inLanguage(style, title)])]
  return `${said.join(": ")} (${id})`
}

/** What was asked for by name of one debt. */
export const askedOfDebtReport = (
  style: Style,
  { debt, decisions, facts, history, id, quantities: asked, sentence }: AskedOfDebt,
  detail: Detail,
  about: Setting,
): Item<AskedOfDebtJson> => {
  const basis: Basis = { facts, setting: { ...about, history }, detail }
  const routes = decisions.map((decision) => routeReport(style, decision, basis))
  const quantities = asked.map((quantity) => quantityReport(style, quantity, basis))
  return new Item<AskedOfDebtJson>(
    () => ({ debt: id, kind: debt.kind, sentence, routes, quantities }),
    () => [new Section(titleOf(style, debt, id), [...routes, ...quantities])],
  )
}

/** One debt: first what is still to be paid, then who may hold, who may help, and why. */
const debtReport = (
  style: Style,
  assessment: DebtAssessment,
  detail: Detail,
  about: Setting,
): Item<DebtJson> => {
  const { debt, facts, history, id, sentence } = assessment
  const basis: Basis = { facts, setting: { ...about, history }, detail }
  const parts = debtParts.map((part) => [part, quantityReport(style, assessment.parts[part], basis)] as const)
  const release = routeReport(style, assessment.release, basis)
  const hold = assessment.hold.map((decision) => routeReport(style, decision, basis))
  const help = assessment.help.map((decision) => routeReport(style, decision, basis))
  const quantities = [...assessment.priority, ...assessment.besides].map((one) =>
    quantityReport(style, one, basis),
  )
  return new Item<DebtJson>(
    () => ({
      debt: id,
      kind: debt.kind,
      sentence,
      parts: Object.fromEntries(parts) as Draft<DebtJson["parts"]>,
      release,
      hold,
      help,
      quantities,
    }),
    () => [
      new Section(titleOf(style, debt, id), [
        new Indented(parts.map(([, part]) => part)),
        release,
        heading(style, "hold"),
        ...hold,
        heading(style, "help"),
        ...help,
        heading(style, "besides"),
        new Indented(quantities),
      ]),
    ],
  )
}

/** The debts for which a prisoner is held, and their sums where there are several. */
export const debtsReport = (
  style: Style,
  { debts: assessments, totals }: DebtOutlook,
  detail: Detail,
  about: Setting,
): Item<DebtsJson> => {
  const debts = assessments.map((assessment) => debtReport(style, assessment, detail, about))
  const [first] = assessments
  return new Item<DebtsJson>(
    () => ({
      debts,
      totals: Object.fromEntries(
        debtParts.flatMap((part) => (totals[part] === undefined ? [] : [[part, totals[part]]])),
      ),
    }),
    (): ReadonlyArray<Part> => {
      if (first === undefined) return ["", inLanguage(style, words.noDebt)]
      if (debts.length === 1) return debts
      const sums = debtParts.map(
        (part) =>
          `${inLanguage(style, first.parts[part].rule.title)}: ${valueInWords(style, "money", totals[part])}`,
      )
      return [...debts, new Section(heading(style, "totals"), [new Indented(sums)])]
    },
  )
}
