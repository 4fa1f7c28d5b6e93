import { type PlacementLife, type PlacementState, placement } from "@bazgasht/core/employment"
import { jalaliDay } from "@bazgasht/iran"
import type { Money } from "@bazgasht/rules"
import { lived, type ToldCommand } from "../../../lived.ts"
import { common, employment, known } from "../../../setting.ts"

export const terms = known(employment.placement)
export const setting = { ...common, terms, placementRuns: ["run-1"] }

const seat = {
  opening: "opening-1",
  version: 4,
  placement: "placement-1",
  hold: "reserved",
  custody: "inside",
  suspended: false,
} as const

const proposed = jalaliDay(1404, 1, 20)

const offeredLife: ReadonlyArray<ToldCommand<PlacementLife>> = [
  [
    proposed,
    {
      type: "propose",
      prisoner: "prisoner-1",
      seat,
      period: { from: jalaliDay(1404, 2, 1), to: jalaliDay(1404, 8, 1) },
      findings: terms.hardConstraints.map((rule) => ({
        answer: "yes",
        receipt: {
          pack: "iran@1.0.0",
          rule,
          rulesDigest: "rules",
          parametersDigest: "parameters",
          factsDigest: "facts",
          today: proposed,
          lawDay: proposed,
          choices: {},
          dayCount: "C1",
          calendar: "jalali",
        },
      })),
      basis: { kind: "run", run: "run-1" },
    },
  ],
  [
    jalaliDay(1404, 1, 21),
    {
      type: "offer",
      conditions: {
        wage: { amount: 90_000_000 as Money, per: "month" },
        weeklyHours: 44,
        deductions: [],
      },
      informedOn: jalaliDay(1404, 1, 21),
    },
  ],
]

/** Work inside the prison, offered and not yet answered. */
export const offered: PlacementState = lived(placement, "placement-1", setting, offeredLife)

const workingLife: ReadonlyArray<ToldCommand<PlacementLife>> = [
  ...offeredLife,
  [jalaliDay(1404, 1, 22), { type: "accept" }, "prisoner-1"],
  [
    jalaliDay(1404, 1, 25),
    {
      type: "clear",
      documents: terms.requiredDocuments
        .filter(({ askedIn }) => askedIn.includes("inside"))
        .map(({ confirmers, document, issuers }) => ({
          document,
          paper: `paper-of-${document}`,
          issuer: issuers[0] ?? "",
          on: jalaliDay(1404, 1, 24),
          ...(document === "medicalFitness" ? { to: jalaliDay(1404, 5, 1) } : {}),
          ...(confirmers === undefined
            ? {}
            : { confirmation: { issuer: confirmers[0] ?? "", on: jalaliDay(1404, 1, 24) } }),
        })),
      custodyDigest: "custody-1",
    },
  ],
  [jalaliDay(1404, 2, 1), { type: "start", seat, custodyDigest: "custody-1" }],
]

/** The same while the prisoner works; the certificate of health holds until the end of Tir 1404. */
export const state: PlacementState = lived(placement, "placement-1", setting, workingLife)

/** The same, ended by release on 1 Khordad 1404; thirty days later the person had work. */
export const ended: PlacementState = lived(placement, "placement-1", setting, [
  ...workingLife,
  [jalaliDay(1404, 3, 1), { type: "end", ending: { kind: "released" } }],
  [jalaliDay(1404, 3, 31), { type: "recordOutcome", after: 30, outcome: "employed" }],
])
