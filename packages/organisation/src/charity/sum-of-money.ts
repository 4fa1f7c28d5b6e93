import type { Money } from "@bazgasht/rules"

/** The sum of amounts. */
export const sumOfMoney = (amounts: Iterable<number>): Money => {
  let sum = 0
  for (const amount of amounts) sum += amount
  return sum as Money
}
