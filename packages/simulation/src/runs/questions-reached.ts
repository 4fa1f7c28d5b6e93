import type { Jurisdiction } from "@bazgasht/core"
import { type Question, questionsOf, withCosts } from "../questions.ts"
import type { ReformChange, ReformedLaw } from "../reforms/index.ts"
import { isRead, readsOf } from "../reforms/reads.ts"
import type { SweepPlan } from "../scenarios/scenario.ts"

/**
 * The questions whose answer a reform can change; a decision on a payment goes with its amount.
 *
 * @param tried - a plan that tries a parameter at other values: they have to reach somebody too
 */
export const questionsReached = (
  jurisdiction: Jurisdiction,
  law: ReformedLaw,
  tried?: SweepPlan,
): ReadonlyArray<Question> => {
  const trials = (tried?.values ?? []).map(
    (value): ReformChange => ({ change: "setParameter", parameter: tried?.parameter ?? "", value }),
  )
  const changes = [...law.reforms.flatMap((reform) => reform.changes), ...trials]
  const isReached = ({ id }: Question): boolean => {
    const reads = [readsOf(jurisdiction.pack, [id]), readsOf(law.pack, [id])]
    return changes.some((change) => reads.some((read) => isRead(read, change)))
  }
  const questions = questionsOf(jurisdiction)
  return withCosts(questions.filter(isReached), questions)
}
