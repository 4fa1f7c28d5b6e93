import type { Jurisdiction } from "@bazgasht/core"
import { releaseAssumptionOn } from "@bazgasht/core/employment"
import type { DecisionJson, QuantityJson } from "@bazgasht/core/json"
import { type Determination, dayInWords, inLanguage, type Style, text, wordsOf } from "@bazgasht/rules"
import { askedFilesOf } from "../case-files/asked-files.ts"
import type { DecidedCaseFile } from "../case-files/decide-case-file.ts"
import type { DecidedFamily } from "../case-files/decide-family.ts"
import { aboutRule, type DecidedPrisoner } from "../case-files/decide-prisoner.ts"
import type { refusalJson } from "../case-files/refusal.ts"
import { type Basis, type Detail, quantityReport } from "../decisions/quantity-report.ts"
import { QuestionList } from "../decisions/question-list.ts"
import { lookOf, looks, type OutcomeLook, routeReport } from "../decisions/route-report.ts"
import { day, Indented, Item, type Part, Section } from "../report/report.ts"
import { type AskedOfDebtJson, askedOfDebtReport, type DebtsJson, debtsReport } from "./debt-report.ts"
import { type EmploymentJson, employmentReport } from "./employment-report.ts"
import { type FamilyJson, familyReport } from "./family-report.ts"

/** A case file with its decisions, in the order in which they are printed. */
export interface DecidedCaseJson {
  readonly file: string
  readonly case: string
  readonly kind: DecidedCaseFile["kind"]
  readonly day: string
  /** Of a prisoner, the routes; of a family, the decisions about it: cover, payers, help for the household. */
  readonly routes: ReadonlyArray<DecisionJson>
  /** Only of a family: what is said of it besides. */
  readonly family?: FamilyJson
  /** Only with `--route`: the quantities that were asked for. */
  readonly quantities?: ReadonlyArray<QuantityJson>
  /** Only of a prisoner, and not with `--route`: degrees, days and rates of the file as a whole. */
  readonly summary?: ReadonlyArray<QuantityJson>
  /** Only of a prisoner whose file tells of debts or of a fine, and not with `--route`: what is owed and still to be paid. */
  readonly debts?: DebtsJson
  /** Only with `--route`, and of a prisoner who has several debts: what was asked for of each. */
  readonly ofDebts?: ReadonlyArray<AskedOfDebtJson>
  /** Only of a prisoner whose file tells of work, and not with `--route`: what is open of work. */
  readonly employment?: EmploymentJson
}

/** What `bazgasht decide --json` prints. */
export interface DecisionsJson {
  readonly format: "bazgasht.decisions/1"
  readonly calendar: string
  readonly cases: ReadonlyArray<DecidedCaseJson>
  readonly refused: ReadonlyArray<ReturnType<typeof refusalJson>>
}

const words = {
  onDay: text("در", "on"),
  dayCount: text("شیوهٔ محاسبه", "day count"),
  quantities: text("مقدارها", "Quantities"),
  summary: text("خلاصهٔ محکومیت", "The sentence"),
}

/** The case and the day, and under it the file, with what was asked otherwise than usual. */
const headOf = (style: Style, { caseFile, file, setting }: DecidedCaseFile): ReadonlyArray<Part> => {
  const say = (of: keyof typeof words): string => inLanguage(style, words[of])
  const dayCount = setting.dayCount ?? setting.pack.dayCount
  const choices = Object.entries(setting.choices ?? {}).map(([policy, option]) => `${policy}=${option}`)
  const about = [
    file,
    ...(dayCount.id === setting.pack.dayCount.id
      ? []
      : [`${say("dayCount")}: ${wordsOf(style).withValue(inLanguage(style, dayCount.title), dayCount.id)}`]),
    ...choices,
  ]
  return [
    { tone: "heading", text: `${caseFile.id} ${say("onDay")} ${dayInWords(style, setting.today)}` },
    { tone: "quiet", text: about.join(wordsOf(style).separator) },
  ]
}

const headData = ({ caseFile, file, kind, setting }: DecidedCaseFile) => ({
  ...{ file, case: caseFile.id, kind, day: day(setting.today) },
})

const outcomes = Object.keys(looks) as ReadonlyArray<OutcomeLook>

const unlessEmpty = <One>(list: ReadonlyArray<One>): ReadonlyArray<One> | undefined =>
  list.length === 0 ? undefined : list

/** A head line, the debts, then the routes under a heading for each outcome, the nearest first, then what is open of work. */
const prisonerReport = (
  style: Style,
  decided: DecidedPrisoner,
  wanted: Detail,
  jurisdiction: Jurisdiction,
): Item<DecidedCaseJson> => {
  const { setting } = decided
  const questions = new QuestionList()
  const detail: Detail = { ...wanted, questions }
  const basisOf = (rule: Determination["rule"]): Basis => ({
    ...aboutRule(decided, rule, jurisdiction),
    detail,
  })
  const determined = (of: Determination): Item<QuantityJson> => quantityReport(style, of, basisOf(of.rule))
  const routes = decided.routes.map((decision) => ({
    look: lookOf(decision),
    route: routeReport(style, decision, basisOf(decision.rule)),
  }))
  const quantities = decided.quantities.map(determined)
  const summary = decided.summary.map((one) => ({
    isKnown: one.value !== undefined,
    quantity: determined(one),
  }))
  const ofDebts = decided.ofDebts.map((asked) => askedOfDebtReport(style, asked, detail, setting))
  const debts = decided.debts && debtsReport(style, decided.debts, detail, setting)
  const employment =
    decided.employment &&
    employmentReport(style, decided.employment, {
      setting,
      detail,
      assumedRelease: releaseAssumptionOn(decided.caseFile, jurisdiction, setting.today),
    })
  const say = (of: keyof typeof words): string => inLanguage(style, words[of])
  return new Item<DecidedCaseJson>(
    () => ({
      ...headData(decided),
      routes: routes.map(({ route }) => route),
      quantities: unlessEmpty(quantities),
      summary: unlessEmpty(summary.map(({ quantity }) => quantity)),
      ofDebts: unlessEmpty(ofDebts),
      debts,
      employment,
    }),
    () =>
      questions.after(style, [
        ...headOf(style, decided),
        ...(debts === undefined ? [] : [debts]),
        ...outcomes.map((name) => {
          const { heading, tone } = looks[name]
          return new Section(
            { tone, text: inLanguage(style, heading) },
            routes.flatMap(({ look, route }) => (look === name ? [route] : [])),
          )
        }),
        new Section(say("quantities"), quantities),
        ...ofDebts,
        ...(employment === undefined ? [] : [employment]),
        new Section(say("summary"), [
          new Indented(summary.flatMap(({ isKnown, quantity }) => (isKnown ? [quantity] : []))),
        ]),
      ]),
  )
}

const familyCaseReport = (style: Style, decided: DecidedFamily, wanted: Detail): Item<DecidedCaseJson> => {
  const questions = new QuestionList()
  const { family, quantities, routes } = familyReport(style, decided, { ...wanted, questions })
  return new Item<DecidedCaseJson>(
    () => ({ ...headData(decided), routes, quantities: unlessEmpty(quantities), family }),
    () => questions.after(style, [...headOf(style, decided), family]),
  )
}

export const caseReport = (
  style: Style,
  decided: DecidedCaseFile,
  wanted: Detail,
  jurisdiction: Jurisdiction,
): Item<DecidedCaseJson> => {
  const detail: Detail = { ...wanted, asked: askedFilesOf(decided, jurisdiction) }
  return decided.kind === "family"
    ? familyCaseReport(style, decided, detail)
    : prisonerReport(style, decided, detail, jurisdiction)
}
