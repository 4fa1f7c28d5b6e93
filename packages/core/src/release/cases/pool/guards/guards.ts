/**
 * The guard of each command.
 *
 * @module
 */

import type { PoolCommandType } from "../commands.ts"
import type { PoolGuard } from "../types.ts"
import { close, fail, order, pay, reverse } from "./paying.ts"
import { cancel, lapse, open, pledge, receive, refund } from "./promising.ts"
import { free, reserve } from "./reserving.ts"

/** The guard of each command, by its name. */
export const guards: { readonly [Type in PoolCommandType]: PoolGuard<Type> } = {
  open,
  pledge,
  receive,
  lapse,
  cancel,
  refund,
  reserve,
  free,
  order,
  pay,
  fail,
  reverse,
  close,
}
