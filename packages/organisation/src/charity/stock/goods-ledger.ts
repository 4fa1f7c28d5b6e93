import { isSameIdentifier } from "@bazgasht/casework"
import { onHandOf } from "./goods.ts"
import type { StockState } from "./stock-protocol.ts"

/** Where all units of an item are: `received = onHand + onTheWay + distributed + lost`. */
export interface GoodsBalance {
  readonly item: string
  /** Given or bought. */
  readonly received: number
  readonly onHand: number
  /** Sent and not accepted; below zero where stocks accepted more than was sent to them. */
  readonly onTheWay: number
  readonly distributed: number
  readonly lost: number
}

/**
 * Where all goods of some stocks are, item by item in the order of their codes.
 *
 * @example
 * goodsLedger([fullStock])
 * // => [{ item: "package", received: 40, onHand: 40, onTheWay: 0, distributed: 0, lost: 0 }]
 */
export const goodsLedger = (stocks: ReadonlyArray<StockState>): ReadonlyArray<GoodsBalance> => {
  const lines = stocks.flatMap((state) => (state.stage === "none" ? [] : state.lines))
  return [...Map.groupBy(lines, ({ item }) => item)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([item, of]) => {
      const sum = (value: (line: (typeof lines)[number]) => number): number =>
        of.reduce((all, line) => all + value(line), 0)
      return {
        item,
        received: sum(({ received }) => received),
        onHand: sum(onHandOf),
        onTheWay: sum(({ accepted, sent }) => sent - accepted),
        distributed: sum(({ distributed }) => distributed),
        lost: sum(({ lost }) => lost),
      }
    })
}

/**
 * How much of an item may still arrive from a stock: no more than it has sent, and no more than is on the way between all stocks.
 *
 * @param stocks - all stocks, that one among them
 * @param from - id of the stock that sent it
 * @example
 * comingFrom([fullStock], "stock-1")("package") // => 0
 */
export const comingFrom = (stocks: ReadonlyArray<StockState>, from: string): ((item: string) => number) => {
  const onTheWay = new Map(goodsLedger(stocks).map((balance) => [balance.item, balance.onTheWay]))
  const lines = stocks.flatMap((state) =>
    state.stage !== "none" && isSameIdentifier(state.subject, from) ? state.lines : [],
  )
  return (item) =>
    Math.max(0, Math.min(lines.find((line) => line.item === item)?.sent ?? 0, onTheWay.get(item) ?? 0))
}
