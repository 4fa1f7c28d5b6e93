import { utf8Bytes } from "@bazgasht/casework/payments"
import type { BankLine } from "@bazgasht/testkit"

/** Sound numbers of accounts at invented holders: one of a German and two of Iranian banks. */
export const accounts = ["IR580540105180021273113007", "IR820540102680020817909002", "DE89370400440532013000"]

const statuses = { accepted: "ACSP", settled: "ACSC", rejected: "RJCT", unknown: "PDNG" } as const

/** A payment status report, as a bank writes it: with a prefix of its own. */
const report = (
  batch: string,
  lines: ReadonlyArray<BankLine>,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<p:Document xmlns:p="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><p:CstmrPmtStsRpt>
  <p:GrpHdr><p:MsgId>bank-file-1</p:MsgId><p:CreDtTm>2025-09-24T08:00:00Z</p:CreDtTm></p:GrpHdr>
  <p:OrgnlGrpInfAndSts><p:OrgnlMsgId>${batch}</p:OrgnlMsgId><p:OrgnlMsgNmId>pain.001.001.09</p:OrgnlMsgNmId><p:GrpSts>PART</p:GrpSts></p:OrgnlGrpInfAndSts>
  <p:OrgnlPmtInfAndSts><p:OrgnlPmtInfId>${batch}</p:OrgnlPmtInfId>${lines
    .map(
      ({ amount, key, outcome }) => `
    <p:TxInfAndSts>
      <p:OrgnlEndToEndId>${key}</p:OrgnlEndToEndId>
      <p:TxSts>${outcome.kind === "returned" ? "ACSC" : statuses[outcome.kind]}</p:TxSts>${
        "reason" in outcome
          ? `
      <p:StsRsnInf><p:Rsn><p:Cd>${outcome.reason}</p:Cd></p:Rsn><p:AddtlInf>حساب بسته است</p:AddtlInf></p:StsRsnInf>`
          : ""
      }${
        "reference" in outcome
          ? `
      <p:AcctSvcrRef>${outcome.reference}</p:AcctSvcrRef>`
          : ""
      }
      <p:OrgnlTxRef><p:Amt><p:InstdAmt Ccy="IRR">${amount}</p:InstdAmt></p:Amt></p:OrgnlTxRef>
    </p:TxInfAndSts>`,
    )
    .join("")}
  </p:OrgnlPmtInfAndSts>
</p:CstmrPmtStsRpt></p:Document>`

/** A notification of debits and credits: here of money that came back, beside an entry of another batch. */
export const notification = (
  batch: string,
  lines: ReadonlyArray<BankLine>,
): string => `<?xml version='1.0' encoding='utf-8'?>
<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.054.001.08'><BkToCstmrDbtCdtNtfctn>
  <GrpHdr><MsgId>bank-file-2</MsgId><CreDtTm>2025-09-25T08:00:00Z</CreDtTm></GrpHdr>
  <Ntfctn><Id>n-1</Id><Acct><Id><IBAN>${accounts[0]}</IBAN></Id></Acct>${[
    {
      batch: "another-batch",
      key: "another-order",
      amount: 5,
      outcome: { kind: "settled" as const, reference: "bank-1" },
    },
    ...lines.map((line) => ({ ...line, batch })),
  ]
    .map(
      ({ amount, batch: of, key, outcome }) => `
    <Ntry><Amt Ccy="IRR">${amount}.00</Amt><CdtDbtInd>${outcome.kind === "returned" ? "CRDT" : "DBIT"}</CdtDbtInd>
      <Sts><Cd>${outcome.kind === "accepted" ? "PDNG" : "BOOK"}</Cd></Sts>
      <NtryDtls><TxDtls>
        <Refs><MsgId>${of}</MsgId>${
          outcome.kind === "settled" ? `<AcctSvcrRef>${outcome.reference}</AcctSvcrRef>` : ""
        }<EndToEndId>${key}</EndToEndId></Refs>
        <Amt Ccy="IRR">${amount}</Amt>${
          outcome.kind === "returned"
            ? `
        <RtrInf><Rsn><Cd>${outcome.reason}</Cd></Rsn></RtrInf>`
            : ""
        }
      </TxDtls></NtryDtls>
    </Ntry>`,
    )
    .join("")}
  </Ntfctn>
</BkToCstmrDbtCdtNtfctn></Document>`

/** An answer as a bank writes it: a report, or a notification where money came back. */
export const answer = (batch: string, lines: ReadonlyArray<BankLine>): Uint8Array =>
  utf8Bytes((lines.some(({ outcome }) => outcome.kind === "returned") ? notification : report)(batch, lines))
