/** What pools and stocks rest on beside their own books is what the store says, whatever their caller says. */

import type { PoolTerms } from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { carriedOut, overStore } from "../../../core/test/cases/over-store.ts"
import { petitionIn, soundWorld } from "../../../core/test/release/charity-grant/sequences.ts"
import { batchedPoolCases, stockCases } from "../../src/charity/charity-kinds.ts"
import { goodsLedger } from "../../src/charity/stock/goods-ledger.ts"
import type { StockLife, StockState } from "../../src/charity/stock/stock-protocol.ts"
import { stockSetting } from "./stock-sequences.ts"

const at = 20_400 as Day
const common = { id: "c-1", at, expectedVersion: 0 } as const

const officers = ["officer"]
const poolTerms: PoolTerms = {
  citations: [],
  keepers: officers,
  fundraisers: officers,
  cashiers: officers,
  refunders: officers,
  reservers: officers,
  payers: officers,
  receiptRecorders: officers,
  earmarks: { debt: { of: "debt" } },
}

const worlds = fc.record({
  type: fc.constantFrom("pledge", "receive", "reserve", "order", "refund"),
  stage: fc.constantFrom("none", "open", "sealed", "confirmed", "booked"),
  into: fc.constantFrom("pool-1", "pool-1", "pool-1", "pool-2"),
  kind: fc.constantFrom("pool", "pool", "pool", "fund"),
  total: fc.constantFrom(100, 100, 100, 90),
  earmark: fc.constantFrom({}, {}, {}, { debt: ["rent"] }),
})

describe("a pool whose gifts come in batches", () => {
  it("moves the money of a batch only once a second person has confirmed that sum, for that purpose, to that pool", () => {
    const came = new Set<boolean>()
    fc.assert(
      fc.property(worlds, ({ earmark, into, kind, stage, total, type }) => {
        const counted = stage === "none" || stage === "open" ? {} : { gifts: 1, total, digest: "d" }
        const batch = {
          stage,
          subject: "batch-1",
          into: { kind, id: into },
          earmark,
          unit: "unit-1",
          ...counted,
        }
        const balance = { received: 0, refunded: 0, free: 0, reserved: 0, ordered: 0, spent: 0, reversed: 0 }
        const promise = { kind: "sum", amount: 100 }
        const gift = { gift: "batch-1", donor: "batch-1", earmark: {}, promise, until: at }
        const payments = [{ gift: "batch-1", amount: 40 }]
        const grant = {
          grant: "grant-1",
          petition: "petition-1",
          obligation: "obligation-1",
          payments,
        }
        const held = {
          pledge: { gifts: [], reservations: [] },
          receive: { gifts: [{ ...gift, status: "promised", receipts: [], balance }], reservations: [] },
          order: {
            gifts: [
              {
                ...gift,
                ...{ status: "received", receipts: [] },
                balance: { ...balance, received: 100, free: 60, reserved: 40 },
              },
            ],
            reservations: [{ ...grant, attributes: {}, status: "reserved", reservedBy: "officer-2" }],
          },
        }
        const free = {
          gifts: [
            {
              ...gift,
              ...{ status: "received", receipts: [] },
              balance: { ...balance, received: 100, free: 100 },
            },
          ],
          reservations: [],
        }
        const contents = {
          pledge: gift,
          receive: { gift: "batch-1", receipt: "batch-1", amount: 100, receivedOn: at },
          reserve: { grants: [grant] },
          order: { grant: "grant-1" },
          refund: { gift: "batch-1", amount: 10, document: "transfer-1", reason: "paid twice" },
        }
        const state = {
          ...{ stage: "open", version: 0, subject: "pool-1", day: at, participants: [] },
          profile: { unit: "unit-1", attributes: ["debt"] },
          ...(type === "reserve" || type === "refund" ? free : held[type]),
        }
        const answer = overStore(
          batchedPoolCases,
          {
            state: state as never,
            command: {
              ...common,
              subject: "pool-1",
              type,
              by: { id: "officer-1", role: "officer" },
              ...contents[type],
            } as never,
            // The caller says that all is confirmed; nobody asks them.
            setting: { policyDigest: "policy-1", terms: poolTerms, payable: [], unconfirmed: [] },
          },
          [
            { kind: "giftBatch", subject: "batch-1", state: batch },
            { kind: "debtPetition", subject: "petition-1", state: petitionIn(soundWorld) },
          ],
        )
        const isConfirmed =
          stage === "none" ||
          ((stage === "confirmed" || stage === "booked") &&
            kind === "pool" &&
            into === "pool-1" &&
            total === 100 &&
            !("debt" in earmark))
        // That nobody has approved the grant is another matter.
        const done = type === "order" ? "grant.notPayable" : "open"
        expect(answer).toBe(isConfirmed ? done : "gift.notConfirmed")
        came.add(isConfirmed)
      }),
      { numRuns: runs(500, { least: 200 }) },
    )
    expect(came.size).toBe(2)
  })
})

describe("stocks between which goods move", () => {
  const moves = fc.array(
    fc.record({
      type: fc.constantFrom("receive", "send", "send", "accept", "accept", "accept", "distribute"),
      stock: fc.constantFrom("stock-1", "stock-2", "stock-3"),
      other: fc.constantFrom("stock-1", "stock-2", "stock-3", "stock-9"),
      item: fc.constantFrom("rice", "oil"),
      quantity: fc.integer({ min: 1, max: 9 }),
      movement: fc.constantFrom("movement-1", "movement-1", "movement-2"),
    }),
    { maxLength: 30, size: "max" },
  )
  /** What a stock received and sent comes. */
  const rice = { item: "rice", quantity: 1, movement: "movement-1" } as const
  const sentAndAccepted = [
    { ...rice, type: "receive", stock: "stock-1", other: "stock-9" },
    { ...rice, type: "send", stock: "stock-1", other: "stock-2" },
    { ...rice, type: "accept", stock: "stock-2", other: "stock-1" },
  ] as const

  it("accept no more than is on its way to them, whatever the storekeeper says", () => {
    let accepted = 0
    fc.assert(
      fc.property(moves, (taken) => {
        const opened = { stage: "open", version: 0, day: at, participants: [], lines: [], reports: [] }
        const states = new Map<string, StockState>(
          ["stock-1", "stock-2", "stock-3"].map((subject, place) => [
            subject,
            { ...opened, subject, unit: `unit-${place}` } as unknown as StockState,
          ]),
        )
        let sent = 0
        for (const [place, { item, movement, other, quantity, stock, type }] of taken.entries()) {
          const state = states.get(stock)
          if (state === undefined) throw new Error("the stock is open")
          const goods = [{ item, quantity }]
          const contents = {
            receive: { source: { kind: "gift", id: "gift-1" }, goods },
            send: { movement: `movement-${sent + 1}`, to: other, goods },
            accept: { movement, from: other, goods },
            distribute: { household: "household-1", signature: "paper-1", goods },
          }
          const role = type === "distribute" ? "association" : "storekeeper"
          const command = {
            ...{ id: `c-${place}`, at, subject: stock, type, expectedVersion: state.version },
            ...{ by: { id: "p-1", role }, ...contents[type] },
          } as StockLife["Command"]
          const { stage, state: after } = carriedOut(
            stockCases,
            { state, command, setting: { ...stockSetting, coming: () => 100 } },
            [...states].map(([subject, one]) => ({ kind: "stock", subject, state: one })),
          )
          states.set(stock, after)
          if (type === "send" && stage === "open") sent += 1
          if (type === "accept" && stage === "open") accepted += 1
          for (const { onTheWay } of goodsLedger([...states.values()]))
            expect(onTheWay).toBeGreaterThanOrEqual(0)
        }
      }),
      { numRuns: runs(300, { least: 100 }), examples: [[[...sentAndAccepted]]] },
    )
    expect(accepted).toBeGreaterThan(0)
  })
})
