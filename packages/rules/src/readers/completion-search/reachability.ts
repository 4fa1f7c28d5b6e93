import type { WaysAlgebra } from "./ways.ts"

/** Ways of which it is asked only whether there are any. */
export const reachability: WaysAlgebra<boolean> = {
  unreachable: false,
  reached: true,
  isUnreachable: (ways) => !ways,
  isReached: (ways) => ways,
  anyOf: () => true,
  either: (alternatives) => alternatives.includes(true),
  both: (needed) => !needed.includes(false),
}
