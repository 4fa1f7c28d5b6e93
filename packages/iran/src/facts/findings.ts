/**
 * Findings that Iranian law leaves to a court or an office where its text, or what we have of it, is silent. Nobody but them can
 * bring these facts; until they do, what hangs on them is undetermined.
 */

import { type Day, dayFact, type Fact, text, truthFact } from "@bazgasht/rules"

const courtFinding = text("تشخیص دادگاه", "the court's finding")

/** In a case without a private complainant: whether the court does without the waiver that article 57 asks for. */
export const waiverUnnecessary: Fact<boolean> = truthFact({
  id: "waiverUnnecessary",
  label: text(
    "دادگاه در این پروندهٔ بدون شاکی خصوصی، گذشت را لازم نمی‌داند",
    "the court does without a waiver in this case, which has no private complainant",
  ),
  issuer: "courtOfFinalJudgment",
  evidence: courtFinding,
})

/** Whether the court holds leniency other than suspension open to a drug sentence above the statutory minimum. */
export const leniencyAboveDrugMinimum: Fact<boolean> = truthFact({
  id: "leniencyAboveDrugMinimum",
  label: text(
    "دادگاه ارفاق را در محکومیت مواد مخدر به بیش از حداقل قانونی مجاز می‌داند",
    "the court holds leniency open to a drug sentence above the statutory minimum",
  ),
  issuer: "courtOfFinalJudgment",
  evidence: courtFinding,
})

/** Whether a drug sentence below the statutory minimum falls under the note, which speaks of the minimum only. */
export const drugNoteBelowMinimum: Fact<boolean> = truthFact({
  id: "drugNoteBelowMinimum",
  label: text(
    "دادگاه محکومیت مواد مخدر به کمتر از حداقل قانونی را مشمول ممنوعیت تبصره می‌داند",
    "the court holds a drug sentence below the statutory minimum to fall under the note",
  ),
  issuer: "courtOfFinalJudgment",
  evidence: courtFinding,
})

/** Whether furlough and acceptance of judgment lie outside the "other leniency" that a law bars. */
export const outsideOtherLeniency: Fact<boolean> = truthFact({
  id: "outsideOtherLeniency",
  label: text(
    "این امتیاز از «سایر نهادهای ارفاقی» ممنوع به شمار نمی‌آید",
    "the measure is held to lie outside the other leniency that the law bars",
  ),
  issuer: "court",
  evidence: courtFinding,
})

/** Whether the court accepts the convict's acceptance of judgment although the complainant appealed. */
export const acceptanceDespiteAppeal: Fact<boolean> = truthFact({
  id: "acceptanceDespiteAppeal",
  label: text(
    "دادگاه با وجود تجدیدنظرخواهی شاکی، تسلیم به رأی را می‌پذیرد",
    "the court accepts the acceptance of judgment although the complainant appealed",
  ),
  issuer: "court",
  evidence: courtFinding,
})

/** Whether the list of article 104 names the offence. Our sources give only parts of the list. */
export const listedAsWaivable: Fact<boolean> = truthFact({
  id: "listedAsWaivable",
  label: text("جرم در فهرست مادهٔ ۱۰۴ آمده است", "the list of article 104 names the offence"),
  issuer: "court",
  evidence: text("عنوان اتهام و مستند قانونی در دادنامه", "the charge and its article in the judgment"),
})

/** Whether the sentence lies within a length band of the circular of 1404. The bands were not seen. */
export const withinBandOf1404: Fact<boolean> = truthFact({
  id: "withinBandOf1404",
  label: text(
    "محکومیت در یکی از بندهای بخشنامهٔ عفو ۱۴۰۴ قرار می‌گیرد",
    "the sentence lies within a band of the circular of 1404",
  ),
  issuer: "pardonCommission",
  evidence: text("متن بخشنامه", "the text of the circular"),
})

/** Whether the Head of the Judiciary proposes a pardon with reasons although the offence is usually left out. */
export const reasonedPardonProposal: Fact<boolean> = truthFact({
  id: "reasonedPardonProposal",
  label: text(
    "رئیس قوهٔ قضائیه با ذکر دلایل، عفو را پیشنهاد کرده است",
    "the Head of the Judiciary proposes the pardon with reasons",
  ),
  issuer: "headOfJudiciary",
  evidence: text("پیشنهاد مستدل", "the reasoned proposal"),
  change: "toYes",
})

/** Whether the bill of 1404 on financial convictions has been published as a law in force. Our sources end before that. */
export const billPublished: Fact<boolean> = truthFact({
  id: "billPublished",
  label: text(
    "طرح ۱۴۰۴ اصلاح قانون نحوهٔ اجرای محکومیت‌های مالی به صورت قانون لازم‌الاجرا منتشر شده است",
    "the bill of 1404 on financial convictions has been published as a law in force",
  ),
  issuer: "court",
  evidence: text("روزنامهٔ رسمی", "the Official Gazette"),
})

/** Whether the amnesty of 1401 could still be applied after its cut-off day. Our source does not say until when. */
export const amnesty1401Open: Fact<boolean> = truthFact({
  id: "amnesty1401Open",
  label: text("مهلت اعمال عفو بهمن ۱۴۰۱ پایان نیافته است", "the amnesty of Bahman 1401 can still be applied"),
  issuer: "pardonCommission",
  evidence: text("متن بخشنامه", "the text of the circular"),
})

/** Whether several final judgments stand that should have been treated under the rules on several offences (CPC 510). */
export const severalUnmergedJudgments: Fact<boolean> = truthFact({
  id: "severalUnmergedJudgments",
  label: text(
    "احکام قطعی متعددی وجود دارد که مقررات تعدد در آن‌ها رعایت نشده است",
    "several final judgments stand in which the rules on several offences were not observed",
  ),
  issuer: "enforcementJudge",
  evidence: text("سوابق اجرای احکام", "the record of enforcement"),
})

/** The day on which the court last refused to shorten the period or lift orders (CPC 552). */
export const shorteningRefusedDay: Fact<Day> = dayFact({
  id: "shorteningRefusedDay",
  label: text("تاریخ آخرین رد پیشنهاد تقلیل مدت یا لغو دستورها", "the day of the last refusal to shorten"),
  issuer: "court",
  evidence: text("تصمیم دادگاه", "the decision of the court"),
})

/** Whether shortening was proposed before and refused. */
export const shorteningRefused: Fact<boolean> = truthFact({
  id: "shorteningRefused",
  label: text("پیشنهاد تقلیل مدت یا لغو دستورها پیش‌تر رد شده است", "shortening was refused before"),
  issuer: "court",
  evidence: text("تصمیم دادگاه", "the decision of the court"),
})
