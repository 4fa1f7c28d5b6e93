import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
} from "../../../casework/test/life-cycle/laws.ts"
import { type Goods, onHandOf } from "../../src/charity/stock/goods.ts"
import { goodsLedger } from "../../src/charity/stock/goods-ledger.ts"
import { stock } from "../../src/charity/stock/stock.ts"
import type { StockCommand, StockLife, StockState } from "../../src/charity/stock/stock-protocol.ts"
import { stockSetting, testedStock } from "./stock-sequences.ts"

describeLifeCycle(testedStock)

const holds = (property: (run: Run<StockLife>) => void) => holdsOf(testedStock, property, 400)

const unitsOf = (goods: Goods): number => goods.reduce((sum, { quantity }) => sum + quantity, 0)

describe("every sequence of commands to a stock", () => {
  it("holds what its events brought less what they took, and of no item less than nothing", () =>
    holds(({ events, turns, state }) => {
      for (const { after } of turns)
        if (after.stage !== "none")
          for (const line of after.lines) expect(onHandOf(line)).toBeGreaterThanOrEqual(0)
      const [brings, takes] = [
        new Set(["received", "accepted"]),
        new Set(["sent", "distributed", "confirmed"]),
      ]
      const held = events.reduce((sum, event) => {
        if (!("goods" in event)) return sum
        return sum + (brings.has(event.type) ? 1 : takes.has(event.type) ? -1 : 0) * unitsOf(event.goods)
      }, 0)
      expect(state.stage === "none" ? 0 : state.lines.reduce((sum, line) => sum + onHandOf(line), 0)).toBe(
        held,
      )
    }))

  it("writes off only what another person counted too", () =>
    holds((run) => {
      for (const { before, command, handled } of acceptedIn(run)) {
        if (command.type !== "confirm" || before.stage !== "open") continue
        const report = before.reports.find((one) => one.report === command.report)
        expect(report?.reportedBy).not.toBe(command.by.id)
        expect(handled.newEvents).toMatchObject([{ goods: report?.goods, reason: report?.reason }])
      }
    }))
})

interface Move {
  readonly act: "receive" | "move" | "distribute" | "lose"
  readonly stock: 0 | 1 | 2
  readonly to: 0 | 1 | 2
  readonly item: string
  readonly quantity: number
  readonly arrives: boolean
}

const moves: fc.Arbitrary<ReadonlyArray<Move>> = fc.array(
  fc.record({
    act: fc.constantFrom("receive", "receive", "move", "distribute", "lose"),
    stock: fc.constantFrom(0, 1, 2),
    to: fc.constantFrom(0, 1, 2),
    item: fc.constantFrom(...stockSetting.terms.items),
    quantity: fc.integer({ min: 1, max: 30 }),
    arrives: fc.boolean(),
  }),
  { maxLength: 40, size: "max" },
)

describe("stocks between which goods move", () => {
  it("add up: what came in is there, on the way, distributed or lost, item by item", () => {
    fc.assert(
      fc.property(moves, (taken) => {
        const states: Array<StockState> = [0, 1, 2].map(() => stock.none)
        const ask = (place: number, content: object, person: string): boolean => {
          const before = states[place] ?? stock.none
          const command = {
            ...content,
            id: `command-${before.version}`,
            subject: `stock-${place}`,
            at: 20_000 as Day,
            expectedVersion: before.version,
            by: { id: person, role: "" },
          } as StockCommand
          const [role = ""] = Result.getOrThrow(stock.rolesOf(before, command, stockSetting))
          const answer = stock.handle(before, { ...command, by: { id: person, role } }, stockSetting)
          if (Result.isSuccess(answer)) states[place] = answer.success.state
          return Result.isSuccess(answer)
        }
        for (const place of [0, 1, 2]) ask(place, { type: "open", unit: `unit-${place}` }, "p-1")
        const counted = { received: 0, onTheWay: 0, distributed: 0, lost: 0 }
        for (const [place, { act, arrives, item, quantity, stock: at, to }] of taken.entries()) {
          const goods = [{ item, quantity }]
          const [movement, report] = [`movement-${place}`, `report-${place}`]
          if (
            act === "receive" &&
            ask(at, { type: "receive", source: { kind: "gift", id: "g" }, goods }, "p-1")
          )
            counted.received += quantity
          if (
            act === "distribute" &&
            ask(at, { type: "distribute", household: "h", signature: "s", goods }, "p-1")
          )
            counted.distributed += quantity
          if (act === "lose" && ask(at, { type: "report", report, goods, reason: "lost" }, "p-1")) {
            expect(ask(at, { type: "confirm", report }, "p-1")).toBe(false)
            if (ask(at, { type: "confirm", report }, "p-2")) counted.lost += quantity
          }
          if (act === "move" && ask(at, { type: "send", movement, to: `stock-${to}`, goods }, "p-1")) {
            if (arrives) ask(to, { type: "accept", movement, from: `stock-${at}`, goods }, "p-1")
            else counted.onTheWay += quantity
          }
        }
        const ledger = goodsLedger(states)
        for (const { distributed, lost, onHand, onTheWay, received } of ledger)
          expect(received).toBe(onHand + onTheWay + distributed + lost)
        const sum = (account: "received" | "onTheWay" | "distributed" | "lost"): number =>
          ledger.reduce((all, balance) => all + balance[account], 0)
        expect({
          received: sum("received"),
          onTheWay: sum("onTheWay"),
          distributed: sum("distributed"),
          lost: sum("lost"),
        }).toEqual(counted)
      }),
      { numRuns: runs(200) },
    )
  })
})
