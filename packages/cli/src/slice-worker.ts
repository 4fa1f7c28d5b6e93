import { serveSlices } from "@bazgasht/simulation"
import { jurisdictionNamed } from "./jurisdictions.ts"

// A worker thread of `bazgasht simulate`.
await serveSlices(jurisdictionNamed)
