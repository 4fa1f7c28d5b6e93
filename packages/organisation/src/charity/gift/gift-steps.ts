import type { ProtocolSteps } from "@bazgasht/casework"
import type { GiftLife } from "./gift-protocol.ts"

export const steps: ProtocolSteps<GiftLife> = {
  promised: "carry",
  given: () => ({ refunds: [] }),
  received: () => ({ refunds: [] }),
  lapsed: "carry",
  cancelled: "carry",
  // The amount of the event is what went back; the gift keeps what came in.
  refunded: ({ amount, refunds }, event) => ({
    amount,
    refunds: [...refunds, { document: event.document, amount: event.amount, on: event.at }],
  }),
}
