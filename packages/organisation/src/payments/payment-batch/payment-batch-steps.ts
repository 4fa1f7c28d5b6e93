import type { ProtocolSteps } from "@bazgasht/casework"
import type { PaymentBatchLife } from "./payment-batch-protocol.ts"
import { withAnswers, withFreed } from "./with-answers.ts"

export const steps: ProtocolSteps<PaymentBatchLife> = {
  opened: () => ({ lines: [] }),
  collected: ({ lines }, { orders }) => ({
    lines: [...lines, ...orders.map((order) => ({ ...order, heard: [] }))],
  }),
  withdrawn: ({ lines }, { key }) => ({ lines: lines.filter((line) => line.key !== key) }),
  approved: "carry",
  exported: (_, { at, file, payOn }) => ({ exportedOn: at, file, payOn }),
  answered: ({ lines, stage }, { answers, at }) => {
    const heard = withAnswers(lines, answers, at)
    return { lines: stage === "closed" ? withFreed(heard) : heard }
  },
  foundOut: ({ lines }, { at, key, outcome }) => ({
    lines: lines.map((line) =>
      line.key === key ? { ...line, heard: [...line.heard, { on: at, outcome, found: true }] } : line,
    ),
  }),
  closed: ({ lines }) => ({ lines: withFreed(lines) }),
  discarded: "carry",
}
