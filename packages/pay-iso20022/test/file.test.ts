import { type Day, type Money, type PaymentBatch, utf8Bytes, utf8Text } from "@bazgasht/casework/payments"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { isoPayments } from "../src/index.ts"
import { accounts, notification } from "./bank.ts"

const [fund = "", family = ""] = accounts
const batch: PaymentBatch = {
  id: "1404-07-01",
  madeOn: 20_354 as Day,
  payOn: 20_355 as Day,
  debtor: { name: "صندوق", account: fund },
  currency: "IRR",
  payments: [
    {
      key: "order-1",
      payee: { name: "زهرا & <نمونه>", account: family },
      amount: 12_500_000 as Money,
      purpose: "familySupport",
      reference: "کمک‌هزینهٔ مهر",
    },
    { key: "order-2", payee: { name: "Zahra", account: family }, amount: 3 as Money, purpose: "gift" },
  ],
}

const purposes = { familySupport: "SSBE" }
const format = isoPayments({ purposes })

describe("a file of a batch", () => {
  const text = utf8Text(Result.getOrThrow(format.render(batch)).bytes) ?? ""

  it("is a customer credit transfer initiation in whole rials", () =>
    expect(text).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">
        <CstmrCdtTrfInitn>
          <GrpHdr>
            <MsgId>1404-07-01</MsgId>
            <CreDtTm>2025-09-23T00:00:00</CreDtTm>
            <NbOfTxs>2</NbOfTxs>
            <CtrlSum>12500003</CtrlSum>
            <InitgPty>
              <Nm>صندوق</Nm>
            </InitgPty>
          </GrpHdr>
          <PmtInf>
            <PmtInfId>1404-07-01</PmtInfId>
            <PmtMtd>TRF</PmtMtd>
            <NbOfTxs>2</NbOfTxs>
            <CtrlSum>12500003</CtrlSum>
            <ReqdExctnDt>
              <Dt>2025-09-24</Dt>
            </ReqdExctnDt>
            <Dbtr>
              <Nm>صندوق</Nm>
            </Dbtr>
            <DbtrAcct>
              <Id>
                <IBAN>IR580540105180021273113007</IBAN>
              </Id>
            </DbtrAcct>
            <DbtrAgt>
              <FinInstnId>
                <Othr>
                  <Id>NOTPROVIDED</Id>
                </Othr>
              </FinInstnId>
            </DbtrAgt>
            <CdtTrfTxInf>
              <PmtId>
                <EndToEndId>order-1</EndToEndId>
              </PmtId>
              <Amt>
                <InstdAmt Ccy="IRR">12500000</InstdAmt>
              </Amt>
              <Cdtr>
                <Nm>زهرا &amp; &lt;نمونه&gt;</Nm>
              </Cdtr>
              <CdtrAcct>
                <Id>
                  <IBAN>IR820540102680020817909002</IBAN>
                </Id>
              </CdtrAcct>
              <Purp>
                <Cd>SSBE</Cd>
              </Purp>
              <RmtInf>
                <Ustrd>کمک‌هزینهٔ مهر</Ustrd>
              </RmtInf>
            </CdtTrfTxInf>
            <CdtTrfTxInf>
              <PmtId>
                <EndToEndId>order-2</EndToEndId>
              </PmtId>
              <Amt>
                <InstdAmt Ccy="IRR">3</InstdAmt>
              </Amt>
              <Cdtr>
                <Nm>Zahra</Nm>
              </Cdtr>
              <CdtrAcct>
                <Id>
                  <IBAN>IR820540102680020817909002</IBAN>
                </Id>
              </CdtrAcct>
              <Purp>
                <Prtry>gift</Prtry>
              </Purp>
            </CdtTrfTxInf>
          </PmtInf>
        </CstmrCdtTrfInitn>
      </Document>
      "
    `))

  it("says a purpose by its code, or as our own", () => {
    expect(text).toMatch(/<Purp>\s*<Cd>SSBE<\/Cd>/)
    expect(text).toMatch(/<Purp>\s*<Prtry>gift<\/Prtry>/)
    expect(() => isoPayments({ purposes: { one: "SALA", other: "SALA" } })).toThrow(TypeError)
    // A code that is not ours is no purpose that we know.
    const parsed = isoPayments().parse(utf8Bytes(text))
    expect(Result.isFailure(parsed) && parsed.failure.path).toBe("CdtTrfTxInf.0.Purp")
  })

  it("holds Latin letters alone where the bank takes no others", () => {
    const rendered = isoPayments({ latinOnly: true }).render(batch)
    expect(Result.isFailure(rendered) && rendered.failure.path).toBe("debtor.name")
  })
})

const namespaceOf = (message: string) => `urn:iso:std:iso:20022:tech:xsd:${message}`

const report = (inner: string, group = "<GrpSts>PART</GrpSts>", id = batch.id): string =>
  `<Document xmlns="${namespaceOf("pain.002.001.03")}"><CstmrPmtStsRpt><GrpHdr><MsgId>bank-1</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>${id}</OrgnlMsgId>${group}</OrgnlGrpInfAndSts>${inner}</CstmrPmtStsRpt></Document>`

const read = (text: string) =>
  Result.match(format.readAnswer(utf8Bytes(text), batch), {
    onSuccess: ({ answers }) => answers,
    onFailure: ({ code }) => code,
  })

const line = (key: string, rest: string): string =>
  `<TxInfAndSts><OrgnlEndToEndId>${key}</OrgnlEndToEndId>${rest}</TxInfAndSts>`

describe("a payment status report", () => {
  it("refuses all where the bank refuses the message", () => {
    const group = "<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>AM04</Cd></Rsn></StsRsnInf>"
    expect(read(report("", group))).toEqual([
      { key: "order-1", outcome: { kind: "rejected", reason: "AM04" } },
      { key: "order-2", outcome: { kind: "rejected", reason: "AM04" } },
    ])
  })

  it("says nothing of payments that it does not name where a part was taken", () =>
    expect(read(report("<OrgnlPmtInfAndSts/>"))).toEqual([]))

  it("lets the line say otherwise than the message", () =>
    expect(
      read(
        report(
          `<OrgnlPmtInfAndSts>${line("order-2", "<TxSts>RJCT</TxSts>")}</OrgnlPmtInfAndSts>`,
          "<GrpSts>ACSP</GrpSts>",
        ),
      ),
    ).toEqual([
      { key: "order-2", outcome: { kind: "rejected", reason: "NARR" } },
      { key: "order-1", outcome: { kind: "accepted" } },
    ]))

  it.each([
    ["ACTC", { kind: "accepted" }],
    ["ACCC", { kind: "settled", reference: "bank-1" }],
    ["CANC", { kind: "rejected", reason: "NARR" }],
    ["PDNG", { kind: "unknown" }],
    ["BLCK", { kind: "unknown" }],
    ["XXXX", { kind: "unknown" }],
    ["constructor", { kind: "unknown" }],
  ])("takes %s for what it says of the money", (status, outcome) =>
    expect(
      read(report(`<OrgnlPmtInfAndSts>${line("order-1", `<TxSts>${status}</TxSts>`)}</OrgnlPmtInfAndSts>`)),
    ).toEqual([{ key: "order-1", outcome }]),
  )

  it("keeps no words of the bank, which might be words about a person", () => {
    const inner = line(
      "order-1",
      "<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Prtry>حساب زهرا بسته است</Prtry></Rsn></StsRsnInf>",
    )
    expect(read(report(`<OrgnlPmtInfAndSts>${inner}</OrgnlPmtInfAndSts>`))).toEqual([
      { key: "order-1", outcome: { kind: "rejected", reason: "NARR" } },
    ])
  })

  it("is not read with a document type, in another encoding, or with names that a program reserves", () => {
    const sound = report("")
    expect(read(sound)).toEqual([])
    expect(read(`<!DOCTYPE Document [<!ENTITY a "b">]>${sound}`)).toBe("file.unreadable")
    expect(read(`<?xml version="1.0" encoding="windows-1256"?>${sound}`)).toBe("file.unreadable")
    expect(read(report("<__proto__>1</__proto__>"))).toBe("file.unreadable")
    expect(read(sound.replace("pain.002", "pain.008"))).toBe("file.unreadable")
    expect(read(sound.replace("</GrpHdr>", ""))).toBe("file.unreadable")
  })
})

describe("a notification of debits and credits", () => {
  const amount = 12_500_000 as Money
  it("says what was booked, passes over other batches, and is refused where it has nothing of this one", () => {
    const settled = { key: "order-1", amount, outcome: { kind: "settled" as const, reference: "bank-77" } }
    const returned = { ...settled, outcome: { kind: "returned" as const, reason: "AC04" } }
    const accepted = { ...settled, outcome: { kind: "accepted" as const } }
    expect(read(notification(batch.id, [accepted, settled, returned]))).toEqual([
      { key: "order-1", outcome: { kind: "accepted" } },
      { key: "order-1", outcome: { kind: "settled", reference: "bank-77" } },
      { key: "order-1", outcome: { kind: "returned", reason: "AC04" } },
    ])
    expect(read(notification("another", [settled]))).toBe("file.otherBatch")
  })
})
