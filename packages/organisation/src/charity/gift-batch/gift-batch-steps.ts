import type { ProtocolSteps } from "@bazgasht/casework"
import type { GiftBatchLife } from "./gift-batch-protocol.ts"

export const steps: ProtocolSteps<GiftBatchLife> = {
  opened: "carry",
  sealed: "carry",
  reopened: "carry",
  confirmed: "carry",
  booked: "carry",
}
