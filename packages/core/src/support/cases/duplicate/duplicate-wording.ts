import { commonSentences, type LifeCycleWording } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { groundsMissing } from "../../../cases/shared-sentences.ts"
import type { DuplicateLife } from "./duplicate-protocol.ts"

type DuplicateWording = LifeCycleWording<DuplicateLife, DuplicateLife["Permission"]>

const titles: DuplicateWording["titles"] = {
  none: text("گزارش‌نشده", "not reported yet"),
  suspected: text("گمان تکرار", "suspected"),
  underReview: text("در حال بررسی", "under review"),
  foundSame: text("یکی دانسته‌شده و در انتظار تأیید", "found the same, waiting to be confirmed"),
  confirmedSame: text("یکی بودن تأییدشده", "confirmed the same"),
  confirmedDifferent: text("متفاوت دانسته‌شده", "found different"),
  reopened: text("باز شده برای بررسی دوباره", "opened again"),

  reporter: text("گزارش‌دهندهٔ تکرار", "the person who reported the duplicate"),
  adjudicator: text("بررسی‌کننده", "the reviewer of the duplicate"),
  confirmer: text("تأییدکنندهٔ یکی بودن", "the person who confirmed the duplicate"),
  beneficiary: text("کسی که موضوع به او مربوط است", "the person concerned"),

  reporters: text("مرجع گزارش تکرار", "a reporter of duplicates"),
  adjudicators: text("مرجع بررسی تکرار", "a reviewer of duplicates"),
  confirmers: text("مرجع تأیید یکی بودن", "an officer who confirms duplicates"),
  reopeners: text("مرجع بازگشایی بررسی", "an officer who reopens reviews"),
}

const commands: DuplicateWording["commands"] = {
  suspect: text("گزارش گمان تکرار", "reporting a suspicion"),
  addEvidence: text("افزودن قرینه", "adding evidence"),
  review: text("آغاز بررسی", "beginning the review"),
  findSame: text("یکی دانستن", "finding them the same"),
  findDifferent: text("متفاوت دانستن", "finding them different"),
  confirm: text("تأیید یکی بودن", "confirming that they are the same"),
  returnFinding: text("بازگرداندن نظر به بررسی‌کننده", "returning the finding"),
  reopen: text("بازگشایی بررسی", "opening it again"),
}

const sentences: DuplicateWording["sentences"] = {
  ...commonSentences,
  "subjects.missing": text(
    "سوابقی که گمان تکرار در آن‌هاست باید نام برده شوند.",
    "The records that are suspected have to be named.",
  ),
  "subjects.repeated": text(
    "یک سابقه بیش از یک بار آمده است؛ هر سابقه یک بار نام برده می‌شود.",
    "A record appears twice; each is named once.",
  ),
  "evidence.missing": text("دست‌کم یک قرینه باید ذکر شود.", "At least one piece of evidence has to be named."),
  "evidence.notNew": text(
    "همهٔ این قرائن پیش‌تر در پرونده بوده است؛ قرینه‌ای تازه لازم است.",
    "All of this evidence was there before; something new is needed.",
  ),
  "grounds.missing": groundsMissing,
  "consequence.otherSubject": text(
    "نتیجه باید دربارهٔ همان سوابقی باشد که گمان تکرار در آن‌هاست.",
    "What is to follow has to be about the records that were suspected.",
  ),
  "consequence.emptyMerge": text(
    "در ادغام، یک سابقه می‌ماند و دست‌کم یک سابقهٔ دیگر در آن ادغام می‌شود؛ هر سابقه یک بار نام برده می‌شود.",
    "A merge keeps one record and retires at least one other, each named once.",
  ),
}

/**
 * The refusals of a suspected duplicate in words.
 *
 * @example
 * const refusal = { code: "actor.conflict", path: "by.id", params: { part: "adjudicator" } } as const
 * refusalInWords(duplicateWording, refusal, { language: "en", calendar: gregorian, pack })
 * // => "This may not be done by the reviewer of the duplicate; another person has to do it."
 */
export const duplicateWording: DuplicateWording = { titles, commands, sentences }
