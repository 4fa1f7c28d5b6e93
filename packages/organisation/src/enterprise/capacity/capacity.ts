import { type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./capacity-guards.ts"
import { type CapacityLife, capacityProtocol } from "./capacity-protocol.ts"
import { steps } from "./capacity-steps.ts"

/**
 * The life of a capacity of a prison: a hall or a yard, described by one person, published by another, and described anew in time.
 *
 * @example
 * const command = {
 *   type: "publish",
 *   id: "c-2", subject: "capacity-1", at: gregorianDay(2025, 3, 2), by: { id: "p-4", role: "governor" }, expectedVersion: 1,
 * } as const
 * const { state } = Result.getOrThrow(capacity.handle(describedCapacity, command, capacitySetting))
 * state.stage === "published" && state.due // => gregorianDay(2025, 9, 2)
 *
 * const own = capacity.handle(describedCapacity, { ...command, by: { id: "clerk-1", role: "governor" } }, capacitySetting)
 * Result.isFailure(own) && own.failure.code // => "actor.conflict"
 */
export const capacity: LifeCycle<CapacityLife> = /* @__PURE__ */ lifeCycleOf<CapacityLife>(capacityProtocol, {
  beneficiariesOf: () => [],
  guards,
  steps,
})

/**
 * The schemas of capacities, made when somebody first asks.
 *
 * @example
 * const command = { type: "close", reason: "rebuilt", ...written }
 * const decode = Schema.decodeUnknownResult(capacitySchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, reason: "" })) // => false
 */
export const capacitySchemas = /* @__PURE__ */ schemasOf<CapacityLife>(capacityProtocol)
