import type { Jurisdiction } from "@bazgasht/core"
import { type CyclePlanFile, decodeCyclePlanFile } from "@bazgasht/core/support"
import type { Money } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { openDocument } from "../case-files/open-document.ts"
import type { Refusal } from "../case-files/refusal.ts"
import type { Platform } from "../platform.ts"

/** What is set otherwise than the plan says. */
export interface PlanChanges {
  readonly budget?: Money
  /** The seed of the lottery between equals. */
  readonly seed?: string
}

const changed = (plan: CyclePlanFile, { budget, seed }: PlanChanges): CyclePlanFile => {
  const { policy } = plan
  const tieBreaker = seed === undefined ? policy.priority.tieBreaker : { ...policy.priority.tieBreaker, seed }
  return {
    ...plan,
    policy: {
      ...policy,
      ...(budget === undefined ? {} : { budget }),
      priority: { ...policy.priority, tieBreaker },
    },
  }
}

/** Opens the plan of a cycle. */
export const openPlan = (
  file: string,
  platform: Platform,
  jurisdiction: Jurisdiction,
  changes: PlanChanges = {},
): Result.Result<CyclePlanFile, ReadonlyArray<Refusal>> =>
  Result.map(
    openDocument(file, platform, jurisdiction, (document) => decodeCyclePlanFile(document, jurisdiction)),
    ({ content }) => changed(content, changes),
  )
