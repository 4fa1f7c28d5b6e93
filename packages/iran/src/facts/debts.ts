/** Facts that Iranian law and the charity headquarters ask about debtors, beside those of the debt itself. */

import { document } from "./document.ts"

const inquiry = document(
  "setadDieh",
  "گزارش گروه تحقیق ستاد دیه",
  "the report of the inquiry group of the Setad Dieh",
)
const civilRegistry = document("convict", "سند سجلی", "the civil registry document")
const committalOrder = document("headOfPrison", "برگ معرفی به زندان", "the committal order")

/** Whether the inquiry finds that the prisoner has no means. */
export const needy = inquiry.truth(
  "needy",
  "نیازمندی و نداشتن تمکن مالی",
  "the prisoner is needy and has no means",
)
export const married = civilRegistry.truth("married", "تأهل", "the prisoner is married")
export const headsHousehold = document(
  "socialWorker",
  "گزارش مددکار اجتماعی",
  "the report of the social worker",
).truth("headsHousehold", "سرپرستی خانوار", "the prisoner heads the household")
export const martyrOrVeteranFamily = document(
  "convict",
  "گواهی بنیاد شهید و امور ایثارگران",
  "the certificate of the Martyrs Foundation",
).truth("martyrOrVeteranFamily", "خانوادهٔ شهید یا ایثارگر", "of a family of martyrs or veterans")
export const sadat = civilRegistry.truth("sadat", "سیادت", "the prisoner is a sayyid")

/** Whether the office counts the prisoner among the young; the agreement names no age. */
export const countedAsYoung = inquiry.truth(
  "countedAsYoung",
  "ستاد دیه محکوم را در شمار جوانان می‌داند",
  "the office counts the prisoner among the young",
)

/** The degree of a disability, in percent; zero where there is none. */
export const disabilityPercent = document(
  "welfareOrganization",
  "گواهی معلولیت",
  "the disability certificate",
).count("disabilityPercent", "درصد معلولیت", "the disability in percent", { maximum: 100 })
export const addicted = document(
  "headOfPrison",
  "گزارش بهداری زندان",
  "the report of the prison clinic",
).truth("addicted", "اعتیاد", "the prisoner is addicted")
export const illRepute = inquiry.truth("illRepute", "سوء شهرت اخلاقی", "the prisoner is of bad morals")

/** Whether a court or execution office names public service as possible for the fine. */
export const publicServicePossible = document(
  "enforcementJudge",
  "نظر قاضی اجرای احکام",
  "the finding of the judge for the execution of sentences",
).truth("publicServicePossible", "انجام خدمات عمومی رایگان ممکن است", "free public service is possible")
export const assetsForFine = document(
  "enforcementJudge",
  "پروندهٔ اجرای احکام",
  "the file of enforcement",
).truth(
  "assetsForFine",
  "مال یا حقوقی برای وصول جزای نقدی شناسایی شده است",
  "assets or wages were found of which the fine can be taken",
)
export const fineInInstalments = document("enforcementJudge", "قرار تقسیط", "the order of instalments").truth(
  "fineInInstalments",
  "جزای نقدی تقسیط شده است",
  "the fine is paid in instalments",
)
export const fineInstalmentsRequested = document(
  "convict",
  "درخواست تقسیط جزای نقدی",
  "the request for instalments",
).truth(
  "fineInstalmentsRequested",
  "محکوم تقسیط جزای نقدی را تقاضا کرده است",
  "the sentenced person asks for instalments of the fine",
  "toYes",
)
export const fineInstalmentsAffordable = document("court", "تشخیص دادگاه", "the court's finding").truth(
  "fineInstalmentsAffordable",
  "دادگاه قدرت محکوم به پرداخت اقساط جزای نقدی را احراز کرده است",
  "the court finds that the sentenced person can pay instalments of the fine",
)
export const fineInstalmentsSecured = document(
  "court",
  "قرار قبولی تأمین",
  "the order accepting the security",
).truth(
  "fineInstalmentsSecured",
  "برای اقساط جزای نقدی تضمین مناسب سپرده شده است",
  "suitable security is given for the instalments of the fine",
  "toYes",
)
export const inLieuBegun = committalOrder.truth(
  "inLieuBegun",
  "بازداشت بدل از جزای نقدی آغاز شده است",
  "detention in lieu of the fine has begun",
)

/** The first day of detention in lieu of the fine; it follows the imprisonment. */
export const inLieuStart = committalOrder.day(
  "inLieuStart",
  "نخستین روز بازداشت بدل از جزای نقدی",
  "the first day of detention in lieu of the fine",
)

/** Whether the debt comes from an offence, and not from a contract or a marriage. */
export const debtFromOffence = document("court", "دادنامه", "the judgment").truth(
  "debtFromOffence",
  "دین ناشی از جرم است",
  "the debt comes from an offence",
)
export const paymentCertified = document(
  "executionOffice",
  "رسید واحد اجرا",
  "the receipt of the execution office",
).truth(
  "paymentCertified",
  "واحد اجرا وصول مبلغ لازم را به سود محکوم‌له گواهی کرده است",
  "the execution office certifies that the creditor has what had to be paid",
  "toYes",
)
