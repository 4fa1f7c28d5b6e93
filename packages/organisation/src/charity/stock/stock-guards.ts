import type { ProtocolGuards } from "@bazgasht/casework"
import { isExact } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Goods, onHandOf } from "./goods.ts"
import { type OpenStock, refuse, type StockLife } from "./stock-protocol.ts"
import type { StockTerms } from "./stock-terms.ts"

type Refused<Found = void> = Result.Result<Found, StockLife["Refusal"]>

/** Refuses goods of which nothing is said, or twice, or that are not kept. */
const checkGoods = (goods: Goods, { items }: StockTerms): Refused => {
  if (goods.length === 0 || goods.some(({ quantity }) => quantity === 0))
    return refuse("goods.none", "goods", {})
  const seen = new Set<string>()
  for (const { item } of goods) {
    if (seen.has(item)) return refuse("goods.repeated", "goods", { item })
    if (!items.includes(item)) return refuse("item.unknown", "goods", { known: items })
    seen.add(item)
  }
  return Result.void
}

/** Refuses goods that would not be counted exactly. */
const checkRoom = (state: OpenStock, goods: Goods): Refused => {
  for (const { item, quantity } of goods) {
    const line = state.lines.find((one) => one.item === item)
    if (!isExact(quantity + (line === undefined ? 0 : line.received + line.accepted)))
      return refuse("item.tooMany", "goods", { item })
  }
  return Result.void
}

/** Refuses to let more leave than is there. */
const checkThere = (state: OpenStock, goods: Goods): Refused => {
  for (const { item, quantity } of goods) {
    const line = state.lines.find((one) => one.item === item)
    const left = line === undefined ? 0 : onHandOf(line)
    if (quantity > left) return refuse("item.short", "goods", { item, left })
  }
  return Result.void
}

const coming = (state: OpenStock, goods: Goods, terms: StockTerms): Refused =>
  Result.flatMap(checkGoods(goods, terms), () => checkRoom(state, goods))
const leaving = (state: OpenStock, goods: Goods, terms: StockTerms): Refused =>
  Result.flatMap(checkGoods(goods, terms), () => checkThere(state, goods))

const reportIn = ({ reports }: OpenStock, id: string): Refused<OpenStock["reports"][number]> => {
  const report = reports.find((one) => one.report === id)
  return report === undefined ? refuse("report.unknown", "report", {}) : Result.succeed(report)
}

export const guards: ProtocolGuards<StockLife> = {
  open: "carry",
  receive: ({ command: { goods }, setting: { terms }, state }) => coming(state, goods, terms),
  send: ({ command: { goods, subject, to }, setting: { terms }, state }) =>
    to === subject ? refuse("movement.within", "to", {}) : leaving(state, goods, terms),
  accept: ({ command: { from, goods, subject }, setting: { coming: onTheWay, terms }, state }) =>
    Result.gen(function* () {
      if (from === subject) return yield* refuse("movement.within", "from", {})
      yield* coming(state, goods, terms)
      for (const { item, quantity } of goods) {
        const sent = onTheWay?.(item) ?? quantity
        if (quantity > sent) return yield* refuse("item.notSent", "goods", { item, sent })
      }
    }),
  distribute: ({ command: { goods }, setting: { isRegistered = true, terms }, state }) =>
    isRegistered ? leaving(state, goods, terms) : refuse("household.unknown", "household", {}),

  report: ({ command: { goods, reason, report }, setting: { terms }, state }) => {
    if (!terms.lossReasons.includes(reason))
      return refuse("reason.unknown", "reason", { known: terms.lossReasons })
    return state.reports.some((one) => one.report === report)
      ? refuse("report.repeated", "report", {})
      : leaving(state, goods, terms)
  },

  confirm: ({ command: { by, report: id }, state }) =>
    Result.gen(function* () {
      const { goods, reason, reportedBy } = yield* reportIn(state, id)
      if (by.id === reportedBy) return yield* refuse("report.byOnePerson", "by.id", {})
      yield* checkThere(state, goods)
      return { goods, reason }
    }),

  dismiss: ({ command: { report }, state }) => Result.map(reportIn(state, report), () => undefined),

  close: ({ state: { lines, reports } }) =>
    reports.length > 0 || lines.some((line) => onHandOf(line) > 0)
      ? refuse("stock.notEmpty", "type", {})
      : Result.void,
}
