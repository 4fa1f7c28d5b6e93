import type { SupportCycleTerms } from "@bazgasht/core/support"
import { association, workWithin } from "./offices.ts"

/** Terms of a support cycle. */
export const cycleTerms: SupportCycleTerms = {
  citations: [workWithin],
  planners: association,
  lockers: association,
  approvers: association,
  releasers: association,
  settlers: association,
  closers: association,
  aborters: association,
}
