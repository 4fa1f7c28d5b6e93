import {
  type Occupation,
  type ReadinessLife,
  type ReadinessState,
  readiness,
} from "@bazgasht/core/employment"
import { gregorianDay } from "../../../core.ts"
import { type GivenCommand, lived } from "../../../lived.ts"
import { common, termsOfWork } from "../../employment.ts"

export const setting = { ...common, terms: termsOfWork.readiness }

const recorded: ReadonlyArray<GivenCommand<ReadinessLife>> = [
  [
    gregorianDay(2025, 1, 10),
    {
      type: "consent",
      person: "reza",
      decidedBy: "reza",
      scopes: ["skills", "certificates", "restrictions", "actions"],
      document: "form-1",
    },
  ],
  [
    gregorianDay(2025, 1, 11),
    { type: "record", entry: { scope: "skills", skills: [{ skill: "welding", level: 2 }] } },
  ],
  [
    gregorianDay(2025, 1, 11),
    {
      type: "record",
      entry: {
        scope: "certificates",
        certificates: [
          { occupation: "7212" as Occupation, on: gregorianDay(2024, 6, 1), document: "certificate-1" },
        ],
      },
    },
  ],
  [
    gregorianDay(2025, 1, 12),
    { type: "restrict", restrictions: [{ restriction: "heights", until: gregorianDay(2025, 3, 31) }] },
  ],
  [gregorianDay(2025, 1, 13), { type: "progress", action: "identityPapers", progress: "completed" }],
]

/** A welder whose papers are there and whose bank account is not; until the end of March he may not work on heights. */
export const preparing: ReadinessState = lived(readiness, "readiness-1", setting, recorded)

/** The same with a bank account, declared ready on 20 January 2025. */
export const state: ReadinessState = lived(readiness, "readiness-1", setting, [
  ...recorded,
  [gregorianDay(2025, 1, 18), { type: "progress", action: "bankAccount", progress: "completed" }],
  [gregorianDay(2025, 1, 20), { type: "declareReady" }],
])

/** The same after he has taken his consent back. */
export const withdrawn: ReadinessState = lived(readiness, "readiness-1", setting, [
  ...recorded,
  [gregorianDay(2025, 1, 25), { type: "withdraw", decidedBy: "reza" }],
])
