import { type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./stock-guards.ts"
import { type StockLife, stockProtocol } from "./stock-protocol.ts"
import { steps } from "./stock-steps.ts"

/**
 * The life of a stock of goods: what is given or bought comes in, moves to other stocks, and is handed to households that sign for it. What
 * is lost is counted by two people. There is never less than nothing of an item.
 *
 * @example
 * // 40 packages came in.
 * const tooMany = stock.handle(fullStock, {
 *   type: "distribute", household: "household-7", signature: "paper-1", goods: [{ item: "package", quantity: 41 }],
 *   id: "c-3", subject: "stock-1", at: gregorianDay(2025, 4, 5), by: { id: "p-2", role: "almoner" }, expectedVersion: 2,
 * }, stockSetting)
 * Result.isFailure(tooMany) && tooMany.failure.params // => { item: "package", left: 40 }
 */
export const stock: LifeCycle<StockLife> = /* @__PURE__ */ lifeCycleOf<StockLife>(stockProtocol, {
  beneficiariesOf: () => [],
  guards,
  steps,
})

/**
 * The schemas of stocks, made when somebody first asks.
 *
 * @example
 * const command = { type: "confirm", report: "report-1", ...written }
 * Result.isSuccess(Schema.decodeUnknownResult(stockSchemas().command)(command)) // => true
 */
export const stockSchemas = /* @__PURE__ */ schemasOf<StockLife>(stockProtocol)
