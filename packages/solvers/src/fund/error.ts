import { identifierKey } from "@bazgasht/casework"
import { codedError, isExact, text } from "@bazgasht/rules"
import type { FundablePetition, Gift } from "./petition.ts"
import type { AllocationPolicy } from "./policy.ts"

const texts = () => ({
  "petition.duplicateId": text("دو درخواست یک شناسه دارند.", "Two petitions have the same id."),
  "petition.residualNotAnAmount": text(
    "ماندهٔ بدهی باید مبلغی صحیح و بزرگ‌تر از صفر باشد.",
    "The residual has to be a whole amount above zero.",
  ),
  "petition.valueUnknown": text(
    "مقدار یکی از معیارهای ضابطه برای این درخواست معلوم نیست.",
    "The petition has no value for a key of the policy.",
  ),
  "petition.valueNotExact": text(
    "مقدار معیار باید عددی صحیح باشد، نه چنان بزرگ که دقیق محاسبه نشود.",
    "The value for a key has to be a whole number, not too great to be computed exactly.",
  ),
  "petition.weightNotPositive": text(
    "وزن درخواست باید بزرگ‌تر از صفر باشد.",
    "The weight of a petition has to be greater than zero.",
  ),
  "gift.duplicateId": text("دو کمک یک شناسه دارند.", "Two gifts have the same id."),
  "gift.notAnAmount": text(
    "ماندهٔ قابل تخصیص کمک باید مبلغی صحیح، صفر یا بیشتر، باشد.",
    "What is free of a gift has to be a whole amount of zero or more.",
  ),
  "allocation.sumsTooLarge": text(
    "مجموع مانده‌ها، کمک‌ها یا وزن‌ها بزرگ‌تر از آن است که دقیق محاسبه شود.",
    "Residuals, gifts or weights are together too great to be computed exactly.",
  ),
})

/**
 * One thing that is wrong with what is to be allocated.
 *
 * @example
 * const wrong = allocate([petition("five", 5), petition("five", 4)], [], policy)
 * wrong // => Result.fail([new AllocationError({ code: "petition.duplicateId", id: "five" })])
 */
export class AllocationError extends /* @__PURE__ */ codedError("AllocationError", texts)<{
  /** The id of the petition or gift; absent where all together are meant. */
  readonly id?: string
  readonly key?: string
}> {}

/** What is wrong, as a stable code; `AllocationError.texts` has a sentence for each. */
export type AllocationErrorCode = AllocationError["code"]

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
