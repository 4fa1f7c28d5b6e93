/** Words for the codes of a prisoner, a sentence and a debt. */

import { type Text, text } from "@bazgasht/rules"

const beforeDebts: { readonly [code: string]: Text } = {
  // kinds of imprisonment and punishment
  tazir: text("تعزیر", "ta'zir"),
  hadd: text("حد", "hadd"),
  qisas: text("قصاص", "qisas"),
  diyah: text("دیه", "diyah"),
  life: text("حبس ابد", "life imprisonment"),
  inLieuOfFine: text("بازداشت بدل از جزای نقدی", "detention in lieu of a fine"),
  exile: text("تبعید یا اقامت اجباری", "exile or compulsory residence"),
  notSentenced: text("بدون حکم (متهم)", "not sentenced (an accused)"),
  // grace, and to whom it was granted
  pardon: text("عفو", "pardon"),
  commutation: text("تخفیف مجازات (عفو جزئی)", "commutation"),
  individual: text("عفو یا تخفیف موردی", "granted to one person"),
  collective: text("عفو معیاری، شامل همهٔ مشمولان بخشنامه", "granted to all whom a circular covers"),
  unstated: text("نامشخص در ابلاغ", "not stated in the notice"),
  // sex
  male: text("مرد", "male"),
  female: text("زن", "female"),
  // kinds of furlough; means of a supervised person
  ordinary: text("عادی", "ordinary"),
  urgent: text("اضطراری", "urgent"),
  escorted: text("تحت‌الحفظ", "under escort"),
  consent: text("جلب رضایت شاکی", "to win the complainant's consent"),
  quarterly: text("چهارماهه", "once in four months"),
  occasion: text("مناسبتی", "for an occasion"),
  unable: text("ناتوان به تشخیص مددکار", "unable by the social worker's finding"),
  covered: text("تحت پوشش نهاد حمایتی", "covered by a supporting body"),
  // scope of a suspension; modes of an alternative
  whole: text("تمام مجازات", "the whole punishment"),
  part: text("بخشی از مجازات", "a part of the punishment"),
  none: text("هیچ‌کدام", "none"),
  mandatory: text("الزامی", "mandatory"),
  optional: text("اختیاری", "optional"),
}

const debtCodes: { readonly [code: string]: Text } = {
  // origins of a debt
  dower: text("مهریه", "dower (mahr)"),
  unintentionalDamages: text("خسارت ناشی از جرم غیرعمدی", "damages of an unintentional offence"),
  tort: text("ضمان قهری", "tort"),
  exchange: text("دین معوض", "a debt for something received"),
  // kinds of debts
  arsh: text("ارش (خسارت صدمهٔ بدنی)", "arsh (compensation for an injury)"),
  excessDamages: text("خسارت مازاد بر دیه", "damages beyond the diyah"),
  maintenanceArrears: text("نفقهٔ معوقه", "arrears of maintenance"),
  commercialPaper: text("چک یا سند تجاری", "a bounced cheque or commercial paper"),
  restitution: text("رد مال", "restitution"),
  damages: text("ضرر و زیان", "damages"),
  courtCosts: text("هزینهٔ دادرسی", "court costs"),
  fine: text("جزای نقدی", "a fine"),
  otherDebt: text("سایر دیون", "another debt"),
  // what a diyah is for, and how far the offender meant it
  ofLife: text("دیهٔ نفس", "of life"),
  ofInjury: text("دیهٔ جراحت", "of an injury"),
  intentional: text("عمدی", "intentional"),
  quasiIntentional: text("شبه‌عمدی", "quasi-intentional"),
  pureMistake: text("خطای محض", "a pure mistake"),
}

const afterDebts: { readonly [code: string]: Text } = {
  // who proves; what a fine is turned into; who receives the money of a release
  creditor: text("محکوم‌له", "the creditor"),
  debtor: text("محکوم مالی", "the debtor"),
  publicService: text("خدمات عمومی رایگان", "unpaid public service"),
  detention: text("بازداشت", "detention"),
  creditorByExecutionOffice: text(
    "محکوم‌له، از طریق واحد اجرای احکام",
    "the creditor, through the execution office",
  ),
  // of every list that is not closed
  other: text("سایر", "other"),
}

/** Those of a prisoner and a sentence, for packs that decide nothing of a debt. */
export const sentenceCodes: { readonly [code: string]: Text } = {
  ...beforeDebts,
  ...afterDebts,
}

export const prisonerCodes: { readonly [code: string]: Text } = {
  ...beforeDebts,
  ...debtCodes,
  ...afterDebts,
}
