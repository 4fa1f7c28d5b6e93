import type { GuardsOf } from "@bazgasht/casework"
import type { LeniencyLife } from "../leniency-protocol.ts"
import { dismissBreach, extend, recordBreach, revoke } from "./breaching.ts"
import { end, lapse, withdraw } from "./closing.ts"
import { carryOut, grant, refuseGrant, supervise } from "./deciding.ts"
import { confirmReport, open, propose, report } from "./petitioning.ts"
import { grantRelief, proposeRelief, refuseRelief } from "./relieving.ts"

/** The guard of each command, by its name. */
export const guards: GuardsOf<LeniencyLife> = {
  open,
  propose,
  report,
  confirmReport,
  grant,
  refuse: refuseGrant,
  carryOut,
  supervise,
  recordBreach,
  dismissBreach,
  extend,
  revoke,
  proposeRelief,
  grantRelief,
  refuseRelief,
  end,
  withdraw,
  lapse,
}
