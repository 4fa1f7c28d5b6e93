import { isKnownJurisdiction } from "../jurisdictions.ts"

/** In the sources above this file, in the package beside the bundle. */
const ownModule = (): URL =>
  import.meta.url.endsWith(".ts")
    ? new URL("../slice-worker.ts", import.meta.url)
    : new URL("./slice-worker.js", import.meta.url)

/** The module of the worker threads; none for a jurisdiction that a thread could not load by its name. */
export const workerModuleFor = (jurisdiction: string): URL | undefined =>
  isKnownJurisdiction(jurisdiction) ? ownModule() : undefined
