/**
 * The guard of each command.
 *
 * @module
 */

import type { CharityGrantCommandType } from "../commands.ts"
import type { CharityGrantGuard } from "../types.ts"
import { confirm, fail, order, pay, report, reverse } from "./paying.ts"
import { approve, release, reserve } from "./proposing.ts"

/** The guard of each command, by its name. */
export const guards: { readonly [Type in CharityGrantCommandType]: CharityGrantGuard<Type> } = {
  reserve,
  approve,
  order,
  fail,
  pay,
  confirm,
  report,
  release,
  reverse,
}
