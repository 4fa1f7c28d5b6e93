import type { Money } from "@bazgasht/rules"
import type { Candidate, PriorityPolicy } from "@bazgasht/solvers/placement"

export const crowns = (amount: number): Money => amount as Money

const family = (id: string, cost: number, need: number): Candidate => ({
  id,
  cost: crowns(cost),
  values: { need },
})

/** Families whose support costs 5, 4 and 3, the neediest first. */
export const candidates = [family("first", 5, 30), family("second", 4, 20), family("third", 3, 10)]

/** Admits in order of need, and stops at the first that does not fit. */
export const stopping: PriorityPolicy = {
  keys: [{ key: "need", order: "highestFirst" }],
  tieBreaker: { kind: "lottery", seed: "2025-09" },
  misfit: "stop",
}
