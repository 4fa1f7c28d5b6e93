import { lifeCycleOf, schemasOf } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { HouseholdRole } from "../../model/member.ts"
import { guards } from "./household-guards.ts"
import {
  type HouseholdCommand,
  type HouseholdLife,
  type HouseholdState,
  householdProtocol,
} from "./household-protocol.ts"
import {
  emptyHousehold,
  type HouseholdRecord,
  mergeHouseholds,
  type PastPayment,
} from "./household-record.ts"
import { holdersOn, membersOfRegisterOn } from "./household-register.ts"
import { steps } from "./household-steps.ts"
import type { Membership } from "./membership.ts"

/** The people whom a command brings into the household. */
const joiningBy = (command: HouseholdCommand): ReadonlyArray<{ readonly person: string }> => {
  switch (command.type) {
    case "register":
      return command.members
    case "joinMember":
      return [command.member]
    case "registerGuardian":
      return [command]
    case "absorb":
      return command.record.memberships.map(({ membership }) => membership)
    default:
      return []
  }
}

/**
 * The life of a household: who belongs to it on which days, who heads it and who receives for it.
 *
 * @example
 * // A mother, who heads the household, her daughter and the grandmother.
 * const command = {
 *   type: "leaveMember", person: "grandmother", left: gregorianDay(2025, 4, 1), reason: "moved",
 *   id: "c-4", subject: "household-1", at: gregorianDay(2025, 4, 1), by: { id: "p-4", role: "almoner" }, expectedVersion: 3,
 * } as const
 * const { newEvents } = Result.getOrThrow(household.handle(state, command, setting))
 * newEvents.map(({ type }) => type) // => ["memberLeft"]
 *
 * const headless = household.handle(state, { ...command, person: "mother" }, setting)
 * Result.isFailure(headless) && headless.failure.code // => "household.noHead"
 */
export const household = lifeCycleOf<HouseholdLife>(householdProtocol, {
  rolesOf: (office, _state, _command, { terms }) => Result.succeed(terms.roles[office]),
  beneficiariesOf: (state, command) => {
    const known = state.stage === "none" ? [] : [...state.register.memberships, ...state.register.guardians]
    return [...known, ...joiningBy(command)].map(({ person }) => person)
  },
  guards,
  steps,
})

/**
 * The members of a household on a day. Membership ends on the day of leaving.
 *
 * @example
 * // The grandmother joined on 1 December 2024.
 * membersOn(state, gregorianDay(2024, 11, 30)).map(({ person }) => person) // => ["mother", "daughter"]
 * membersOn(state, gregorianDay(2024, 12, 1)).map(({ person }) => person) // => ["mother", "daughter", "grandmother"]
 */
export const membersOn = (state: HouseholdState, day: Day): ReadonlyArray<Membership> =>
  state.stage === "none" ? [] : membersOfRegisterOn(state.register, day)

/**
 * Who has a role in a household on a day; `undefined` where nobody has.
 *
 * @example
 * roleHolderOn(state, "head", gregorianDay(2024, 12, 1)) // => "mother"
 * roleHolderOn(state, "alternateRecipient", gregorianDay(2024, 11, 30)) // => undefined
 */
export const roleHolderOn = (state: HouseholdState, role: HouseholdRole, day: Day): string | undefined =>
  state.stage === "none" ? undefined : holdersOn(state.register, role, day)[0]

/**
 * Where a household lives on a day; `undefined` before it was registered.
 *
 * @example
 * // Registered on 1 September 2024, and moved on 1 December.
 * areaOn(state, gregorianDay(2024, 8, 31)) // => undefined
 * areaOn(state, gregorianDay(2024, 11, 30)) // => "1101"
 * areaOn(state, gregorianDay(2024, 12, 1)) // => "1102"
 */
export const areaOn = (state: HouseholdState, day: Day): string | undefined =>
  state.stage === "none" ? undefined : state.register.residences.findLast(({ from }) => from <= day)?.area

/**
 * Everything that is known of a household, those that it has absorbed included.
 *
 * @param payments The payments that it has received itself; what was paid to absorbed households is in the state.
 * @example
 * const on = gregorianDay(2025, 1, 5)
 * const payment = { payment: "payment-1", household: "household-1", on, amount: 36 as Money }
 * const record = recordOf(state, [payment])
 * record.households // => ["household-1"]
 * record.memberships.map(({ membership }) => membership.person) // => ["daughter", "grandmother", "mother"]
 * record.payments // => [payment]
 */
export const recordOf = (state: HouseholdState, payments: ReadonlyArray<PastPayment>): HouseholdRecord => {
  if (state.stage === "none") return emptyHousehold
  const { subject, register } = state
  const own: HouseholdRecord = {
    households: [subject],
    memberships: register.memberships.map((membership) => ({ household: subject, membership })),
    payments,
  }
  return mergeHouseholds(own, register.absorbed)
}

/**
 * The schemas of households, made when somebody first asks.
 *
 * @example
 * const command = { type: "move", area: "1102", from: 20_079, ...written }
 * const decode = Schema.decodeUnknownResult(householdSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, from: 20_079.5 })) // => false
 */
export const householdSchemas = /* @__PURE__ */ schemasOf<HouseholdLife>(householdProtocol)
