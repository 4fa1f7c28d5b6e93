import type { Jurisdiction, NextQuestion } from "@bazgasht/core"
import { type Currency, type Day, formatDay, type Text } from "@bazgasht/rules"
import { withPersianDigits } from "./digits.ts"

/** A field of a form: a question with everything that a page shows beside it. Plain JSON. */
export interface FormField extends Omit<NextQuestion, "question"> {
  /** What is asked, as a sentence of its author or else the label. */
  readonly question: Text
  /** How the answer is written. */
  readonly help: Text
}

/** How an answer of each kind is written; a day by the example of today. */
const helpFor = (kind: NextQuestion["kind"], today: string, currency: Currency): Text => {
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
      return { fa: "اگر هیچ موردی نیست، همین را بگویید", en: "if there is none, say so" }
    case "object":
      return { fa: "این بخش را اداره می‌نویسد", en: "the office writes this part" }
  }
}

/** The field that a question becomes. */
export const fieldOfQuestion = (
  { question, ...about }: NextQuestion,
  { pack: { calendar, currency } }: Jurisdiction,
  today: Day,
): FormField => ({
  ...about,
  question: question ?? about.label,
  help: helpFor(about.kind, formatDay(calendar, today), currency),
})
