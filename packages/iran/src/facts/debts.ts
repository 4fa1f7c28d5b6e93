/** Facts that Iranian law and the charity headquarters ask about debtors, beside those of the debt itself. */

import { type Count, countFact, type Day, dayFact, type Fact, text, truthFact } from "@bazgasht/rules"

const inquiry = text("گزارش گروه تحقیق ستاد دیه", "the report of the inquiry group of the Setad Dieh")

/** Whether the inquiry finds that the prisoner has no means. */
export const needy: Fact<boolean> = truthFact({
  id: "needy",
  label: text("نیازمندی و نداشتن تمکن مالی", "the prisoner is needy and has no means"),
  issuer: "setadDieh",
  evidence: inquiry,
})

/** Whether the prisoner is married. */
export const married: Fact<boolean> = truthFact({
  id: "married",
  label: text("تأهل", "the prisoner is married"),
  issuer: "convict",
  evidence: text("سند سجلی", "the civil registry document"),
})

/** Whether the prisoner heads the household. */
export const headsHousehold: Fact<boolean> = truthFact({
  id: "headsHousehold",
  label: text("سرپرستی خانوار", "the prisoner heads the household"),
  issuer: "socialWorker",
  evidence: text("گزارش مددکار اجتماعی", "the report of the social worker"),
})

/** Whether the family is one of martyrs or veterans. */
export const martyrOrVeteranFamily: Fact<boolean> = truthFact({
  id: "martyrOrVeteranFamily",
  label: text("خانوادهٔ شهید یا ایثارگر", "of a family of martyrs or veterans"),
  issuer: "convict",
  evidence: text("گواهی بنیاد شهید و امور ایثارگران", "the certificate of the Martyrs Foundation"),
})

/** Whether the prisoner is a sayyid. */
export const sadat: Fact<boolean> = truthFact({
  id: "sadat",
  label: text("سیادت", "the prisoner is a sayyid"),
  issuer: "convict",
  evidence: text("سند سجلی", "the civil registry document"),
})

/** Whether the office counts the prisoner among the young; the agreement names no age. */
export const countedAsYoung: Fact<boolean> = truthFact({
  id: "countedAsYoung",
  label: text("ستاد دیه محکوم را در شمار جوانان می‌داند", "the office counts the prisoner among the young"),
  issuer: "setadDieh",
  evidence: inquiry,
})

/** The degree of a disability, in percent; zero where there is none. */
export const disabilityPercent: Fact<Count> = countFact({
  id: "disabilityPercent",
  label: text("درصد معلولیت", "the disability in percent"),
  issuer: "welfareOrganization",
  evidence: text("گواهی معلولیت", "the disability certificate"),
  maximum: 100,
})

/** Whether the prisoner is addicted. */
export const addicted: Fact<boolean> = truthFact({
  id: "addicted",
  label: text("اعتیاد", "the prisoner is addicted"),
  issuer: "headOfPrison",
  evidence: text("گزارش بهداری زندان", "the report of the prison clinic"),
})

/** Whether the prisoner is of bad morals. */
export const illRepute: Fact<boolean> = truthFact({
  id: "illRepute",
  label: text("سوء شهرت اخلاقی", "the prisoner is of bad morals"),
  issuer: "setadDieh",
  evidence: inquiry,
})

/** Whether a court or execution office names public service as possible for the fine. */
export const publicServicePossible: Fact<boolean> = truthFact({
  id: "publicServicePossible",
  label: text("انجام خدمات عمومی رایگان ممکن است", "free public service is possible"),
  issuer: "enforcementJudge",
  evidence: text("نظر قاضی اجرای احکام", "the finding of the enforcement judge"),
})

/** Whether assets or wages were found of which the fine can be taken. */
export const assetsForFine: Fact<boolean> = truthFact({
  id: "assetsForFine",
  label: text(
    "مال یا حقوقی برای وصول جزای نقدی شناسایی شده است",
    "assets or wages were found of which the fine can be taken",
  ),
  issuer: "enforcementJudge",
  evidence: text("پروندهٔ اجرای احکام", "the file of enforcement"),
})

/** Whether the fine may be paid in instalments. */
export const fineInInstalments: Fact<boolean> = truthFact({
  id: "fineInInstalments",
  label: text("جزای نقدی تقسیط شده است", "the fine is paid in instalments"),
  issuer: "enforcementJudge",
  evidence: text("قرار تقسیط", "the order of instalments"),
})

/** Whether the convict asks for instalments of the fine. */
export const fineInstalmentsRequested: Fact<boolean> = truthFact({
  id: "fineInstalmentsRequested",
  label: text("محکوم تقسیط جزای نقدی را تقاضا کرده است", "the convict asks for instalments of the fine"),
  issuer: "convict",
  evidence: text("درخواست تقسیط جزای نقدی", "the request for instalments"),
  change: "toYes",
})

/** Whether the court finds that the convict can pay instalments of the fine. */
export const fineInstalmentsAffordable: Fact<boolean> = truthFact({
  id: "fineInstalmentsAffordable",
  label: text(
    "دادگاه قدرت محکوم به پرداخت اقساط جزای نقدی را احراز کرده است",
    "the court finds that the convict can pay instalments of the fine",
  ),
  issuer: "court",
  evidence: text("تشخیص دادگاه", "the court's finding"),
})

/** Whether suitable security is given for the instalments of the fine. */
export const fineInstalmentsSecured: Fact<boolean> = truthFact({
  id: "fineInstalmentsSecured",
  label: text(
    "برای اقساط جزای نقدی تضمین مناسب سپرده شده است",
    "suitable security is given for the instalments of the fine",
  ),
  issuer: "court",
  evidence: text("قرار قبولی تأمین", "the order accepting the security"),
  change: "toYes",
})

/** Whether detention in lieu of the fine has begun. */
export const inLieuBegun: Fact<boolean> = truthFact({
  id: "inLieuBegun",
  label: text("بازداشت بدل از جزای نقدی آغاز شده است", "detention in lieu of the fine has begun"),
  issuer: "headOfPrison",
  evidence: text("برگ معرفی به زندان", "the committal order"),
})

/** The first day of detention in lieu of the fine; it follows the imprisonment. */
export const inLieuStart: Fact<Day> = dayFact({
  id: "inLieuStart",
  label: text("نخستین روز بازداشت بدل از جزای نقدی", "the first day of detention in lieu of the fine"),
  issuer: "headOfPrison",
  evidence: text("برگ معرفی به زندان", "the committal order"),
})

/** Whether the debt comes from an offence, and not from a contract or a marriage. */
export const debtFromOffence: Fact<boolean> = truthFact({
  id: "debtFromOffence",
  label: text("دین ناشی از جرم است", "the debt comes from an offence"),
  issuer: "court",
  evidence: text("دادنامه", "the judgment"),
})

/** Whether the execution office has certified that the creditor has what had to be paid. */
export const paymentCertified: Fact<boolean> = truthFact({
  id: "paymentCertified",
  label: text(
    "واحد اجرا وصول مبلغ لازم را به سود محکوم‌له گواهی کرده است",
    "the execution office certifies that the creditor has what had to be paid",
  ),
  issuer: "executionOffice",
  evidence: text("رسید واحد اجرا", "the receipt of the execution office"),
  change: "toYes",
})
