import type { CaseClaim } from "@bazgasht/casework"
import type { SupportCase } from "./support-case-protocol.ts"
import { isOpenSupportCase } from "./support-case-stages.ts"

/** Whether the association carries the family, or is about to: no longer when it is handed over, or only watched. */
const isCarrying = (state: SupportCase): boolean =>
  isOpenSupportCase(state.stage) &&
  state.stage !== "graduated" &&
  !(state.stage === "phasingOut" && state.ending.cause === "handOver")

/**
 * The claims of a support case: the family, which one association alone carries, and its case with the association, of which one alone is
 * open.
 */
export const claimsOfSupportCase = (state: SupportCase): ReadonlyArray<CaseClaim> => {
  if (state.stage === "none") return []
  const { association, household } = state.file
  return [
    ...(isCarrying(state) ? [{ claim: "coveredFamily", by: [household] }] : []),
    ...(isOpenSupportCase(state.stage) ? [{ claim: "supportCase", by: [household, association] }] : []),
  ]
}
