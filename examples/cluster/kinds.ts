/** The kinds of jobs of the example. Each process makes them for itself, over the store that all share. */

import type { StorageAdapter } from "@bazgasht/casework/ports"
import { iran } from "@bazgasht/iran"
import { outlookJob } from "@bazgasht/organisation/jobs"
import { simulationJob } from "@bazgasht/simulation"
import { simulationInput, subjectOf } from "./subjects.ts"

export const simulations = simulationJob({
  kind: "simulation",
  input: simulationInput,
  load: subjectOf,
  workerModule: new URL("./slice-worker.ts", import.meta.url),
})

export const outlooksOver = (storage: StorageAdapter) => outlookJob({ storage, jurisdiction: iran })
