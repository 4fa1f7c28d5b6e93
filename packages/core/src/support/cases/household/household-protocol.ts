/**
 * The protocol of a household's register. Nobody changes the register of their own household, and no one takes part in a way
 * that counts later. A day in a command may lie back, never ahead.
 */

import { daySchema, defineProtocol, type LifeOf, refusing } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { householdRecordSchema } from "./household-record.ts"
import { registerSchema } from "./household-register.ts"
import type { HouseholdSetting } from "./household-terms.ts"
import { householdRoleSchema, joiningMemberSchema, leavingReasonSchema } from "./membership.ts"

const registration = () => ({ area: Schema.NonEmptyString, members: Schema.Array(joiningMemberSchema()) })
const member = () => ({ member: joiningMemberSchema() })
const leaving = () => ({
  person: Schema.NonEmptyString,
  /** The first day on which the person is no longer a member. */
  left: daySchema(),
  reason: leavingReasonSchema(),
  /** Who heads the household from that day, where the head leaves. */
  successor: Schema.optionalKey(Schema.NonEmptyString),
})
const role = () => ({
  role: householdRoleSchema(),
  person: Schema.optionalKey(Schema.NonEmptyString),
  from: daySchema(),
})
const residence = () => ({ area: Schema.NonEmptyString, from: daySchema() })
const sharedCustody = () => ({ person: Schema.NonEmptyString, reason: Schema.NonEmptyString })
const guardian = () => ({
  person: Schema.NonEmptyString,
  document: Schema.NonEmptyString,
  from: daySchema(),
})
const endOfGuardianship = () => ({
  person: Schema.NonEmptyString,
  /** The first day on which the person is no longer guardian. */
  to: daySchema(),
})
/** Id of the household that holds the members now. */
const into = () => ({ into: Schema.NonEmptyString })
const held = () => ({ register: registerSchema() })

const registrars = { permission: "registrars", from: "registered" } as const

/** The protocol of a household's register. */
export const householdProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** Members come and go. */
    registered: held,
    /** Closed; another household holds its members. */
    merged: () => ({ ...held(), ...into() }),
  },
  events: {
    registered: registration,
    memberJoined: member,
    memberLeft: leaving,
    roleChanged: role,
    moved: residence,
    sharedCustodyRecorded: sharedCustody,
    guardianRegistered: guardian,
    guardianshipEnded: endOfGuardianship,
    absorbed: () => ({
      household: Schema.NonEmptyString,
      record: householdRecordSchema(),
      /** Who has joined by it; those who had been members before are not among them. */
      members: Schema.Array(joiningMemberSchema()),
      head: Schema.optionalKey(Schema.NonEmptyString),
    }),
    merged: into,
  },
  participations: [],
  separateFrom: ["beneficiary"],
  commands: {
    register: {
      takes: registration,
      permission: "registrars",
      moves: { from: "none", event: "registered", to: "registered" },
    },
    joinMember: { takes: member, ...registrars, event: "memberJoined" },
    leaveMember: { takes: leaving, ...registrars, event: "memberLeft" },
    /** From a day on, a role is this person's, or nobody's. */
    changeRole: { takes: role, ...registrars, event: "roleChanged" },
    move: { takes: residence, ...registrars, event: "moved" },
    /** Records why a member belongs to another household too. */
    recordSharedCustody: { takes: sharedCustody, ...registrars, event: "sharedCustodyRecorded" },
    registerGuardian: { takes: guardian, ...registrars, event: "guardianRegistered" },
    endGuardianship: { takes: endOfGuardianship, ...registrars, event: "guardianshipEnded" },
    /** Closes the register: the other household is to absorb its members. */
    mergeInto: {
      takes: () => ({ household: Schema.NonEmptyString }),
      permission: "mergers",
      moves: { from: "registered", event: "merged", to: "merged" },
    },
    /** Takes over the members of a household that has been merged into this one, and all that is known of it. */
    absorb: {
      takes: () => ({
        household: Schema.NonEmptyString,
        record: householdRecordSchema(),
        /** Who heads the household from then on, where it has no head. */
        head: Schema.optionalKey(Schema.NonEmptyString),
      }),
      permission: "mergers",
      moves: { from: "registered", event: "absorbed" },
    },
  },
  /** Where the last residence is. */
  parties: { household: ["subject"] },
  people: ["register.memberships.person", "register.guardians.person"],
  attributes: { area: { type: "identifier", at: "register.residences.last.area" } },
  refusals: () =>
    ({
      /** Nobody heads the household on a day on which a member is, or may be, an adult. */
      "household.noHead": {},
      "household.twoHeads": {},
      "head.notMember": {},
      /** The recipient of a household is a member or a registered guardian. */
      "recipient.notMember": {},
      /** The primary and the alternate recipient are one person. */
      "recipient.same": {},
      /** Two people receive for the household in the same role. */
      "recipient.two": { role: householdRoleSchema() },
      "members.missing": {},
      "relation.notInTerms": { relation: Schema.String, relations: Schema.Array(Schema.String) },
      "member.birthInFuture": {},
      "member.joinedBeforeBirth": {},
      /** The person is no member, or no longer. */
      "member.unknown": {},
      /** Households on which the person has days in common with this one, where not both have recorded shared custody. */
      "member.inAnotherHousehold": { households: Schema.Array(Schema.String) },
      /** The person is a member of this household on some of these days already. */
      "membership.overlap": {},
      /** The membership would end before it has begun. */
      "membership.empty": {},
      "guardian.isMember": {},
      "guardian.registered": {},
      "guardian.unknown": {},
      "day.inFuture": {},
      /** What is said of the household begins with its registration. */
      "day.beforeRegistration": { registeredOn: daySchema() },
      "merge.itself": {},
      "merge.alreadyAbsorbed": { household: Schema.String },
      "merge.notMerged": { household: Schema.String },
      /** The record says nothing of the household that is to be absorbed, or something else of its people than its register. */
      "merge.otherRecord": { household: Schema.String },
    }) satisfies { readonly [code: string]: Schema.Struct.Fields },
})

/** The types of the life cycle of a household. */
export interface HouseholdLife extends LifeOf<typeof householdProtocol, HouseholdSetting> {
  readonly Reads: "merged"
}

/** The state of a household, one shape for each stage. */
export type HouseholdState = HouseholdLife["State"]

/** A command to a household. Commands that come from outside are decoded with the schema first. */
export type HouseholdCommand = HouseholdLife["Command"]

export const refuse = /* @__PURE__ */ refusing<HouseholdLife["Refusal"]>()
