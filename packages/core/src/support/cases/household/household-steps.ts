import type { StepsOf } from "@bazgasht/casework"
import type { HouseholdLife } from "./household-protocol.ts"
import {
  emptied,
  newRegister,
  withAbsorbed,
  withMember,
  withoutGuardian,
  withoutMember,
  withRole,
} from "./household-register.ts"

export const steps: StepsOf<HouseholdLife> = {
  registered: (_, { area, at, members, stage }) => ({
    stage,
    register: members.reduce(withMember, newRegister(area, at)),
  }),
  memberJoined: ({ register }, { member, stage }) => ({ stage, register: withMember(register, member) }),
  memberLeft: ({ register }, { left, person, reason, stage, successor }) => {
    const without = withoutMember(register, person, left, reason)
    return { stage, register: successor === undefined ? without : withRole(without, "head", successor, left) }
  },
  roleChanged: ({ register }, { from, person, role, stage }) => ({
    stage,
    register: withRole(register, role, person, from),
  }),
  moved: ({ register }, { area, from, stage }) => ({
    stage,
    register: {
      ...register,
      residences: [...register.residences.filter((residence) => residence.from < from), { area, from }],
    },
  }),
  sharedCustodyRecorded: ({ register }, { person, reason, stage }) => ({
    stage,
    register: {
      ...register,
      memberships: register.memberships.map((membership) =>
        membership.person === person && membership.left === undefined
          ? { ...membership, sharedCustody: reason }
          : membership,
      ),
    },
  }),
  guardianRegistered: ({ register }, { document, from, person, stage }) => ({
    stage,
    register: { ...register, guardians: [...register.guardians, { person, document, from }] },
  }),
  guardianshipEnded: ({ register }, { person, stage, to }) => ({
    stage,
    register: withoutGuardian(register, person, to),
  }),
  absorbed: ({ register }, { at, head, members, record, stage }) => ({
    stage,
    register: withAbsorbed(register, record, members, head, at),
  }),
  merged: ({ register }, { at, into, stage }) => ({ stage, register: emptied(register, at), into }),
}
