import { iran, iranPack, jalali, jalaliDay } from "@bazgasht/iran"
import { drawRegister } from "@bazgasht/iran-population"
import { text } from "@bazgasht/rules"
import { applyReforms, layoutOf, type Reform, simulate } from "@bazgasht/simulation"
import * as Result from "effect/Result"

export const day = jalaliDay(1404, 7, 1)

/** A small register of an invented country. */
export const population = drawRegister({ seed: 1404, day, prisoners: 300 }, iran)

/** Conditional release after a quarter of a term, where the law asks for a third. */
export const earlierRelease: Reform = {
  id: "earlier-release",
  title: text("آزادی مشروط زودتر", "earlier conditional release"),
  changes: [
    {
      change: "setParameter",
      parameter: "conditionalRelease.shareOfOtherTerm",
      value: { numerator: 1, denominator: 4 },
    },
  ],
}

/** The same share raised to two fifths. */
export const laterRelease: Reform = {
  ...earlierRelease,
  id: "later-release",
  title: text("آزادی مشروط دیرتر", "later conditional release"),
  changes: [
    {
      change: "setParameter",
      parameter: "conditionalRelease.shareOfOtherTerm",
      value: { numerator: 2, denominator: 5 },
    },
  ],
}

export const law = Result.getOrThrow(applyReforms(iranPack, [earlierRelease]))
export const simulation = Result.getOrThrow(
  await simulate({ jurisdiction: iran, population, reforms: [earlierRelease], workers: 0 }),
)
export const layout = layoutOf({ language: "en", calendar: jalali, pack: iranPack })
