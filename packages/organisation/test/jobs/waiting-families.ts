/** Families that wait for support, and the plan of the cycle over them. */

import type { Json } from "@bazgasht/casework/ports"
import { decodeFamilyFile, type FamilyFile } from "@bazgasht/core/support"
import * as Result from "effect/Result"
import { ruritania } from "../../../core/test/country/ruritania.ts"

/** A mother who waits with her household since a day. */
export const waitingFamily = (id: string, waitingSince: string): FamilyFile =>
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
          ],
          stovesCold: false,
        },
        custody: [{ from: "2025/06/12" }],
        prisoner: { sendsMoney: false },
        otherCovers: [],
        support: { status: "waiting", waitingSince },
      },
      ruritania,
    ),
  )

export const cyclePlan = {
  id: "2025-09",
  kind: "cycle",
  from: "2025/09/01",
  to: "2025/10/01",
  budget: 3000,
  priority: {
    keys: [{ key: "waitingSince", order: "lowestFirst" }],
    tieBreaker: { kind: "lottery", seed: "2025-09" },
    misfit: "stop",
  },
  cash: { kind: "programme" },
  packages: [],
  cut: "proportional",
} satisfies Json
