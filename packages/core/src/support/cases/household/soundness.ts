/** What has to hold of a household on every day: who heads it, and who receives for it. */

import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { endOf } from "../../../day-count/end-of-term.ts"
import { type HouseholdLife, refuse } from "./household-protocol.ts"
import { holdersOn, membersOfRegisterOn, type Register } from "./household-register.ts"
import type { HouseholdSetting } from "./household-terms.ts"
import { holds, type Membership } from "./membership.ts"

/** The first day on which a member is an adult; `undefined` where it is not known. */
const adultFrom = (
  { birthDay }: Membership,
  { calendar, terms }: Pick<HouseholdSetting, "calendar" | "terms">,
): Day | undefined => (birthDay === undefined ? undefined : endOf(calendar, birthDay, terms.adultAge))

/** Whether a member is an adult on a day, or may be: somebody whose age is not known is not taken for a child. */
const mayBeAdult = (member: Membership, day: Day, setting: HouseholdSetting): boolean => {
  const from = adultFrom(member, setting)
  return from === undefined || from <= day
}

type Fault = Extract<
  HouseholdLife["Refusal"]["code"],
  `household.${string}` | `head.${string}` | `recipient.${string}`
>

/** All that is wrong with a household on a day: a fault that stands there already must hide no other. */
const faultsOn = (register: Register, day: Day, setting: HouseholdSetting): ReadonlyArray<Fault> => {
  const members = membersOfRegisterOn(register, day)
  const isMember = (person: string): boolean => members.some((member) => member.person === person)
  const mayReceive = (person: string): boolean =>
    isMember(person) ||
    register.guardians.some((guardian) => guardian.person === person && holds(guardian, day))
  const heads = holdersOn(register, "head", day)
  const primary = holdersOn(register, "primaryRecipient", day)
  const alternate = holdersOn(register, "alternateRecipient", day)
  const found: ReadonlyArray<readonly [fault: Fault, stands: boolean]> = [
    ["household.twoHeads", heads.length > 1],
    ["head.notMember", !heads.every(isMember)],
    ["household.noHead", heads.length === 0 && members.some((member) => mayBeAdult(member, day, setting))],
    ["recipient.two", primary.length > 1 || alternate.length > 1],
    ["recipient.notMember", ![...primary, ...alternate].every(mayReceive)],
    ["recipient.same", primary.some((person) => alternate.includes(person))],
  ]
  return found.flatMap(([fault, stands]) => (stands ? [fault] : []))
}

/** The days on which something begins or ends, from the registration to a day: between them nothing changes. */
const turningDays = (register: Register, at: Day, setting: HouseholdSetting): ReadonlyArray<Day> => {
  const days = [
    register.registeredOn,
    at,
    ...register.memberships.flatMap((member) => [member.joined, member.left, adultFrom(member, setting)]),
    ...register.roles.flatMap(({ from, to }) => [from, to]),
    ...register.guardians.flatMap(({ from, to }) => [from, to]),
  ]
  return [...new Set(days)]
    .filter((day): day is Day => day !== undefined && day >= register.registeredOn && day <= at)
    .sort((left, right) => left - right)
}

const refuseFault = (fault: Fault, register: Register, day: Day, path: string) =>
  fault === "recipient.two"
    ? refuse(fault, path, {
        role:
          holdersOn(register, "primaryRecipient", day).length > 1 ? "primaryRecipient" : "alternateRecipient",
      })
    : refuse(fault, path, {})

/**
 * Refuses a change that leaves a fault on the day of the command, or makes one on an earlier day since the registration. A
 * child comes of age without a command: that is no fault of a change that says nothing of those days.
 */
export const checkSoundness = (
  before: Register,
  after: Register,
  { at, path, setting }: { readonly at: Day; readonly path: string; readonly setting: HouseholdSetting },
): Result.Result<void, HouseholdLife["Refusal"]> => {
  for (const day of turningDays(after, at, setting)) {
    const known = day === at ? [] : faultsOn(before, day, setting)
    const fault = faultsOn(after, day, setting).find((one) => !known.includes(one))
    if (fault !== undefined) return refuseFault(fault, after, day, path)
  }
  return Result.void
}
