import type { Money } from "@bazgasht/rules"
import type { GiftRefund } from "./gift-profile.ts"
import type { GiftState } from "./gift-protocol.ts"

/** A gift that came in, whatever went back of it. */
export type ReceivedGift = Extract<GiftState, { readonly stage: "received" | "refunded" }>

/** Whether the money of a gift came in. */
export const isReceived = (state: GiftState): state is ReceivedGift =>
  state.stage === "received" || state.stage === "refunded"

/** What went back to the donor. */
export const refundedOf = ({ refunds }: { readonly refunds: ReadonlyArray<GiftRefund> }): Money =>
  refunds.reduce((sum, { amount }) => sum + amount, 0) as Money
