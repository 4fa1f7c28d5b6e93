import type { Money } from "@bazgasht/rules"
import type { Settlement } from "./matter.ts"

/** Whether a settlement accounts for a sum, neither more nor less of it. Sums beyond the safe whole numbers count exactly too. */
export const accountsFor = ({ cancelled, expired, paid, undeliverable }: Settlement, sum: Money): boolean =>
  BigInt(paid) + BigInt(undeliverable) + BigInt(expired) + BigInt(cancelled) === BigInt(sum)
