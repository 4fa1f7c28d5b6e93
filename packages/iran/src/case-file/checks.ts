/** What the fields that Iranian law adds to a file must be to each other. Each check looks only at what it can read. */

import {
  conflict,
  entriesOf,
  type FieldPath,
  type FileParts,
  inOrder,
  lengthOf,
  type Note,
  noteRepeated,
  type Salvaged,
  statedIn,
  uniqueIds,
} from "@bazgasht/core/case-file"
import { type Day, text } from "@bazgasht/rules"
import type { IranianDebt } from "./debt.ts"
import type { IranianPerson } from "./person.ts"
import type { IranianSentence, IranianSentenceEvent } from "./sentence.ts"
import type { IranianWork } from "./work.ts"

type ReadableSentence = Salvaged<IranianSentence>
type At = (...rest: FieldPath) => FieldPath

const personChecks = (person: Salvaged<IranianPerson> | undefined, note: Note): void => {
  if (statedIn<boolean>(person?.givenBirth) !== false) return
  if (person?.childBirthDay !== undefined)
    note(
      ["person", "childBirthDay"],
      conflict("بدون تاریخ، زیرا محکوم زایمان نکرده است", "no day: the sentenced person has not given birth"),
    )
  if (statedIn<boolean>(person?.breastfeeding) === true)
    note(
      ["person", "breastfeeding"],
      conflict("بدون شیردهی، زیرا محکوم زایمان نکرده است", "no: the sentenced person has not given birth"),
    )
}

const sentenceChecks = (sentence: ReadableSentence, at: At, note: Note): void => {
  const { damages, judgmentDay, statutory } = sentence
  inOrder(note, judgmentDay, sentence.appeal?.deadline, at("appeal", "deadline"), [
    "تاریخ صدور حکم",
    "the judgment",
  ])
  const { maximum, minimum } = statutory ?? {}
  if (minimum !== undefined && maximum !== undefined && lengthOf(minimum) > lengthOf(maximum))
    note(at("statutory", "maximum"), {
      code: "term.outOfOrder",
      expected: text("مدتی که از حداقل قانونی کمتر نباشد", "a term no shorter than the statutory minimum"),
    })
  if (statutory?.imprisonment === false)
    for (const field of ["minimum", "maximum"] as const)
      if (statutory[field] !== undefined)
        note(
          at("statutory", field),
          conflict("بدون مدت، زیرا جرم حبس ندارد", "no term: the offence has no imprisonment"),
        )
  if (damages?.awarded === 0 && damages.paid !== undefined && damages.paid > 0)
    note(
      at("damages", "paid"),
      conflict("صفر، زیرا ضرر و زیانی حکم نشده است", "zero: no damages were awarded"),
    )
  madeGoodChecks(sentence, at, note)
  complainantChecks(sentence, at, note)
}

const madeGoodChecks = ({ damages, offenceDay }: ReadableSentence, at: At, note: Note): void => {
  const { arranged, madeGoodDay, settledDay } = damages ?? {}
  const here = at("damages", "madeGoodDay")
  inOrder(note, offenceDay, madeGoodDay, here, ["تاریخ وقوع جرم", "the day of the offence"])
  if (madeGoodDay === undefined || settledDay === undefined || madeGoodDay === settledDay) return
  if (arranged === false)
    note(
      here,
      conflict(
        "همان تاریخ تسویه، زیرا ترتیبی برای پرداخت داده نشده است",
        "the day of settling: no payment was arranged",
      ),
    )
  else
    inOrder(note, settledDay, madeGoodDay, here, [
      "تاریخ تسویه یا ترتیب پرداخت",
      "the day of settling or arranging payment",
    ])
}

const complainantChecks = ({ complainants, offenceDay }: ReadableSentence, at: At, note: Note): void => {
  uniqueIds(complainants, at("complainants"), note)
  for (const [index, complainant] of entriesOf(complainants)) {
    const here: At = (...rest) => at("complainants", index, ...rest)
    if (complainant.waived === false && complainant.waiverDay !== undefined)
      note(
        here("waiverDay"),
        conflict("تاریخ گذشت فقط در صورت گذشت", "no day of a waiver where there is none"),
      )
    for (const field of ["conditionMet", "conditionControllable"] as const)
      if (complainant.conditional === false && complainant[field] === false)
        note(
          here(field),
          conflict("بدون شرط، زیرا گذشت بی‌قید و شرط است", "no condition: the waiver is unconditional"),
        )
    inOrder(note, offenceDay, complainant.waiverDay, here("waiverDay"), [
      "تاریخ وقوع جرم",
      "the day of the offence",
    ])
  }
}

const grace: ReadonlyArray<string> = ["commutation", "pardon"]

const eventChecks = (
  event: Salvaged<IranianSentenceEvent>,
  sentence: ReadableSentence | undefined,
  at: At,
  note: Note,
): void => {
  if (event.kind === undefined) return
  if (event.scope !== undefined && !grace.includes(event.kind))
    note(at("scope"), conflict("فقط برای عفو و تخفیف رهبری", "a field of pardons and commutations only"))
  if (event.kind === "mitigationAfterWaiver" && sentence?.mitigationAfterWaiverUsed === false)
    note(
      at("kind"),
      conflict(
        "بدون این رویداد، زیرا پرونده می‌گوید این تخفیف درخواست نشده است",
        "no such event: the file says that this mitigation was not asked for",
      ),
    )
}

/** A day or a sum beside a statement that there is none. */
const contradicting = [
  [
    "insolvencyClaimed",
    "insolvencyClaimDay",
    "تاریخ دادخواست فقط در صورت اقامهٔ دعوا",
    "no day of a claim that was not filed",
  ],
  [
    "diyahFixed",
    "diyahFixedSum",
    "مبلغ فقط در صورت توافق بر مبلغ معین",
    "no fixed sum where none was agreed",
  ],
  ["deadlineAgreed", "agreedDeadline", "مهلت فقط در صورت تراضی بر آن", "no deadline where none was agreed"],
  [
    "instalmentsOrdered",
    "instalmentArrears",
    "اقساط معوق فقط در صورت حکم تقسیط",
    "no arrears without an instalment order",
  ],
] as const

const ofDiyah = [
  "diyahSubject",
  "diyahShare",
  "victimSex",
  "diyahIntent",
  "diyahActDay",
  "lunarActDay",
  "deathDay",
  "inMeccaSanctuary",
  "aggravatedByJudgment",
  "diyahFixed",
  "diyahFixedSum",
  "diyahByAgreement",
] as const

/** Kinds of debts that may speak of the offence behind a diyah. */
const diyahKinds: ReadonlyArray<string> = ["diyah", "arsh", "excessDamages"]

const debtChecks = (debt: Salvaged<IranianDebt>, at: At, note: Note): void => {
  for (const [statement, field, fa, en] of contradicting) {
    const stated = statedIn<number>(debt[field])
    if (statedIn<boolean>(debt[statement]) === false && stated !== undefined && stated !== 0)
      note(at(field), conflict(fa, en))
  }
  if (debt.kind !== undefined && !diyahKinds.includes(debt.kind))
    for (const field of ofDiyah)
      if (debt[field] !== undefined)
        note(at(field), conflict("این فیلد فقط برای دیه و ارش است", "a field of diyah and arsh only"))
  if (debt.kind === "diyah" && debt.judgmentSum !== undefined)
    note(
      at("judgmentSum"),
      conflict(
        "سهم دیه یا مبلغ مورد توافق (diyahFixedSum)، نه مبلغ ریالی دادنامه",
        "the share of the diyah, or the sum agreed (diyahFixedSum): a diyah is priced when it is paid",
      ),
    )
  const act = statedIn<Day>(debt.diyahActDay)
  inOrder(note, act, statedIn<Day>(debt.deathDay), at("deathDay"), ["رفتار مرتکب", "the act"])
  for (const [index, { day }] of entriesOf(debt.payments))
    inOrder(note, act, day, at("payments", index, "day"), ["رفتار مرتکب", "the act"])
}

const workChecks = (work: Salvaged<IranianWork> | undefined, note: Note): void =>
  noteRepeated(
    work?.councilPlacements,
    ({ workplace }) => workplace,
    ["work", "councilPlacements"],
    note,
    "workplace",
  )

/** Notes everything in which the fields that Iranian law adds contradict the file. */
export const check = (file: Salvaged<FileParts>, note: Note): void => {
  personChecks(file.person as Salvaged<IranianPerson> | undefined, note)
  workChecks(file.work as Salvaged<IranianWork> | undefined, note)
  const sentences = (file.sentences ?? []) as ReadonlyArray<ReadableSentence | undefined>
  for (const [index, sentence] of entriesOf(sentences))
    sentenceChecks(sentence, (...rest) => ["sentences", index, ...rest], note)
  for (const [index, event] of entriesOf(file.events)) {
    const sentence =
      event.sentence === undefined && sentences.length === 1
        ? sentences[0]
        : sentences.find((one) => one !== undefined && one.id === event.sentence && one.id !== undefined)
    eventChecks(
      event as Salvaged<IranianSentenceEvent>,
      sentence,
      (...rest) => ["events", index, ...rest],
      note,
    )
  }
  for (const [index, debt] of entriesOf(file.debts))
    debtChecks(debt as Salvaged<IranianDebt>, (...rest) => ["debts", index, ...rest], note)
}
