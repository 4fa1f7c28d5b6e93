/**
 * Codes in the life of a support case: why support is suspended, what a family meets before it is said to carry itself, with
 * which outcome a case is closed, and what a grievance may be about. Our sources name none; these are ours.
 */

import type { VocabularyEntry } from "@bazgasht/core"
import { text } from "@bazgasht/rules"

const entry = (code: string, fa: string, en: string): VocabularyEntry => ({ code, title: text(fa, en) })

/** Why support may be suspended. */
export const suspensionReasons: ReadonlyArray<VocabularyEntry> = [
  entry("suspension.unreachable", "دسترسی به خانواده ممکن نیست", "the family cannot be reached"),
  entry("suspension.papersMissing", "مدارک لازم ارائه نشده است", "required papers are missing"),
  entry(
    "suspension.inquiry",
    "درآمد یا پوشش دیگری در دست بررسی است",
    "income or other cover is being looked into",
  ),
]

/** Recorded where a review was missed. */
export const reviewMissed = entry(
  "suspension.reviewMissed",
  "بازنگری در موعد انجام نشد",
  "the review was missed",
)

/** Each has to be met before a family is said to carry itself. */
export const graduationCriteria: ReadonlyArray<VocabularyEntry> = [
  entry("graduation.steadyIncome", "خانواده درآمد پایدار دارد", "the family has a steady income"),
  entry("graduation.housing", "مسکن خانواده تأمین است", "the family is housed"),
]

/** How a case may end. */
export const closingOutcomes: ReadonlyArray<VocabularyEntry> = [
  entry("closing.custodyEnded", "زندانی آزاد شده است", "the prisoner was released"),
  entry("closing.handedOver", "نهاد دیگری پوشش را بر عهده گرفته است", "another payer has taken over"),
  entry("closing.noLongerCovered", "شرایط پوشش دیگر وجود ندارد", "the conditions of cover no longer hold"),
  entry("closing.movedAway", "خانواده به استان دیگری رفته است", "the family has moved to another province"),
  entry("closing.householdEnded", "خانوار عضو تحت حمایت ندارد", "the household has nobody left to support"),
]

/** Recorded where the watch over a family that carries itself has ended. */
export const selfReliant = entry("closing.selfReliant", "خانواده خودکفا شده است", "the family carries itself")

/** Decisions that a grievance may complain of and that may be stayed until it is ruled on. */
export const stayableSubjects: ReadonlyArray<VocabularyEntry> = [
  entry("ending", "پایان حمایت", "the end of support"),
  entry("suspension", "تعلیق حمایت", "the suspension of support"),
]

/** What a grievance may be about. */
export const grievanceSubjects: ReadonlyArray<VocabularyEntry> = [
  ...stayableSubjects,
  entry("decline", "رد درخواست حمایت", "the refusal of support"),
  entry("conduct", "رفتار کارکنان", "the conduct of staff"),
]

/** Every code of this file. */
export const caseCodes: ReadonlyArray<VocabularyEntry> = [
  ...suspensionReasons,
  reviewMissed,
  ...graduationCriteria,
  ...closingOutcomes,
  selfReliant,
  ...grievanceSubjects,
]
