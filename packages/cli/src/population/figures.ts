/**
 * What is reported of prisoners and their families, beside what a drawn register has.
 *
 * @module
 */

import { inLanguage, type Text, text, wordsOf } from "@bazgasht/rules"
import { type FigureComparison, type FigureUnit, registerAssumptions } from "@bazgasht/simulation"
import { tableLines } from "../rendering/table.ts"
import type { Voice } from "../rendering/voice.ts"

const words = {
  figures: text("آمار گزارش‌شده و جمعیت ساختگی", "Reported figures and the drawn register"),
  assumptions: text(
    "فرض‌های ما، جایی که کسی عددی گزارش نکرده است",
    "Assumptions of ours, where nobody reports a number",
  ),
  columns: [
    text("عدد", "figure"),
    text("گزارش‌شده", "reported"),
    text("ساخته‌شده", "drawn"),
    text("منبع", "source"),
  ],
  assumed: [text("فرض", "assumption"), text("سهم", "share")],
}

const millionToman = 10_000_000

const units: { readonly [Unit in FigureUnit]: Text } = {
  share: text("٪", "%"),
  people: text("نفر", "people"),
  families: text("خانوار", "families"),
  rials: text("میلیون تومان", "million toman"),
  days: text("روز", "days"),
  years: text("سال", "years"),
}

const withDecimals = (voice: Voice, share: number): string => {
  const written = (share / 100).toFixed(2)
  return voice.language === "en"
    ? written
    : written.replace(".", "٫").replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))
}

/** A figure with its unit. */
const amountIn = (voice: Voice, unit: FigureUnit, value: number): string => {
  const number =
    unit === "share"
      ? withDecimals(voice, value)
      : wordsOf(voice).number(unit === "rials" ? Math.round(value / millionToman) : value)
  return `${number} ${units[unit][voice.language]}`
}

/** Both tables as lines. */
export const figureLines = (
  voice: Voice,
  figures: ReadonlyArray<FigureComparison>,
): ReadonlyArray<string> => {
  const style = { language: voice.language, paintHead: (line: string) => voice.paint("heading", line) }
  const say = (of: Text): string => inLanguage(voice, of)
  const compared = tableLines(
    words.columns.map((title, place) => ({
      title: say(title),
      ...(place === 1 || place === 2 ? { numeric: true as const } : {}),
    })),
    figures.map(({ generated, source, target, title, unit }) => [
      say(title),
      amountIn(voice, unit, target),
      amountIn(voice, unit, generated),
      say(source),
    ]),
    style,
  )
  const assumed = tableLines(
    words.assumed.map((title, place) => ({
      title: say(title),
      ...(place === 1 ? { numeric: true as const } : {}),
    })),
    registerAssumptions.map(({ title, value }) => [say(title), amountIn(voice, "share", value)]),
    style,
  )
  return [
    voice.paint("heading", say(words.figures)),
    ...compared,
    "",
    voice.paint("heading", say(words.assumptions)),
    ...assumed,
  ]
}
