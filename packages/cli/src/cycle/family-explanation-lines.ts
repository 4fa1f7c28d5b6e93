/**
 * What a cycle decided of one family, as lines for a person.
 *
 * @module
 */

import {
  type CashMonth,
  type CycleHelpDecision,
  cycleKeyWords,
  cycleOutcomeTitles,
  explainPlace,
  type FamilyExplanation,
  type GrantedLine,
  placeInWords,
} from "@bazgasht/core"
import {
  type CompileSetting,
  dayInWords,
  inLanguage,
  type Setting,
  text,
  valueInWords,
  wordsOf,
} from "@bazgasht/rules"
import { type Detail, routeLines } from "../rendering/routes.ts"
import { scoreLines } from "../rendering/score-lines.ts"
import { sectionLines } from "../rendering/section-lines.ts"
import type { Voice } from "../rendering/voice.ts"
import { sheetLines } from "../sheets/sheet-lines.ts"
import { cycleWords } from "./cycle-words.ts"
import type { CycleRun } from "./run-cycle.ts"

const headings = {
  cover: text("پوشش حمایتی", "Cover"),
  score: text("امتیاز نیاز", "Need score"),
  amounts: text("مبلغ‌ها (ریال)", "Amounts (rials)"),
  months: text("کمک نقدی ماه به ماه (ریال)", "Cash month by month (rials)"),
  help: text("حمایت‌ها در این دوره", "Help in this cycle"),
}

const phaseOut = {
  since: text("حمایت رو به پایان است، از", "support phases out since"),
  end: text("تا پیش از", "until before"),
  decided: text("پوشش دوباره پرسیده نمی‌شود", "cover is not asked again"),
}

/** That support phases out, and so rests on no new decision on cover. */
const phaseOutLines = (voice: Voice, phasingOut: FamilyExplanation["phasingOut"]): ReadonlyArray<string> => {
  if (phasingOut === undefined) return []
  const { end, since } = phasingOut
  const days = [
    `${inLanguage(voice, phaseOut.since)} ${dayInWords(voice, since)}`,
    ...(end === undefined ? [] : [`${inLanguage(voice, phaseOut.end)} ${dayInWords(voice, end)}`]),
  ].join(" ")
  return [`${days}${wordsOf(voice).separator}${inLanguage(voice, phaseOut.decided)}`]
}

const columns = {
  kind: text("نوع حمایت", "kind of help"),
  days: text("روز", "days"),
  members: text("عضو", "members"),
  from: text("از", "from"),
  until: text("تا پیش از", "until before"),
  monthly: text("مبلغ ماه کامل", "whole month"),
  amount: text("مبلغ", "amount"),
}

const amountLines = (voice: Voice, lines: ReadonlyArray<GrantedLine>): ReadonlyArray<string> =>
  lines.length === 0
    ? []
    : sheetLines(voice, {
        columns: [
          { title: inLanguage(voice, columns.kind) },
          { title: inLanguage(voice, columns.days), numeric: true },
          { title: inLanguage(voice, columns.members), numeric: true },
          { title: inLanguage(voice, cycleWords.owed), numeric: true },
          { title: inLanguage(voice, cycleWords.granted), numeric: true },
        ],
        rows: lines.map(({ amount, days, granted, kind, members }) => [
          { text: valueInWords(voice, "code", kind) },
          days === undefined ? undefined : { number: days },
          members === undefined ? undefined : { number: members },
          amount === undefined ? { unknown: true } : { number: amount },
          { number: granted },
        ]),
      })

const monthLines = (voice: Voice, months: ReadonlyArray<CashMonth>): ReadonlyArray<string> =>
  months.length === 0
    ? []
    : sheetLines(voice, {
        columns: [
          { title: inLanguage(voice, columns.from) },
          { title: inLanguage(voice, columns.until) },
          { title: inLanguage(voice, columns.monthly), numeric: true },
          { title: inLanguage(voice, columns.amount), numeric: true },
        ],
        rows: months.map(({ amount, entitled, from, monthly, to }) => [
          { day: from },
          { day: to },
          monthly === undefined ? (entitled === "no" ? undefined : { unknown: true }) : { number: monthly },
          amount === undefined ? { unknown: true } : { number: amount },
        ]),
      })

/** Why a family has its place among those that wait; nothing where it was not ranked. */
const placeLines = (
  voice: Voice,
  { admission }: CycleRun,
  { place }: FamilyExplanation,
): ReadonlyArray<string> => {
  if (place === undefined) return []
  const outline = placeInWords(explainPlace(place, admission), { style: voice, keys: cycleKeyWords })
  return ["", voice.paint("heading", outline.text), ...outline.of.map((line) => `    ${line.text}`)]
}

/** A family in a cycle: what became of it, its cover and need, its place and why, and what it is owed and given. */
export const familyExplanationLines = (
  voice: Voice,
  run: CycleRun,
  explanation: FamilyExplanation,
  compileSetting: CompileSetting,
  detail: Detail,
): ReadonlyArray<string> => {
  const { contributions, cover, help, id, lines, months, outcome, possible, proven, standing } = explanation
  const setting: Setting = { ...compileSetting, today: run.plan.lockedOn }
  const family = run.snapshot.families.find((one) => one.id === id)
  const facts = family?.facts ?? {}
  const factsOf = (person: string | undefined) => ({
    ...facts,
    ...family?.members.find((member) => member.person === person)?.facts,
  })
  const about = (person?: string): Detail => ({ ...detail, asked: () => run.asked(id, person) })
  const linesOf = ({ decision, person }: CycleHelpDecision): ReadonlyArray<string> =>
    routeLines(voice, decision, about(person), factsOf(person), { ...setting, today: decision.today })
  const persons = [...new Set(help.flatMap(({ person }) => (person === undefined ? [] : [person])))]
  const since =
    family?.standing === "waiting"
      ? `${wordsOf(voice).separator}${inLanguage(voice, cycleWords.waitingSince)} ${dayInWords(voice, family.waitingSince)}`
      : ""
  return [
    voice.paint(
      "heading",
      `${id}: ${inLanguage(voice, cycleOutcomeTitles[outcome])}${standing === "waiting" ? since : ""}`,
    ),
    voice.paint(
      "quiet",
      `${run.plan.cycle.id}, ${inLanguage(voice, cycleWords.lockedOn)} ${dayInWords(voice, run.plan.lockedOn)}`,
    ),
    ...sectionLines(voice, headings.cover, [
      ...phaseOutLines(voice, explanation.phasingOut),
      ...routeLines(voice, cover, about(), facts, setting),
    ]),
    ...sectionLines(
      voice,
      headings.score,
      scoreLines(
        voice,
        { contributions, proven, possible } as Parameters<typeof scoreLines>[1],
        about(),
        facts,
        setting,
      ),
    ),
    ...placeLines(voice, run, explanation),
    ...sectionLines(voice, headings.amounts, amountLines(voice, lines)),
    ...sectionLines(voice, headings.months, monthLines(voice, months)),
    ...sectionLines(voice, headings.help, [
      ...help.flatMap((one) => (one.person === undefined ? linesOf(one) : [])),
      ...persons.flatMap((person) => [
        person,
        ...help.flatMap((one) => (one.person === person ? linesOf(one).map((line) => `  ${line}`) : [])),
      ]),
    ]),
  ]
}
