/**
 * Findings that Iranian law leaves to a court or an office where its text, or what we have of it, is silent. Nobody but them can
 * bring these facts; until they do, what hangs on them is undetermined.
 */

import { text } from "@bazgasht/rules"
import {
  court,
  courtOfFinalJudgment,
  enforcementJudge,
  headOfJudiciary,
  headOfPrison,
  pardonCommission,
} from "../actors.ts"
import { document } from "./document.ts"

const findingOfFinalCourt = document(courtOfFinalJudgment, "تشخیص دادگاه", "the court's finding")
const findingOfCourt = document(court, "تشخیص دادگاه", "the court's finding")
const circular = document(
  pardonCommission,
  "پاسخ کمیسیون با نقل متن بخشنامه",
  "the commission's answer, quoting the circular",
)
const decisionOfCourt = document(court, "تصمیم دادگاه", "the decision of the court")

/** In a case without a private complainant: whether the court does without the waiver that article 57 asks for. */
export const waiverUnnecessary = findingOfFinalCourt.truth(
  "waiverUnnecessary",
  "دادگاه شرط گذشت را در این پروندهٔ بدون شاکی خصوصی منتفی می‌داند",
  "the court dispenses with a waiver in this case, which has no private complainant",
  {
    yes: text(
      "دادگاه شرط گذشت را در این پروندهٔ بدون شاکی خصوصی منتفی می‌داند",
      "the court dispenses with a waiver in this case, which has no private complainant",
    ),
    no: text(
      "دادگاه شرط گذشت را در این پروندهٔ بدون شاکی خصوصی منتفی نمی‌داند",
      "the court does not dispense with a waiver in this case, which has no private complainant",
    ),
    question: text(
      "آیا دادگاه شرط گذشت را در این پروندهٔ بدون شاکی خصوصی منتفی می‌داند؟",
      "does the court dispense with a waiver in this case, which has no private complainant?",
    ),
  },
)

/** Whether the court holds leniency other than suspension open to a drug sentence above the statutory minimum. */
export const leniencyAboveDrugMinimum = findingOfFinalCourt.truth(
  "leniencyAboveDrugMinimum",
  "دادگاه نهادهای ارفاقی را در محکومیت مواد مخدر به بیش از حداقل قانونی قابل اعمال می‌داند",
  "the court holds leniency open to a drug sentence above the statutory minimum",
  {
    yes: text(
      "دادگاه نهادهای ارفاقی را در محکومیت مواد مخدر به بیش از حداقل قانونی قابل اعمال می‌داند",
      "the court holds leniency open to a drug sentence above the statutory minimum",
    ),
    no: text(
      "دادگاه نهادهای ارفاقی را در محکومیت مواد مخدر به بیش از حداقل قانونی قابل اعمال نمی‌داند",
      "the court holds leniency closed to a drug sentence above the statutory minimum",
    ),
    question: text(
      "آیا دادگاه نهادهای ارفاقی را در محکومیت مواد مخدر به بیش از حداقل قانونی قابل اعمال می‌داند؟",
      "does the court hold leniency open to a drug sentence above the statutory minimum?",
    ),
  },
)

/** Whether a drug sentence below the statutory minimum falls under the note, which speaks of the minimum only. */
export const drugNoteBelowMinimum = findingOfFinalCourt.truth(
  "drugNoteBelowMinimum",
  "دادگاه محکومیت مواد مخدر به کمتر از حداقل قانونی را مشمول ممنوعیت تبصره می‌داند",
  "the court holds a drug sentence below the statutory minimum to fall under the note",
  {
    yes: text(
      "دادگاه محکومیت مواد مخدر به کمتر از حداقل قانونی را مشمول ممنوعیت تبصره می‌داند",
      "the court holds a drug sentence below the statutory minimum to fall under the note",
    ),
    no: text(
      "دادگاه محکومیت مواد مخدر به کمتر از حداقل قانونی را مشمول ممنوعیت تبصره نمی‌داند",
      "the court does not hold a drug sentence below the statutory minimum to fall under the note",
    ),
    question: text(
      "آیا دادگاه محکومیت مواد مخدر به کمتر از حداقل قانونی را مشمول ممنوعیت تبصرهٔ مادهٔ ۴۵ می‌داند؟",
      "does the court hold a drug sentence below the statutory minimum to fall under the note to article 45?",
    ),
  },
)

/** Whether furlough and acceptance of judgment lie outside the "other leniency" that a law bars. */
export const outsideOtherLeniency = findingOfCourt.truth(
  "outsideOtherLeniency",
  "مرخصی یا تسلیم به رأی مشمول ممنوعیت «سایر نهادهای ارفاقی» نیست",
  "furlough or acceptance of the judgment lies outside the “other leniency” that the law bars",
  {
    yes: text(
      "مرخصی یا تسلیم به رأی مشمول ممنوعیت «سایر نهادهای ارفاقی» نیست",
      "furlough or acceptance of the judgment lies outside the “other leniency” that the law bars",
    ),
    no: text(
      "مرخصی یا تسلیم به رأی مشمول ممنوعیت «سایر نهادهای ارفاقی» است",
      "furlough or acceptance of the judgment is part of the “other leniency” that the law bars",
    ),
    question: text(
      "آیا دادگاه مرخصی یا تسلیم به رأی را از ممنوعیت «سایر نهادهای ارفاقی» خارج می‌داند؟",
      "does the court hold furlough or acceptance of the judgment to lie outside the “other leniency” that the law bars?",
    ),
  },
)
export const acceptanceDespiteAppeal = findingOfCourt.truth(
  "acceptanceDespiteAppeal",
  "دادگاه با وجود تجدیدنظرخواهی شاکی، تسلیم به رأی را می‌پذیرد",
  "the court allows the acceptance of the judgment although the complainant appealed",
  {
    yes: text(
      "دادگاه با وجود تجدیدنظرخواهی شاکی، تسلیم به رأی را می‌پذیرد",
      "the court allows the acceptance of the judgment although the complainant appealed",
    ),
    no: text(
      "دادگاه با وجود تجدیدنظرخواهی شاکی، تسلیم به رأی را نمی‌پذیرد",
      "the court does not allow the acceptance of the judgment because the complainant appealed",
    ),
    question: text(
      "آیا دادگاه با وجود تجدیدنظرخواهی شاکی، تسلیم به رأی را می‌پذیرد؟",
      "does the court allow the acceptance of the judgment although the complainant appealed?",
    ),
  },
)

/** Whether the list of article 104 names the offence. Our sources give only parts of the list. */
export const listedAsWaivable = document(
  court,
  "عنوان اتهام و مستند قانونی در دادنامه",
  "the charge and its article in the judgment",
).truth("listedAsWaivable", "جرم در فهرست مادهٔ ۱۰۴ آمده است", "the list of article 104 names the offence", {
  yes: text("جرم در فهرست مادهٔ ۱۰۴ آمده است", "the list of article 104 names the offence"),
  no: text("جرم در فهرست مادهٔ ۱۰۴ نیامده است", "the list of article 104 does not name the offence"),
  question: text(
    "آیا جرم در فهرست مادهٔ ۱۰۴ قانون مجازات اسلامی آمده است؟",
    "does the list of article 104 of the Penal Code name the offence?",
  ),
})

/** Whether the sentence lies within a length band of the circular of 1404. The bands were not seen. */
export const withinBandOf1404 = circular.truth(
  "withinBandOf1404",
  "محکومیت در یکی از بندهای بخشنامهٔ عفو ۱۴۰۴ قرار می‌گیرد",
  "the sentence lies within a band of the circular of 1404",
  {
    yes: text(
      "محکومیت در یکی از بندهای بخشنامهٔ عفو ۱۴۰۴ قرار می‌گیرد",
      "the sentence lies within a band of the circular of 1404",
    ),
    no: text(
      "محکومیت در هیچ‌یک از بندهای بخشنامهٔ عفو ۱۴۰۴ قرار نمی‌گیرد",
      "the sentence lies within no band of the circular of 1404",
    ),
    question: text(
      "آیا محکومیت در یکی از بندهای بخشنامهٔ عفو ۱۴۰۴ قرار می‌گیرد؟",
      "does the sentence lie within a band of the circular of 1404?",
    ),
  },
)

/** Whether the Head of the Judiciary proposes a pardon with reasons although the offence is usually left out. */
export const reasonedPardonProposal = document(
  headOfJudiciary,
  "پیشنهاد مستدل",
  "the reasoned proposal",
).truth(
  "reasonedPardonProposal",
  "رئیس قوهٔ قضائیه با ذکر دلایل، عفو را پیشنهاد کرده است",
  "the Head of the Judiciary proposes the pardon with reasons",
  {
    yes: text(
      "رئیس قوهٔ قضائیه با ذکر دلایل، عفو را پیشنهاد کرده است",
      "the Head of the Judiciary has proposed the pardon with reasons",
    ),
    no: text(
      "رئیس قوهٔ قضائیه با ذکر دلایل، عفو را پیشنهاد نکرده است",
      "the Head of the Judiciary has not proposed the pardon with reasons",
    ),
    question: text(
      "آیا رئیس قوهٔ قضائیه با ذکر دلایل، عفو را پیشنهاد کرده است؟",
      "has the Head of the Judiciary proposed the pardon with reasons?",
    ),
    change: "toYes",
  },
)

/** Whether the bill of 1404 on financial convictions has been published as a law in force. Our sources end before that. */
export const billPublished = document(
  court,
  "پاسخ دادگاه با ذکر شمارهٔ روزنامهٔ رسمی",
  "the court's answer, naming the issue of the Official Gazette",
).truth(
  "billPublished",
  "طرح ۱۴۰۴ اصلاح قانون نحوهٔ اجرای محکومیت‌های مالی به صورت قانون لازم‌الاجرا منتشر شده است",
  "the bill of 1404 on financial convictions has been published as a law in force",
  {
    yes: text(
      "طرح ۱۴۰۴ اصلاح قانون نحوهٔ اجرای محکومیت‌های مالی به صورت قانون لازم‌الاجرا منتشر شده است",
      "the bill of 1404 on financial convictions has been published as a law in force",
    ),
    no: text(
      "طرح ۱۴۰۴ اصلاح قانون نحوهٔ اجرای محکومیت‌های مالی به صورت قانون لازم‌الاجرا منتشر نشده است",
      "the bill of 1404 on financial convictions has not been published as a law in force",
    ),
    question: text(
      "آیا طرح ۱۴۰۴ اصلاح قانون نحوهٔ اجرای محکومیت‌های مالی به صورت قانون لازم‌الاجرا منتشر شده است؟",
      "has the bill of 1404 on financial convictions been published as a law in force?",
    ),
  },
)

/** Whether the pardon of 1401 could still be applied after its cut-off day. Our source does not say until when. */
export const amnesty1401Open = circular.truth(
  "amnesty1401Open",
  "مهلت اعمال عفو بهمن ۱۴۰۱ باقی است",
  "the pardon of Bahman 1401 can still be applied",
  {
    yes: text("مهلت اعمال عفو بهمن ۱۴۰۱ باقی است", "the pardon of Bahman 1401 can still be applied"),
    no: text(
      "مهلت اعمال عفو بهمن ۱۴۰۱ پایان یافته است",
      "the pardon of Bahman 1401 can no longer be applied",
    ),
    question: text(
      "آیا مهلت اعمال عفو بهمن ۱۴۰۱ باقی است؟",
      "can the pardon of Bahman 1401 still be applied?",
    ),
  },
)

/** Whether several final judgments stand that should have been treated under the rules on several offences (CPC 510). */
export const severalUnmergedJudgments = document(
  enforcementJudge,
  "سوابق اجرای احکام",
  "the record of enforcement",
).truth(
  "severalUnmergedJudgments",
  "احکام قطعی متعددی وجود دارد که مقررات تعدد در آن‌ها رعایت نشده است",
  "several final judgments disregard the rules on several offences",
  {
    yes: text(
      "احکام قطعی متعددی وجود دارد که مقررات تعدد در آن‌ها رعایت نشده است",
      "several final judgments disregard the rules on several offences",
    ),
    no: text(
      "احکام قطعی متعددی که مقررات تعدد در آن‌ها رعایت نشده باشد وجود ندارد",
      "no final judgments disregard the rules on several offences",
    ),
    question: text(
      "آیا احکام قطعی متعددی وجود دارد که مقررات تعدد جرم در آن‌ها رعایت نشده است؟",
      "do several final judgments disregard the rules on several offences?",
    ),
  },
)

/** The day on which the court last refused to shorten the period or lift orders (CPC 552). */
export const shorteningRefusedDay = decisionOfCourt.day(
  "shorteningRefusedDay",
  "تاریخ آخرین رد پیشنهاد تقلیل مدت یا لغو دستورها",
  "the day of the last refusal to shorten",
  {
    question: text(
      "آخرین پیشنهاد تقلیل مدت یا لغو دستورها در چه روزی رد شده است؟",
      "on which day was the last proposal to shorten the period or lift orders refused?",
    ),
  },
)
export const shorteningRefused = decisionOfCourt.truth(
  "shorteningRefused",
  "پیشنهاد تقلیل مدت یا لغو دستورها پیش‌تر رد شده است",
  "shortening was refused before",
  {
    yes: text(
      "پیشنهاد تقلیل مدت یا لغو دستورها پیش‌تر رد شده است",
      "a proposal to shorten the period or lift orders has been refused before",
    ),
    no: text(
      "پیشنهاد تقلیل مدت یا لغو دستورها پیش‌تر رد نشده است",
      "no proposal to shorten the period or lift orders has been refused before",
    ),
    question: text(
      "آیا پیشنهاد تقلیل مدت یا لغو دستورها پیش‌تر رد شده است؟",
      "has a proposal to shorten the period or lift orders been refused before?",
    ),
  },
)

/** Whether nothing else keeps the person in prison when the term is over: no debt, no fine, no other sentence, no detention in another case. */
export const heldForNothingElse = document(headOfPrison, "سوابق زندان", "the record of the prison").truth(
  "heldForNothingElse",
  "پس از پایان مدت حبس، بدهی، جزای نقدی، محکومیت یا قرار بازداشت دیگری مانع آزادی نیست",
  "no debt, fine, other sentence or detention in another case bars release when the term is over",
  {
    yes: text(
      "پس از پایان مدت حبس، بدهی، جزای نقدی، محکومیت یا قرار بازداشت دیگری مانع آزادی نیست",
      "no debt, fine, other sentence or detention in another case bars release when the term is over",
    ),
    no: text(
      "پس از پایان مدت حبس، بدهی، جزای نقدی، محکومیت یا قرار بازداشت دیگری مانع آزادی است",
      "a debt, a fine, another sentence or detention in another case bars release when the term is over",
    ),
    question: text(
      "آیا پس از پایان مدت حبس، آزادی محکوم بدون مانع است (نه بدهی، نه جزای نقدی، نه محکومیت و نه قرار بازداشت دیگر)؟",
      "when the term is over, is the sentenced person held for nothing else: no debt, fine, other sentence or detention in another case?",
    ),
  },
)
