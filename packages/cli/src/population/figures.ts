import { inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import type { AssumedFigure, FigureComparison, FigureUnit } from "@bazgasht/simulation"
import { Item, numericColumn, tableOf, wordsColumn } from "../report/report.ts"

const words = {
  figures: text("آمار گزارش‌شده و جمعیت ساختگی", "Reported figures and the drawn register"),
  assumptions: text(
    "فرض‌های ما، جایی که کسی عددی گزارش نکرده است",
    "Assumptions of ours, where nobody reports a number",
  ),
  figure: text("عدد", "figure"),
  reported: text("گزارش‌شده", "reported"),
  drawn: text("ساخته‌شده", "drawn"),
  source: text("منبع", "source"),
  assumption: text("فرض", "assumption"),
  share: text("سهم", "share"),
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

const amountIn = (style: Style, unit: FigureUnit, value: number): string => {
  const number =
    unit === "share"
      ? withDecimals(style, value)
      : wordsOf(style).number(unit === "rials" ? Math.round(value / millionToman) : value)
  return `${number} ${inLanguage(style, units[unit])}`
}

/** What is reported of prisoners and their families, beside what a drawn register has. */
export const figuresReport = (
  style: Style,
  seed: number,
  figures: ReadonlyArray<FigureComparison>,
  assumptions: ReadonlyArray<AssumedFigure>,
): Item =>
  new Item(
    () => ({ format: "bazgasht.figures/1", seed, figures, assumptions }),
    () => {
      const say = (of: keyof typeof words): string => inLanguage(style, words[of])
      const amount = (unit: FigureUnit, value: number) => ({ text: amountIn(style, unit, value) })
      return [
        { tone: "heading", text: say("figures") },
        tableOf(figures, [
          wordsColumn(say("figure"), ({ title }) => title),
          numericColumn(say("reported"), ({ target, unit }) => amount(unit, target)),
          numericColumn(say("drawn"), ({ generated, unit }) => amount(unit, generated)),
          wordsColumn(say("source"), ({ source }) => source),
        ]),
        "",
        { tone: "heading", text: say("assumptions") },
        tableOf(assumptions, [
          wordsColumn(say("assumption"), ({ title }) => title),
          numericColumn(say("share"), ({ value }) => amount("share", value)),
        ]),
      ]
    },
  )
