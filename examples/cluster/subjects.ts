/** What every process of the example loads by itself: the law, an invented population, and a reform. */

import { iran, jalaliDay } from "@bazgasht/iran"
import { drawRegister } from "@bazgasht/iran-population"
import { type Day, text } from "@bazgasht/rules"
import { plainScenario, type Reform, type SimulationSubject } from "@bazgasht/simulation"
import * as Schema from "effect/Schema"

export const today = jalaliDay(1404, 7, 1)

/** The outlook looks a quarter of a year ahead. */
export const outlookDays = { day: today, through: (today + 90) as Day }

/** How a job says what is simulated; what is drawn follows from it. */
export const simulationInput = Schema.Struct({ seed: Schema.Natural, prisoners: Schema.Natural })

export type SimulationInput = typeof simulationInput.Type

/** Conditional release after a quarter of a term, where the law asks for a third. */
const earlierRelease: Reform = {
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

export const subjectOf = async ({ prisoners, seed }: SimulationInput): Promise<SimulationSubject> => ({
  jurisdiction: iran,
  population: drawRegister({ seed, day: today, prisoners }, iran),
  reforms: [earlierRelease],
  scenario: plainScenario,
})
