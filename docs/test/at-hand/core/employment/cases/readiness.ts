import {
  type Occupation,
  type ReadinessLife,
  type ReadinessState,
  readiness,
} from "@bazgasht/core/employment"
import { jalaliDay } from "@bazgasht/iran"
import { lived, type ToldCommand } from "../../../lived.ts"
import { common, employment, known } from "../../../setting.ts"

export const setting = { ...common, terms: known(employment.readiness) }

const recorded: ReadonlyArray<ToldCommand<ReadinessLife>> = [
  [
    jalaliDay(1404, 1, 10),
    {
      type: "consent",
      person: "reza",
      decidedBy: "reza",
      scopes: ["skills", "certificates", "restrictions", "actions"],
      document: "form-1",
    },
  ],
  [
    jalaliDay(1404, 1, 11),
    { type: "record", entry: { scope: "skills", skills: [{ skill: "welding", level: 2 }] } },
  ],
  [
    jalaliDay(1404, 1, 11),
    {
      type: "record",
      entry: {
        scope: "certificates",
        certificates: [
          { occupation: "7212" as Occupation, on: jalaliDay(1403, 6, 1), document: "certificate-1" },
        ],
      },
    },
  ],
  [
    jalaliDay(1404, 1, 12),
    { type: "restrict", restrictions: [{ restriction: "heights", until: jalaliDay(1404, 3, 31) }] },
  ],
  [jalaliDay(1404, 1, 13), { type: "progress", action: "identityPapers", progress: "completed" }],
]

/** A welder whose papers are there and whose bank account is not; until the end of Khordad he may not work on heights. */
export const preparing: ReadinessState = lived(readiness, "readiness-1", setting, recorded)

/** The same with a bank account, declared ready on 20 Farvardin 1404. */
export const state: ReadinessState = lived(readiness, "readiness-1", setting, [
  ...recorded,
  [jalaliDay(1404, 1, 18), { type: "progress", action: "bankAccount", progress: "completed" }],
  [jalaliDay(1404, 1, 20), { type: "declareReady" }],
])

/** The same after he has taken his consent back. */
export const withdrawn: ReadinessState = lived(readiness, "readiness-1", setting, [
  ...recorded,
  [jalaliDay(1404, 1, 25), { type: "withdraw", decidedBy: "reza" }],
])
