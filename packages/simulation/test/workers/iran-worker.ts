import { iran } from "@bazgasht/iran"
import { serveSlices } from "@bazgasht/simulation"

await serveSlices(() => iran)
