/**
 * The terms of the pool of the charity headquarters, of its grants and of its allocation runs (SET-5, SET-8). Pages of provinces
 * name who decides on help and through which office it is paid; how the work is shared within the headquarters is ours.
 */

import type { AllocationRunTerms, CharityGrantTerms, PoolTerms } from "@bazgasht/core/release"
import { executionOffice, setadDieh } from "../actors.ts"
import { ours } from "../citing.ts"
import { roles } from "../support/terms/offices.ts"
import { payee, releaseOrder } from "./release-by-payment.ts"

const headquarters = roles(setadDieh)
const office = roles(executionOffice)

const within = ours(
  "no text on the books of the headquarters was found; that one person proposes and another approves and pays is a design choice",
)

/**
 * Terms of a pool: the headquarters keeps it, and the execution office says what creditors answered.
 *
 * @example
 * const setting = { terms: poolTerms, policyDigest: digestOf(poolTerms), payable: [] }
 * const opened = pool.handle(pool.none, {
 *   type: "open", unit: "headquarters", attributes: [],
 *   id: "c-1", subject: "pool-1", at: today, by: { id: "p-4", role: "setadDieh" }, expectedVersion: 0,
 * }, setting)
 * Result.getOrThrow(opened).outcome // => { version: 1, stage: "open" }
 */
export const poolTerms: PoolTerms = {
  citations: [...payee.citations, within],
  keepers: headquarters,
  fundraisers: headquarters,
  cashiers: headquarters,
  refunders: headquarters,
  reservers: headquarters,
  payers: headquarters,
  receiptRecorders: office,
}

/**
 * Terms of a charity grant: the headquarters decides on it, the money goes through the execution office.
 *
 * @example
 * // Whoever proposes and whoever approves is of the headquarters; receipts come from the execution office.
 * charityGrantTerms.approvers // => ["setadDieh"]
 * charityGrantTerms.receiptRecorders // => ["executionOffice"]
 */
export const charityGrantTerms: CharityGrantTerms = {
  citations: [...payee.citations, ...releaseOrder.citations, within],
  proposers: headquarters,
  approvers: headquarters,
  payers: headquarters,
  receiptRecorders: office,
  confirmers: roles(executionOffice, setadDieh),
  reporters: headquarters,
}

/**
 * Terms of an allocation run: the headquarters decides whom its money frees.
 *
 * @example
 * const setting = {
 *   terms: allocationRunTerms, policyDigest: digestOf(allocationRunTerms), pool: pool.none, petitions: [], beneficiaries: [],
 * }
 * const drafted = allocationRun.handle(allocationRun.none, {
 *   type: "draft", pool: "pool-1", policy: { mode: "count", tieBreaker: { kind: "lottery", seed: "1404-02" } },
 *   id: "c-1", subject: "run-1", at: today, by: { id: "p-4", role: "setadDieh" }, expectedVersion: 0,
 * }, setting)
 * Result.getOrThrow(drafted).outcome // => { version: 1, stage: "draft" }
 */
export const allocationRunTerms: AllocationRunTerms = {
  citations: [...releaseOrder.citations, within],
  drafters: headquarters,
  proposers: headquarters,
  approvers: headquarters,
  committers: headquarters,
}
