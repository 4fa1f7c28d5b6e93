/** Facts that Iranian law and the charity headquarters ask about debtors, beside those of the debt itself. */

import { text } from "@bazgasht/rules"
import {
  convict,
  court,
  enforcementJudge,
  executionOffice,
  headOfPrison,
  setadDieh,
  socialWorker,
  welfareOrganization,
} from "../actors.ts"
import { civilRegistry, document } from "./document.ts"

const inquiry = document(
  setadDieh,
  "گزارش گروه تحقیق ستاد دیه",
  "the report of the inquiry group of the Setad Dieh",
)
const identity = document(convict, "سند سجلی", "the identity document", civilRegistry)
const committalOrder = document(
  headOfPrison,
  "سوابق زندان بر پایهٔ برگ معرفی",
  "the record of the prison, by the committal order",
)

/** Whether the inquiry finds that the prisoner has no means. */
export const needy = inquiry.truth(
  "needy",
  "نیازمندی و نداشتن تمکن مالی",
  "the prisoner is needy and has no means",
  {
    yes: text("زندانی نیازمند است و تمکن مالی ندارد", "the prisoner is needy and has no means"),
    no: text("زندانی نیازمند نیست", "the prisoner is not needy"),
    question: text(
      "آیا گروه تحقیق ستاد دیه زندانی را نیازمند و بدون تمکن مالی شناخته است؟",
      "does the inquiry find the prisoner needy and without means?",
    ),
  },
)
export const married = identity.truth("married", "تأهل", "the prisoner is married", {
  yes: text("محکوم متأهل است", "the prisoner is married"),
  no: text("محکوم متأهل نیست", "the prisoner is not married"),
  question: text("آیا محکوم متأهل است؟", "is the prisoner married?"),
})
export const headsHousehold = document(
  socialWorker,
  "گزارش مددکار اجتماعی",
  "the report of the social worker",
).truth("headsHousehold", "سرپرستی خانوار", "the prisoner heads the household", {
  yes: text("محکوم سرپرست خانوار است", "the prisoner heads the household"),
  no: text("محکوم سرپرست خانوار نیست", "the prisoner does not head the household"),
  question: text("آیا محکوم سرپرست خانوار است؟", "does the prisoner head the household?"),
})
export const martyrOrVeteranFamily = document(
  convict,
  "گواهی خانوادهٔ شهید یا ایثارگر",
  "the certificate of a family of martyrs or veterans",
  text("بنیاد شهید و امور ایثارگران", "the Foundation of Martyrs and Veterans Affairs"),
).truth("martyrOrVeteranFamily", "خانوادهٔ شهید یا ایثارگر", "of a family of martyrs or veterans", {
  yes: text("محکوم از خانوادهٔ شهید یا ایثارگر است", "the prisoner is of a family of martyrs or veterans"),
  no: text("محکوم از خانوادهٔ شهید یا ایثارگر نیست", "the prisoner is not of a family of martyrs or veterans"),
  question: text(
    "آیا محکوم از خانوادهٔ شهید یا ایثارگر است؟",
    "is the prisoner of a family of martyrs or veterans?",
  ),
})
export const sadat = identity.truth("sadat", "سیادت", "the prisoner is a sayyid", {
  yes: text("محکوم از سادات است", "the prisoner is a sayyid"),
  no: text("محکوم از سادات نیست", "the prisoner is not a sayyid"),
  question: text("آیا محکوم از سادات است؟", "is the prisoner a sayyid?"),
})

/** Whether the office counts the prisoner among the young; the agreement names no age. */
export const countedAsYoung = inquiry.truth(
  "countedAsYoung",
  "ستاد دیه محکوم را جوان به شمار می‌آورد",
  "the office counts the prisoner among the young",
  {
    yes: text("ستاد دیه محکوم را جوان به شمار می‌آورد", "the Setad Dieh counts the prisoner among the young"),
    no: text(
      "ستاد دیه محکوم را جوان به شمار نمی‌آورد",
      "the Setad Dieh does not count the prisoner among the young",
    ),
    question: text(
      "آیا ستاد دیه محکوم را جوان به شمار می‌آورد؟",
      "does the Setad Dieh count the prisoner among the young?",
    ),
  },
)

/** The degree of a disability, in percent; zero where there is none. */
export const disabilityPercent = document(
  welfareOrganization,
  "گواهی معلولیت",
  "the disability certificate",
).count("disabilityPercent", "درصد معلولیت", "the percentage of disability", {
  maximum: 100,
  question: text(
    "درصد معلولیت محکوم چقدر است (بدون معلولیت: صفر)؟",
    "what is the disability of the prisoner in percent (0 if none)?",
  ),
})
export const addicted = document(headOfPrison, "گزارش بهداری زندان", "the report of the prison clinic").truth(
  "addicted",
  "اعتیاد",
  "the prisoner is addicted",
  {
    yes: text("محکوم معتاد است", "the prisoner is addicted"),
    no: text("محکوم معتاد نیست", "the prisoner is not addicted"),
    question: text(
      "آیا محکوم به گزارش بهداری زندان معتاد است؟",
      "is the prisoner, by the report of the prison clinic, addicted?",
    ),
  },
)
export const illRepute = inquiry.truth("illRepute", "سوء شهرت اخلاقی", "the prisoner is of bad morals", {
  yes: text("محکوم سوء شهرت اخلاقی دارد", "the prisoner has a bad moral reputation"),
  no: text("محکوم سوء شهرت اخلاقی ندارد", "the prisoner has no bad moral reputation"),
  question: text("آیا محکوم سوء شهرت اخلاقی دارد؟", "does the prisoner have a bad moral reputation?"),
})

/** Whether a court or execution office names public service as possible for the fine. */
export const publicServicePossible = document(
  enforcementJudge,
  "نظر قاضی اجرای احکام",
  "the finding of the judge for the execution of sentences",
).truth("publicServicePossible", "انجام خدمات عمومی رایگان ممکن است", "unpaid public service is possible", {
  yes: text("انجام خدمات عمومی رایگان ممکن است", "unpaid public service is possible"),
  no: text("انجام خدمات عمومی رایگان ممکن نیست", "unpaid public service is not possible"),
  question: text("آیا انجام خدمات عمومی رایگان ممکن است؟", "is unpaid public service possible?"),
})
export const assetsForFine = document(
  enforcementJudge,
  "پروندهٔ اجرای احکام",
  "the file of enforcement",
).truth(
  "assetsForFine",
  "مال یا حقوقی برای وصول جزای نقدی شناسایی شده است",
  "assets or wages were found from which the fine can be collected",
  {
    yes: text(
      "مال یا حقوقی برای وصول جزای نقدی شناسایی شده است",
      "assets or wages were found from which the fine can be collected",
    ),
    no: text(
      "مال یا حقوقی برای وصول جزای نقدی شناسایی نشده است",
      "no assets or wages were found from which the fine can be collected",
    ),
    question: text(
      "آیا مال یا حقوقی برای وصول جزای نقدی شناسایی شده است؟",
      "were assets or wages found from which the fine can be collected?",
    ),
  },
)
export const fineInInstalments = document(enforcementJudge, "قرار تقسیط", "the order of instalments").truth(
  "fineInInstalments",
  "جزای نقدی تقسیط شده است",
  "the fine is paid in instalments",
  {
    yes: text("جزای نقدی تقسیط شده است", "the fine is paid in instalments"),
    no: text("جزای نقدی تقسیط نشده است", "the fine is not paid in instalments"),
    question: text("آیا جزای نقدی تقسیط شده است؟", "is the fine paid in instalments?"),
  },
)
export const fineInstalmentsRequested = document(
  convict,
  "درخواست تقسیط جزای نقدی",
  "the request for instalments",
).truth(
  "fineInstalmentsRequested",
  "محکوم تقسیط جزای نقدی را تقاضا کرده است",
  "the sentenced person asks for instalments of the fine",
  {
    yes: text(
      "محکوم تقسیط جزای نقدی را تقاضا کرده است",
      "the sentenced person has asked to pay the fine in instalments",
    ),
    no: text(
      "محکوم تقسیط جزای نقدی را تقاضا نکرده است",
      "the sentenced person has not asked to pay the fine in instalments",
    ),
    question: text(
      "آیا محکوم تقسیط جزای نقدی را تقاضا کرده است؟",
      "has the sentenced person asked to pay the fine in instalments?",
    ),
    change: "toYes",
  },
)
export const fineInstalmentsAffordable = document(court, "تشخیص دادگاه", "the court's finding").truth(
  "fineInstalmentsAffordable",
  "دادگاه قدرت محکوم به پرداخت اقساط جزای نقدی را احراز کرده است",
  "the court finds that the sentenced person can pay instalments of the fine",
  {
    yes: text(
      "دادگاه قدرت محکوم به پرداخت اقساط جزای نقدی را احراز کرده است",
      "the court finds that the sentenced person can pay instalments of the fine",
    ),
    no: text(
      "دادگاه قدرت محکوم به پرداخت اقساط جزای نقدی را احراز نکرده است",
      "the court does not find that the sentenced person can pay instalments of the fine",
    ),
    question: text(
      "آیا دادگاه قدرت محکوم به پرداخت اقساط جزای نقدی را احراز کرده است؟",
      "does the court find that the sentenced person can pay instalments of the fine?",
    ),
  },
)
export const fineInstalmentsSecured = document(
  court,
  "قرار قبولی تأمین",
  "the order accepting the security",
).truth(
  "fineInstalmentsSecured",
  "برای اقساط جزای نقدی تضمین مناسب سپرده شده است",
  "suitable security is given for the instalments of the fine",
  {
    yes: text(
      "برای اقساط جزای نقدی تضمین مناسب سپرده شده است",
      "suitable security has been given for the instalments of the fine",
    ),
    no: text(
      "برای اقساط جزای نقدی تضمین مناسب سپرده نشده است",
      "no suitable security has been given for the instalments of the fine",
    ),
    question: text(
      "آیا برای اقساط جزای نقدی تضمین مناسب سپرده شده است؟",
      "has suitable security been given for the instalments of the fine?",
    ),
    change: "toYes",
  },
)
export const inLieuBegun = committalOrder.truth(
  "inLieuBegun",
  "بازداشت بدل از جزای نقدی آغاز شده است",
  "detention in lieu of the fine has begun",
  {
    yes: text("بازداشت بدل از جزای نقدی آغاز شده است", "detention in lieu of the fine has begun"),
    no: text("بازداشت بدل از جزای نقدی آغاز نشده است", "detention in lieu of the fine has not begun"),
    question: text("آیا بازداشت بدل از جزای نقدی آغاز شده است؟", "has detention in lieu of the fine begun?"),
  },
)

/** The first day of detention in lieu of the fine; it follows the imprisonment. */
export const inLieuStart = committalOrder.day(
  "inLieuStart",
  "روز آغاز بازداشت بدل از جزای نقدی",
  "the first day of detention in lieu of the fine",
  {
    question: text(
      "بازداشت بدل از جزای نقدی از چه روزی آغاز شده است؟",
      "on which day did detention in lieu of the fine begin?",
    ),
  },
)

/** Whether the debt comes from an offence, and not from a contract or a marriage. */
export const debtFromOffence = document(court, "دادنامه", "the judgment").truth(
  "debtFromOffence",
  "دین ناشی از جرم است",
  "the debt comes from an offence",
  {
    yes: text("دین ناشی از جرم است", "the debt comes from an offence"),
    no: text("دین ناشی از جرم نیست", "the debt does not come from an offence"),
    question: text("آیا دین ناشی از جرم است؟", "does the debt come from an offence?"),
  },
)
export const paymentCertified = document(
  executionOffice,
  "رسید واحد اجرا",
  "the receipt of the execution office",
).truth(
  "paymentCertified",
  "واحد اجرای احکام وصول مبلغ لازم را به سود محکوم‌له گواهی کرده است",
  "the execution office certifies that the creditor has what had to be paid",
  {
    yes: text(
      "واحد اجرای احکام وصول مبلغ لازم را به سود محکوم‌له گواهی کرده است",
      "the execution office certifies that the creditor has received what had to be paid",
    ),
    no: text(
      "واحد اجرای احکام وصول مبلغ لازم را به سود محکوم‌له گواهی نکرده است",
      "the execution office has not certified that the creditor has received what had to be paid",
    ),
    question: text(
      "آیا واحد اجرای احکام وصول مبلغ لازم را به سود محکوم‌له گواهی کرده است؟",
      "does the execution office certify that the creditor has received what had to be paid?",
    ),
    change: "toYes",
  },
)
