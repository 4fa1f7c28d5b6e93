import type { DecisionJson } from "@bazgasht/core/json"
import {
  type CashMonth,
  type CycleHelpDecision,
  type CycleOutcome,
  cycleKeyWords,
  cycleOutcomeTitles,
  type FamilyExplanation,
  type GrantedLine,
  memberNames,
  placeInWords,
  type SupportStatus,
} from "@bazgasht/core/support"
import { dayInWords, inLanguage, type Style, text, valueInWords, wordsOf } from "@bazgasht/rules"
import { explainPlace } from "@bazgasht/solvers/placement"
import type { Basis, Detail } from "../decisions/quantity-report.ts"
import { routeReport } from "../decisions/route-report.ts"
import { scoreReport } from "../decisions/score-report.ts"
import {
  type Cell,
  day,
  Indented,
  Item,
  numberColumn,
  numericColumn,
  type Part,
  Section,
  tableUnlessEmpty,
  wordsColumn,
} from "../report/report.ts"
import { sayIn } from "./cycle-words.ts"
import type { CycleRun } from "./run-cycle.ts"

/** What `bazgasht cycle --explain --json` prints: everything that the cycle decided of one family. Amounts are rials. */
export interface CycleExplanationJson {
  readonly format: "bazgasht.cycleFamily/2"
  readonly calendar: string
  readonly id: string
  readonly status: SupportStatus
  readonly outcome: CycleOutcome
  readonly review: boolean
  readonly points: { readonly proven: number; readonly possible: number }
  readonly contributions: ReadonlyArray<{
    readonly rule: string
    readonly points?: number
    readonly most: number
  }>
  readonly place?: FamilyExplanation["place"]
  readonly owed: number
  readonly granted: number
  readonly lines: FamilyExplanation["lines"]
  readonly months: ReadonlyArray<{
    readonly from: string
    readonly to: string
    readonly monthly?: number
    readonly amount?: number
  }>
  readonly cover: DecisionJson
  /** Where support phases out: since which day, and to which; the outcome then does not rest on the decision on cover. */
  readonly phasingOut?: { readonly since: string; readonly end?: string }
  readonly help: ReadonlyArray<DecisionJson & { readonly person?: string }>
}

const words = {
  cover: text("پوشش حمایتی", "Cover"),
  score: text("امتیاز نیاز", "Need score"),
  amounts: text("مبلغ‌ها (ریال)", "Amounts (rials)"),
  months: text("کمک نقدی ماه به ماه (ریال)", "Cash month by month (rials)"),
  help: text("حمایت‌ها در این دوره", "Help in this cycle"),
  phasesOut: text("حمایت رو به پایان است، از", "support phases out since"),
  decided: text("پوشش دوباره پرسیده نمی‌شود", "cover is not asked again"),
  kind: text("نوع حمایت", "kind of help"),
  days: text("روز", "days"),
  members: text("عضو", "members"),
  from: text("از", "from"),
  until: text("تا پیش از", "until before"),
  monthly: text("مبلغ ماه کامل", "whole month"),
  amount: text("مبلغ", "amount"),
}

type Say = (of: keyof typeof words) => string

/** That support phases out, and so rests on no new decision on cover. */
const phaseOut = (
  style: Style,
  say: Say,
  phasingOut: FamilyExplanation["phasingOut"],
): ReadonlyArray<string> => {
  if (phasingOut === undefined) return []
  const { end, since } = phasingOut
  const days = [
    `${say("phasesOut")} ${dayInWords(style, since)}`,
    ...(end === undefined ? [] : [`${say("until")} ${dayInWords(style, end)}`]),
  ].join(" ")
  return [`${days}${wordsOf(style).separator}${say("decided")}`]
}

const orUnknown = (value: number | undefined): Cell =>
  value === undefined ? { unknown: true } : { number: value }

const amounts = (style: Style, say: Say, lines: ReadonlyArray<GrantedLine>): ReadonlyArray<Part> =>
  tableUnlessEmpty(lines, [
    wordsColumn(say("kind"), ({ kind }) => valueInWords(style, "code", kind)),
    numberColumn(say("days"), ({ days }) => days),
    numberColumn(say("members"), ({ members }) => members),
    numericColumn(sayIn(style)("owed"), ({ amount }) => orUnknown(amount)),
    numberColumn(sayIn(style)("granted"), ({ granted }) => granted),
  ])

const monthByMonth = (say: Say, months: ReadonlyArray<CashMonth>): ReadonlyArray<Part> =>
  tableUnlessEmpty(months, [
    { title: say("from"), cellOf: ({ from }) => ({ day: from }) },
    { title: say("until"), cellOf: ({ to }) => ({ day: to }) },
    numericColumn(say("monthly"), ({ entitled, monthly }) =>
      monthly === undefined && entitled === "no" ? undefined : orUnknown(monthly),
    ),
    numericColumn(say("amount"), ({ amount }) => orUnknown(amount)),
  ])

/** Why a family has its place among those that wait; nothing where it was not ranked. */
const placeOf = (
  style: Style,
  { admission }: CycleRun,
  { place }: FamilyExplanation,
): ReadonlyArray<Part> => {
  if (place === undefined) return []
  const outline = placeInWords(explainPlace(place, admission), { style, keys: cycleKeyWords })
  return ["", { tone: "heading", text: outline.text }, new Indented(outline.of.map((line) => line.text))]
}

/** A family in a cycle: what became of it, its cover and need, its place and why, and what it is owed and given. */
export const familyInCycleReport = (
  style: Style,
  run: CycleRun,
  explanation: FamilyExplanation,
  detail: Detail,
): Item<CycleExplanationJson> => {
  const { contributions, id, lines, months, outcome, phasingOut, place, possible, proven, status } =
    explanation
  const { cycle, lockedOn } = run.plan
  const family = run.families.find((one) => one.id === id)
  const ofMember = (person?: string) => family?.members.find((member) => member.person === person)?.facts
  const basisOf = (person?: string, today = lockedOn): Basis => ({
    facts: { ...family?.facts, ...ofMember(person) },
    setting: { ...run.setting, today },
    detail: { ...detail, asked: () => run.asked(id, person) },
  })
  const cover = routeReport(style, explanation.cover, basisOf())
  const score = scoreReport(style, { contributions, proven, possible }, basisOf())
  const help = explanation.help.map(({ decision, person }: CycleHelpDecision) => ({
    person,
    route: routeReport(style, decision, basisOf(person, decision.today)),
  }))
  const say: Say = (of) => inLanguage(style, words[of])
  const section = (of: keyof typeof words, parts: ReadonlyArray<Part>): Section => new Section(say(of), parts)
  return new Item<CycleExplanationJson>(
    () => ({
      format: "bazgasht.cycleFamily/2",
      calendar: style.calendar.id,
      id,
      status,
      outcome,
      review: explanation.review,
      points: { proven, possible },
      contributions: contributions.map(({ most, points, rule }) => ({ rule: rule.id, points, most })),
      place,
      owed: explanation.owed,
      granted: explanation.granted,
      lines,
      months: months.map(({ amount, from, monthly, to }) => ({
        ...{ from: day(from), to: day(to), monthly, amount },
      })),
      cover,
      phasingOut: phasingOut && {
        since: day(phasingOut.since),
        end: phasingOut.end === undefined ? undefined : day(phasingOut.end),
      },
      help: help.map(({ person, route }) => (person === undefined ? route : route.with({ person }))),
    }),
    () => {
      const since =
        status === "waiting" && family?.status === "waiting"
          ? `${wordsOf(style).separator}${sayIn(style)("waitingSince")} ${dayInWords(style, family.waitingSince)}`
          : ""
      const names = memberNames(style, family?.members ?? [])
      const persons = [...new Set(help.flatMap(({ person }) => (person === undefined ? [] : [person])))]
      const helpOf = (whom: string | undefined): ReadonlyArray<Part> =>
        help.flatMap(({ person, route }) => (person === whom ? [route] : []))
      return [
        { tone: "heading", text: `${id}: ${inLanguage(style, cycleOutcomeTitles[outcome])}${since}` },
        {
          tone: "quiet",
          text: [cycle.id, `${sayIn(style)("lockedOn")} ${dayInWords(style, lockedOn)}`].join(
            wordsOf(style).separator,
          ),
        },
        section("cover", [...phaseOut(style, say, phasingOut), cover]),
        section("score", [score]),
        ...placeOf(style, run, explanation),
        section("amounts", amounts(style, say, lines)),
        section("months", monthByMonth(say, months)),
        section("help", [
          ...helpOf(undefined),
          ...persons.flatMap((person) => [names.get(person) ?? person, new Indented(helpOf(person), 2)]),
        ]),
      ]
    },
  )
}
