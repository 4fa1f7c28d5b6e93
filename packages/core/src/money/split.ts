import type { Money } from "@bazgasht/rules"

/** One who gets a part. */
export interface Claim {
  /** Decides who gets a unit that is left over between equal claims, so that no result depends on the order of the input. */
  readonly id: string
  /** The part in relation to the weights of the others: a whole number, zero or more. */
  readonly weight: number
}

/** What a claim gets before anything is left over, and how much of the divisor it was short of one unit more. */
interface Share {
  readonly index: number
  readonly rest: bigint
}

/**
 * Splits a sum in proportion to weights: each part is rounded down, and what is left over goes, one unit each, to the largest
 * remainders; between equal remainders to the greater weight, then to the smaller id. The parts come in the order of the
 * claims and add up to the sum exactly, unless every weight is zero: then every part is zero.
 *
 * @example
 * split(100 as Money, [{ id: "a", weight: 1 }, { id: "b", weight: 2 }]) // => [33, 67]
 */
export const split = (sum: Money, claims: ReadonlyArray<Claim>): ReadonlyArray<Money> => {
  let total = 0n
  for (const { weight } of claims) total += BigInt(weight)
  if (total === 0n) return claims.map(() => 0 as Money)
  let left = sum as number
  const whole = BigInt(sum)
  const parts: Array<number> = []
  const shares: Array<Share> = []
  claims.forEach(({ weight }, index) => {
    const product = whole * BigInt(weight)
    const part = Number(product / total)
    parts.push(part)
    left -= part
    shares.push({ index, rest: product % total })
  })
  shares.sort((one, other) => {
    if (one.rest !== other.rest) return one.rest > other.rest ? -1 : 1
    const [first, second] = [claims[one.index] as Claim, claims[other.index] as Claim]
    return second.weight - first.weight || (first.id < second.id ? -1 : 1)
  })
  for (const { index } of shares.slice(0, left)) (parts[index] as number) += 1
  return parts as ReadonlyArray<number> as ReadonlyArray<Money>
}
