import {
  type AfterCareState,
  afterCare,
  type BegunAfterCare,
  type ContactAnswers,
} from "@bazgasht/core/release"
import { gregorianDay } from "../../core.ts"
import { lived } from "../../lived.ts"
import * as fund from "../../solvers/fund.ts"
import { setting as careSetting, following } from "./cases/after-care.ts"

export const crowns = fund.crowns
export const petitions = fund.petitions
export const policy = fund.policy

const contact = (answers: ContactAnswers) =>
  [gregorianDay(2025, 2, 20), { type: "contact", after: 30, answers }] as const

const followed = (answers: Parameters<typeof contact>[0]): BegunAfterCare => {
  const state: AfterCareState = lived(afterCare, "after-care-1", careSetting, [contact(answers)], following)
  if (state.stage === "none") throw new Error("after-care has begun")
  return state
}

/** A parolee who works 30 days after release on 20 January 2025, and one who could not be reached. */
export const contacted = followed({ reached: true, work: "employed" })
export const unreached = followed({ reached: false })
