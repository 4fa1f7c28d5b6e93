/** Words for every code that a rule or a fact of the pack speaks. */

import { type Text, text } from "@bazgasht/rules"
import { activities, employmentCodes, offenceGroups, operators } from "./employment/codes.ts"
import { offences } from "./offences.ts"
import { charityCodes } from "./organisation/charity.ts"
import { enterpriseCodes } from "./organisation/enterprise.ts"
import { paymentCodes } from "./organisation/payments.ts"
import { referralCodes } from "./organisation/referrals.ts"
import { registerCodes } from "./organisation/registers.ts"
import { unitCodes } from "./organisation/units.ts"
import { afterCareCodes } from "./release/after-care.ts"
import { courtOrders } from "./release/leniency-terms.ts"
import { statistics } from "./statistics.ts"
import { caseCodes } from "./support/case-codes.ts"
import { payers } from "./support/relief-committee-cover.ts"

const codes: { readonly [code: string]: Text } = {
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
  none: text("هیچ", "none"),
  mandatory: text("الزامی", "mandatory"),
  optional: text("اختیاری", "optional"),
  // origins of a debt
  dower: text("مهریه", "dower (mahr)"),
  unintentionalDamages: text("خسارت ناشی از جرم غیرعمدی", "damages of an unintentional offence"),
  tort: text("ضمان قهری", "tort"),
  exchange: text("دین معوض", "a debt for something received"),
  // kinds of debts
  arsh: text("ارش", "arsh"),
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
  // who proves; what a fine is turned into; who receives the money of a release
  creditor: text("محکوم‌له", "the creditor"),
  debtor: text("محکوم‌علیه", "the debtor"),
  publicService: text("خدمات عمومی رایگان", "free public service"),
  detention: text("بازداشت", "detention"),
  creditorByExecutionOffice: text(
    "محکوم‌له، از طریق واحد اجرای احکام",
    "the creditor, through the execution office",
  ),
  // how a member of the household is related to the prisoner
  prisoner: text("زندانی", "the prisoner"),
  spouse: text("همسر", "spouse"),
  child: text("فرزند", "child"),
  parent: text("پدر یا مادر", "parent"),
  sibling: text("خواهر یا برادر", "sibling"),
  grandparent: text("پدربزرگ یا مادربزرگ", "grandparent"),
  grandchild: text("نوه", "grandchild"),
  other: text("سایر", "other"),
  // how a member is called among the others
  "member.parent.female": text("مادر", "mother"),
  "member.parent.male": text("پدر", "father"),
  "member.sibling.female": text("خواهر", "sister"),
  "member.sibling.male": text("برادر", "brother"),
  "member.grandparent.female": text("مادربزرگ", "grandmother"),
  "member.grandparent.male": text("پدربزرگ", "grandfather"),
  "member.other": text("خویشاوند", "relative"),
  // how a household is housed
  owned: text("مسکن ملکی", "a home of their own"),
  rented: text("مسکن استیجاری", "a rented home"),
  hosted: text("سکونت نزد بستگان", "living with relatives"),
  // kinds of help
  cash: text("کمک نقدی ماهانه", "monthly cash"),
  livelihoodPackage: text("بستهٔ معیشتی", "livelihood package"),
  study: text("کمک تحصیلی", "help with study"),
  medical: text("کمک درمانی و دندان‌پزشکی", "medical and dental help"),
  housingDeposit: text("ودیعهٔ مسکن", "housing deposit"),
  dowry: text("جهیزیه", "trousseau"),
  visitTravel: text("هزینهٔ سفر برای ملاقات", "travel for visits"),
  job: text("اشتغال", "a job"),
  training: text("آموزش مهارت", "training"),
  counselling: text("مشاوره", "counselling"),
  // kinds of workplaces
  closed: text("زندان بسته", "a closed prison"),
  semiOpen: text("زندان نیمه‌باز", "a semi-open prison"),
  open: text("زندان باز", "an open prison"),
  vocationalEmploymentCentre: text("مرکز حرفه‌آموزی و اشتغال", "a vocational and employment centre"),
  outsideEmployer: text("کارفرمای بیرون از زندان", "an employer outside"),
  ownBusiness: text("کسب‌وکار شخصی", "a business of one's own"),
  // openings: what for, for whom, which post
  work: text("کار", "work"),
  course: text("دورهٔ آموزشی", "a course"),
  any: text("زن و مرد", "women and men"),
  guarding: text("نگهبانی", "guarding"),
  disciplinary: text("امور انضباطی", "discipline"),
  administrative: text("امور اداری", "administration"),
  internalService: text("خدمات داخلی زندان", "services within the prison"),
  // loans for work, and their ceilings
  enterprise: text("وام اشتغال", "a loan for work"),
  lower: text("سقف پایین", "the lower ceiling"),
  upper: text("سقف بالا", "the upper ceiling"),
  // reports on a petition for leniency
  conductReport: text("گزارش رئیس زندان از رفتار محکوم", "the report of the head of the prison on conduct"),
  councilReport: text("گزارش شورای طبقه‌بندی", "the report of the classification council"),
  socialWorkerOpinion: text("نظر مددکار اجتماعی", "the opinion of the social worker"),
  pardonCommissionOpinion: text(
    "نظر کمیسیون عفو، تخفیف و تبدیل مجازات محکومان",
    "the opinion of the commission for pardons",
  ),
}

/** Words by code: offences, orders of the court, payers, support cases, activities of work, cases of employment, provinces, and the codes of facts and rules. */
export const vocabulary: ReadonlyMap<string, Text> = new Map([
  ...Object.entries(codes),
  ...[
    ...offences,
    ...courtOrders,
    ...payers,
    ...activities,
    ...offenceGroups,
    ...operators,
    ...employmentCodes,
    ...caseCodes,
    ...afterCareCodes,
    ...charityCodes,
    ...enterpriseCodes,
    ...paymentCodes,
    ...registerCodes,
    ...referralCodes,
    ...unitCodes,
    ...statistics.regions.values,
  ].map(({ code, title }) => [code, title] as const),
])
