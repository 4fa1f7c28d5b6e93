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

const isBlocked = ({ payee, purpose }: PaymentLine): boolean =>
  purpose === "payment.familySupport" && Number(numberOf(payee, 2)) < blockedOfHundred

/** What the bank says of a payment. */
const outcomeOf = (line: PaymentLine) =>
  isBlocked(line) ? { refused: "AC06" } : { reference: `bank-${line.key.slice(0, 20)}` }

/** A pain.002: the bank repeats each payment, and says whether the money moved. */
const report = (batch: string, lines: ReadonlyArray<PaymentLine>): string => {
  const payments = lines.map((line) => {
    const { reference, refused } = { reference: undefined, refused: undefined, ...outcomeOf(line) }
    return [
      `<TxInfAndSts><OrgnlEndToEndId>${line.key}</OrgnlEndToEndId>`,
      `<TxSts>${refused === undefined ? "ACSC" : "RJCT"}</TxSts>`,
      refused === undefined ? "" : `<StsRsnInf><Rsn><Cd>${refused}</Cd></Rsn></StsRsnInf>`,
      reference === undefined ? "" : `<AcctSvcrRef>${reference}</AcctSvcrRef>`,
      `<OrgnlTxRef><Amt><InstdAmt Ccy="IRR">${line.amount}</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>`,
    ].join("")
  })
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
const table = (batch: string, lines: ReadonlyArray<PaymentLine>): string =>
  [
    "batch,key,amount,outcome,reference,reason",
    ...lines.map((line) => {
      const { reference, refused } = { reference: "", refused: "", ...outcomeOf(line) }
      return [batch, line.key, line.amount, refused === "" ? "OK" : "ERR", reference, refused].join(",")
    }),
  ].join("\r\n")

/** How a bank takes payments, and how it answers. */
export interface Bank {
  readonly format: PaymentAdapter
  readonly answer: (batch: string, lines: ReadonlyArray<PaymentLine>) => Uint8Array
}

/** A bank that takes and answers messages of ISO 20022. */
export const isoBank: Bank = {
  format: isoPayments({
    debtorBank: "BMJIIRTH",
    purposes: { "payment.familySupport": "SSBE", "payment.wage": "SALA" },
  }),
  answer: (batch, lines) => utf8Bytes(report(batch, lines)),
}

/** A bank whose desk takes and answers tables. */
export const csvBank: Bank = {
  format: csvPayments({ outcomes: { OK: "settled", ERR: "rejected" } }),
  answer: (batch, lines) => utf8Bytes(table(batch, lines)),
}
