/** Arbitrary sequences of commands to a stock. */

import * as fc from "fast-check"
import { chosen, commandBy, type Occasion, type Tested } from "../../../casework/test/life-cycle/laws.ts"
import { onHandOf } from "../../src/charity/stock/goods.ts"
import { stock, stockSchemas } from "../../src/charity/stock/stock.ts"
import type { StockLife } from "../../src/charity/stock/stock-protocol.ts"
import type { StockSetting, StockTerms } from "../../src/charity/stock/stock-terms.ts"

const stockTerms: StockTerms = {
  citations: [],
  keepers: ["keeper"],
  storekeepers: ["storekeeper", "keeper"],
  distributors: ["association"],
  confirmers: ["keeper", "association"],
  items: ["rice", "oil", "package"],
  lossReasons: ["expired", "lost"],
}

export const stockSetting: StockSetting = { policyDigest: "policy-1", terms: stockTerms }

const comingFor = ({ choices: { first, second, sound } }: Occasion<StockLife>) => {
  const goods = stockTerms.items
    .slice(first % 3, (first % 3) + 1 + (second % 2))
    .map((item, place) => ({ item, quantity: sound ? 1 + ((second + place) % 20) : second % 2 }))
  return sound ? goods : chosen([goods, [...goods, ...goods], [{ item: "gold", quantity: 1 }], []], second)
}

const leavingFor = ({ choices: { first, second, sound }, state }: Occasion<StockLife>) => {
  const lines = state.stage === "none" ? [] : state.lines.filter((line) => onHandOf(line) > 0)
  if (lines.length === 0) return [{ item: "rice", quantity: 1 }]
  const all = second % 3 === 0
  return (all ? lines : [chosen(lines, first)]).map((line) => ({
    item: line.item,
    quantity: sound ? (all ? onHandOf(line) : 1 + (second % onHandOf(line))) : onHandOf(line) + 1,
  }))
}

const contentOf = (type: StockLife["Command"]["type"], occasion: Occasion<StockLife>): object => {
  const { choices, state } = occasion
  const { first, second, sound } = choices
  const reports = state.stage === "none" ? [] : state.reports
  const report = { report: sound && reports.length > 0 ? chosen(reports, first).report : "report-99" }
  const other = sound ? "stock-2" : "stock-1"
  switch (type) {
    case "open":
      return { unit: chosen(["unit-1", "unit-2"], first) }
    case "receive":
      return {
        source: { kind: chosen(["gift", "purchase"], first), id: "source-1" },
        goods: comingFor(occasion),
      }
    case "send":
      return { movement: `movement-${state.version}`, to: other, goods: leavingFor(occasion) }
    case "accept":
      return { movement: `movement-${first}`, from: other, goods: comingFor(occasion) }
    case "distribute":
      return { household: "household-1", signature: "paper-1", goods: leavingFor(occasion) }
    case "report":
      return {
        report: `report-${sound ? state.version : second % 3}`,
        goods: leavingFor(occasion),
        reason: sound || second % 2 === 0 ? chosen(stockTerms.lossReasons, second) : "eaten",
      }
    case "confirm":
    case "dismiss":
      return report
    case "close":
      return {}
  }
}

export const testedStock: Tested<StockLife> = {
  name: "stock",
  lifeCycle: stock,
  setting: fc.constant(stockSetting),
  command: commandBy({
    lifeCycle: stock,
    subject: "stock-1",
    roles: ["keeper", "storekeeper", "association"],
    seldom: ["accept"],
    contentOf,
  }),
  schemas: stockSchemas(),
}
