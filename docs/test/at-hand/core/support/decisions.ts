import {
  candidates as given,
  crowns as inCrowns,
  stopping as policy,
} from "../../solvers/placement/admission.ts"

export const candidates = given
export const crowns = inCrowns
export const stopping = policy
