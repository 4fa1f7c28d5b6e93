import { identifierKey } from "@bazgasht/casework"
import { isExact } from "@bazgasht/rules"
import * as Data from "effect/Data"
import type { FundablePetition, Gift } from "./petition.ts"
import type { AllocationPolicy } from "./policy.ts"

/**
 * What is wrong with what is to be allocated, as a stable code.
 *
 * - `petition.duplicateId`: two petitions of one id
 * - `petition.residualNotAnAmount`: the residual is no whole amount above zero
 * - `petition.valueUnknown`: the petition has no value for a key of the policy; `key` names it
 * - `petition.valueNotExact`: the value for a key is no whole number that computers hold exactly
 * - `petition.weightNotPositive`: the weight is not greater than zero; `key` names it
 * - `gift.duplicateId`: two gifts of one id
 * - `gift.notAnAmount`: what is free of the gift is no whole amount, zero or more
 * - `allocation.sumsTooLarge`: all residuals, gifts or weights together leave the range of exact numbers
 */
export type AllocationErrorCode =
  | "petition.duplicateId"
  | "petition.residualNotAnAmount"
  | "petition.valueUnknown"
  | "petition.valueNotExact"
  | "petition.weightNotPositive"
  | "gift.duplicateId"
  | "gift.notAnAmount"
  | "allocation.sumsTooLarge"

/**
 * One thing that is wrong with what is to be allocated.
 *
 * @example
 * const wrong = allocate([petition("five", 5), petition("five", 4)], [], policy)
 * wrong // => Result.fail([new AllocationError({ code: "petition.duplicateId", id: "five" })])
 */
export class AllocationError extends Data.TaggedError("AllocationError")<{
  readonly code: AllocationErrorCode
  /** The id of the petition or gift; absent where all together are meant. */
  readonly id?: string
  readonly key?: string
}> {}

/** The key that is the residual and no value of its own. */
export const residualKey = "residual"

/** The keys that a policy reads from the values of petitions. */
const keysOf = (policy: AllocationPolicy): ReadonlyArray<string> => {
  if (policy.mode === "weight") return [policy.weight]
  if (policy.mode === "priority")
    return policy.priority.keys.map(({ key }) => key).filter((key) => key !== residualKey)
  return []
}

const repeated = (list: ReadonlyArray<{ readonly id: string }>): Iterable<string> => {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { id } of list)
    if (seen.has(identifierKey(id))) twice.add(id)
    else seen.add(identifierKey(id))
  return twice
}

const valueError = (
  { id, values }: FundablePetition,
  key: string,
  policy: AllocationPolicy,
): ReadonlyArray<AllocationError> => {
  const value = Object.hasOwn(values, key) ? values[key] : undefined
  const error = (code: AllocationErrorCode): ReadonlyArray<AllocationError> => [
    new AllocationError({ code, id, key }),
  ]
  if (value === undefined) return error("petition.valueUnknown")
  if (!isExact(value)) return error("petition.valueNotExact")
  return policy.mode === "weight" && value <= 0 ? error("petition.weightNotPositive") : []
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Everything that is wrong, in an order that does not depend on how the input is listed. */
export const errorsOf = (
  petitions: ReadonlyArray<FundablePetition>,
  gifts: ReadonlyArray<Gift>,
  policy: AllocationPolicy,
): ReadonlyArray<AllocationError> => {
  const keys = keysOf(policy)
  const errors: Array<AllocationError> = [
    ...Array.from(repeated(petitions), (id) => new AllocationError({ code: "petition.duplicateId", id })),
    ...Array.from(repeated(gifts), (id) => new AllocationError({ code: "gift.duplicateId", id })),
  ]
  let [residuals, money, weights] = [0, 0, 0]
  for (const petition of petitions) {
    const { id, residual, values } = petition
    if (!isExact(residual) || residual <= 0)
      errors.push(new AllocationError({ code: "petition.residualNotAnAmount", id }))
    for (const key of keys) errors.push(...valueError(petition, key, policy))
    residuals += residual
    if (policy.mode === "weight") weights += values[policy.weight] ?? 0
  }
  for (const { free, id } of gifts) {
    if (!isExact(free) || free < 0) errors.push(new AllocationError({ code: "gift.notAnAmount", id }))
    money += free
  }
  if (errors.length === 0 && [residuals, money, weights].some((sum) => !isExact(sum)))
    errors.push(new AllocationError({ code: "allocation.sumsTooLarge" }))
  return errors.sort(
    (one, other) =>
      byText(one.id ?? "", other.id ?? "") ||
      byText(one.code, other.code) ||
      byText(one.key ?? "", other.key ?? ""),
  )
}
