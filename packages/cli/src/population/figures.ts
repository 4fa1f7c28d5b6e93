import { inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import type { AssumedFigure, FigureComparison, FigureUnit } from "@bazgasht/simulation"
import { type Column, Item, Table } from "../report/report.ts"

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

const withDecimals = (style: Style, share: number): string => {
  const written = (share / 100).toFixed(2)
  return style.language === "en"
    ? written
    : written.replace(".", "٫").replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit)))
}

/** A figure with its unit. */
const amountIn = (style: Style, unit: FigureUnit, value: number): string => {
  const number =
    unit === "share"
      ? withDecimals(style, value)
      : wordsOf(style).number(unit === "rials" ? Math.round(value / millionToman) : value)
  return `${number} ${inLanguage(style, units[unit])}`
}

const columns = (style: Style, titles: ReadonlyArray<Text>, numbers: ReadonlyArray<number>) =>
  titles.map(
    (title, place): Column => ({
      title: inLanguage(style, title),
      ...(numbers.includes(place) ? { numeric: true } : {}),
    }),
  )

/** What is reported of prisoners and their families, beside what a drawn register has. */
export const figuresReport = (
  style: Style,
  seed: number,
  figures: ReadonlyArray<FigureComparison>,
  assumptions: ReadonlyArray<AssumedFigure>,
): Item =>
  new Item(
    () => ({ format: "bazgasht.figures/1", seed, figures, assumptions }),
    () => [
      { tone: "heading", text: inLanguage(style, words.figures) },
      new Table(
        columns(style, words.columns, [1, 2]),
        figures.map(({ generated, source, target, title, unit }) => [
          { text: title },
          { text: amountIn(style, unit, target) },
          { text: amountIn(style, unit, generated) },
          { text: source },
        ]),
      ),
      "",
      { tone: "heading", text: inLanguage(style, words.assumptions) },
      new Table(
        columns(style, words.assumed, [1]),
        assumptions.map(({ title, value }) => [{ text: title }, { text: amountIn(style, "share", value) }]),
      ),
    ],
  )
