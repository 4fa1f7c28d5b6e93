import { type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./duplicate-guards.ts"
import { type DuplicateLife, duplicateProtocol } from "./duplicate-protocol.ts"
import { steps } from "./duplicate-steps.ts"

/**
 * The life of a suspected duplicate: reported on evidence, looked at by a person, and found the same by two people or different
 * by one. Nothing is merged here: the finding names what follows.
 *
 * @example
 * // The inspector has found that two records are of one child; another person confirms it.
 * const command = {
 *   type: "confirm",
 *   id: "c-4", subject: "duplicate-1", at: gregorianDay(2025, 4, 4), by: { id: "p-4", role: "parishCouncil" }, expectedVersion: 3,
 * } as const
 * const { newEvents } = Result.getOrThrow(duplicate.handle(foundSame, command, setting))
 * newEvents.map(({ type }) => type) // => ["confirmedSame"]
 *
 * const byHimself = duplicate.handle(foundSame, { ...command, by: { id: "inspector", role: "parishCouncil" } }, setting)
 * Result.isFailure(byHimself) && byHimself.failure.code // => "actor.conflict"
 */
export const duplicate: LifeCycle<DuplicateLife> = lifeCycleOf<DuplicateLife>(duplicateProtocol, {
  beneficiariesOf: (state, command) => {
    if (state.stage !== "none") return state.suspicion.people
    return command.type === "suspect" ? command.people : []
  },
  guards,
  steps,
})

/**
 * The schemas of suspected duplicates, made when somebody first asks.
 *
 * @example
 * const command = { type: "findDifferent", grounds: ["twins"], ...written }
 * const decode = Schema.decodeUnknownResult(duplicateSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, grounds: "twins" })) // => false
 */
export const duplicateSchemas = /* @__PURE__ */ schemasOf<DuplicateLife>(duplicateProtocol)
