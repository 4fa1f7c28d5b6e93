import type { Reported } from "@bazgasht/core/case-file"
import type { Day, Money } from "@bazgasht/rules"
import type { FamilyWages } from "./wage-month-reading.ts"

/** An income from all sources as a file states it, and the day on which it was seen. */
const seen = (
  income: Reported<Money>,
  day: Day | undefined,
): { readonly value: Money; readonly on?: Day | undefined } =>
  typeof income === "object" ? { value: income.value, on: income.day ?? day } : { value: income, on: day }

/**
 * The monthly income of a family from all sources, with what reached it of a wage since the income was stated.
 *
 * An income that is stated on or after the day of the payment counts the wage already and stays as it is. One that is stated before gets the
 * wage added. One without a day stays as well, unless it says that there is none: then the wage is what is known. Where no income is stated, it stays unknown:
 * a wage is one source, and says nothing of the others.
 *
 * @param stated - the income of a month, as the file states it
 * @param wages - what reached the family in a month
 * @param day - the day of the file, where it has one: that of an income without a day of its own
 *
 * @example
 * const wages = { amount: 2_500_000 as Money, on: gregorianDay(2025, 8, 4), sources: ["wage-1"] }
 * incomeWithWages({ value: 1_000_000 as Money, day: gregorianDay(2025, 6, 1) }, wages)
 * // => { value: 3_500_000, document: "wage-1", day: gregorianDay(2025, 8, 4) }
 * incomeWithWages({ value: 1_000_000 as Money, day: gregorianDay(2025, 9, 1) }, wages)
 * // => { value: 1_000_000, day: gregorianDay(2025, 9, 1) }
 * incomeWithWages(undefined, wages) // => undefined
 */
export const incomeWithWages = (
  stated: Reported<Money> | undefined,
  { amount, on: paidOn, sources }: FamilyWages,
  day?: Day,
): Reported<Money> | undefined => {
  if (stated === undefined) return undefined
  const { on, value } = seen(stated, day)
  const isLater = on === undefined ? value === 0 : on < paidOn
  return isLater ? { value: (value + amount) as Money, document: sources.join(", "), day: paidOn } : stated
}
