import type { GuardsOf } from "@bazgasht/casework"
import type { DebtPetitionLife } from "../debt-petition-protocol.ts"
import { closeNegotiation, expire, recordConcession, recordRuling, reserve } from "./funding.ts"
import { addObligation, open, recordHold, screen, withdraw } from "./gathering.ts"
import {
  acceptOffer,
  counterOffer,
  lapseConcessions,
  makeOffer,
  refuseOffer,
  takeCounter,
} from "./offering.ts"
import {
  confirm,
  failPayment,
  pay,
  recordOrder,
  recordRefusal,
  recordRelease,
  requestOrder,
  reversePayment,
} from "./paying.ts"

/** The guard of each command, by its name. */
export const guards: GuardsOf<DebtPetitionLife> = {
  open,
  addObligation,
  recordHold,
  screen,
  recordConcession,
  makeOffer,
  acceptOffer,
  refuseOffer,
  counterOffer,
  takeCounter,
  lapseConcessions,
  recordRuling,
  closeNegotiation,
  reserve,
  expire,
  pay,
  confirm,
  failPayment,
  reversePayment,
  requestOrder,
  recordOrder,
  recordRefusal,
  recordRelease,
  withdraw,
}
