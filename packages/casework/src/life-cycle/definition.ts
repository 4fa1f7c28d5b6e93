/** What a life cycle brings of its own: its table, who may do what, its guards and its steps. */

import type * as Result from "effect/Result"
import type { Competence, Roles } from "./competence.ts"
import type { GuardsOf, LifeCycleTypes, StepsOf } from "./transition.ts"

/** What makes a life cycle. */
export interface LifeCycleDefinition<L extends LifeCycleTypes, Permission extends string> {
  /** Everything that can happen. Where a command leads to several stages, its guard chooses. */
  readonly transitions: ReadonlyArray<L["Row"]>
  readonly competences: {
    readonly [Type in L["Command"]["type"]]: Competence<Permission, L["Participation"]>
  }
  /** The roles that have a permission. */
  readonly rolesOf: (
    permission: Permission,
    state: L["State"],
    command: L["Command"],
    setting: L["Setting"],
  ) => Result.Result<Roles, L["Refusal"]>
  /** Opaque ids of the people who would benefit from what the command asks. */
  readonly beneficiariesOf: (
    state: L["State"],
    command: L["Command"],
    setting: L["Setting"],
  ) => ReadonlyArray<string>
  /** Further conditions on the person who acts, beside permission and participation, such as that they act for themselves. */
  readonly checkActor?: (
    state: L["State"],
    command: L["Command"],
    setting: L["Setting"],
  ) => Result.Result<void, L["Refusal"]>
  /** Whether commands that begin a case may carry the unit to which it belongs. Absent: none does. */
  readonly keepsUnit?: boolean
  /** The path in the state of the unit that `changeUnit` changes. Absent: cases are not handed to another unit. */
  readonly unitPath?: string | undefined
  readonly guards: GuardsOf<L>
  readonly steps: StepsOf<L>
}
