import type { AllocationPolicy } from "@bazgasht/solvers/fund"
import type { PriorityPolicy } from "@bazgasht/solvers/placement"
import * as fc from "fast-check"

export const lottery = (seed = "1405-03") => ({ kind: "lottery", seed }) as const
export const count: AllocationPolicy = { mode: "count", tieBreaker: lottery() }
export const weight: AllocationPolicy = { mode: "weight", weight: "weight", tieBreaker: lottery() }
export const shares: AllocationPolicy = { mode: "equalShares", tieBreaker: lottery() }
export const inOrder = (misfit: PriorityPolicy["misfit"]): AllocationPolicy => ({
  mode: "priority",
  priority: {
    keys: [
      { key: "group", order: "lowestFirst" },
      { key: "residual", order: "lowestFirst" },
    ],
    tieBreaker: lottery(),
    misfit,
  },
})
const policies = [count, weight, shares, inOrder("stop"), inOrder("skip")]
export const anyPolicy = fc.constantFrom(...policies)
