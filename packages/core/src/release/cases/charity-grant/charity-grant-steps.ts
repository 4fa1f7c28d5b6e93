/** How an event changes a charity grant. What it is never changes. */

import type { ProtocolSteps } from "@bazgasht/casework"
import * as Struct from "effect/Struct"
import type { CharityGrantLife } from "./charity-grant-protocol.ts"

export const steps: ProtocolSteps<CharityGrantLife> = {
  reserved: (_, event) => ({
    grant: Struct.pick(event, [
      "pool",
      "petition",
      "obligation",
      "creditor",
      "prisoner",
      "relatives",
      "amount",
      "payments",
      "run",
    ]),
  }),
  approved: "carry",
  ordered: (_, event) => ({ order: Struct.pick(event, ["payee", "enforcement"]) }),
  failed: "carry",
  paid: "carry",
  confirmed: "carry",
  reported: "carry",
  released: "carry",
  reversed: "carry",
}
