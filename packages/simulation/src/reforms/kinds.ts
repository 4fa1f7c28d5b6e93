import {
  compareRatios,
  type Kind,
  measureOfTerm,
  type Parameter,
  type Ratio,
  type RulePack,
  type Term,
  type Text,
  text,
  type Value,
} from "@bazgasht/rules"

const words: Record<Kind, Text> = {
  truth: text("true (بله) یا false (خیر)", "true or false"),
  count: text("عددی صحیح، صفر یا بیشتر", "a whole number, zero or more"),
  money: text(
    "مبلغی صحیح به ریال، صفر یا بیشتر: ۸۰٬۰۰۰٬۰۰۰",
    "a whole amount in rials, zero or more: 80,000,000",
  ),
  day: text(
    "یک روز، هجری شمسی یا میلادی: ۱۴۰۴/۰۷/۰۱",
    "a day, Jalali or Gregorian: 1404/07/01 or 2025-09-23",
  ),
  term: text("مدتی مانند «3y 4m» یا «۳ سال و ۴ ماه»", "a length of time such as 3y 4m"),
  ratio: text("عددی کسری مانند 1/3، صفر یا بیشتر", "a fraction such as 1/3, zero or more"),
  code: text("یکی از کدهای واژگان مجموعه", "a code of the pack's vocabulary"),
}

export const kindInWords = (kind: Kind): Text => words[kind]

const part: Text = text("عددی کسری از صفر تا یک مانند 1/3", "a fraction from 0 to 1, such as 1/3")

export const parameterInWords = ({ isPart, kind }: Parameter): Text => (isPart === true ? part : words[kind])

const isNatural = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0

/** Whether a value is one that a law of a pack can set: of the kind, exact, and not negative. */
export const isValueOf = ({ calendar, vocabulary }: RulePack, kind: Kind, value: Value): boolean => {
  switch (kind) {
    case "truth":
      return typeof value === "boolean"
    case "count":
    case "money":
      return isNatural(value)
    case "day":
      return (
        Number.isSafeInteger(value) &&
        (value as number) >= calendar.firstDay &&
        (value as number) <= calendar.lastDay
      )
    case "term": {
      if (typeof value !== "object" || !("months" in value)) return false
      const { days, months } = value
      return isNatural(months) && isNatural(days) && Number.isSafeInteger(measureOfTerm(value as Term))
    }
    case "ratio":
      return (
        typeof value === "object" &&
        "numerator" in value &&
        isNatural(value.numerator) &&
        isNatural(value.denominator) &&
        value.denominator > 0
      )
    case "code":
      return typeof value === "string" && vocabulary.has(value)
  }
}

const whole: Ratio = { numerator: 1, denominator: 1 }

/** Whether a law of a pack can set a parameter to a value: of a whole nothing is more than the whole. */
export const isValueOfParameter = (pack: RulePack, { isPart, kind }: Parameter, value: Value): boolean =>
  isValueOf(pack, kind, value) &&
  (isPart !== true || kind !== "ratio" || compareRatios(value as Ratio, whole) <= 0)

export const idsInWords = {
  parameter: text("شناسهٔ یکی از اعداد قانون در این مجموعه", "the id of a parameter of the pack"),
  rule: text("شناسهٔ یکی از قاعده‌های این مجموعه", "the id of a rule of the pack"),
  policy: text("شناسهٔ یکی از پرسش‌های اختلافی این مجموعه", "the id of a disputed question of the pack"),
  fact: text(
    "شناسهٔ امری که یکی از قاعده‌های مجموعه می‌پرسد",
    "the id of a fact that a rule of the pack asks for",
  ),
} as const
