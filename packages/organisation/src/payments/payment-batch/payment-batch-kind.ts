import { caseKindOf } from "@bazgasht/casework"
import type { CaseReads } from "@bazgasht/casework/law"
import * as Effect from "effect/Effect"
import { hindrancesOf } from "../sources/hindrances.ts"
import { claimsOfPaymentBatch, linesOf, paymentBatch, paymentBatchSchemas } from "./payment-batch.ts"
import { type PaymentBatchLife, paymentBatchProtocol } from "./payment-batch-protocol.ts"

/** Before a file is recorded, the accounts and the cases behind its lines are read; it is stored only while they have not changed. */
const readsOfBatch: CaseReads<PaymentBatchLife> = ({ command, state }, read) =>
  command.type === "export"
    ? Effect.map(hindrancesOf(linesOf(state), read), (hindrances) => ({ hindrances }))
    : Effect.succeed({ hindrances: [] })

/** Payment batches. `payOn` is the day on which the bank is asked to pay. */
export const paymentBatchCases = /* @__PURE__ */ caseKindOf(paymentBatchProtocol, {
  kind: "paymentBatch",
  lifeCycle: paymentBatch,
  schemas: paymentBatchSchemas,
  claimsOf: claimsOfPaymentBatch,
  reads: readsOfBatch,
})
