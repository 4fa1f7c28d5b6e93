/**
 * Activities that work may demand of the body and that a doctor may forbid. Our sources name none; these are ours.
 */

import type { VocabularyEntry } from "@bazgasht/core"
import { text } from "@bazgasht/rules"

const activity = (name: string, fa: string, en: string): VocabularyEntry => ({
  code: `activity.${name}`,
  title: text(fa, en),
})

/** Every activity. */
export const activities: ReadonlyArray<VocabularyEntry> = [
  activity("heavyLoads", "بلند کردن بار سنگین", "lifting heavy loads"),
  activity("standing", "ایستادن طولانی", "standing for long"),
  activity("sitting", "نشستن طولانی", "sitting for long"),
  activity("bending", "خم شدن پیاپی", "bending again and again"),
  activity("nightWork", "کار در شب", "work at night"),
  activity("dust", "کار در گردوغبار", "work in dust"),
  activity("noise", "کار در سروصدا", "work in noise"),
  activity("heat", "کار در گرما", "work in heat"),
  activity("cold", "کار در سرما", "work in cold"),
  activity("heights", "کار در ارتفاع", "work at heights"),
  activity("machines", "کار با ماشین‌آلات", "work with machines"),
  activity("driving", "رانندگی", "driving"),
  activity("chemicals", "کار با مواد شیمیایی", "work with chemicals"),
  activity("animals", "کار با دام", "work with animals"),
  activity("foodHandling", "کار با مواد غذایی", "handling food"),
  activity("screens", "کار با نمایشگر", "work at a screen"),
  activity("fineWork", "کار ظریف دستی", "fine work of the hands"),
]
