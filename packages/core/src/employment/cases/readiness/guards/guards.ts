/**
 * The guard of each command.
 *
 * @module
 */

import type { ReadinessCommandType } from "../commands.ts"
import type { ReadinessGuard } from "../types.ts"
import { close, declareReady, markStale, progress, reopen, review } from "./readying.ts"
import { record, restrict } from "./recording.ts"
import { accept, consent, decline, narrow, withdraw } from "./wishes.ts"

/** The guard of each command, by its name. */
export const guards: { readonly [Type in ReadinessCommandType]: ReadinessGuard<Type> } = {
  consent,
  narrow,
  withdraw,
  decline,
  accept,
  record,
  restrict,
  progress,
  declareReady,
  review,
  markStale,
  reopen,
  close,
}
