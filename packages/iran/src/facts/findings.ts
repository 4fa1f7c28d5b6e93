/**
 * Findings that Iranian law leaves to a court or an office where its text, or what we have of it, is silent. Nobody but them can
 * bring these facts; until they do, what hangs on them is undetermined.
 */

import { document } from "./document.ts"

const findingOfFinalCourt = document("courtOfFinalJudgment", "تشخیص دادگاه", "the court's finding")
const findingOfCourt = document("court", "تشخیص دادگاه", "the court's finding")
const circular = document("pardonCommission", "متن بخشنامه", "the text of the circular")
const decisionOfCourt = document("court", "تصمیم دادگاه", "the decision of the court")

/** In a case without a private complainant: whether the court does without the waiver that article 57 asks for. */
export const waiverUnnecessary = findingOfFinalCourt.truth(
  "waiverUnnecessary",
  "دادگاه در این پروندهٔ بدون شاکی خصوصی، گذشت را لازم نمی‌داند",
  "the court does without a waiver in this case, which has no private complainant",
)

/** Whether the court holds leniency other than suspension open to a drug sentence above the statutory minimum. */
export const leniencyAboveDrugMinimum = findingOfFinalCourt.truth(
  "leniencyAboveDrugMinimum",
  "دادگاه نهادهای ارفاقی را در محکومیت مواد مخدر به بیش از حداقل قانونی مجاز می‌داند",
  "the court holds leniency open to a drug sentence above the statutory minimum",
)

/** Whether a drug sentence below the statutory minimum falls under the note, which speaks of the minimum only. */
export const drugNoteBelowMinimum = findingOfFinalCourt.truth(
  "drugNoteBelowMinimum",
  "دادگاه محکومیت مواد مخدر به کمتر از حداقل قانونی را مشمول ممنوعیت تبصره می‌داند",
  "the court holds a drug sentence below the statutory minimum to fall under the note",
)

/** Whether furlough and acceptance of judgment lie outside the "other leniency" that a law bars. */
export const outsideOtherLeniency = findingOfCourt.truth(
  "outsideOtherLeniency",
  "این امتیاز از «سایر نهادهای ارفاقی» ممنوع به شمار نمی‌آید",
  "the measure is held to lie outside the other leniency that the law bars",
)
export const acceptanceDespiteAppeal = findingOfCourt.truth(
  "acceptanceDespiteAppeal",
  "دادگاه با وجود تجدیدنظرخواهی شاکی، تسلیم به رأی را می‌پذیرد",
  "the court accepts the acceptance of judgment although the complainant appealed",
)

/** Whether the list of article 104 names the offence. Our sources give only parts of the list. */
export const listedAsWaivable = document(
  "court",
  "عنوان اتهام و مستند قانونی در دادنامه",
  "the charge and its article in the judgment",
).truth("listedAsWaivable", "جرم در فهرست مادهٔ ۱۰۴ آمده است", "the list of article 104 names the offence")

/** Whether the sentence lies within a length band of the circular of 1404. The bands were not seen. */
export const withinBandOf1404 = circular.truth(
  "withinBandOf1404",
  "محکومیت در یکی از بندهای بخشنامهٔ عفو ۱۴۰۴ قرار می‌گیرد",
  "the sentence lies within a band of the circular of 1404",
)

/** Whether the Head of the Judiciary proposes a pardon with reasons although the offence is usually left out. */
export const reasonedPardonProposal = document(
  "headOfJudiciary",
  "پیشنهاد مستدل",
  "the reasoned proposal",
).truth(
  "reasonedPardonProposal",
  "رئیس قوهٔ قضائیه با ذکر دلایل، عفو را پیشنهاد کرده است",
  "the Head of the Judiciary proposes the pardon with reasons",
  "toYes",
)

/** Whether the bill of 1404 on financial convictions has been published as a law in force. Our sources end before that. */
export const billPublished = document("court", "روزنامهٔ رسمی", "the Official Gazette").truth(
  "billPublished",
  "طرح ۱۴۰۴ اصلاح قانون نحوهٔ اجرای محکومیت‌های مالی به صورت قانون لازم‌الاجرا منتشر شده است",
  "the bill of 1404 on financial convictions has been published as a law in force",
)

/** Whether the pardon of 1401 could still be applied after its cut-off day. Our source does not say until when. */
export const amnesty1401Open = circular.truth(
  "amnesty1401Open",
  "مهلت اعمال عفو بهمن ۱۴۰۱ پایان نیافته است",
  "the pardon of Bahman 1401 can still be applied",
)

/** Whether several final judgments stand that should have been treated under the rules on several offences (CPC 510). */
export const severalUnmergedJudgments = document(
  "enforcementJudge",
  "سوابق اجرای احکام",
  "the record of enforcement",
).truth(
  "severalUnmergedJudgments",
  "احکام قطعی متعددی وجود دارد که مقررات تعدد در آن‌ها رعایت نشده است",
  "several final judgments stand in which the rules on several offences were not observed",
)

/** The day on which the court last refused to shorten the period or lift orders (CPC 552). */
export const shorteningRefusedDay = decisionOfCourt.day(
  "shorteningRefusedDay",
  "تاریخ آخرین رد پیشنهاد تقلیل مدت یا لغو دستورها",
  "the day of the last refusal to shorten",
)
export const shorteningRefused = decisionOfCourt.truth(
  "shorteningRefused",
  "پیشنهاد تقلیل مدت یا لغو دستورها پیش‌تر رد شده است",
  "shortening was refused before",
)
