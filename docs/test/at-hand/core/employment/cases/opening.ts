import { type OpeningState, opening } from "@bazgasht/core/employment"
import { jalaliDay } from "@bazgasht/iran"
import { lived } from "../../../lived.ts"
import { common, employment } from "../../../setting.ts"

export const terms = employment.opening
export const setting = { ...common, terms }

/** A workshop with three seats and two officers for escort; two seats are taken, of which one needs an officer. */
export const state: OpeningState = lived(opening, "opening-1", setting, [
  [
    jalaliDay(1404, 1, 10),
    {
      type: "prepare",
      unit: "unit-1",
      workplace: "outsideEmployer",
      afterRelease: false,
      employer: "employer-1",
      seats: 3,
      capacities: { escort: 2 },
    },
  ],
  [
    jalaliDay(1404, 1, 12),
    {
      type: "clear",
      documents: terms.requiredDocuments.map(({ document, issuers }) => ({
        document,
        paper: `paper-of-${document}`,
        issuer: issuers[0] ?? "",
        on: jalaliDay(1404, 1, 11),
      })),
    },
  ],
  [jalaliDay(1404, 1, 15), { type: "begin" }],
  [jalaliDay(1404, 1, 16), { type: "reserve", placement: "placement-1", takes: { escort: 1 } }],
  [jalaliDay(1404, 1, 17), { type: "reserve", placement: "placement-2", takes: {} }],
  [jalaliDay(1404, 1, 20), { type: "occupy", placement: "placement-2" }],
])
