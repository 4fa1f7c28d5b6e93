/** Conditional release in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** IPC-58 */
export const ipc58 = {
  yes: text(
    "در حبس بیش از {conditionalRelease.longTerm} {conditionalRelease.shareOfLongTerm} و در سایر موارد {conditionalRelease.shareOfOtherTerm} مدت مجازات تحمل شده است",
    "the share required has been served: {conditionalRelease.shareOfLongTerm} of a term over {conditionalRelease.longTerm}, {conditionalRelease.shareOfOtherTerm} of any other",
  ),
  no: text(
    "در حبس بیش از {conditionalRelease.longTerm} {conditionalRelease.shareOfLongTerm} و در سایر موارد {conditionalRelease.shareOfOtherTerm} مدت مجازات هنوز تحمل نشده است",
    "the share required has not been served yet: {conditionalRelease.shareOfLongTerm} of a term over {conditionalRelease.longTerm}, {conditionalRelease.shareOfOtherTerm} of any other",
  ),
  question: text(
    "آیا در حبس بیش از {conditionalRelease.longTerm} {conditionalRelease.shareOfLongTerm} و در سایر موارد {conditionalRelease.shareOfOtherTerm} مدت مجازات تحمل شده است؟",
    "has the share required been served: {conditionalRelease.shareOfLongTerm} of a term over {conditionalRelease.longTerm}, {conditionalRelease.shareOfOtherTerm} of any other?",
  ),
}

/** IPC-58-a */
export const ipc58A = {
  yes: text(
    "محکوم در مدت اجرای مجازات همواره از خود حسن اخلاق و رفتار نشان داده است",
    "the sentenced person has shown good conduct throughout the execution",
  ),
  no: text(
    "محکوم در بخشی از مدت اجرای مجازات حسن اخلاق و رفتار نداشته است",
    "the sentenced person has not shown good conduct throughout the execution",
  ),
  question: text(
    "آیا محکوم در مدت اجرای مجازات همواره از خود حسن اخلاق و رفتار نشان داده است؟",
    "has the sentenced person shown good conduct throughout the execution?",
  ),
}

/** IPC-58-b */
export const ipc58B = {
  yes: text(
    "حالات و رفتار محکوم نشان می‌دهد که پس از آزادی دیگر مرتکب جرمی نمی‌شود",
    "the sentenced person's conduct shows that no new offence is to be expected",
  ),
  no: text(
    "از حالات و رفتار محکوم برنمی‌آید که پس از آزادی دیگر مرتکب جرمی نشود",
    "the sentenced person's conduct does not show that no new offence is to be expected",
  ),
  question: text(
    "آیا حالات و رفتار محکوم نشان می‌دهد که پس از آزادی دیگر مرتکب جرمی نمی‌شود؟",
    "does the sentenced person's conduct show that no new offence is to be expected?",
  ),
}

/** IPC-58-c */
export const ipc58C = {
  yes: text(
    "محکوم تا آنجا که استطاعت دارد ضرر و زیان را پرداخته یا ترتیبی برای پرداخت آن داده است",
    "the damages are paid as far as the sentenced person is able, or their payment is arranged",
  ),
  no: text(
    "محکوم با وجود استطاعت، ضرر و زیان را نپرداخته و ترتیبی برای پرداخت آن نداده است",
    "the sentenced person is able to pay the damages and has neither paid them nor arranged payment",
  ),
  question: text(
    "آیا محکوم تا آنجا که استطاعت دارد ضرر و زیان را پرداخته یا ترتیبی برای پرداخت آن داده است؟",
    "are the damages paid as far as the sentenced person is able, or is their payment arranged?",
  ),
}

/** IPC-58-d */
export const ipc58D = {
  yes: text("محکوم پیش از این از آزادی مشروط استفاده نکرده است", "conditional release was not used before"),
  no: text("محکوم پیش از این از آزادی مشروط استفاده کرده است", "conditional release was used before"),
  question: text(
    "آیا این نخستین استفادهٔ محکوم از آزادی مشروط است؟",
    "is this the first use of conditional release?",
  ),
}

/** IPC-61-repeated */
export const ipc61Repeated = {
  yes: text(
    "تخلف بدون عذر موجه از دستورهای دادگاه تکرار شده است",
    "the court's orders were breached repeatedly without good excuse",
  ),
  no: text(
    "تخلف بدون عذر موجه از دستورهای دادگاه تکرار نشده است",
    "the court's orders were not breached repeatedly without good excuse",
  ),
  question: text(
    "آیا تخلف بدون عذر موجه از دستورهای دادگاه تکرار شده است؟",
    "were the court's orders breached repeatedly without good excuse?",
  ),
}

/** IPC-61-offence */
export const ipc61Offence = {
  yes: text(
    "محکوم مرتکب جرم عمدی جدید موجب حد، قصاص، دیه یا تعزیر تا {revocation.lightestDegree} شده است",
    "the sentenced person committed a new intentional offence punishable by hadd, qisas, diyah or ta'zir up to {revocation.lightestDegree}",
  ),
  no: text(
    "محکوم مرتکب جرم عمدی جدید موجب حد، قصاص، دیه یا تعزیر تا {revocation.lightestDegree} نشده است",
    "the sentenced person committed no new intentional offence punishable by hadd, qisas, diyah or ta'zir up to {revocation.lightestDegree}",
  ),
  question: text(
    "آیا محکوم مرتکب جرم عمدی جدید موجب حد، قصاص، دیه یا تعزیر تا {revocation.lightestDegree} شده است؟",
    "did the sentenced person commit a new intentional offence punishable by hadd, qisas, diyah or ta'zir up to {revocation.lightestDegree}?",
  ),
}
