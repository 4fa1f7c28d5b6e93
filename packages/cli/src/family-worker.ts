import { serveFamilies } from "./cycle/serve-families.ts"

// A worker thread of `bazgasht cycle`.
await serveFamilies()
