/** Arbitrary sequences of commands to a household. */

import { type Day, gregorian, makeTerm } from "@bazgasht/rules"
import * as fc from "fast-check"
import {
  type Choices,
  chosen,
  commandBy,
  type Occasion,
  type Tested,
} from "../../../../../casework/test/life-cycle/laws.ts"
import { household, householdSchemas } from "../../../../src/support/cases/household/household.ts"
import type { HouseholdLife } from "../../../../src/support/cases/household/household-protocol.ts"
import type { HouseholdRecord } from "../../../../src/support/cases/household/household-record.ts"
import type {
  HouseholdSetting,
  MembershipElsewhere,
} from "../../../../src/support/cases/household/household-terms.ts"
import type { JoiningMember } from "../../../../src/support/cases/household/membership.ts"
import { type HouseholdRole, householdRoles } from "../../../../src/support/model/member.ts"
import { relations } from "../../family-law.ts"

type Type = HouseholdLife["Command"]["type"]

/** People who may belong to a household; none of them but the first two holds an office anywhere. */
const members = ["person-0", "person-1", "member-2", "member-3", "member-4", "member-5"] as const

/** Who receives for a household without belonging to it. */
const guardians = ["guardian-1", "guardian-2"] as const

/** Member 4 lives in another household too, which has recorded it; of member 5 another household says so without a reason. */
const elsewhere = (person: string): ReadonlyArray<MembershipElsewhere> => {
  const from = 18_000 as Day
  if (person === "member-4") return [{ household: "household-9", from, sharedCustody: "courtOrder" }]
  if (person === "member-5") return [{ household: "household-9", from, to: 20_100 as Day }]
  return []
}

export const setting: HouseholdSetting = {
  terms: {
    citations: [],
    roles: { registrars: ["registrar", "socialWorker"], mergers: ["supervisor"] },
    relations,
    adultAge: makeTerm({ years: 18 }),
  },
  calendar: gregorian,
  policyDigest: "policy-1",
  elsewhere,
}

/** Ages in days: adults, children, one about to come of age, and one that is not known. */
const ages = [11_000, 20_000, 3000, 40, 6500, undefined] as const

/** A member as he might join on a day. */
const joiningOn = (
  at: Day,
  person: string,
  { first, second, third, sound }: Choices,
  roles: ReadonlyArray<HouseholdRole>,
): JoiningMember => {
  const age = chosen(ages, first + second)
  const back = second % 2 === 0 ? 0 : third
  return {
    person,
    relation: sound || first % 5 > 0 ? chosen(relations, second) : "neighbour",
    ...(age === undefined ? {} : { birthDay: (sound ? at - age - back : at + 1) as Day }),
    joined: (at - (sound ? back : third - 10)) as Day,
    ...(first % 3 === 0 ? { sharedCustody: "courtOrder" } : {}),
    roles,
  }
}

const rolesFor = ({ second, sound }: Choices, index: number): ReadonlyArray<HouseholdRole> => {
  if (!sound) return chosen([[], ["head"], ["primaryRecipient", "alternateRecipient"]], second + index)
  return chosen(
    [
      ["head", "primaryRecipient"],
      ["alternateRecipient"],
      [],
      second % 3 === 0 ? ["primaryRecipient"] : [],
    ] as const,
    index,
  )
}

/** What is known of a household that was merged into this one some days ago. */
const recordFor = ({ first, second, third }: Choices, at: Day): HouseholdRecord => {
  const household = `household-${2 + (first % 3)}`
  const left = (at - (second % 5)) as Day
  return {
    households: [household],
    memberships: [chosen(members, second), `member-of-${household}`].map((person, index) => ({
      household,
      membership: {
        person,
        relation: "child" as const,
        birthDay: (at - chosen([3000, 11_000], third + index)) as Day,
        joined: (left - 10) as Day,
        left,
        leaving: "merged" as const,
      },
    })),
    payments: [],
  }
}

const someDay = (from: number, to: number, choice: number): Day =>
  Math.min(to, from + (choice % Math.max(1, to - from + 1))) as Day

/** The fields of a command that are its own. */
const contentOf = (type: Type, occasion: Occasion<HouseholdLife>): object => {
  const { at, choices, state } = occasion
  const { first, second, third, sound } = choices
  const register = state.stage === "none" ? undefined : state.register
  const current = (register?.memberships ?? [])
    .filter(({ left }) => left === undefined)
    .map(({ person }) => person)
  const present = current.length > 0 ? current : members
  const absent = members.filter((person) => !current.includes(person))
  const since = register?.registeredOn ?? at
  const day = sound ? someDay(since, at, third * 7) : ((third % 2 === 0 ? at + 1 : since - 1) as Day)
  const member = sound ? chosen(present, second) : "stranger"
  switch (type) {
    case "register":
      return {
        area: "area-1",
        members: [...members]
          .slice(first % 3, (first % 3) + (second % 5))
          .map((person, index) =>
            joiningOn(at, person, { ...choices, first: first + index }, rolesFor(choices, index)),
          ),
      }
    case "joinMember":
      return {
        member: joiningOn(
          at,
          chosen(sound && absent.length > 0 ? absent : members, second),
          choices,
          first % 7 === 0 ? rolesFor(choices, third) : [],
        ),
      }
    case "leaveMember":
      return {
        person: member,
        left: day,
        reason: "moved",
        ...(first % 2 === 0 ? { successor: chosen(present, second + 1) } : {}),
      }
    case "changeRole":
      return {
        role: chosen(householdRoles, first),
        from: day,
        ...(third % 9 === 0 ? {} : { person: third % 4 === 0 ? chosen(guardians, second) : member }),
      }
    case "move":
      return { area: `area-${1 + (first % 3)}`, from: day }
    case "recordSharedCustody":
      return { person: member, reason: "courtOrder" }
    case "registerGuardian":
      return { person: sound ? chosen(guardians, first) : member, document: "document-1", from: day }
    case "endGuardianship":
      return { person: sound ? chosen(guardians, first) : "stranger", to: third % 2 === 0 ? at : day }
    case "mergeInto":
      return { household: sound ? "household-9" : "household-1" }
    case "absorb": {
      const record = recordFor(choices, at)
      return {
        household: sound ? record.households[0] : "household-8",
        record,
        ...(first % 2 === 0 ? { head: chosen(present, second) } : {}),
      }
    }
  }
}

/** What a household of any subject is run by. */
export const commanding = {
  lifeCycle: household,
  roles: ["registrar", "supervisor", "board"],
  seldom: ["mergeInto"] as const,
  contentOf,
}

export const tested: Tested<HouseholdLife> = {
  name: "household",
  lifeCycle: household,
  setting: fc.constant(setting),
  command: commandBy({ ...commanding, subject: "household-1" }),
  schemas: householdSchemas(),
}
