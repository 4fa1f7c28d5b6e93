import { message, type Special } from "../test/changes.ts"

/** A body and a document about as large as those of a support case. */
export const content = (name: string, step: number): Special => ({
  body: {
    type: "instalmentPaid",
    amount: 1_250_000 + step,
    day: 20_500 + step,
    by: "officer-17",
    note: "پرداخت شد ".repeat(10),
  },
  document: {
    stage: "running",
    paid: step,
    schedule: Array.from({ length: 24 }, (_, month) => ({ month, due: 1_250_000 })),
  },
  attributes: { stage: "running", paid: step, unit: `unit-${name.length % 7}`, open: true },
  messages: [message(`${name}/${step}`)],
})
