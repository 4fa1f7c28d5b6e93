/**
 * How an event changes an allocation run.
 *
 * @module
 */

import type { AllocationRunEventType } from "./events.ts"
import type { AllocationRunStep } from "./types.ts"

/** How each event changes an allocation run, by its name. */
export const steps: { readonly [Type in AllocationRunEventType]: AllocationRunStep<Type> } = {
  drafted: (_, { corrects, policy, pool, stage }) => ({
    stage,
    plan: { pool, policy, ...(corrects === undefined ? {} : { corrects }) },
  }),
  computed: ({ plan }, event) => ({
    stage: event.stage,
    plan,
    result: {
      giftsDigest: event.giftsDigest,
      petitionsDigest: event.petitionsDigest,
      resultDigest: event.resultDigest,
      grants: event.grants,
      unserved: event.unserved,
      free: event.free,
      spent: event.spent,
    },
  }),
  proposed: ({ plan, result }, { stage }) => ({ stage, plan, result }),
  approved: ({ plan, result }, { stage }) => ({ stage, plan, result }),
  committed: ({ plan, result }, { stage }) => ({ stage, plan, result }),
  abandoned: ({ plan }, { reason, stage }) => ({ stage, plan, reason }),
}
