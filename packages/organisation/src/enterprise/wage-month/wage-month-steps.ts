import type { ProtocolSteps } from "@bazgasht/casework"
import type { WageMonthLife } from "./wage-month-protocol.ts"
import type { KeptWageOrder } from "./wage-orders.ts"

const without = ({ paid: _, ...order }: KeptWageOrder): KeptWageOrder => order

export const steps: ProtocolSteps<WageMonthLife> = {
  recorded: "carry",
  // Until it is approved, another sheet of a month that was paid stands beside the one by which it was.
  amended: (state, { sheet }) =>
    state.stage === "corrected" ? { sheet: state.sheet, correction: sheet } : { sheet },
  approved: (state, { orders }) =>
    state.stage === "corrected"
      ? { sheet: state.correction, approvals: state.approvals + 1, orders: [...state.orders, ...orders] }
      : { approvals: 1, orders: [...orders] },
  paid: ({ orders }, { on, order, reference }) => ({
    orders: orders.map((one) => (one.order === order ? { ...one, paid: { on, reference } } : one)),
  }),
  returned: ({ orders }, { order }) => ({
    orders: orders.map((one) => (one.order === order ? without(one) : one)),
  }),
  corrected: ({ sheet }, { sheet: correction }) => ({ sheet, correction }),
  correctionDropped: "carry",
  cancelled: "carry",
}
