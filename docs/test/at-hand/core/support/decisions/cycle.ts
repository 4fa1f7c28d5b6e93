import {
  type CyclePolicy,
  computeCycle,
  cycleFamily,
  decodeFamilyFile,
  type FamilyFile,
} from "@bazgasht/core/support"
import { iran, iranPack, jalaliDay, supportProgramme } from "@bazgasht/iran"
import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"

const person = { sex: "female", disabled: false, chronicallyIll: false, hasIncome: false }

const familyFile = (id: string, incomeReachesFamily: boolean, support: object): FamilyFile =>
  Result.getOrThrow(
    decodeFamilyFile(
      {
        id,
        kind: "family",
        household: {
          members: [
            {
              ...person,
              person: `mother-of-${id}`,
              relation: "spouse",
              roles: ["head", "primaryRecipient"],
              joined: "1392/02/01",
              birthDay: "1368/05/12",
              student: false,
            },
            {
              ...person,
              person: `daughter-of-${id}`,
              relation: "child",
              roles: [],
              joined: "1393/03/20",
              birthDay: "1393/03/20",
              student: true,
            },
          ],
          housing: "rented",
          dependsOnPrisoner: true,
          economicallyWeak: true,
        },
        custody: [{ from: "1404/04/12" }],
        prisoner: { married: true, incomeReachesFamily, heldAbroad: false },
        otherCovers: [],
        support,
      },
      iran,
    ),
  )

/** Two families that wait, the second for longer, and one that gets support although an income reaches it. */
export const files: ReadonlyArray<FamilyFile> = [
  familyFile("family-1", false, { standing: "waiting", waitingSince: "1404/05/20" }),
  familyFile("family-2", false, { standing: "waiting", waitingSince: "1404/05/02" }),
  familyFile("family-3", true, { standing: "active", start: "1404/05/01", suspensions: [] }),
]

const lockedOn = jalaliDay(1404, 6, 28)

export const snapshot = {
  cycle: { id: "1404-07", from: jalaliDay(1404, 7, 1), to: jalaliDay(1404, 8, 1) },
  lockedOn,
  families: files.map((file) => Result.getOrThrow(cycleFamily(file, iran, lockedOn))),
}

/** Twenty-five million rials, which is enough for one of the two. */
export const policy: CyclePolicy = {
  budget: 25_000_000 as Money,
  priority: {
    keys: [
      { key: "need", order: "highestFirst" },
      { key: "waitingSince", order: "lowestFirst" },
    ],
    tieBreaker: { kind: "lottery", seed: "1404-07" },
    misfit: "stop",
  },
  cash: { kind: "programme" },
  packages: [],
  cut: "proportional",
}

export const record = Result.getOrThrow(computeCycle(snapshot, supportProgramme, policy, { pack: iranPack }))
