/**
 * The guard of each command.
 *
 * @module
 */

import type { GrievanceCommandType } from "../commands.ts"
import type { GrievanceGuard } from "../types.ts"
import { approveRuling, begin, proposeRuling, putOnHold, resume, returnRuling } from "./handling.ts"
import { acknowledge, assign, close, receive, reopen } from "./receiving.ts"
import { liftStay, stay } from "./staying.ts"

/** The guard of each command, by its name. */
export const guards: { readonly [Type in GrievanceCommandType]: GrievanceGuard<Type> } = {
  receive,
  acknowledge,
  assign,
  begin,
  putOnHold,
  resume,
  proposeRuling,
  approveRuling,
  returnRuling,
  stay,
  liftStay,
  close,
  reopen,
}
