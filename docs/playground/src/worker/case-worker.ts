/** Decides case files beside the page, so that typing never waits for the law. */

import { iranPack, jalaliDay } from "@bazgasht/iran"
import { type Day, dayInWords, formatDay, inLanguage, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { CaseAnswer, CaseRequest, DayView, Fault } from "../protocol.ts"
import { type DecidedFile, decideFile } from "./decide-file.ts"
import { chosenDecision, decisionLine, detailsOf, nextAsked, spansOf } from "./decision-view.ts"
import { knownFields } from "./known-fields.ts"
import { faultInWords, lawWith, styleOf } from "./law.ts"
import { ruleView } from "./rule-view.ts"

const say = (answer: CaseAnswer): void => postMessage(answer)

/** The day of a file that states none. */
const usualDay = jalaliDay(1404, 7, 1)

const year = 365
/** What a slider can offer at most. */
const longest = 30 * year

/** The days that the slider offers: from the earliest of the case to a year after its end. */
const dayView = (style: ReturnType<typeof styleOf>, { facts, today }: DecidedFile): DayView => {
  const { firstDay, lastDay } = style.calendar
  const dayOf = (fact: string): number | undefined => {
    const value = facts[fact]
    return typeof value === "number" ? value : undefined
  }
  const start = dayOf("effectiveStart") ?? dayOf("commitmentDay") ?? today - year
  const end = dayOf("endOfTerm") ?? today + 4 * year
  const from = Math.max(firstDay, Math.min(start, today - year / 2), today - longest)
  const to = Math.min(lastDay, Math.max(end + year, today + year), from + longest)
  const said = (day: number): string => dayInWords(style, Math.round(day) as Day)
  return {
    today,
    from: Math.round(from),
    to: Math.round(to),
    written: formatDay(style.calendar, today),
    words: said(today),
    fromWords: said(from),
    toWords: said(to),
  }
}

const answerTo = ({ day, edits, file, id, language, open, rule: ruleId }: CaseRequest): void => {
  const law = lawWith(edits, language)
  const style = styleOf(language, law.pack)
  const showRule = (today: Day): void => {
    const rule = law.pack.rules.get(ruleId)
    if (rule !== undefined) say({ id, says: "rule", rule: ruleView(style, rule, today, edits) })
  }
  const asOf = day === undefined ? undefined : parseDay(iranPack.calendar, day)
  const today = asOf === undefined || Result.isFailure(asOf) ? undefined : asOf.success
  const decided = decideFile(file, law.jurisdiction, today, usualDay)
  if (Result.isFailure(decided)) {
    const faults: ReadonlyArray<Fault> = decided.failure.map(({ expected, nearest = [], path }) => ({
      path,
      message: faultInWords(style, { expected: inLanguage(style, expected), nearest }),
    }))
    say({ id, says: "refused", faults, lawFaults: law.faults })
    showRule(usualDay)
    return
  }
  const { groups } = decided.success
  const slider = dayView(style, decided.success)
  const chosen = chosenDecision(groups, open)
  say({
    id,
    says: "decided",
    groups: groups.map(({ decisions, heading }) => ({
      heading: inLanguage(style, heading),
      decisions: decisions.map((one) => decisionLine(style, one)),
    })),
    day: slider,
    lawFaults: law.faults,
    ...(chosen === undefined ? {} : { open: chosen.key }),
  })
  showRule(decided.success.today)
  say({
    id,
    says: "spans",
    spans: Object.fromEntries(
      groups.flatMap(({ decisions }) => decisions.map((one) => [one.key, spansOf(one, slider)])),
    ),
  })
  if (chosen !== undefined) say({ id, says: "details", details: detailsOf(style, chosen) })
  say({ id, says: "next", questions: decided.success.next().map((one) => nextAsked(style, one)) })
}

addEventListener(
  "message",
  ({
    data,
  }: MessageEvent<CaseRequest | { readonly id: number; readonly fields: CaseRequest["language"] }>) => {
    if ("fields" in data) say({ id: data.id, says: "fields", fields: knownFields(styleOf(data.fields)) })
    else answerTo(data)
    say({ id: data.id, says: "done" })
  },
)
