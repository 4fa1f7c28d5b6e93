import { type OpeningState, opening } from "@bazgasht/core/employment"
import { gregorianDay } from "../../../core.ts"
import { lived } from "../../../lived.ts"
import { common, termsOfWork } from "../../employment.ts"

export const terms = termsOfWork.opening
export const setting = { ...common, terms }

/** A workshop with three seats and two officers for escort; two seats are taken, of which one needs an officer. */
export const state: OpeningState = lived(opening, "opening-1", setting, [
  [
    gregorianDay(2025, 1, 10),
    {
      type: "prepare",
      unit: "unit-1",
      workplace: "harbour",
      afterRelease: false,
      employer: "employer-1",
      seats: 3,
      capacities: { escort: 2 },
    },
  ],
  [
    gregorianDay(2025, 1, 12),
    {
      type: "clear",
      documents: terms.requiredDocuments.map(({ confirmers = [], document, issuers }) => ({
        document,
        paper: `paper-of-${document}`,
        issuer: issuers[0] ?? "",
        on: gregorianDay(2025, 1, 11),
        confirmation: { issuer: confirmers[0] ?? "", on: gregorianDay(2025, 1, 12) },
      })),
    },
  ],
  [gregorianDay(2025, 1, 15), { type: "begin" }],
  [gregorianDay(2025, 1, 16), { type: "reserve", placement: "placement-1", takes: { escort: 1 } }],
  [gregorianDay(2025, 1, 17), { type: "reserve", placement: "placement-2", takes: {} }],
  [gregorianDay(2025, 1, 20), { type: "occupy", placement: "placement-2" }],
])
