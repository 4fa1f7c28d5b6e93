/** What the fields of a case file must be to each other. Each check looks only at what it can read. */

import type { FieldPath } from "@bazgasht/casework"
import { type Day, text } from "@bazgasht/rules"
import {
  apart,
  conflict,
  endBeforeStart,
  entriesOf,
  inOrder,
  type Note,
  noEarlierThan,
  type Stretch,
  statedIn,
  uniqueIds,
} from "../../case-file/checks.ts"
import type { FileExpectation } from "../../case-file/expectation.ts"
import type { Salvaged } from "../../case-file/salvage.ts"
import { lengthOf } from "../../day-count/length-of-term.ts"
import { workChecks } from "../../employment/model/work-checks.ts"
import { eventEffects } from "../facts/event-effects.ts"
import type { CaseFile } from "./case-file.ts"
import type { CaseFileShape } from "./case-file-law.ts"
import { debtChecks } from "./debt-checks.ts"
import { life, type Punishments } from "./sentence.ts"

/** A case file as far as it can be read. */
export type ReadableFile = Salvaged<CaseFile>

type Check = (file: ReadableFile, note: Note, law: CaseFileShape) => void

type EntryOf<List extends "sentences" | "events"> = NonNullable<NonNullable<ReadableFile[List]>[number]>
type ReadableSentence = EntryOf<"sentences">
type ReadableEvent = EntryOf<"events">

const duplicates =
  (list: "sentences" | "events"): Check =>
  (file, note) =>
    uniqueIds(file[list], [list], note)

const sentenceChecks: Check = (file, note) => {
  const birthDay = statedIn<Day>(file.person?.birthDay)
  for (const [index, sentence] of entriesOf(file.sentences)) {
    const at = (...rest: FieldPath): FieldPath => ["sentences", index, ...rest]
    const { judgmentDay, offenceDay, punishments } = sentence
    inOrder(note, offenceDay, judgmentDay, at("judgmentDay"), ["تاریخ وقوع جرم", "the day of the offence"])
    inOrder(note, judgmentDay, sentence.finalityDay, at("finalityDay"), ["تاریخ صدور حکم", "the judgment"])
    inOrder(note, birthDay, offenceDay, at("offenceDay"), ["تولد", "the birth"])
    if (punishments?.imprisonment?.kind === life && punishments.imprisonment.term !== undefined)
      note(
        at("punishments", "imprisonment", "term"),
        conflict("حبس ابد بدون مدت", "no term beside life imprisonment"),
      )
  }
}

const executedChecks: Check = ({ sentences }, note) => {
  const stated = entriesOf(sentences).filter(([, { executed }]) => executed === true)
  for (const [index] of stated.slice(1))
    note(
      ["sentences", index, "executed"],
      conflict("یک محکومیت در حال اجرا", "one sentence that is executed"),
    )
}

const custodyChecks: Check = ({ custody, sentences }, note) => {
  if (custody === undefined) return
  const { commitmentDay } = custody
  if (custody.accused === true && commitmentDay !== undefined)
    note(
      ["custody", "accused"],
      conflict(
        "محکومی که حبس او آغاز شده، متهم نیست",
        "no accused: somebody committed under a judgment is a sentenced person",
      ),
    )
  if (custody.detention !== undefined && custody.detentionDays !== undefined)
    note(
      ["custody", "detentionDays"],
      conflict(
        "یا بازه‌های بازداشت یا تعداد روزهای آن",
        "either the intervals of detention or their number of days",
      ),
    )
  for (const [index, { from, to }] of entriesOf(custody.detention)) {
    const path = ["custody", "detention", index]
    if (from !== undefined && to !== undefined && to < from) note([...path, "to"], endBeforeStart)
    else if (
      commitmentDay !== undefined &&
      ((to !== undefined && to > commitmentDay) || (from !== undefined && from >= commitmentDay))
    )
      note([...path, to !== undefined && to > commitmentDay ? "to" : "from"], {
        code: "interval.overlap",
        expected: text(
          "بازداشتی که پیش از شروع اجرای حبس پایان یافته باشد",
          "detention that ended by the commitment",
        ),
      })
  }
  const detentionEnds = entriesOf(custody.detention).flatMap(([, { to }]) => (to === undefined ? [] : [to]))
  const begun = commitmentDay ?? (Math.max(...detentionEnds) as Day)
  const away: Array<Stretch> = []
  for (const [index, { from, to }] of entriesOf(custody.escapes)) {
    const path = ["custody", "escapes", index]
    if (from === undefined) continue
    inOrder(note, begun, from, [...path, "from"], ["شروع اجرای حبس", "the commitment"])
    if (to !== undefined && to < from) note([...path, "to"], endBeforeStart)
    else away.push({ path: [...path, "from"], from, to: to ?? Number.POSITIVE_INFINITY })
  }
  for (const [index, { days, start }] of entriesOf(custody.furloughs))
    if (start !== undefined)
      away.push({ path: ["custody", "furloughs", index, "start"], from: start, to: start + (days ?? 1) })
  apart(away, note)
  const judgments = (sentences ?? []).map((sentence) => sentence?.judgmentDay)
  if (commitmentDay !== undefined && judgments.length > 0) {
    const known = judgments.filter((day) => day !== undefined)
    if (known.length === judgments.length && known.every((day) => commitmentDay < day))
      note(["custody", "commitmentDay"], noEarlierThan("تاریخ صدور حکم", "the judgment"))
  }
}

const eventFieldChecks = (
  event: ReadableEvent,
  at: (...rest: FieldPath) => FieldPath,
  note: Note,
  law: CaseFileShape,
): void => {
  const { kind } = event
  if (kind === undefined) return
  const stated = event as { readonly [field: string]: unknown }
  if (eventEffects(law).isEnding({ kind })) {
    for (const field of ["term", "reduction", "imprisonment", ...reducibleOf(law)])
      if (stated[field] !== undefined)
        note(
          at(field),
          conflict("بدون مدت، زیرا کل مجازات پایان یافته است", "no term: the event ends the whole sentence"),
        )
  } else if (event.term !== undefined && event.reduction !== undefined)
    note(at("reduction"), conflict("یا مدت جدید یا مقدار کاهش", "either the new term or what was taken off"))
}

const reducibleOf = ({ reducible }: CaseFileShape): ReadonlyArray<string> => [
  "fine",
  ...Object.keys(reducible ?? {}),
]

const overImposed: FileExpectation = {
  code: "term.outOfOrder",
  expected: text("مقداری که از مجازات مورد حکم بیشتر نباشد", "no more than the judgment imposed"),
}

/** What an event left of a punishment is no more than was imposed. */
const leftChecks = (
  event: ReadableEvent,
  sentence: ReadableSentence | undefined,
  at: (...rest: FieldPath) => FieldPath,
  note: Note,
  { reducible }: CaseFileShape,
): void => {
  const punishments = sentence?.punishments
  if (punishments === undefined) return
  const amounts = Object.entries({
    fine: punishments.fine,
    ...imposedOf(punishments as Punishments, reducible),
  })
  const left = event as { readonly [punishment: string]: unknown }
  for (const [punishment, imposed] of amounts) {
    const stated = left[punishment]
    if (typeof stated === "number" && stated > (imposed ?? 0)) note(at(punishment), overImposed)
  }
}

const imposedOf = (punishments: Punishments, reducible: CaseFileShape["reducible"]) =>
  Object.fromEntries(Object.entries(reducible ?? {}).map(([name, amountOf]) => [name, amountOf(punishments)]))

const eventChecks: Check = ({ events, sentences }, note, law) => {
  const ids = (sentences ?? []).flatMap((sentence) => (sentence?.id === undefined ? [] : [sentence.id]))
  for (const [index, event] of entriesOf(events)) {
    const at = (...rest: FieldPath): FieldPath => ["events", index, ...rest]
    eventFieldChecks(event, at, note, law)
    if (sentences === undefined) continue
    if (event.sentence !== undefined && !ids.includes(event.sentence)) {
      note(at("sentence"), {
        code: "reference.unknown",
        expected: text("شناسهٔ یکی از محکومیت‌های همین پرونده", "the id of a sentence of this file"),
        candidates: ids,
      })
      continue
    }
    if (event.sentence === undefined && sentences.length > 1) {
      note(at("sentence"), {
        code: "reference.unclear",
        expected: text(
          "شناسهٔ محکومیت، زیرا پرونده بیش از یک محکومیت دارد",
          "the id of the sentence: the file has several",
        ),
      })
      continue
    }
    const sentence =
      event.sentence === undefined ? sentences[0] : sentences.find((entry) => entry?.id === event.sentence)
    inOrder(note, sentence?.judgmentDay, event.day, at("day"), ["تاریخ صدور حکم", "the judgment"])
    leftChecks(event, sentence, at, note, law)
    const imposed = sentence?.punishments?.imprisonment?.term
    for (const field of ["term", "reduction"] as const) {
      const length = event[field]
      if (imposed !== undefined && length !== undefined && lengthOf(length) >= lengthOf(imposed))
        note(at(field), {
          code: "term.outOfOrder",
          expected: text("مدتی کوتاه‌تر از حبس مورد حکم", "a term shorter than the one imposed"),
        })
    }
  }
}

const checks: ReadonlyArray<Check> = [
  duplicates("sentences"),
  duplicates("events"),
  sentenceChecks,
  executedChecks,
  custodyChecks,
  eventChecks,
  debtChecks,
  workChecks,
  (file, note, law) => law.check?.(file, note),
]

/** Notes everything in which the fields of a file contradict each other. */
export const checkConsistency: Check = (file, note, law) => {
  for (const check of checks) check(file, note, law)
}
