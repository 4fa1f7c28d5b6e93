import {
  type CreditTransfer,
  digestOfBytes,
  isoDay,
  type PaymentBatch,
  type PaymentFile,
  type PaymentParty,
  totalOf,
  utf8Bytes,
} from "@bazgasht/casework/payments"
import type { IsoPaymentOptions } from "./options.ts"
import { type WrittenXml, writeXml } from "./xml.ts"

/** The namespace of a customer credit transfer initiation, version 9. */
export const initiationNamespace = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"

const accountOf = ({ account }: PaymentParty): WrittenXml => ({ Id: { IBAN: account } })

const agentOf = ({ debtorBank }: IsoPaymentOptions): WrittenXml =>
  // The schema asks for the bank; of one that is found by the account, this is what it says instead.
  debtorBank === undefined ? { Othr: { Id: "NOTPROVIDED" } } : { BICFI: debtorBank }

const purposeOf = (purpose: string, { purposes = {} }: IsoPaymentOptions): WrittenXml =>
  Object.hasOwn(purposes, purpose) ? { Cd: purposes[purpose] } : { Prtry: purpose }

const transactionOf = (
  { amount, key, payee, purpose, reference }: CreditTransfer,
  currency: string,
  options: IsoPaymentOptions,
): WrittenXml => ({
  PmtId: { EndToEndId: key },
  Amt: { InstdAmt: { "#text": String(amount), "@Ccy": currency } },
  Cdtr: { Nm: payee.name },
  CdtrAcct: accountOf(payee),
  Purp: purposeOf(purpose, options),
  ...(reference === undefined ? {} : { RmtInf: { Ustrd: reference } }),
})

/** The file of a batch that was checked. */
export const renderBatch = (batch: PaymentBatch, options: IsoPaymentOptions): PaymentFile => {
  const { currency, debtor, id, payments } = batch
  const sums = { NbOfTxs: String(payments.length), CtrlSum: String(totalOf(payments)) }
  const bytes = utf8Bytes(
    writeXml({
      Document: {
        "@xmlns": initiationNamespace,
        CstmrCdtTrfInitn: {
          // No clock is read: the same batch has the same bytes.
          GrpHdr: {
            MsgId: id,
            CreDtTm: `${isoDay(batch.madeOn)}T00:00:00`,
            ...sums,
            InitgPty: { Nm: debtor.name },
          },
          PmtInf: {
            PmtInfId: id,
            PmtMtd: "TRF",
            ...sums,
            ReqdExctnDt: { Dt: isoDay(batch.payOn) },
            Dbtr: { Nm: debtor.name },
            DbtrAcct: accountOf(debtor),
            DbtrAgt: { FinInstnId: agentOf(options) },
            CdtTrfTxInf: payments.map((payment) => transactionOf(payment, currency, options)),
          },
        },
      },
    }),
  )
  const digest = digestOfBytes(bytes)
  return { name: `pain.001-${digest.slice(0, 16)}.xml`, mediaType: "application/xml", bytes, digest }
}
