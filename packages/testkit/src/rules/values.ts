/** Arbitraries for the values of the rule language, and for the words and citations around them. */

import {
  type Calendar,
  type Citation,
  type Confidence,
  type Count,
  type Day,
  gregorian,
  type Instrument,
  type Kind,
  type Money,
  makeRatio,
  makeTerm,
  type Ratio,
  type Rounding,
  type Term,
  type Text,
  type ValueOfKind,
} from "@bazgasht/rules"
import * as fc from "fast-check"

/** Every kind of value, in the order of the language. */
export const kinds: ReadonlyArray<Kind> = ["truth", "count", "money", "day", "term", "ratio", "code"]

/** A day of a calendar, its first and last day and the turn of its months more often than chance would have it. */
export const anyDay = (
  options: { readonly calendar?: Calendar; readonly from?: Day; readonly to?: Day } = {},
): fc.Arbitrary<Day> => {
  const { calendar = gregorian } = options
  const min = options.from ?? calendar.firstDay
  const max = options.to ?? calendar.lastDay
  const within = fc.integer({ min, max })
  const turnOfMonth = fc
    .tuple(within, fc.integer({ min: -1, max: 1 }))
    .map(([day, shift]) => Math.min(max, Math.max(min, (calendar.startOfMonth(day as Day) ?? day) + shift)))
  return fc.oneof({ arbitrary: within, weight: 3 }, turnOfMonth) as fc.Arbitrary<Day>
}

/** A length of time of up to about a lifetime; never negative. */
export const anyTerm: fc.Arbitrary<Term> = fc
  .record({ years: fc.nat(60), months: fc.nat(30), days: fc.nat(400) })
  .map(makeTerm)

/** A fraction in lowest terms; also nothing, more than the whole, and less than nothing. */
export const anyRatio: fc.Arbitrary<Ratio> = fc
  .tuple(fc.integer({ min: -12, max: 36 }), fc.integer({ min: 1, max: 60 }))
  .map(([numerator, denominator]) => makeRatio(numerator, denominator) ?? { numerator: 0, denominator: 1 })

/** A named rounding. */
export const anyRounding: fc.Arbitrary<Rounding> = fc.constantFrom("up", "down", "nearest")

const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 })

/** Wording in both languages, of any script. */
export const anyText: fc.Arbitrary<Text> = fc.record({ fa: word, en: word })

/** A law, regulation or directive. */
export const anyInstrument: fc.Arbitrary<Instrument> = fc.record({
  id: fc.constantFrom("IPC", "CPC", "REG00", "DIR99"),
  title: anyText,
})

/** How well a statement of law was confirmed. */
export const anyConfidence: fc.Arbitrary<Confidence> = fc.constantFrom(
  "verifiedText",
  "verifiedReport",
  "recalled",
  "derived",
  "design",
)

/** A place in an instrument, or a whole instrument. */
export const anyCitation: fc.Arbitrary<Citation> = fc.record(
  { instrument: anyInstrument, article: anyText, confidence: anyConfidence, source: word },
  { requiredKeys: ["instrument", "confidence"] },
)

const wholeNumber = fc.oneof({ arbitrary: fc.integer({ min: -5, max: 20 }), weight: 4 }, fc.maxSafeInteger())

/** A code of any vocabulary. */
export const anyCode: fc.Arbitrary<string> = fc.stringMatching(/^[a-z][a-zA-Z]{0,7}(\.[a-z]{1,5})?$/)

const arbitraries: { readonly [K in Kind]: fc.Arbitrary<ValueOfKind[K]> } = {
  truth: fc.boolean(),
  count: wholeNumber as fc.Arbitrary<Count>,
  money: wholeNumber as fc.Arbitrary<Money>,
  day: anyDay(),
  term: anyTerm,
  ratio: anyRatio,
  code: anyCode,
}

/** A value of a kind. */
export const anyValue = <K extends Kind>(kind: K): fc.Arbitrary<ValueOfKind[K]> =>
  arbitraries[kind] as fc.Arbitrary<ValueOfKind[K]>
