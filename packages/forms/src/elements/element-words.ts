import type { Text } from "@bazgasht/rules"
import { withPersianDigits } from "../digits.ts"

const words = {
  yes: { fa: "بله", en: "Yes" },
  no: { fa: "خیر", en: "No" },
  none: { fa: "هیچ موردی نیست", en: "There is none" },
  wrongBelow: { fa: "بخش‌های مشخص‌شدهٔ زیر را درست کنید.", en: "Correct the parts that are marked below." },
  row: { fa: "ردیف {number}", en: "Row {number}" },
  add: { fa: "ردیف دیگر: {title}", en: "Another row: {title}" },
  optional: { fa: "{title} (اختیاری)", en: "{title} (optional)" },
  choose: { fa: "انتخاب کنید", en: "Choose" },
  goOn: { fa: "ادامه", en: "Continue" },
  unknown: { fa: "نمی‌دانم", en: "I do not know" },
  back: { fa: "پرسش پیشین", en: "Back" },
  why: { fa: "چرا این را می‌پرسیم؟", en: "Why do we ask this?" },
  hangsOnIt: { fa: "این موارد به پاسخ شما بستگی دارد:", en: "What depends on your answer:" },
  evidence: { fa: "مدرک این پاسخ (اختیاری)", en: "Document of this answer (optional)" },
  document: { fa: "مدرک: {value}", en: "Document: {value}" },
  issuer: { fa: "صادرکننده: {value}", en: "Issued by: {value}" },
  alone: {
    fa: "همین پاسخ می‌تواند نتیجهٔ {alone} مورد از {open} مورد را روشن کند.",
    en: "This answer alone could settle {alone} of {open} open outcomes.",
  },
  together: {
    fa: "این پاسخ همراه پاسخ‌های دیگر نتیجهٔ {together} مورد از {open} مورد را روشن می‌کند.",
    en: "With other answers, this one helps to settle {together} of {open} open outcomes.",
  },
  required: {
    fa: "به این پرسش پاسخ دهید یا «نمی‌دانم» را بزنید.",
    en: "Answer this question, or choose “I do not know”.",
  },
  progress: {
    fa: "پاسخ‌ها: {answered}؛ نمی‌دانم: {unknown}؛ نتیجهٔ {settled} مورد از {routes} مورد روشن است.",
    en: "{answered} answered, {unknown} not known. {settled} of {routes} outcomes are settled.",
  },
  done: { fa: "پرسش دیگری نمانده است.", en: "There is nothing more to ask." },
  open: { fa: "هنوز روشن نیست:", en: "Still open:" },
} as const satisfies { readonly [name: string]: Text }

/** What the elements say. */
export type ElementWord = keyof typeof words

/** The text in a language; English where it has none in it. */
export const saidIn = (language: string, text: Text): string => text[language] ?? text.en

/** A sentence that begins one: a question that its author wrote to stand within another has no capital. */
export const sentenceIn = (language: string, text: Text): string =>
  saidIn(language, text).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** A number or another short value as the language writes it. */
export const writtenIn = (language: string, value: string): string =>
  language === "fa" ? withPersianDigits(value) : value

/** A word of the elements, with its values. */
export const sayWord = (
  language: string,
  word: ElementWord,
  values: { readonly [name: string]: string | number } = {},
): string =>
  saidIn(language, words[word]).replace(/\{([a-z]+)\}/g, (_, name: string) =>
    writtenIn(language, String(values[name] ?? "")),
  )

/** The direction in which a language is written. */
export const directionIn = (language: string): "rtl" | "ltr" =>
  ["ar", "ckb", "fa", "he", "ps", "ur"].includes(language) ? "rtl" : "ltr"

/** The language of an element: that of the nearest element that says one. */
export const languageAround = (element: Element): string => {
  const said = element.closest("[lang]")?.getAttribute("lang") ?? document.documentElement.lang
  return said === "" ? "en" : (said.split("-")[0] ?? "en")
}
