import {
  type CyclePolicy,
  computeCycle,
  cycleFamily,
  decodeFamilyFile,
  type FamilyFile,
} from "@bazgasht/core/support"
import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { gregorianDay, ruritania } from "../../../core.ts"
import { pack, programme } from "../../support.ts"

const familyFile = (id: string, sendsMoney: boolean, support: object): FamilyFile =>
  Result.getOrThrow(
    decodeFamilyFile(
      {
        id,
        kind: "family",
        household: {
          members: [
            {
              person: `mother-of-${id}`,
              relation: "partner",
              roles: ["head", "primaryRecipient"],
              joined: "2013/04/01",
              birthDay: "1989/07/12",
              sex: "female",
              atSchool: false,
            },
            {
              person: `daughter-of-${id}`,
              relation: "ward",
              roles: [],
              joined: "2014/05/20",
              birthDay: "2014/05/20",
              atSchool: true,
            },
          ],
          stovesCold: false,
        },
        custody: [{ from: "2025/06/12" }],
        prisoner: { sendsMoney },
        otherCovers: [],
        support,
      },
      ruritania,
    ),
  )

/** Two families that wait, the second for longer, and one that gets support although the prisoner sends it money. */
export const files: ReadonlyArray<FamilyFile> = [
  familyFile("family-1", false, { status: "waiting", waitingSince: "2025/07/20" }),
  familyFile("family-2", false, { status: "waiting", waitingSince: "2025/07/02" }),
  familyFile("family-3", true, { status: "active", start: "2025/07/01", suspensions: [] }),
]

const lockedOn = gregorianDay(2025, 8, 28)

export const snapshot = {
  cycle: { id: "2025-09", from: gregorianDay(2025, 9, 1), to: gregorianDay(2025, 10, 1) },
  lockedOn,
  families: files.map((file) => Result.getOrThrow(cycleFamily(file, ruritania, lockedOn))),
}

/** A hundred crowns, which is enough for one of the two. */
export const policy: CyclePolicy = {
  budget: 100 as Money,
  priority: {
    keys: [
      { key: "need", order: "highestFirst" },
      { key: "waitingSince", order: "lowestFirst" },
    ],
    tieBreaker: { kind: "lottery", seed: "2025-09" },
    misfit: "stop",
  },
  cash: { kind: "programme" },
  packages: [],
  cut: "proportional",
}

export const record = Result.getOrThrow(computeCycle(snapshot, programme, policy, { pack }))

/** A plan for September, as it is written. */
export const plan = {
  id: "2025-09",
  kind: "cycle",
  from: "2025/09/01",
  to: "2025/10/01",
  budget: 100,
  priority: {
    keys: [{ key: "need", order: "highestFirst" }],
    tieBreaker: { kind: "lottery", seed: "2025-09" },
    misfit: "stop",
  },
  cash: { kind: "programme" },
  packages: [],
  cut: "proportional",
}
