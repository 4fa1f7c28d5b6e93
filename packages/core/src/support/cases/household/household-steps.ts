import type { ProtocolSteps } from "@bazgasht/casework"
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

export const steps: ProtocolSteps<HouseholdLife> = {
  registered: (_, { area, at, members }) => ({
    register: members.reduce(withMember, newRegister(area, at)),
  }),
  memberJoined: ({ register }, { member }) => ({ register: withMember(register, member) }),
  memberLeft: ({ register }, { left, person, reason, successor }) => {
    const without = withoutMember(register, person, left, reason)
    return { register: successor === undefined ? without : withRole(without, "head", successor, left) }
  },
  roleChanged: ({ register }, { from, person, role }) => ({
    register: withRole(register, role, person, from),
  }),
  moved: ({ register }, { area, from }) => ({
    register: {
      ...register,
      residences: [...register.residences.filter((residence) => residence.from < from), { area, from }],
    },
  }),
  sharedCustodyRecorded: ({ register }, { person, reason }) => ({
    register: {
      ...register,
      memberships: register.memberships.map((membership) =>
        membership.person === person && membership.left === undefined
          ? { ...membership, sharedCustody: reason }
          : membership,
      ),
    },
  }),
  guardianRegistered: ({ register }, { document, from, person }) => ({
    register: { ...register, guardians: [...register.guardians, { person, document, from }] },
  }),
  guardianshipEnded: ({ register }, { person, to }) => ({
    register: withoutGuardian(register, person, to),
  }),
  absorbed: ({ register }, { at, head, members, record }) => ({
    register: withAbsorbed(register, record, members, head, at),
  }),
  merged: ({ register }, { at }) => ({ register: emptied(register, at) }),
}
