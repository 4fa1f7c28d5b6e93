import type { ProtocolSteps } from "@bazgasht/casework"
import type { Money } from "@bazgasht/rules"
import type { Allotment, FundEntry } from "./fund-books.ts"
import type { FundLife, OpenFund } from "./fund-protocol.ts"

type Parts = Allotment["parts"]

/** Entries after allotted money is free again, or taken where the amounts are negative. */
const freed = (entries: OpenFund["entries"], parts: Parts, sign: 1 | -1): ReadonlyArray<FundEntry> => {
  const amounts = new Map(parts.map(({ amount, entry }) => [entry, sign * amount]))
  return entries.map((one) => ({ ...one, free: (one.free + (amounts.get(one.entry) ?? 0)) as Money }))
}

/** What goes back to which entry, the last part first, and the parts that are left. */
const takenBack = (parts: Parts, amount: Money): { readonly left: Parts; readonly back: Parts } => {
  let rest = amount as number
  const back: Array<Parts[number]> = []
  const left = parts.toReversed().map((part) => {
    const share = Math.min(part.amount, rest)
    rest -= share
    back.push({ entry: part.entry, amount: share as Money })
    return { ...part, amount: (part.amount - share) as Money }
  })
  return { left: left.toReversed().filter((part) => part.amount > 0), back }
}

const withAllotment = (
  { allotments }: OpenFund,
  id: string,
  change: (allotment: Allotment) => Partial<Allotment>,
) => allotments.map((one) => (one.allotment === id ? { ...one, ...change(one) } : one))

/** The books after money of an allotment is free again. */
const backFrom = (
  state: OpenFund,
  { allotment, amount }: { readonly allotment: string; readonly amount: Money },
  change: (allotment: Allotment) => Partial<Allotment> = () => ({}),
) => {
  const parts = state.allotments.find((one) => one.allotment === allotment)?.parts ?? []
  const { back, left } = takenBack(parts, amount)
  return {
    entries: freed(state.entries, back, 1),
    allotments: withAllotment(state, allotment, (one) => ({ ...change(one), parts: left })),
  }
}

export const steps: ProtocolSteps<FundLife> = {
  opened: () => ({ entries: [], refunds: [], allotments: [] }),
  credited: ({ entries }, { amount, earmark, entry }) => ({
    entries: [...entries, { entry, earmark, received: amount, refunded: 0 as Money, free: amount }],
  }),
  refunded: ({ entries, refunds }, { amount, document, entry, gift }) => ({
    entries: entries.map((one) =>
      one.entry === entry
        ? { ...one, free: (one.free - amount) as Money, refunded: (one.refunded + amount) as Money }
        : one,
    ),
    refunds: [...refunds, { document, gift, amount }],
  }),
  allotted: ({ allotments, entries }, { allotment, attributes, by, parts, to }) => ({
    entries: freed(entries, parts, -1),
    allotments: [
      ...allotments,
      { allotment, to, attributes, parts, allottedBy: by.id, approved: false, payments: [], repayments: [] },
    ],
  }),
  approved: (state, { allotment }) => ({
    allotments: withAllotment(state, allotment, () => ({ approved: true })),
  }),
  paid: (state, { allotment, amount, at, order }) => ({
    allotments: withAllotment(state, allotment, ({ payments }) => ({
      payments: [...payments, { order, amount, on: at }],
    })),
  }),
  givenUp: (state, event) => backFrom(state, event),
  repaid: (state, event) =>
    backFrom(state, event, ({ repayments }) => ({
      repayments: [...repayments, { receipt: event.receipt, amount: event.amount, on: event.at }],
    })),
  closed: "carry",
}
