/** Gives every property the seed of the run, and where it names no count of its own, the share of a hundred. */
import * as fc from "fast-check"
import { vi } from "vitest"
import { profileOf, shares } from "./profile.ts"
import { runs } from "./runs.ts"

const { share, seed } = profileOf("quick")

fc.configureGlobal({ numRuns: runs(100), seed })

// A busy machine is no failure, nor is a long search; what has to be fast is measured by benchmarks.
vi.setConfig({ testTimeout: 60_000 * Math.max(1, share / shares.quick) })
