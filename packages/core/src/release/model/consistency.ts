/**
 * What the fields of a case file must be to each other. Each check looks only at what it can read.
 *
 * @module
 */

import type { FieldPath } from "@bazgasht/casework"
import { type Day, text } from "@bazgasht/rules"
import {
  apart,
  endBeforeStart,
  entriesOf,
  inOrder,
  type Note,
  noEarlierThan,
  type Stretch,
  uniqueIds,
} from "../../case-file/checks.ts"
import type { Expectation } from "../../case-file/expectation.ts"
import type { Salvaged } from "../../case-file/salvage.ts"
import { lengthOf } from "../../day-count/length-of-term.ts"
import { workChecks } from "../../employment/model/work-checks.ts"
import { graceEventKinds } from "../facts/grace.ts"
import type { CaseFile } from "./case-file.ts"
import { debtChecks } from "./debt-checks.ts"
import { reducingEvents } from "./sentence-event.ts"

/** A case file as far as it can be read. */
export type ReadableFile = Salvaged<CaseFile>

type Check = (file: ReadableFile, note: Note) => void

type EntryOf<List extends "sentences" | "events"> = NonNullable<NonNullable<ReadableFile[List]>[number]>
type ReadableSentence = EntryOf<"sentences">
type ReadableEvent = EntryOf<"events">

const duplicates =
  (list: "sentences" | "events"): Check =>
  (file, note) =>
    uniqueIds(file[list], [list], note)

const said = <A extends boolean | number>(
  reported: A | { readonly value?: A | undefined } | undefined,
): A | undefined => (typeof reported === "object" ? reported.value : reported)

const personChecks: Check = ({ person }, note) => {
  if (said(person?.givenBirth) !== false) return
  if (person?.childBirthDay !== undefined)
    note(["person", "childBirthDay"], {
      code: "field.conflict",
      expected: text("بدون تاریخ، زیرا محکوم زایمان نکرده است", "no day: the convict has not given birth"),
    })
  if (said(person?.breastfeeding) === true)
    note(["person", "breastfeeding"], {
      code: "field.conflict",
      expected: text("بدون شیردهی، زیرا محکوم زایمان نکرده است", "no: the convict has not given birth"),
    })
}

const sentenceChecks: Check = (file, note) => {
  const birthDay = said(file.person?.birthDay)
  for (const [index, sentence] of entriesOf(file.sentences)) {
    const at = (...rest: FieldPath): FieldPath => ["sentences", index, ...rest]
    const { judgmentDay, offenceDay, punishments, statutory } = sentence
    inOrder(note, offenceDay, judgmentDay, at("judgmentDay"), ["تاریخ وقوع جرم", "the day of the offence"])
    inOrder(note, judgmentDay, sentence.finalityDay, at("finalityDay"), ["تاریخ صدور حکم", "the judgment"])
    inOrder(note, judgmentDay, sentence.appeal?.deadline, at("appeal", "deadline"), [
      "تاریخ صدور حکم",
      "the judgment",
    ])
    inOrder(note, birthDay, offenceDay, at("offenceDay"), ["تولد", "the birth"])
    const { maximum, minimum } = statutory ?? {}
    if (minimum !== undefined && maximum !== undefined && lengthOf(minimum) > lengthOf(maximum))
      note(at("statutory", "maximum"), {
        code: "term.outOfOrder",
        expected: text("مدتی که از حداقل قانونی کمتر نباشد", "a term no shorter than the statutory minimum"),
      })
    if (statutory?.imprisonment === false)
      for (const field of ["minimum", "maximum"] as const)
        if (statutory[field] !== undefined)
          note(at("statutory", field), {
            code: "field.conflict",
            expected: text("بدون مدت، زیرا جرم حبس ندارد", "no term: the offence has no imprisonment"),
          })
    if (punishments?.imprisonment?.kind === "life" && punishments.imprisonment.term !== undefined)
      note(at("punishments", "imprisonment", "term"), {
        code: "field.conflict",
        expected: text("حبس ابد بدون مدت", "no term beside life imprisonment"),
      })
    if (sentence.damages?.awarded === 0 && sentence.damages.paid !== undefined && sentence.damages.paid > 0)
      note(at("damages", "paid"), {
        code: "field.conflict",
        expected: text("صفر، زیرا ضرر و زیانی حکم نشده است", "zero: no damages were awarded"),
      })
    madeGoodChecks(sentence, at, note)
    complainantChecks(sentence, at, note)
  }
}

const executedChecks: Check = ({ sentences }, note) => {
  const stated = entriesOf(sentences).filter(([, { executed }]) => executed === true)
  for (const [index] of stated.slice(1))
    note(["sentences", index, "executed"], {
      code: "field.conflict",
      expected: text("یک محکومیت در حال اجرا", "one sentence that is executed"),
    })
}

const madeGoodChecks = (
  { damages, offenceDay }: ReadableSentence,
  at: (...rest: FieldPath) => FieldPath,
  note: Note,
): void => {
  const { arranged, madeGoodDay, settledDay } = damages ?? {}
  const here = at("damages", "madeGoodDay")
  inOrder(note, offenceDay, madeGoodDay, here, ["تاریخ وقوع جرم", "the day of the offence"])
  if (madeGoodDay === undefined || settledDay === undefined || madeGoodDay === settledDay) return
  if (arranged === false)
    note(here, {
      code: "field.conflict",
      expected: text(
        "همان تاریخ تسویه، زیرا ترتیبی برای پرداخت داده نشده است",
        "the day of settling: no payment was arranged",
      ),
    })
  else
    inOrder(note, settledDay, madeGoodDay, here, [
      "تاریخ تسویه یا ترتیب پرداخت",
      "the day of settling or arranging payment",
    ])
}

const complainantChecks = (
  { complainants, offenceDay }: ReadableSentence,
  at: (...rest: FieldPath) => FieldPath,
  note: Note,
): void => {
  uniqueIds(complainants, at("complainants"), note)
  for (const [index, complainant] of entriesOf(complainants)) {
    const here = (...rest: FieldPath): FieldPath => at("complainants", index, ...rest)
    if (complainant.waived === false && complainant.waiverDay !== undefined)
      note(here("waiverDay"), {
        code: "field.conflict",
        expected: text("تاریخ گذشت فقط در صورت گذشت", "no day of a waiver where there is none"),
      })
    for (const field of ["conditionMet", "conditionControllable"] as const)
      if (complainant.conditional === false && complainant[field] === false)
        note(here(field), {
          code: "field.conflict",
          expected: text("بدون شرط، زیرا گذشت بی‌قید و شرط است", "no condition: the waiver is unconditional"),
        })
    inOrder(note, offenceDay, complainant.waiverDay, here("waiverDay"), [
      "تاریخ وقوع جرم",
      "the day of the offence",
    ])
  }
}

const custodyChecks: Check = ({ custody, sentences }, note) => {
  if (custody === undefined) return
  const { commitmentDay } = custody
  if (custody.accused === true && commitmentDay !== undefined)
    note(["custody", "accused"], {
      code: "field.conflict",
      expected: text(
        "محکومی که حبس او آغاز شده، متهم نیست",
        "no accused: somebody committed under a judgment is a convict",
      ),
    })
  if (custody.detention !== undefined && custody.detentionDays !== undefined)
    note(["custody", "detentionDays"], {
      code: "field.conflict",
      expected: text(
        "یا بازه‌های بازداشت یا شمار روزهای آن",
        "either the intervals of detention or their number of days",
      ),
    })
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

const isReducing = (kind: ReadableEvent["kind"]): boolean =>
  (reducingEvents as ReadonlyArray<string | undefined>).includes(kind)

const eventFieldChecks = (event: ReadableEvent, at: (...rest: FieldPath) => FieldPath, note: Note): void => {
  if (event.kind === undefined) return
  if (!isReducing(event.kind)) {
    for (const field of ["term", "reduction", "imprisonment", "fine", "lashes"] as const)
      if (event[field] !== undefined)
        note(at(field), {
          code: "field.conflict",
          expected: text(
            "بدون مدت، زیرا کل مجازات پایان یافته است",
            "no term: the event ends the whole sentence",
          ),
        })
  } else if (event.term !== undefined && event.reduction !== undefined)
    note(at("reduction"), {
      code: "field.conflict",
      expected: text("یا مدت جدید یا مقدار کاهش", "either the new term or what was taken off"),
    })
  if (event.scope !== undefined && !(graceEventKinds as ReadonlyArray<string>).includes(event.kind))
    note(at("scope"), {
      code: "field.conflict",
      expected: text("فقط برای عفو و تخفیف رهبری", "a field of pardons and commutations only"),
    })
}

const overImposed: Expectation = {
  code: "term.outOfOrder",
  expected: text("مقداری که از مجازات مورد حکم بیشتر نباشد", "no more than the judgment imposed"),
}

/** What an event left of fine and lashes is no more than was imposed. */
const leftChecks = (
  { fine, lashes }: ReadableEvent,
  sentence: ReadableSentence | undefined,
  at: (...rest: FieldPath) => FieldPath,
  note: Note,
): void => {
  const punishments = sentence?.punishments
  if (punishments === undefined) return
  if (fine !== undefined && fine > (punishments.fine ?? 0)) note(at("fine"), overImposed)
  if (lashes !== undefined && lashes > (punishments.lashes?.count ?? 0)) note(at("lashes"), overImposed)
}

const eventChecks: Check = ({ events, sentences }, note) => {
  const ids = (sentences ?? []).flatMap((sentence) => (sentence?.id === undefined ? [] : [sentence.id]))
  for (const [index, event] of entriesOf(events)) {
    const at = (...rest: FieldPath): FieldPath => ["events", index, ...rest]
    eventFieldChecks(event, at, note)
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
    leftChecks(event, sentence, at, note)
    if (event.kind === "mitigationAfterWaiver" && sentence?.mitigationAfterWaiverUsed === false)
      note(at("kind"), {
        code: "field.conflict",
        expected: text(
          "بدون این رویداد، زیرا پرونده می‌گوید این تخفیف درخواست نشده است",
          "no such event: the file says that this mitigation was not asked for",
        ),
      })
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
  personChecks,
  sentenceChecks,
  executedChecks,
  custodyChecks,
  eventChecks,
  debtChecks,
  workChecks,
]

/** Notes everything in which the fields of a file contradict each other. */
export const checkConsistency: Check = (file, note) => {
  for (const check of checks) check(file, note)
}
