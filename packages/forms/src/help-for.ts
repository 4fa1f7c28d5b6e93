import type { NextQuestion } from "@bazgasht/core"
import type { Currency, Text } from "@bazgasht/rules"
import { withPersianDigits } from "./digits.ts"

/** How an answer of each kind is written; a day by the example of today. */
export const helpFor = (kind: NextQuestion["kind"], today: string, currency: Currency): Text => {
  switch (kind) {
    case "truth":
      return { fa: "بله یا خیر", en: "yes or no" }
    case "count":
      return { fa: "یک عدد صحیح", en: "a whole number" }
    case "money":
      return {
        fa: `مبلغ به ${currency.fa}، بدون اعشار`,
        en: `an amount in ${currency.en.several}, without decimals`,
      }
    case "day":
      return {
        fa: `سال/ماه/روز، مانند ${withPersianDigits(today)}`,
        en: `year/month/day, such as ${today}`,
      }
    case "term":
      return { fa: "مدت، مانند «۳ سال و ۴ ماه»", en: "a length of time, such as 3y 4m" }
    case "ratio":
      return { fa: "سهم، مانند «۱/۲» یا «۵٪»", en: "a share, such as 1/2 or 5%" }
    case "code":
      return { fa: "یکی از گزینه‌ها", en: "one of the choices" }
    case "list":
      return {
        fa: "هر مورد را در یک ردیف بنویسید؛ اگر هیچ موردی نیست، همین را بگویید",
        en: "write each in a row of its own; if there is none, say so",
      }
    case "object":
      return { fa: "آنچه را می‌دانید بنویسید", en: "fill in what you know" }
  }
}
