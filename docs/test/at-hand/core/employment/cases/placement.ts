import { type PlacementLife, type PlacementState, placement } from "@bazgasht/core/employment"
import type { Money } from "@bazgasht/rules"
import { gregorianDay } from "../../../core.ts"
import { type GivenCommand, lived } from "../../../lived.ts"
import { common, termsOfWork } from "../../employment.ts"

export const terms = termsOfWork.placement
export const setting = { ...common, terms, placementRuns: ["run-1"] }

const seat = {
  opening: "opening-1",
  version: 4,
  placement: "placement-1",
  hold: "reserved",
  custody: "inside",
  suspended: false,
} as const

const proposed = gregorianDay(2025, 1, 20)

const offeredLife: ReadonlyArray<GivenCommand<PlacementLife>> = [
  [
    proposed,
    {
      type: "propose",
      prisoner: "prisoner-1",
      seat,
      period: { from: gregorianDay(2025, 2, 1), to: gregorianDay(2025, 8, 1) },
      findings: terms.hardConstraints.map((rule) => ({
        answer: "yes",
        receipt: {
          pack: "ruritania@1.0.0",
          rule,
          rulesDigest: "rules",
          parametersDigest: "parameters",
          factsDigest: "facts",
          today: proposed,
          lawDay: proposed,
          choices: {},
          dayCount: "C2",
          calendar: "gregorian",
        },
      })),
      basis: { kind: "run", run: "run-1" },
    },
  ],
  [
    gregorianDay(2025, 1, 21),
    {
      type: "offer",
      conditions: {
        wage: { amount: 90_000_000 as Money, per: "month" },
        weeklyHours: 44,
        deductions: [],
      },
      informedOn: gregorianDay(2025, 1, 21),
    },
  ],
]

/** Work inside the prison, offered and not yet answered. */
export const offered: PlacementState = lived(placement, "placement-1", setting, offeredLife)

const workingLife: ReadonlyArray<GivenCommand<PlacementLife>> = [
  ...offeredLife,
  [gregorianDay(2025, 1, 22), { type: "accept" }, "prisoner-1"],
  [
    gregorianDay(2025, 1, 25),
    {
      type: "clear",
      documents: terms.requiredDocuments
        .filter(({ askedIn }) => askedIn.includes("inside"))
        .map(({ confirmers, document, issuers }) => ({
          document,
          paper: `paper-of-${document}`,
          issuer: issuers[0] ?? "",
          on: gregorianDay(2025, 1, 24),
          ...(document === "physicianSlip" ? { to: gregorianDay(2025, 5, 1) } : {}),
          ...(confirmers === undefined
            ? {}
            : { confirmation: { issuer: confirmers[0] ?? "", on: gregorianDay(2025, 1, 24) } }),
        })),
      custodyDigest: "custody-1",
    },
  ],
  [gregorianDay(2025, 2, 1), { type: "start", seat, custodyDigest: "custody-1" }],
]

/** The same while the prisoner works; the certificate of health holds until the end of April 2025. */
export const state: PlacementState = lived(placement, "placement-1", setting, workingLife)

/** The same, ended by release on 1 March 2025; thirty days later the person had work. */
export const ended: PlacementState = lived(placement, "placement-1", setting, [
  ...workingLife,
  [gregorianDay(2025, 3, 1), { type: "end", ending: { kind: "released" } }],
  [gregorianDay(2025, 3, 31), { type: "recordOutcome", after: 30, outcome: "employed" }],
])
