import * as Schema from "effect/Schema"

/** So many whole units of an item. */
export type Goods = ReadonlyArray<ReturnType<typeof quantitySchema>["Type"]>

const quantitySchema = () => Schema.Struct({ item: Schema.NonEmptyString, quantity: Schema.Natural })

export const goodsSchema = () => Schema.Array(quantitySchema())

const flows = ["received", "accepted", "sent", "distributed", "lost"] as const

/** A way by which goods come into a stock or leave it. */
export type StockFlow = (typeof flows)[number]

/** What came of one item into a stock and what left it, in whole units. */
export type StockLine = ReturnType<typeof stockLineSchema>["Type"]

export const stockLineSchema = () =>
  Schema.Struct({
    item: Schema.NonEmptyString,
    /** Given or bought. */
    received: Schema.Natural,
    /** Came from another stock. */
    accepted: Schema.Natural,
    /** Left for another stock. */
    sent: Schema.Natural,
    /** Handed to households. */
    distributed: Schema.Natural,
    /** Lost, spoilt or expired, by the count of two people. */
    lost: Schema.Natural,
  })

/**
 * How much of an item is there.
 *
 * @example
 * onHandOf({ item: "rice", received: 40, accepted: 0, sent: 10, distributed: 12, lost: 1 }) // => 17
 */
export const onHandOf = ({ accepted, distributed, lost, received, sent }: StockLine): number =>
  received + accepted - sent - distributed - lost

/** The lines after goods have moved. A line that is new stands last. */
export const moved = (
  lines: ReadonlyArray<StockLine>,
  goods: Goods,
  flow: StockFlow,
): ReadonlyArray<StockLine> => {
  const quantities = new Map(goods.map(({ item, quantity }) => [item, quantity]))
  const known = new Set(lines.map(({ item }) => item))
  const nothing = { received: 0, accepted: 0, sent: 0, distributed: 0, lost: 0 }
  return [...lines, ...goods.flatMap(({ item }) => (known.has(item) ? [] : [{ item, ...nothing }]))].map(
    (line) => ({ ...line, [flow]: line[flow] + (quantities.get(line.item) ?? 0) }),
  )
}
