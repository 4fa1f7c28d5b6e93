import { publicOutcomes } from "@bazgasht/core"
import { type Decision, inLanguage, type Outcome, type Style, text, wordsOf } from "@bazgasht/rules"
import { actsInWords } from "@bazgasht/rules/wording"
import type { DecidedCaseFile } from "../case-files/decide-case-file.ts"
import { lookOf, looks, type OutcomeLook, placesInWords } from "../decisions/route-report.ts"
import { Indented, Item, type Part, Section } from "../report/report.ts"

type OutcomeName = Outcome["outcome"]

/** What the public may know of a file: nothing by which a person could be found, and no reason that lies in a person. */
export interface PublicDecisionJson {
  readonly kind: DecidedCaseFile["kind"]
  /** The year by whose law it is decided. */
  readonly year: number
  /** Each way once, whatever the number of debts or members, with its nearest outcome. */
  readonly routes: ReadonlyArray<{ readonly rule: string; readonly outcome: OutcomeName }>
}

/** What `bazgasht decide --for public --json` prints. */
export interface PublicDecisionsJson {
  readonly format: "bazgasht.public/1"
  readonly decisions: ReadonlyArray<PublicDecisionJson>
}

const words = {
  prisoner: text(
    "یک زندانی، بدون مشخصات او؛ به موجب قانون سال",
    "One prisoner, without particulars; by the law of",
  ),
  family: text(
    "یک خانواده، بدون مشخصات آن؛ به موجب قانون سال",
    "One family, without particulars; by the law of",
  ),
  note: text(
    "در این متن نام، شماره، تاریخ، مبلغ و علت شخصی نیست. آنچه به چند دین یا چند عضو خانواده مربوط است یک بار، با نزدیک‌ترین نتیجه، آمده است.",
    "It holds no name, number, date or sum, and no reason that could identify a person. What concerns several debts or family members is given once, with the outcome that comes first.",
  ),
} as const

const nearestFirst = Object.keys(looks) as ReadonlyArray<OutcomeLook>

const linesOf = (style: Style, { acts, rule }: Decision): ReadonlyArray<Part> => {
  const { separator } = wordsOf(style)
  const steps = actsInWords(style, acts)
  return [
    inLanguage(style, rule.title),
    new Indented([
      ...(steps.length === 0 ? [] : [steps.join(separator)]),
      `${wordsOf(style).headings.sources}: ${placesInWords(style, rule.citations)}`,
    ]),
  ]
}

/** The year of the decision by the calendar in which days are printed; a day would say when somebody was decided on. */
const yearOf = (style: Style, { setting }: DecidedCaseFile): number => {
  const date = style.calendar.toDate(setting.today)
  return date._tag === "Success" ? date.success.year : 0
}

/** A decision for the public and for headquarters: which ways are open by the law, who acts and by which articles, without anybody. */
export const publicReport = (style: Style, decided: DecidedCaseFile): Item<PublicDecisionJson> => {
  const decisions = publicOutcomes(decided.decisions, decided.setting.pack)
  const year = yearOf(style, decided)
  return new Item<PublicDecisionJson>(
    () => ({
      kind: decided.kind,
      year,
      routes: decisions.map(({ outcome, rule }) => ({ rule: rule.id, outcome: outcome.outcome })),
    }),
    () => [
      {
        tone: "heading",
        text: `${inLanguage(style, words[decided.kind])} ${wordsOf(style).digits(String(year))}`,
      },
      ...nearestFirst.map((name) => {
        const { heading, tone } = looks[name]
        return new Section(
          { tone, text: inLanguage(style, heading) },
          decisions.filter((one) => lookOf(one) === name).flatMap((one) => linesOf(style, one)),
        )
      }),
      { tone: "quiet", text: inLanguage(style, words.note) },
    ],
  )
}
