/**
 * The guard of each command.
 *
 * @module
 */

import type { EntitlementCommandType } from "../commands.ts"
import type { EntitlementGuard } from "../types.ts"
import {
  confirmAttempt,
  discardAttempt,
  prepareAttempt,
  reconcileAttempt,
  refuseAttempt,
  submitAttempt,
  timeOutAttempt,
} from "./attempting.ts"
import { cancel, expire, recordUndeliverable } from "./closing.ts"
import { approve, compute, hold, release, resume } from "./granting.ts"

/** The guard of each command, by its name. */
export const guards: { readonly [Type in EntitlementCommandType]: EntitlementGuard<Type> } = {
  compute,
  approve,
  release,
  hold,
  resume,
  prepareAttempt,
  discardAttempt,
  submitAttempt,
  confirmAttempt,
  refuseAttempt,
  timeOutAttempt,
  reconcileAttempt,
  recordUndeliverable,
  expire,
  cancel,
}
