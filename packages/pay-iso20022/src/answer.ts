/** What banks answer: a payment status report (pain.002), or a notification of debits and credits (camt.054). */

import {
  type AwaitedBatch,
  checkPaymentAnswer,
  type PaymentAnswer,
  PaymentFileError,
  type PaymentOutcome,
  type ReadAnswer,
} from "@bazgasht/casework/payments"
import * as Result from "effect/Result"
import { attributeAt, childAt, childrenOf, readXml, textAt, wholeAt, type XmlNode } from "./xml.ts"

type Answered = ReadAnswer["answers"][number]

/** `ExternalPaymentTransactionStatus1Code` and its kin of groups, by what they say of the money. Any other is unknown. */
const taken = new Set([
  "ACCP",
  "ACCR",
  "ACFC",
  "ACIS",
  "ACPD",
  "ACSP",
  "ACTC",
  "ACWC",
  "ACWP",
  "PATC",
  "RCVD",
])
const settledStatus = new Set(["ACCC", "ACSC"])
const refusedStatus = new Set(["RJCT", "CANC"])

/** The code of a reason that the bank does not give: narrative, which stands elsewhere. */
const noReason = "NARR"

/** A code that stands in a refusal or an answer: printed, short, and no words about a person. */
const codeIn = (written: string | undefined): string =>
  written !== undefined && /^[A-Za-z0-9./_-]{1,35}$/.test(written) ? written : noReason

const reasonIn = (node: XmlNode | undefined): string | undefined =>
  textAt(node, "StsRsnInf", "Rsn", "Cd") ?? textAt(node, "StsRsnInf", "Rsn", "Prtry")

const outcomeOf = (status: string, reason: string | undefined, reference: string): PaymentOutcome => {
  if (settledStatus.has(status)) return { kind: "settled", reference }
  if (refusedStatus.has(status)) return { kind: "rejected", reason: codeIn(reason) }
  return { kind: taken.has(status) ? "accepted" : "unknown" }
}

/** The status of each payment: its own, else that of the payments it came with, else that of the message. */
const reported = (report: XmlNode | undefined, batch: AwaitedBatch): ReadAnswer => {
  const group = childAt(report, "OrgnlGrpInfAndSts")
  const message = textAt(report, "GrpHdr", "MsgId") ?? ""
  const answers: Array<Answered> = []
  const own = new Set<string>()
  const parts = childrenOf(report, "OrgnlPmtInfAndSts")
  for (const [place, part] of parts.entries())
    for (const [line, node] of childrenOf(part, "TxInfAndSts").entries()) {
      const key = textAt(node, "OrgnlEndToEndId") ?? ""
      const status = textAt(node, "TxSts") ?? textAt(part, "PmtInfSts") ?? textAt(group, "GrpSts") ?? ""
      const ordered = childAt(node, "OrgnlTxRef", "Amt", "InstdAmt")
      const [amount, currency] = [wholeAt(ordered), attributeAt(ordered, "Ccy")]
      own.add(key)
      answers.push({
        key,
        path: `OrgnlPmtInfAndSts.${place}.TxInfAndSts.${line}`,
        outcome: outcomeOf(
          status,
          reasonIn(node) ?? reasonIn(part) ?? reasonIn(group),
          textAt(node, "AcctSvcrRef") ?? textAt(node, "StsId") ?? message,
        ),
        ...(amount === undefined ? {} : { amount }),
        ...(currency === undefined ? {} : { currency }),
      })
    }
  const status = textAt(parts[0], "PmtInfSts") ?? textAt(group, "GrpSts")
  // What has no line of its own is answered by the status of all; "in part" says nothing of one payment.
  if (status !== undefined && status !== "PART")
    for (const { key } of batch.payments)
      if (!own.has(key))
        answers.push({
          key,
          path: "OrgnlGrpInfAndSts",
          outcome: outcomeOf(status, reasonIn(parts[0]) ?? reasonIn(group), message),
        })
  return { batch: textAt(group, "OrgnlMsgId") ?? "", answers }
}

const bookedOutcome = (entry: XmlNode, details: XmlNode, reference: string): PaymentOutcome => {
  const status = textAt(entry, "Sts", "Cd") ?? textAt(entry, "Sts")
  if (status !== "BOOK") return { kind: "accepted" }
  const direction = textAt(details, "CdtDbtInd") ?? textAt(entry, "CdtDbtInd")
  if (direction === "DBIT") return { kind: "settled", reference }
  return { kind: "returned", reason: codeIn(textAt(details, "RtrInf", "Rsn", "Cd")) }
}

/** What is booked for the payments of a batch. A notification may speak of other batches beside. */
const notified = (notification: XmlNode | undefined, { id }: AwaitedBatch): ReadAnswer => {
  const answers: Array<Answered> = []
  const message = textAt(notification, "GrpHdr", "MsgId") ?? ""
  for (const [place, account] of childrenOf(notification, "Ntfctn").entries())
    for (const [line, entry] of childrenOf(account, "Ntry").entries())
      for (const booked of childrenOf(entry, "NtryDtls"))
        for (const details of childrenOf(booked, "TxDtls")) {
          const references = childAt(details, "Refs")
          if (textAt(references, "MsgId") !== id && textAt(references, "PmtInfId") !== id) continue
          const moved = childAt(details, "Amt")
          const [amount, currency] = [wholeAt(moved), attributeAt(moved, "Ccy")]
          const reference = textAt(references, "AcctSvcrRef") ?? textAt(entry, "AcctSvcrRef") ?? message
          answers.push({
            key: textAt(references, "EndToEndId") ?? "",
            path: `Ntfctn.${place}.Ntry.${line}`,
            outcome: bookedOutcome(entry, details, reference),
            ...(amount === undefined ? {} : { amount }),
            ...(currency === undefined ? {} : { currency }),
          })
        }
  return { batch: answers.length === 0 ? "" : id, answers }
}

/** What a bank's file says of a batch. */
export const readBankAnswer = (
  bytes: Uint8Array,
  batch: AwaitedBatch,
): Result.Result<PaymentAnswer, PaymentFileError> => {
  const read = readXml(bytes)
  if (read?.namespace.startsWith("urn:iso:std:iso:20022:tech:xsd:pain.002.001."))
    return checkPaymentAnswer(reported(childAt(read.root, "CstmrPmtStsRpt"), batch), batch)
  if (read?.namespace.startsWith("urn:iso:std:iso:20022:tech:xsd:camt.054.001."))
    return checkPaymentAnswer(notified(childAt(read.root, "BkToCstmrDbtCdtNtfctn"), batch), batch)
  return Result.fail(new PaymentFileError({ code: "file.unreadable", path: "Document" }))
}
