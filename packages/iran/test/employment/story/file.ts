/** The prisoner of the story: three years for fraud, over on 1404/02/01; the council has placed him, and the judge has confirmed. */

import { type CaseFile, decodeCaseFile } from "@bazgasht/core/release"
import * as Result from "effect/Result"
import { employmentTerms, iran } from "../../../src/index.ts"
import { on } from "../../prisoner.ts"

export const terms = employmentTerms(on("1403/06/01"))

export const fileOf = (id: string, work: object): CaseFile =>
  Result.getOrThrow(
    decodeCaseFile(
      {
        id,
        kind: "prisoner",
        person: { sex: "male", birthDay: "1365/01/01" },
        sentences: [
          {
            offence: "fraud",
            intentional: true,
            judgmentDay: "1401/01/20",
            punishments: { imprisonment: { kind: "tazir", term: "3y" } },
          },
        ],
        custody: { commitmentDay: "1401/02/01", detention: [], escapes: [], furloughs: [] },
        events: [],
        work: {
          consentToWork: true,
          consentToTraining: true,
          securityClass: 1,
          fitForWork: true,
          educationLevel: 3,
          institution: "prison-1",
          waitingSince: "1403/03/01",
          councilPlacements: [{ workplace: "closed", confirmed: true }],
          keptApartFrom: [],
          ...work,
        },
      },
      iran,
    ),
  )

export const file = fileOf("p-1", {})

export const himself = { as: "convict", who: "p-1" } as const
