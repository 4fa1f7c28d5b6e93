/**
 * How much memory a process takes at most that makes a problem and solves it: `node placement-memory.ts CANDIDATES`, with 20 of
 * them for each opening. Prints the feasible pairs and the bytes as JSON.
 */

import { bestFit } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import { makeInstance } from "./placement-instances.ts"

const candidates = Number(process.argv[2])
const instance = makeInstance({ candidates, openings: candidates / 20, each: 40, seats: [1, 39] }, 58)
Result.getOrThrow(bestFit(instance))
const { maxRSS } = process.resourceUsage()
console.log(JSON.stringify({ pairs: instance.pairs.length, bytes: maxRSS * 1024 }))
