import { vi } from "vitest"

const times = Number(process.env["BAZGASHT_RUNS"] ?? 1)

// A property runs for about a second; on a busy machine, or in a long search, for many.
vi.setConfig({ testTimeout: 60_000 * times })

/** How often a property is tried: the usual number, or that times `BAZGASHT_RUNS` for a long search. */
export const runs = (usual: number): number => usual * times
