import {
  type CreditTransfer,
  dayOfIso,
  type PaymentBatch,
  PaymentFileError,
  type PaymentFileErrorCode,
  totalOf,
} from "@bazgasht/casework/payments"
import * as Result from "effect/Result"
import type { IsoPaymentOptions } from "./options.ts"
import { initiationNamespace } from "./render.ts"
import { attributeAt, childAt, childrenOf, readXml, textAt, wholeAt, type XmlNode } from "./xml.ts"

type Read<Value> = Result.Result<Value, PaymentFileError>

const fail = (code: PaymentFileErrorCode, path: string): Result.Result<never, PaymentFileError> =>
  Result.fail(new PaymentFileError({ code, path }))

const orUnreadable = <Value>(value: Value | undefined, path: string): Read<Value> =>
  value === undefined ? fail("file.unreadable", path) : Result.succeed(value)

/** Our code of a purpose. */
const purposeIn = (node: XmlNode | undefined, { purposes = {} }: IsoPaymentOptions): string | undefined => {
  const code = textAt(node, "Cd")
  return code === undefined
    ? textAt(node, "Prtry")
    : Object.entries(purposes).find(([, written]) => written === code)?.[0]
}

interface ReadPayment {
  readonly payment: CreditTransfer
  readonly currency: string
}

const paymentIn = (node: XmlNode, path: string, options: IsoPaymentOptions): Read<ReadPayment> =>
  Result.gen(function* () {
    const ordered = childAt(node, "Amt", "InstdAmt")
    const reference = textAt(node, "RmtInf", "Ustrd")
    return {
      currency: yield* orUnreadable(attributeAt(ordered, "Ccy"), `${path}.Amt`),
      payment: {
        key: yield* orUnreadable(textAt(node, "PmtId", "EndToEndId"), `${path}.PmtId`),
        payee: {
          name: yield* orUnreadable(textAt(node, "Cdtr", "Nm"), `${path}.Cdtr`),
          account: yield* orUnreadable(textAt(node, "CdtrAcct", "Id", "IBAN"), `${path}.CdtrAcct`),
        },
        amount: (yield* orUnreadable(wholeAt(ordered), `${path}.Amt`)) as CreditTransfer["amount"],
        purpose: yield* orUnreadable(purposeIn(childAt(node, "Purp"), options), `${path}.Purp`),
        ...(reference === undefined ? {} : { reference }),
      },
    }
  })

/** The batch in a file that `render` has written. */
export const parseBatch = (bytes: Uint8Array, options: IsoPaymentOptions): Read<PaymentBatch> =>
  Result.gen(function* () {
    const { namespace, root } = yield* orUnreadable(readXml(bytes), "")
    if (namespace !== initiationNamespace) return yield* fail("file.unreadable", "Document")
    const initiation = childAt(root, "CstmrCdtTrfInitn")
    const header = childAt(initiation, "GrpHdr")
    const information = childAt(initiation, "PmtInf")
    const read: Array<ReadPayment> = []
    for (const [place, node] of childrenOf(information, "CdtTrfTxInf").entries())
      read.push(yield* paymentIn(node, `CdtTrfTxInf.${place}`, options))
    const payments = read.map(({ payment }) => payment)
    for (const part of [header, information])
      if (wholeAt(part, "NbOfTxs") !== payments.length || wholeAt(part, "CtrlSum") !== totalOf(payments))
        return yield* fail("file.unsound", "CtrlSum")
    const currency = yield* orUnreadable(read[0]?.currency, "CdtTrfTxInf")
    if (read.some((one) => one.currency !== currency)) return yield* fail("file.unsound", "CdtTrfTxInf")
    return {
      id: yield* orUnreadable(textAt(header, "MsgId"), "GrpHdr.MsgId"),
      madeOn: yield* orUnreadable(dayOfIso(textAt(header, "CreDtTm")?.slice(0, 10) ?? ""), "GrpHdr.CreDtTm"),
      payOn: yield* orUnreadable(
        dayOfIso(textAt(information, "ReqdExctnDt", "Dt") ?? ""),
        "PmtInf.ReqdExctnDt",
      ),
      debtor: {
        name: yield* orUnreadable(textAt(information, "Dbtr", "Nm"), "PmtInf.Dbtr"),
        account: yield* orUnreadable(textAt(information, "DbtrAcct", "Id", "IBAN"), "PmtInf.DbtrAcct"),
      },
      currency,
      payments,
    }
  })
