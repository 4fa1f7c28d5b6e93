/**
 * Words for every code that a rule or a fact of the pack speaks.
 *
 * @module
 */

import { type Text, text } from "@bazgasht/rules"
import { offences } from "./offences.ts"
import { courtOrders } from "./release/orders.ts"

const codes: { readonly [code: string]: Text } = {
  // kinds of imprisonment and punishment
  tazir: text("تعزیر", "ta'zir"),
  hadd: text("حد", "hadd"),
  qisas: text("قصاص", "qisas"),
  diyah: text("دیه", "diyah"),
  life: text("حبس ابد", "life imprisonment"),
  inLieuOfFine: text("حبس بدل از جزای نقدی", "detention in lieu of a fine"),
  exile: text("تبعید یا اقامت اجباری", "exile or compulsory residence"),
  // sex
  male: text("مرد", "male"),
  female: text("زن", "female"),
  // kinds of furlough; means of a supervised person
  ordinary: text("عادی", "ordinary"),
  urgent: text("اضطراری", "urgent"),
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
  dower: text("مهریه", "dower"),
  unintentionalDamages: text("خسارت ناشی از جرم غیرعمدی", "damages of an unintentional offence"),
  tort: text("ضمان قهری", "tort"),
  exchange: text("دین معوض", "a debt for something received"),
}

/** Words by code: offences, orders of the court, and the codes of facts and rules. */
export const vocabulary: ReadonlyMap<string, Text> = new Map([
  ...Object.entries(codes),
  ...offences.map(({ code, title }) => [code, title] as const),
  ...courtOrders.map(({ code, title }) => [code, title] as const),
])
