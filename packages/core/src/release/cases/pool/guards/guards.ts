import type { GuardsOf } from "@bazgasht/casework"
import type { PoolLife } from "../pool-protocol.ts"
import { close, fail, order, pay, reverse } from "./paying.ts"
import { cancel, lapse, open, pledge, receive, refund } from "./promising.ts"
import { free, reserve } from "./reserving.ts"

/** The guard of each command, by its name. */
export const guards: GuardsOf<PoolLife> = {
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
