import {
  type CreditTransfer,
  dayOfIso,
  type PaymentBatch,
  PaymentFileError,
  type PaymentFileErrorCode,
  totalOf,
} from "@bazgasht/casework/payments"
import * as Result from "effect/Result"
import { batchColumns } from "./render.ts"
import { readRows, wholeIn } from "./rows.ts"

type Read<Value> = Result.Result<Value, PaymentFileError>

const fail = (code: PaymentFileErrorCode, path: string): Result.Result<never, PaymentFileError> =>
  Result.fail(new PaymentFileError({ code, path }))

/** What every line says of the batch. */
const shared = batchColumns.slice(0, batchColumns.indexOf("key"))

/** The batch in a file that `render` has written. */
export const parseBatch = (bytes: Uint8Array): Read<PaymentBatch> => {
  const rows = readRows(bytes, batchColumns)
  const [first] = rows ?? []
  if (rows === undefined || first === undefined) return fail("file.unreadable", "line 1")
  const payments: Array<CreditTransfer> = []
  for (const [place, row] of rows.entries()) {
    // The names of the columns are line 1.
    const path = `line ${place + 2}`
    const amount = wholeIn(row["amount"])
    if (amount === undefined) return fail("file.unreadable", path)
    if (shared.some((column) => row[column] !== first[column])) return fail("file.unsound", path)
    const reference = row["reference"] ?? ""
    payments.push({
      key: row["key"] ?? "",
      payee: { name: row["payee_name"] ?? "", account: row["payee_account"] ?? "" },
      amount: amount as CreditTransfer["amount"],
      purpose: row["purpose"] ?? "",
      ...(reference === "" ? {} : { reference }),
    })
  }
  if (wholeIn(first["payments"]) !== payments.length || wholeIn(first["total"]) !== totalOf(payments))
    return fail("file.unsound", "line 2")
  const [madeOn, payOn] = [dayOfIso(first["made_on"] ?? ""), dayOfIso(first["pay_on"] ?? "")]
  if (madeOn === undefined || payOn === undefined) return fail("file.unreadable", "line 2")
  return Result.succeed({
    id: first["batch"] ?? "",
    madeOn,
    payOn,
    debtor: { name: first["debtor_name"] ?? "", account: first["debtor_account"] ?? "" },
    currency: first["currency"] ?? "",
    payments,
  })
}
