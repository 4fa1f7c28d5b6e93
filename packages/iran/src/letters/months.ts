import type { Text } from "@bazgasht/rules"
import { said } from "./said.ts"

/** The months of the solar year, Farvardin first. Kurdish has names of its own for them. */
export const letterMonths: ReadonlyArray<Text> = [
  said("فروردین", "Farvardin", "فروردين", "خاکەلێوە"),
  said("اردیبهشت", "Ordibehesht", "أرديبهشت", "گوڵان"),
  said("خرداد", "Khordad", "خرداد", "جۆزەردان"),
  said("تیر", "Tir", "تير", "پووشپەڕ"),
  said("مرداد", "Mordad", "مرداد", "گەلاوێژ"),
  said("شهریور", "Shahrivar", "شهريور", "خەرمانان"),
  said("مهر", "Mehr", "مهر", "ڕەزبەر"),
  said("آبان", "Aban", "آبان", "گەڵاڕێزان"),
  said("آذر", "Azar", "آذر", "سەرماوەز"),
  said("دی", "Dey", "دي", "بەفرانبار"),
  said("بهمن", "Bahman", "بهمن", "ڕێبەندان"),
  said("اسفند", "Esfand", "إسفند", "ڕەشەمێ"),
]
