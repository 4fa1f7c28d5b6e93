/**
 * The figures of the report to the donors.
 *
 * @module
 */

import type { DonorReport, FreedPeople, ReportOfDonor } from "@bazgasht/core"
import { inLanguage, type Style, wordsOf } from "@bazgasht/rules"
import { reportWords } from "./words.ts"

/** A figure: its title, and what is told of it. */
export interface Figure {
  readonly title: string
  readonly value: string
}

type Word = keyof typeof reportWords

const figure = (style: Style, title: Word, value: string): Figure => ({
  title: inLanguage(style, reportWords[title]),
  value,
})

const money = (style: Style, amount: number): string => wordsOf(style).money(amount, style.pack.currency)

const peopleIn = (style: Style, people: number | undefined): string =>
  people === undefined ? inLanguage(style, reportWords.tooFew) : wordsOf(style).number(people)

/** The figures of the fund: whom it frees, for how much, and whom it does not reach. */
export const fundFigures = (style: Style, { fund }: DonorReport): ReadonlyArray<Figure> => {
  const waiting: FreedPeople | undefined = fund.waiting
  return [
    figure(style, "freed", peopleIn(style, fund.freed?.people)),
    figure(style, "free", money(style, fund.free)),
    figure(style, "spent", money(style, fund.spent)),
    figure(style, "waiting", peopleIn(style, waiting?.people)),
    ...(waiting === undefined ? [] : [figure(style, "lacking", money(style, waiting.amount))]),
  ]
}

/** The figures of one donor. */
export const donorFigures = (
  style: Style,
  { free, left, people, spent }: ReportOfDonor,
): ReadonlyArray<Figure> => [
  figure(style, "helped", peopleIn(style, people)),
  figure(style, "free", money(style, free)),
  figure(style, "spent", money(style, spent)),
  figure(style, "left", money(style, left)),
]
