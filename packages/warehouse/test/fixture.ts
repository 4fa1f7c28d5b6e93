/** A register of invented prisoners, and a reform that is compared over it. */

import { iran, jalaliDay } from "@bazgasht/iran"
import { drawRegister } from "@bazgasht/iran-population"
import { text } from "@bazgasht/rules"
import type { Reform } from "@bazgasht/simulation"

export const day = jalaliDay(1404, 7, 1)
export const prisoners = 400
export const population = drawRegister({ seed: 1404, day, prisoners, kinds: ["prisoner"] }, iran)
export const question = "REL-CR"

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
