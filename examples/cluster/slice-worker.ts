/** The thread in which a runner does the slices of a simulation, so that it answers the cluster meanwhile. */

import { iran } from "@bazgasht/iran"
import { serveSlices } from "@bazgasht/simulation"

await serveSlices(() => iran)
