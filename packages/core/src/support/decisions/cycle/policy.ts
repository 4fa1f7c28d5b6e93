/** The policy of a support cycle: how much there is, whom it reaches first, and what a family is given. */

import { isExact } from "@bazgasht/rules"
import * as Schema from "effect/Schema"
import { writtenMoney } from "../../../case-file/written-number.ts"
import { writtenCode, writtenText } from "../../../case-file/written-word.ts"
import { priorityPolicySchema } from "../../../priority-policy.ts"
import type { SupportProgramme } from "../programme.ts"
import { CycleError } from "./error.ts"

/**
 * Keys by which families that wait can be ranked.
 *
 * - `need`: the points of need that are proven
 * - `possibleNeed`: the points that the family would have if everything unknown spoke for it
 * - `waitingSince`: the day on which it came onto the waiting list
 */
export const cycleKeys = ["need", "possibleNeed", "waitingSince"] as const

/** A key by which families that wait can be ranked. */
export type CycleKey = (typeof cycleKeys)[number]

/**
 * The schema of a policy of a cycle, for reading one from JSON.
 *
 * @param help - the kinds of help that it may name; any where it is absent, as in a record that is kept
 *
 * @example
 * const decode = Schema.decodeUnknownResult(cyclePolicySchema())
 * Result.isSuccess(decode(JSON.parse(JSON.stringify(policy)))) // => true
 * Result.isSuccess(decode({ ...policy, budget: -1 })) // => false
 */
export const cyclePolicySchema = (help?: ReadonlyArray<string>) =>
  Schema.Struct({
    budget: writtenMoney,
    priority: priorityPolicySchema(),
    cash: Schema.Union([
      /** What the programme determines. */
      Schema.Struct({ kind: writtenCode(["programme"]) }),
      /** The amount for its counted members, one member first; a larger household gets the last. */
      Schema.Struct({ kind: writtenCode(["bySize"]), amounts: Schema.Array(writtenMoney) }),
    ]),
    packages: Schema.Array(
      Schema.Struct({
        kind: help === undefined ? writtenText : writtenCode(help),
        per: writtenCode(["household", "member"]),
        unitCost: writtenMoney,
      }),
    ),
    /** How it is shared where families that get support already are owed more than there is. */
    cut: writtenCode(["proportional"]),
  })

/** The policy of a cycle. */
export interface CyclePolicy extends Schema.Schema.Type<ReturnType<typeof cyclePolicySchema>> {}

/** What a household is given in cash for a whole month. */
export type CashPolicy = CyclePolicy["cash"]

/** Help in a cycle besides cash: what one costs, for a household or for each member who is entitled. */
export type HelpPackage = CyclePolicy["packages"][number]

const isAmount = (value: number): boolean => isExact(value) && value >= 0

/** Everything that is wrong with a policy for a programme. */
export const policyErrors = (
  { cash, packages, priority }: CyclePolicy,
  { householdHelp, memberHelp }: SupportProgramme,
): ReadonlyArray<CycleError> => {
  const errors: Array<CycleError> = []
  const refuse = (code: CycleError["code"], subject: string): void => {
    errors.push(new CycleError({ code, subject }))
  }
  for (const { key } of priority.keys)
    if (!cycleKeys.some((known) => known === key)) refuse("cycle.unknownKey", key)
  if (cash.kind === "bySize") {
    if (cash.amounts.length === 0) errors.push(new CycleError({ code: "cycle.noAmounts" }))
    if (!cash.amounts.every(isAmount)) refuse("cycle.notAnAmount", "cash")
  }
  const seen = new Set<string>()
  for (const { kind, per, unitCost } of packages) {
    const rules = per === "household" ? householdHelp : memberHelp
    if (kind === "cash" || !rules.some((rule) => rule.kind === kind)) refuse("cycle.unknownHelp", kind)
    if (seen.has(kind)) refuse("cycle.duplicateHelp", kind)
    seen.add(kind)
    if (!isAmount(unitCost)) refuse("cycle.notAnAmount", kind)
  }
  return errors
}
