import { type Day, type Money, type PaymentBatch, utf8Bytes, utf8Text } from "@bazgasht/casework/payments"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { csvPayments } from "../src/index.ts"
import { accounts } from "./bank.ts"

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
      payee: { name: 'زهرا "نمونه"', account: family },
      amount: 12_500_000 as Money,
      purpose: "familySupport",
      reference: "مهر، کمک‌هزینه",
    },
    { key: "order-2", payee: { name: "Zahra", account: family }, amount: 3 as Money, purpose: "wage" },
  ],
}

const read = (text: string, format = csvPayments()) =>
  Result.match(format.readAnswer(utf8Bytes(text), batch), {
    onSuccess: ({ answers }) => answers,
    onFailure: ({ code, path }) => [code, path],
  })

describe("a file of a batch", () => {
  it("has a line for each payment, which says the whole batch", () => {
    const file = Result.getOrThrow(csvPayments().render(batch))
    expect([...file.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(file.mediaType).toBe("text/csv; charset=utf-8")
    expect(utf8Text(file.bytes)?.split("\r\n")).toEqual([
      "batch,made_on,pay_on,debtor_name,debtor_account,payments,total,currency,key,payee_name,payee_account,amount,purpose,reference",
      `1404-07-01,2025-09-23,2025-09-24,صندوق,${fund},2,12500003,IRR,order-1,"زهرا ""نمونه""",${family},12500000,familySupport,"مهر، کمک‌هزینه"`.replace(
        '"مهر، کمک‌هزینه"',
        "مهر، کمک‌هزینه",
      ),
      `1404-07-01,2025-09-23,2025-09-24,صندوق,${fund},2,12500003,IRR,order-2,Zahra,${family},3,wage,`,
      "",
    ])
  })

  it.each(["=1+1", "+98", "-2", "@SUM(A1)", "＝1"])(
    "has no text that a spreadsheet would compute: %s",
    (text) => {
      const [payment] = batch.payments
      if (payment === undefined) throw new Error("there is a payment")
      for (const changed of [
        { ...payment, key: text },
        { ...payment, payee: { name: text, account: family } },
        { ...payment, purpose: text },
        { ...payment, reference: text },
      ])
        expect(Result.getFailure(csvPayments().render({ ...batch, payments: [changed] }))).toMatchObject({
          value: { code: "payment.text" },
        })
    },
  )

  it("is refused with a line of another batch, or one too few", () => {
    const text = utf8Text(Result.getOrThrow(csvPayments().render(batch)).bytes) ?? ""
    const parsed = (changed: string) =>
      Result.match(csvPayments().parse(utf8Bytes(changed)), {
        onSuccess: () => "read",
        onFailure: ({ code, path }) => `${code} at ${path}`,
      })
    expect(parsed(text)).toBe("read")
    expect(parsed(text.replace(/\r\n1404-07-01(?=[^\n]*order-2)/, "\r\n1404-07-02"))).toBe(
      "file.unsound at line 3",
    )
    expect(parsed(text.split("\r\n").slice(0, 2).join("\r\n"))).toBe("file.unsound at line 2")
    expect(parsed(text.replace("2025-09-24", "2025-09-31").replaceAll("2025-09-24", "2025-09-31"))).toBe(
      "file.unreadable at line 2",
    )
    expect(parsed(text.replace("debtor_name", "key"))).toBe("file.unreadable at line 1")
  })
})

const columns = "batch,key,amount,outcome,reference,reason"

describe("an answer", () => {
  it("is read in the words of the bank; a word that is not known says nothing of the money", () => {
    const format = csvPayments({ outcomes: { OK: "settled", ERR: "rejected" } })
    const text = `${columns}\r\n1404-07-01,order-1,12500000,OK,77,\r\n1404-07-01,order-2,,ERR,,"no such account"\r\n1404-07-01,order-2,3,toString,,\r\n`
    expect(read(text, format)).toEqual([
      { key: "order-1", outcome: { kind: "settled", reference: "77" } },
      // Words of a bank could be words about a person: only a code is taken over.
      { key: "order-2", outcome: { kind: "rejected", reason: "none" } },
      { key: "order-2", outcome: { kind: "unknown" } },
    ])
  })

  it("is refused with an amount that is none, a row that is cut, or a column too few", () => {
    expect(read(`${columns}\n1404-07-01,order-1,12.5,settled,77,\n`)).toEqual(["file.unreadable", "line 2"])
    expect(read(`${columns}\n1404-07-01,order-1\n`)).toEqual(["file.unreadable", "line 1"])
    expect(read("batch,key,amount,outcome,reference\n")).toEqual(["file.unreadable", "line 1"])
  })
})
