/** An invented bank: it takes a batch, and answers what became of each payment. */

import { type PaymentAdapter, utf8Bytes } from "@bazgasht/casework/payments"
import type { PaymentLine } from "@bazgasht/organisation/payments"
import { csvPayments } from "@bazgasht/pay-csv"
import { isoPayments } from "@bazgasht/pay-iso20022"
import { digestOf } from "@bazgasht/rules"

/** Of a hundred accounts of families so many are blocked; assumed. */
const blockedOfHundred = 4

const numberOf = (payee: string, digits: number): string =>
  BigInt(`0x${digestOf({ payee }).slice(0, 24)}`)
    .toString()
    .padStart(digits, "0")
    .slice(-digits)

/** The account of a payee, with the check digits that ISO 13616 asks for. */
export const ibanOf = (payee: string): string => {
  const account = `054${numberOf(payee, 19)}`
  // The letters I and R count as 18 and 27.
  const check = 98n - (BigInt(`${account}182700`) % 97n)
  return `IR${String(check).padStart(2, "0")}${account}`
}

/** Whether the bank refuses a payment of a batch. */
export type Refuses = (line: PaymentLine, batch: string) => boolean

/** Accounts of families are blocked now and then. */
export const refusesBlocked: Refuses = ({ payee, purpose }) =>
  purpose === "payment.familySupport" && Number(numberOf(payee, 2)) < blockedOfHundred

/** A payment, and the reason of the bank where it refuses it. */
interface Answered {
  readonly line: PaymentLine
  readonly refused?: string
}

const referenceOf = ({ key }: PaymentLine): string => `bank-${key.slice(0, 20)}`

/** A pain.002: the bank repeats each payment, and says whether the money moved. */
const report = (batch: string, answers: ReadonlyArray<Answered>): string => {
  const payments = answers.map(({ line, refused }) =>
    [
      `<TxInfAndSts><OrgnlEndToEndId>${line.key}</OrgnlEndToEndId>`,
      `<TxSts>${refused === undefined ? "ACSC" : "RJCT"}</TxSts>`,
      refused === undefined
        ? `<AcctSvcrRef>${referenceOf(line)}</AcctSvcrRef>`
        : `<StsRsnInf><Rsn><Cd>${refused}</Cd></Rsn></StsRsnInf>`,
      `<OrgnlTxRef><Amt><InstdAmt Ccy="IRR">${line.amount}</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>`,
    ].join(""),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>',
    `<GrpHdr><MsgId>answer-${batch}</MsgId><CreDtTm>2025-09-24T08:00:00Z</CreDtTm></GrpHdr>`,
    `<OrgnlGrpInfAndSts><OrgnlMsgId>${batch}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>`,
    `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${batch}</OrgnlPmtInfId>`,
    ...payments,
    "</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>",
  ].join("\n")
}

/** A table with a line for each payment. */
const table = (batch: string, answers: ReadonlyArray<Answered>): string =>
  [
    "batch,key,amount,outcome,reference,reason",
    ...answers.map(({ line, refused }) =>
      [
        batch,
        line.key,
        line.amount,
        ...(refused === undefined ? ["OK", referenceOf(line), ""] : ["ERR", "", refused]),
      ].join(","),
    ),
  ].join("\r\n")

const answersOf = (batch: string, lines: ReadonlyArray<PaymentLine>, refuses: Refuses) =>
  lines.map((line): Answered => (refuses(line, batch) ? { line, refused: "AC06" } : { line }))

/** How a bank takes payments, and how it answers. */
export interface Bank {
  readonly format: PaymentAdapter
  readonly answer: (batch: string, lines: ReadonlyArray<PaymentLine>, refuses: Refuses) => Uint8Array
}

/** A bank that takes and answers messages of ISO 20022. */
export const isoBank: Bank = {
  format: isoPayments({
    debtorBank: "BMJIIRTH",
    purposes: { "payment.familySupport": "SSBE", "payment.wage": "SALA" },
  }),
  answer: (batch, lines, refuses) => utf8Bytes(report(batch, answersOf(batch, lines, refuses))),
}

/** A bank whose desk takes and answers tables. */
export const csvBank: Bank = {
  format: csvPayments({ outcomes: { OK: "settled", ERR: "rejected" } }),
  answer: (batch, lines, refuses) => utf8Bytes(table(batch, answersOf(batch, lines, refuses))),
}
