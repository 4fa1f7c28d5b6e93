import type { CreditTransfer, PaymentBatch, PaymentCapabilities } from "@bazgasht/casework/payments"
import type { Day, Money } from "@bazgasht/rules"
import * as fc from "fast-check"
import { broken } from "../storage/expect.ts"
import type { FormatUnderTest } from "./format-under-test.ts"

/** A word that stands in every batch of the suite, and that no error may hold. */
export const secret = "پنهان‌کاری"

const accountAt = ({ accounts }: FormatUnderTest, place: number): string =>
  accounts[place % accounts.length] ?? broken("the suite needs numbers of accounts")

const day = 20_000 as Day

/** A payment that every format carries. */
const paymentOf = (format: FormatUnderTest, place: number): CreditTransfer => ({
  key: `order-${place}`,
  payee: { name: `${secret} ${place}`, account: accountAt(format, place + 1) },
  amount: (1_000_001 + place) as Money,
  purpose: "support",
})

/** A batch that every format carries. */
export const batchOf = (format: FormatUnderTest, count = 3): PaymentBatch => ({
  id: "batch-1",
  madeOn: day,
  payOn: (day + 1) as Day,
  debtor: { name: `صندوق ${secret}`, account: accountAt(format, 0) },
  currency: format.adapter.capabilities.currencies[0] ?? broken("an adapter pays in some currency"),
  payments: Array.from({ length: count }, (_, place) => paymentOf(format, place)),
})

/** Words of several scripts, with what formats have to escape. */
const words = [
  "زهرا",
  "می‌رسد",
  "کمک‌هزینهٔ مهر",
  "Zahra",
  "O'Neil & Sons",
  'a "b"',
  "x, y; z",
  "<c>",
  "12 %",
  "]]>",
  "a]b",
  "é😀",
  "&amp;",
  "\\n",
]

const textUpTo = (max: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
    .map((some) => [...some.join(" ")].slice(0, max).join("").trim())

const opaqueUpTo = (max: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(..."abcXYZ0189/._:"), minLength: 1, maxLength: Math.min(max, 12) })

/**
 * Random batches that a format can carry.
 *
 * @example
 * fc.assert(fc.property(paymentBatches(format.capabilities, accounts), (batch) => Result.isSuccess(format.render(batch))))
 */
export const paymentBatches = (
  { currencies, limits }: PaymentCapabilities,
  accounts: ReadonlyArray<string>,
): fc.Arbitrary<PaymentBatch> => {
  const party = fc.record({ name: textUpTo(limits.name), account: fc.constantFrom(...accounts) })
  const payment: fc.Arbitrary<CreditTransfer> = fc.record(
    {
      key: opaqueUpTo(limits.key),
      payee: party,
      amount: fc.oneof(
        fc.integer({ min: 1, max: 9_000_000_000 }),
        fc.constant(2 ** 45),
      ) as fc.Arbitrary<Money>,
      purpose: opaqueUpTo(limits.purpose),
      reference: textUpTo(limits.reference),
    },
    { requiredKeys: ["key", "payee", "amount", "purpose"] },
  )
  return fc
    .record({
      id: opaqueUpTo(limits.id),
      madeOn: fc.integer({ min: 0, max: 40_000 }),
      wait: fc.nat(30),
      debtor: party,
      currency: fc.constantFrom(...currencies),
      payments: fc.uniqueArray(payment, { minLength: 1, maxLength: 8, selector: ({ key }) => key }),
    })
    .map(({ madeOn, wait, ...batch }) => ({ ...batch, madeOn: madeOn as Day, payOn: (madeOn + wait) as Day }))
}
