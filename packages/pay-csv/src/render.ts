import {
  digestOfBytes,
  isoDay,
  type PaymentBatch,
  type PaymentFile,
  totalOf,
} from "@bazgasht/casework/payments"
import { writeRows } from "./rows.ts"

/** The columns of a batch. Every line says the whole of it, so that no line can be read without the others. */
export const batchColumns = [
  "batch",
  "made_on",
  "pay_on",
  "debtor_name",
  "debtor_account",
  "payments",
  "total",
  "currency",
  "key",
  "payee_name",
  "payee_account",
  "amount",
  "purpose",
  "reference",
] as const

/** The file of a batch that was checked. */
export const renderBatch = (batch: PaymentBatch, byteOrderMark: boolean): PaymentFile => {
  const { currency, debtor, id, madeOn, payments, payOn } = batch
  const rows = payments.map(({ amount, key, payee, purpose, reference = "" }) => ({
    batch: id,
    made_on: isoDay(madeOn) ?? "",
    pay_on: isoDay(payOn) ?? "",
    debtor_name: debtor.name,
    debtor_account: debtor.account,
    payments: String(payments.length),
    total: String(totalOf(payments)),
    currency,
    key,
    payee_name: payee.name,
    payee_account: payee.account,
    amount: String(amount),
    purpose,
    reference,
  }))
  const bytes = writeRows(batchColumns, rows, byteOrderMark)
  const digest = digestOfBytes(bytes)
  return { name: `payments-${digest.slice(0, 16)}.csv`, mediaType: "text/csv; charset=utf-8", bytes, digest }
}
