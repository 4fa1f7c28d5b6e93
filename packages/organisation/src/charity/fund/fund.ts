import { type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./fund-guards.ts"
import { type FundLife, fundProtocol } from "./fund-protocol.ts"
import { steps } from "./fund-steps.ts"

/**
 * The life of a fund, and its ledger: batches of gifts come in; what is free is allotted to support cycles, families, loans and goods,
 * approved by a second person, and paid; what is not needed or comes back is free again, to the last unit.
 *
 * @example
 * const tooMuch = fundLife.handle(fund, {
 *   type: "allot", allotment: "autumn", to: { kind: "supportCycle", id: "cycle-2" },
 *   parts: [{ entry: "batch-1", amount: 400_000 as Money }],
 *   id: "c-9", subject: "fund-1", at: gregorianDay(2025, 9, 1), by: { id: "p-4", role: "almoner" }, expectedVersion: 5,
 * }, fundSetting)
 * Result.isFailure(tooMuch) && tooMuch.failure.params // => { free: 350_000 }
 */
export const fundLife: LifeCycle<FundLife> = /* @__PURE__ */ lifeCycleOf<FundLife>(fundProtocol, {
  beneficiariesOf: () => [],
  guards,
  steps,
})

/**
 * The schemas of funds, made when somebody first asks.
 *
 * @example
 * const command = { type: "approve", allotment: "spring", ...written }
 * Result.isSuccess(Schema.decodeUnknownResult(fundSchemas().command)(command)) // => true
 */
export const fundSchemas = /* @__PURE__ */ schemasOf<FundLife>(fundProtocol)
