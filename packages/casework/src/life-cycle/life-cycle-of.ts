import * as Result from "effect/Result"
import type { Roles } from "./competence.ts"
import type { LifeCycleDefinition } from "./definition.ts"
import { type LifeCycle, makeLifeCycle } from "./life-cycle.ts"
import type { Protocol } from "./protocol.ts"
import { type ProtocolGuards, wholeGuards } from "./protocol-guards.ts"
import { type ProtocolSteps, wholeSteps } from "./protocol-steps.ts"
import { keepsUnit, tablesOf, unitPathOf } from "./read-protocol.ts"
import type { LifeCycleTypes } from "./transition.ts"

/** The types of a life cycle whose commands need permissions. */
interface WithPermissions extends LifeCycleTypes {
  readonly Permission: string
}

type Definition<L extends WithPermissions> = LifeCycleDefinition<L, L["Permission"]>

interface Conduct<L extends WithPermissions> extends Pick<Definition<L>, "beneficiariesOf" | "checkActor"> {
  readonly guards: ProtocolGuards<L>
  readonly steps: ProtocolSteps<L>
  /** Absent: the roles that the terms of the setting list under the name of the permission. */
  readonly rolesOf?: Definition<L>["rolesOf"]
}

interface WithTerms<Permission extends string> {
  readonly terms: { readonly [Name in Permission]: Roles }
}

/** What a protocol does not say of its life cycle. */
export type ProtocolConduct<L extends WithPermissions> = Conduct<L> &
  (L["Setting"] extends WithTerms<L["Permission"]> ? unknown : Pick<Definition<L>, "rolesOf">)

/**
 * The life cycle of a protocol, of its guards and its steps.
 *
 * @example
 * const lamp = defineProtocol({
 *   stages: { lit: () => ({ oil: Schema.Natural }) },
 *   events: { litUp: () => ({ oil: Schema.Natural }), filled: () => ({ more: Schema.Natural }) },
 *   participations: [],
 *   commands: {
 *     light: { takes: () => ({ oil: Schema.Natural }), permission: "keepers", from: "none", event: "litUp", to: "lit" },
 *     fill: { takes: () => ({ more: Schema.Natural }), permission: "keepers", from: "lit", event: "filled" },
 *   },
 *   refusals: () => ({ "oil.none": {} }),
 * })
 * type LampLife = LifeOf<typeof lamp, AnySetting & { readonly terms: { readonly keepers: Roles } }>
 * const refuse = refusing<LampLife["Refusal"]>()
 * const lamps = lifeCycleOf<LampLife>(lamp, {
 *   beneficiariesOf: () => [],
 *   guards: { light: "carry", fill: ({ command: { more } }) => (more > 0 ? Result.void : refuse("oil.none", "more", {})) },
 *   steps: { litUp: "carry", filled: ({ oil }, { more }) => ({ oil: oil + more }) },
 * })
 * lamps.transitions.map(({ command, to }) => [command, to]) // => [["light", "lit"], ["fill", "lit"]]
 */
export const lifeCycleOf = <L extends WithPermissions>(
  protocol: Protocol,
  conduct: ProtocolConduct<L>,
): LifeCycle<L> => {
  const { guards, steps, ...own }: Conduct<L> = conduct
  return makeLifeCycle<L, L["Permission"]>({
    ...(tablesOf(protocol) as Pick<Definition<L>, "transitions" | "competences">),
    // The type of the conduct asks for roles of its own where the terms do not list them all.
    rolesOf: (permission: L["Permission"], _state, _command, setting) =>
      Result.succeed((setting as L["Setting"] & WithTerms<L["Permission"]>).terms[permission]),
    ...own,
    keepsUnit: keepsUnit(protocol),
    unitPath: unitPathOf(protocol),
    guards: wholeGuards(protocol, guards),
    steps: wholeSteps(protocol, steps),
  })
}
