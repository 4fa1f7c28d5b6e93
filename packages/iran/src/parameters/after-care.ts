/** Days on which released people are contacted. No text on them was found: they are ours, and an office that has others brings its own. */

import { ours } from "../citing.ts"
import { reg00InForce } from "../in-force.ts"
import { enacted } from "./dated.ts"

const byChoice = enacted(reg00InForce, ours("the days on which this project asks; no text on it was found"))

export const firstContact = byChoice.count("afterCare.firstContact", 30)(
  "تعداد روزهای پس از آزادی تا نخستین تماس",
  "days from release to the first contact",
)
export const secondContact = byChoice.count("afterCare.secondContact", 90)(
  "تعداد روزهای پس از آزادی تا دومین تماس",
  "days from release to the second contact",
)
export const lastContact = byChoice.count("afterCare.lastContact", 180)(
  "تعداد روزهای پس از آزادی تا آخرین تماس",
  "days from release to the last contact",
)
