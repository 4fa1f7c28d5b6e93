/**
 * The guard of each command.
 *
 * @module
 */

import type { OpeningCommandType } from "../commands.ts"
import type { OpeningGuard } from "../types.ts"
import { begin, clear, prepare } from "./clearing.ts"
import { close, resume, suspend } from "./running.ts"
import { changeSeats, free, occupy, reserve } from "./seating.ts"

/** The guard of each command, by its name. */
export const guards: { readonly [Type in OpeningCommandType]: OpeningGuard<Type> } = {
  prepare,
  clear,
  begin,
  changeSeats,
  reserve,
  occupy,
  free,
  suspend,
  resume,
  close,
}
