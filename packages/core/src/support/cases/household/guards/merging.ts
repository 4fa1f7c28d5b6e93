/**
 * Guards of the merging of two households that are found to be one: the one closes, then the other takes its members over.
 *
 * @module
 */

import * as Result from "effect/Result"
import type { HouseholdRecord } from "../household-record.ts"
import type { Guard } from "../life.ts"
import type { JoiningMember } from "../membership.ts"
import { refuse } from "../refusals.ts"
import { currentMembership, withAbsorbed } from "../register.ts"
import { checkSoundness } from "../soundness.ts"
import type { Register } from "../state.ts"
import { joined } from "./joining.ts"

/** Closes the register; its members are the other household's from this day. */
export const mergeInto: Guard<"mergeInto"> = ({ command: { household, subject } }) =>
  household === subject
    ? refuse("merge.itself", "household", {})
    : Result.succeed({ type: "merged", stage: "merged", into: household })

/** The members whom a household left behind when it was merged, as they join; whoever is a member already is not among them. */
const takenOver = (
  register: Register,
  record: HouseholdRecord,
  household: string,
): ReadonlyArray<JoiningMember> =>
  record.memberships.flatMap(({ household: of, membership }) => {
    const { birthDay, leaving, left, person, relation, sharedCustody } = membership
    if (of !== household || leaving !== "merged" || left === undefined) return []
    if (currentMembership(register, person) !== undefined) return []
    return [
      {
        person,
        relation,
        joined: left,
        roles: [],
        ...(birthDay === undefined ? {} : { birthDay }),
        ...(sharedCustody === undefined ? {} : { sharedCustody }),
      },
    ]
  })

/** Takes over the members of a household that was merged into this one. */
export const absorb: Guard<"absorb"> = ({ state: { register }, command, setting }) =>
  Result.gen(function* () {
    const { at, head, household, record, subject } = command
    if (household === subject || record.households.includes(subject))
      return yield* refuse("merge.itself", "household", {})
    if (!record.households.includes(household))
      return yield* refuse("merge.otherRecord", "record.households", { household })
    if (register.absorbed.households.includes(household))
      return yield* refuse("merge.alreadyAbsorbed", "household", { household })
    const members = takenOver(register, record, household)
    let withMembers = register
    for (const member of members)
      withMembers = yield* joined(
        { register: withMembers, household: subject, at, setting },
        member,
        "record",
      )
    const after = withAbsorbed(register, record, members, head, at)
    yield* checkSoundness(register, after, { at, path: "head", setting })
    return {
      type: "absorbed" as const,
      stage: "registered" as const,
      household,
      record,
      members,
      ...(head === undefined ? {} : { head }),
    }
  })
