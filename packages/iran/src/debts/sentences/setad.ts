/** Setad in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** SETAD-debt */
export const setadDebt = {
  yes: text("دین از انواع مشمول است", "the Setad Dieh helps with debts of this kind"),
  no: text("دین از انواع مشمول نیست", "the Setad Dieh does not help with debts of this kind"),
  question: text("آیا دین از انواع مشمول است؟", "does the Setad Dieh help with debts of this kind?"),
}

/** SETAD-unintended */
export const setadUnintended = {
  yes: text("دین، دیه یا ارش ناشی از جنایت عمدی نیست", "the debt does not come from intentional bodily harm"),
  no: text("دیه یا ارش ناشی از جنایت عمدی است", "the debt comes from intentional bodily harm"),
  question: text(
    "آیا منشأ دین چیزی جز جنایت عمدی است؟",
    "does the debt come from anything but intentional bodily harm?",
  ),
}

/** SETAD-excluded */
export const setadExcluded = {
  yes: text(
    "دین از کلاهبرداری، ارتشا، اختلاس، سرقت یا خیانت در امانت ناشی شده است",
    "the debt comes from fraud, bribery, embezzlement, theft or breach of trust",
  ),
  no: text(
    "دین از کلاهبرداری، ارتشا، اختلاس، سرقت یا خیانت در امانت ناشی نشده است",
    "the debt does not come from fraud, bribery, embezzlement, theft or breach of trust",
  ),
  question: text(
    "آیا دین از کلاهبرداری، ارتشا، اختلاس، سرقت یا خیانت در امانت ناشی شده است؟",
    "does the debt come from fraud, bribery, embezzlement, theft or breach of trust?",
  ),
}

/** SETAD-fraud */
export const setadFraud = {
  yes: text("دین از کلاهبرداری ناشی شده است", "the debt comes from fraud"),
  no: text("دین از کلاهبرداری ناشی نشده است", "the debt does not come from fraud"),
  question: text("آیا دین از کلاهبرداری ناشی شده است؟", "does the debt come from fraud?"),
}

/** SETAD-local-debt */
export const setadLocalDebt = {
  yes: text(
    "دین از قتل غیرعمد، تصادف، چک، نفقه یا مهریه است",
    "the debt is for unintentional killing, a traffic accident, a cheque, maintenance or a dower",
  ),
  no: text(
    "دین از قتل غیرعمد، تصادف، چک، نفقه یا مهریه نیست",
    "the debt is not for unintentional killing, a traffic accident, a cheque, maintenance or a dower",
  ),
  question: text(
    "آیا دین از قتل غیرعمد، تصادف، چک، نفقه یا مهریه است؟",
    "is the debt for unintentional killing, a traffic accident, a cheque, maintenance or a dower?",
  ),
}

/** SETAD-conduct */
export const setadConduct = {
  yes: text("محکوم در زندان حسن رفتار داشته است", "the prisoner showed good conduct in prison"),
  no: text("محکوم در زندان حسن رفتار نداشته است", "the prisoner did not show good conduct in prison"),
  question: text("آیا محکوم در زندان حسن رفتار داشته است؟", "did the prisoner show good conduct in prison?"),
}

/** SETAD-local-excluded */
export const setadLocalExcluded = {
  yes: text(
    "دین از سرقت، جنایت عمدی، کلاهبرداری، مواد مخدر یا جرم منافی عفت ناشی شده است",
    "the debt comes from theft, intentional killing or injury, fraud, drugs or an immoral offence",
  ),
  no: text(
    "دین از سرقت، جنایت عمدی، کلاهبرداری، مواد مخدر یا جرم منافی عفت ناشی نشده است",
    "the debt does not come from theft, intentional killing or injury, fraud, drugs or an immoral offence",
  ),
  question: text(
    "آیا دین از سرقت، جنایت عمدی، کلاهبرداری، مواد مخدر یا جرم منافی عفت ناشی شده است؟",
    "does the debt come from theft, intentional killing or injury, fraud, drugs or an immoral offence?",
  ),
}

/** SETAD-noRecord */
export const setadNoRecord = {
  yes: text("محکوم هیچ سابقهٔ کیفری ندارد", "there is no criminal record of any kind"),
  no: text("محکوم سابقهٔ کیفری دارد", "there is a criminal record"),
  question: text("آیا محکوم فاقد سابقهٔ کیفری است؟", "is the prisoner free of a criminal record of any kind?"),
}

/** SETAD-noIntentionalRecord */
export const setadNoIntentionalRecord = {
  yes: text("محکوم سابقهٔ محکومیت عمدی ندارد", "there is no record of an intentional offence"),
  no: text("محکوم سابقهٔ محکومیت عمدی دارد", "there is a record of an intentional offence"),
  question: text(
    "آیا محکوم فاقد سابقهٔ محکومیت عمدی است؟",
    "is the prisoner free of any record of an intentional offence?",
  ),
}

/** SETAD-4-period */
export const setad4Period = {
  yes: text(
    "دین، دیه نیست یا مهلت قانونی پرداخت آن گذشته است",
    "the debt is not a diyah, or the legal period to pay it has passed",
  ),
  no: text("مهلت قانونی پرداخت دیه هنوز نگذشته است", "the legal period to pay the diyah has not passed yet"),
  question: text("آیا مهلت قانونی پرداخت دیه گذشته است؟", "has the legal period to pay the diyah passed?"),
}

/** SETAD-4-held */
export const setad4Held = {
  yes: text("محکوم به سبب ناتوانی از پرداخت در زندان است", "the debtor is in prison for inability to pay"),
  no: text(
    "محکوم به سبب ناتوانی از پرداخت در زندان نیست",
    "the debtor is not in prison for inability to pay",
  ),
  question: text(
    "آیا محکوم به سبب ناتوانی از پرداخت در زندان است؟",
    "is the debtor in prison for inability to pay?",
  ),
}

/** SET92-held */
export const set92Held = {
  yes: text("محکوم در زندان یا در آستانهٔ حبس است", "the debtor is in prison, or about to be imprisoned"),
  no: text(
    "محکوم نه در زندان و نه در آستانهٔ حبس است",
    "the debtor is neither in prison nor about to be imprisoned",
  ),
  question: text(
    "آیا محکوم در زندان یا در آستانهٔ حبس است؟",
    "is the debtor in prison, or about to be imprisoned?",
  ),
}

/** MOSTAZAFAN-unintentional */
export const mostazafanUnintentional = {
  yes: text("دین ناشی از جرم عمدی نیست", "the debt does not come from an intentional offence"),
  no: text("دین ناشی از جرم عمدی است", "the debt comes from an intentional offence"),
  question: text(
    "آیا منشأ دین چیزی جز جرم عمدی است؟",
    "does the debt come from anything but an intentional offence?",
  ),
}

/** MOSTAZAFAN-limit */
export const mostazafanLimit = {
  yes: text(
    "دین از سقف برنامه، {setad.programmeDebtLimit}، کمتر است",
    "the debt is below the limit of the programme, {setad.programmeDebtLimit}",
  ),
  no: text(
    "دین از سقف برنامه، {setad.programmeDebtLimit}، کمتر نیست",
    "the debt is not below the limit of the programme, {setad.programmeDebtLimit}",
  ),
  question: text(
    "آیا دین از سقف برنامه، {setad.programmeDebtLimit}، کمتر است؟",
    "is the debt below the limit of the programme, {setad.programmeDebtLimit}?",
  ),
}

/** SETAD-loan-diyah */
export const setadLoanDiyah = {
  yes: text("دین، دیه است", "the debt is a diyah"),
  no: text("دین، دیه نیست", "the debt is not a diyah"),
  question: text("آیا دین، دیه است؟", "is the debt a diyah?"),
}

/** SETAD-loan-ceiling */
export const setadLoanCeiling = {
  yes: text("وام دریافت‌شده از سقف وام بیشتر نیست", "the loan is not above the ceiling"),
  no: text("وام دریافت‌شده از سقف وام بیشتر است", "the loan is above the ceiling"),
  question: text("آیا وام دریافت‌شده در حد سقف وام است؟", "is the loan within the ceiling?"),
}

/** heldOrAboutToBe */
export const heldOrAboutToBe = {
  yes: text(
    "محکوم به سبب این دین در زندان، در آستانهٔ حبس یا در مرخصی است، یا با تقسیط آزاد شده است",
    "the debtor is in prison for the debt, about to be, on furlough, or released on instalments",
  ),
  no: text(
    "محکوم به سبب این دین نه در زندان است، نه در آستانهٔ حبس، نه در مرخصی و نه آزاد با تقسیط",
    "the debtor is neither in prison for the debt nor about to be, nor on furlough, nor released on instalments",
  ),
  question: text(
    "آیا محکوم به سبب این دین در زندان، در آستانهٔ حبس یا در مرخصی است، یا با تقسیط آزاد شده است؟",
    "is the debtor in prison for the debt, about to be, on furlough, or released on instalments?",
  ),
}

/** SETAD-needy */
export const setadNeedy = {
  yes: text("زندانی نیازمند است و تمکن مالی ندارد", "the prisoner is needy and has no means"),
  no: text("زندانی نیازمند نیست یا تمکن مالی دارد", "the prisoner is not needy or has means"),
  question: text(
    "آیا گروه تحقیق زندانی را نیازمند و بدون تمکن مالی شناخته است؟",
    "does the inquiry find the prisoner needy and without means?",
  ),
}

/** SETAD-held */
export const setadHeld = {
  yes: text(
    "محکوم به سبب ناتوانی از پرداخت این دین در زندان است",
    "the debtor is in prison for inability to pay this debt",
  ),
  no: text(
    "محکوم به سبب ناتوانی از پرداخت این دین در زندان نیست",
    "the debtor is not in prison for inability to pay this debt",
  ),
  question: text(
    "آیا محکوم به سبب ناتوانی از پرداخت این دین در زندان است؟",
    "is the debtor in prison for inability to pay this debt?",
  ),
}

/** SETAD-morals */
export const setadMorals = {
  yes: text("محکوم سوء شهرت اخلاقی ندارد", "the prisoner has no bad moral reputation"),
  no: text("محکوم سوء شهرت اخلاقی دارد", "the prisoner has a bad moral reputation"),
  question: text("آیا محکوم فاقد سوء شهرت اخلاقی است؟", "is the prisoner free of a bad moral reputation?"),
}

/** SETAD-addiction */
export const setadAddiction = {
  yes: text("محکوم معتاد نیست", "the prisoner is not addicted"),
  no: text("محکوم معتاد است", "the prisoner is addicted"),
  question: text(
    "آیا محکوم به گزارش بهداری زندان فاقد اعتیاد است؟",
    "is the prisoner, by the report of the prison clinic, free of addiction?",
  ),
}
