/** The round that places him. */

import { computeRound, decodePlacementRound, workCase } from "@bazgasht/core/placement"
import * as Result from "effect/Result"
import { iran } from "../../../src/index.ts"
import { on } from "../../prisoner.ts"
import { file, fileOf } from "./file.ts"
import { caseOn, ready } from "./readiness.ts"
import { known } from "./telling.ts"

export const roundDay = on("1403/06/01")
export const person = caseOn(file, ready, roundDay.today)

export const other = workCase(
  fileOf("p-2", { skills: [{ skill: "sewing" }], certificates: [], medicalRestrictions: [] }),
  iran,
  roundDay.today,
)

export const round = Result.getOrThrow(
  decodePlacementRound(
    {
      id: "round-1",
      kind: "placement",
      day: "1403/06/01",
      mode: "bestFit",
      priority: {
        keys: [{ key: "waitingDays", order: "highestFirst" }],
        tieBreaker: { kind: "lottery", seed: "1403-06" },
      },
      openings: [
        {
          id: "tailoring",
          kind: "work",
          workplace: "closed",
          occupation: "7531",
          seats: 1,
          start: "1403/07/01",
          minimumStay: "3m",
          afterRelease: false,
          institutions: ["prison-1"],
          highestSecurityClass: 3,
          excludedOffences: [],
          demands: [],
          essentialSkills: [{ skill: "sewing" }],
          optionalSkills: [],
          requiredCertificates: [],
          minimumEducation: 0,
          trainsOnTheJob: false,
          sex: "any",
          post: "other",
          publicPost: false,
          labourLawPay: false,
          occupants: [],
        },
      ],
    },
    iran,
  ),
)
export const outcome = Result.getOrThrow(computeRound(round, [person, other], iran))
export const tailoring = known(round.openings[0])
