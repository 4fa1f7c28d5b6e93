/** His readiness profile, recorded by his own consent. */

import { type Occupation, type ReadinessLife, readiness, workWithProfile } from "@bazgasht/core/employment"
import { type WorkCase, workCase } from "@bazgasht/core/placement"
import type { CaseFile } from "@bazgasht/core/release"
import type { Day } from "@bazgasht/rules"
import { iran, jalali } from "../../../src/index.ts"
import { playing, type WrittenFor } from "../terms/play.ts"
import { himself, terms } from "./file.ts"
import { done, known } from "./telling.ts"

export const record = (
  entry: Extract<ReadinessLife["Command"], { readonly type: "record" }>["entry"],
  at: string,
): WrittenFor<ReadinessLife> => ({ type: "record", on: at, as: "socialWorker", entry })
const completed = (action: "identityPapers" | "bankAccount"): WrittenFor<ReadinessLife> => ({
  type: "progress",
  on: "1403/04/10",
  as: "socialWorker",
  action,
  progress: "completed",
})
export const tailor = "7531" as Occupation

export const playReadiness = playing(readiness, "readiness-1", {
  terms: known(terms.readiness),
  calendar: jalali,
})
export const ready = done(
  playReadiness([
    {
      type: "consent",
      on: "1403/04/01",
      ...himself,
      person: "p-1",
      decidedBy: "p-1",
      scopes: ["skills", "certificates", "experience", "interests", "restrictions", "actions"],
      document: "form-1",
    },
    record({ scope: "skills", skills: [{ skill: "sewing", level: 2 }] }, "1403/04/02"),
    record({ scope: "certificates", certificates: [] }, "1403/04/02"),
    record({ scope: "experience", experience: [{ occupation: tailor, months: 18 }] }, "1403/04/02"),
    record({ scope: "interests", interests: [tailor] }, "1403/04/02"),
    {
      type: "restrict",
      on: "1403/04/05",
      as: "prisonDoctor",
      restrictions: [{ restriction: "activity.dust" }],
    },
    completed("identityPapers"),
    completed("bankAccount"),
    { type: "declareReady", on: "1403/04/15", as: "socialWorker" },
  ]),
).state

/** Him as a round sees him on a day. */
export const caseOn = (of: CaseFile, state: ReadinessLife["State"], at: Day): WorkCase =>
  workCase({ ...of, work: workWithProfile(of.work ?? {}, state, at) }, iran, at)
