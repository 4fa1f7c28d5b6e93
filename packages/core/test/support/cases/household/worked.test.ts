import { type Day, gregorian, type Money, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  areaOn,
  household,
  membersOn,
  recordOf,
  roleHolderOn,
} from "../../../../src/support/cases/household/household.ts"
import type {
  HouseholdLife,
  HouseholdState,
} from "../../../../src/support/cases/household/household-protocol.ts"
import type { PastPayment } from "../../../../src/support/cases/household/household-record.ts"
import type {
  HouseholdSetting,
  MembershipElsewhere,
} from "../../../../src/support/cases/household/household-terms.ts"
import type { JoiningMember } from "../../../../src/support/cases/household/membership.ts"
import { playing, type WrittenFor } from "../play.ts"
import { setting as common } from "./sequences.ts"

type Written = WrittenFor<HouseholdLife>

const day = (value: string): Day => Result.getOrThrow(parseDay(gregorian, value))
const setting: HouseholdSetting = { ...common, elsewhere: () => [] }
const play = playing(household, "household-1", setting)

/** The state that a sequence reaches; one that is refused on the way is a mistake of the test. */
const reached = (sequence: ReadonlyArray<Written>, from?: HouseholdState): HouseholdState => {
  const { refusal, state } = play(sequence, from)
  expect(refusal).toBeUndefined()
  return state
}

const refusal = (written: Written, from?: HouseholdState) => play([written], from).refusal

const mother: JoiningMember = {
  person: "mother",
  relation: "spouse",
  birthDay: day("1990-05-01"),
  joined: day("2012-06-01"),
  roles: ["head", "primaryRecipient"],
}
const grandmother: JoiningMember = {
  person: "grandmother",
  relation: "parent",
  birthDay: day("1955-01-01"),
  joined: day("2020-01-01"),
  roles: ["alternateRecipient"],
}
const daughter: JoiningMember = {
  person: "daughter",
  relation: "child",
  birthDay: day("2015-03-01"),
  joined: day("2015-03-01"),
  roles: [],
}

const register = (members: ReadonlyArray<JoiningMember>, on = "2025-07-10"): Written => ({
  type: "register",
  on,
  as: "registrar",
  area: "area-1",
  members,
})
const join = (on: string, member: JoiningMember): Written => ({
  type: "joinMember",
  on,
  as: "registrar",
  member,
})
const changeRole = (
  on: string,
  role: "head" | "primaryRecipient" | "alternateRecipient",
  person: string,
  from = on,
): Written => ({ type: "changeRole", on, as: "registrar", role, person, from: day(from) })

const family = [register([mother, grandmother, daughter])]
const names = (state: HouseholdState, value: string) =>
  membersOn(state, day(value)).map(({ person }) => person)

describe("a household", () => {
  it("is refused without a head while an adult belongs to it, or may, and with two", () => {
    expect(refusal(register([{ ...mother, roles: [] }]))?.code).toBe("household.noHead")
    const { birthDay: _, ...ageless } = daughter
    expect(refusal(register([ageless]))?.code).toBe("household.noHead")
    expect(refusal(register([mother, { ...grandmother, roles: ["head"] }]))?.code).toBe("household.twoHeads")
    expect(refusal(register([]))?.code).toBe("members.missing")
  })

  it("may consist of children alone, for whom a guardian receives", () => {
    const guardian: Written = {
      type: "registerGuardian",
      on: "2025-07-11",
      as: "registrar",
      person: "uncle",
      document: "order-1",
      from: day("2025-07-11"),
    }
    const receives = changeRole("2025-07-12", "primaryRecipient", "uncle")
    const children = reached([register([daughter])])
    expect(refusal(receives, children)?.code).toBe("recipient.notMember")
    const state = reached([guardian, receives], children)
    expect(roleHolderOn(state, "primaryRecipient", day("2025-07-12"))).toBe("uncle")
    const ended = reached(
      [
        {
          type: "endGuardianship",
          on: "2026-01-01",
          as: "registrar",
          person: "uncle",
          to: day("2025-12-01"),
        },
      ],
      state,
    )
    expect(roleHolderOn(ended, "primaryRecipient", day("2025-11-30"))).toBe("uncle")
    expect(roleHolderOn(ended, "primaryRecipient", day("2025-12-01"))).toBeUndefined()
  })

  it("names a head before anything else changes once a child of it has come of age", () => {
    const sister: JoiningMember = { ...daughter, person: "sister", birthDay: day("2007-08-01") }
    const children = reached([register([{ ...sister, joined: day("2020-01-01") }])])
    const baby: JoiningMember = {
      ...daughter,
      person: "baby",
      birthDay: day("2025-08-20"),
      joined: day("2025-08-20"),
    }
    expect(refusal(join("2025-09-01", baby), children)?.code).toBe("household.noHead")
    const headed = reached([changeRole("2025-09-01", "head", "sister", "2025-08-01")], children)
    expect(names(reached([join("2025-09-01", baby)], headed), "2025-09-01")).toEqual(["sister", "baby"])
  })

  it("is not left by its head without a successor, whom it has from that very day", () => {
    const state = reached(family)
    const leave: Written = {
      type: "leaveMember",
      on: "2025-09-20",
      as: "registrar",
      person: "mother",
      left: day("2025-09-14"),
      reason: "death",
    }
    expect(refusal(leave, state)?.code).toBe("household.noHead")
    expect(refusal({ ...leave, successor: "neighbour" } as Written, state)?.code).toBe("head.notMember")
    const after = reached([{ ...leave, successor: "grandmother" } as Written], state)
    expect(roleHolderOn(after, "head", day("2025-09-13"))).toBe("mother")
    expect(roleHolderOn(after, "head", day("2025-09-14"))).toBe("grandmother")
    expect(roleHolderOn(after, "primaryRecipient", day("2025-09-14"))).toBeUndefined()
    expect(names(after, "2025-09-13")).toEqual(["mother", "daughter", "grandmother"])
    expect(names(after, "2025-09-14")).toEqual(["daughter", "grandmother"])
  })

  it("lets nobody receive before he came, though nobody was its head then", () => {
    const son: JoiningMember = {
      person: "son",
      relation: "child",
      birthDay: day("2007-09-01"),
      joined: day("2007-09-01"),
      roles: [],
    }
    const uncle: JoiningMember = {
      person: "uncle",
      relation: "other",
      birthDay: day("1980-01-01"),
      joined: day("2025-10-01"),
      roles: ["head"],
    }
    const left: Written = {
      type: "leaveMember",
      on: "2025-07-20",
      as: "registrar",
      person: "mother",
      left: day("2025-07-20"),
      reason: "moved",
    }
    // The son came of age on 1 September without a command: from then on there was an adult and no head.
    const state = reached([register([mother, son]), left, join("2025-10-01", uncle)])
    const receives = (from: string) => changeRole("2025-10-02", "primaryRecipient", "uncle", from)
    expect(refusal(receives("2025-09-10"), state)?.code).toBe("recipient.notMember")
    expect(refusal(receives("2025-10-01"), state)).toBeUndefined()
  })

  it("has one person for each way to receive, and never one for both", () => {
    const state = reached(family)
    expect(refusal(changeRole("2025-08-01", "alternateRecipient", "mother"), state)?.code).toBe(
      "recipient.same",
    )
    expect(
      refusal(join("2025-08-01", { ...mother, person: "aunt", roles: ["primaryRecipient"] }), state),
    ).toEqual({ code: "recipient.two", path: "member.roles", params: { role: "primaryRecipient" } })
    expect(refusal(changeRole("2025-08-01", "primaryRecipient", "neighbour"), state)?.code).toBe(
      "recipient.notMember",
    )
  })

  it("is joined by nobody before he is born, ahead of the day, or twice", () => {
    const state = reached(family)
    const baby: JoiningMember = {
      person: "baby",
      relation: "child",
      birthDay: day("2025-08-10"),
      joined: day("2025-08-10"),
      roles: [],
    }
    expect(refusal(join("2025-08-01", { ...baby, joined: day("2025-08-01") }), state)?.code).toBe(
      "member.birthInFuture",
    )
    expect(refusal(join("2025-08-11", { ...baby, joined: day("2025-08-09") }), state)?.code).toBe(
      "member.joinedBeforeBirth",
    )
    expect(refusal(join("2025-08-11", { ...baby, joined: day("2025-08-12") }), state)?.code).toBe(
      "day.inFuture",
    )
    expect(refusal(join("2025-08-11", { ...daughter, joined: day("2025-08-11") }), state)?.code).toBe(
      "membership.overlap",
    )
    const born = reached([join("2025-08-20", baby)], state)
    expect(names(born, "2025-08-09")).not.toContain("baby")
    expect(names(born, "2025-08-10")).toContain("baby")
  })

  it("is joined again by somebody who had left, who then has two memberships", () => {
    const left: Written = {
      type: "leaveMember",
      on: "2025-09-01",
      as: "registrar",
      person: "daughter",
      left: day("2025-09-01"),
      reason: "other",
    }
    const state = reached([...family, left, join("2025-12-01", { ...daughter, joined: day("2025-11-15") })])
    expect(names(state, "2025-10-15")).not.toContain("daughter")
    expect(names(state, "2025-11-15")).toContain("daughter")
  })

  it("still lived where it lived, after it has moved", () => {
    const state = reached([
      ...family,
      { type: "move", on: "2025-10-01", as: "registrar", area: "area-2", from: day("2025-09-15") },
    ])
    expect(areaOn(state, day("2025-09-14"))).toBe("area-1")
    expect(areaOn(state, day("2025-09-15"))).toBe("area-2")
    expect(areaOn(state, day("2025-07-09"))).toBeUndefined()
  })

  it("is changed by nobody who belongs to it", () => {
    const own = { ...changeRole("2025-08-01", "primaryRecipient", "grandmother"), who: "mother" }
    expect(refusal(own, reached(family))).toEqual({
      code: "actor.conflict",
      path: "by.id",
      params: { part: "beneficiary" },
    })
  })
})

describe("one person and two households", () => {
  const withElsewhere = (known: ReadonlyArray<MembershipElsewhere>) =>
    playing(household, "household-1", { ...setting, elsewhere: () => known })
  const theirs: MembershipElsewhere = {
    household: "household-2",
    from: day("2015-03-01"),
    sharedCustody: "courtOrder",
  }
  const { sharedCustody: _, ...unshared } = theirs
  const ours = register([mother])

  it("is refused unless both have recorded shared custody, and says which household it is", () => {
    const refused = {
      code: "member.inAnotherHousehold",
      path: "member.person",
      params: { households: ["household-2"] },
    }
    const shared = { ...daughter, sharedCustody: "courtOrder" }
    const state = withElsewhere([])([ours]).state
    expect(withElsewhere([theirs])([join("2025-08-01", daughter)], state).refusal).toEqual(refused)
    expect(withElsewhere([unshared])([join("2025-08-01", shared)], state).refusal).toEqual(refused)
    expect(withElsewhere([theirs])([join("2025-08-01", shared)], state).refusal).toBeUndefined()
  })

  it("is no matter from the day on which the person has left the other", () => {
    const left = { ...unshared, to: day("2025-08-01") }
    const state = withElsewhere([])([ours]).state
    const since = (value: string) => join("2025-08-05", { ...daughter, joined: day(value) })
    expect(withElsewhere([left])([since("2025-07-31")], state).refusal?.code).toBe(
      "member.inAnotherHousehold",
    )
    expect(withElsewhere([left])([since("2025-08-01")], state).refusal).toBeUndefined()
  })
})

describe("a relation that the terms do not name", () => {
  const { terms } = setting
  const withRelations = (relations: ReadonlyArray<string>) =>
    playing(household, "household-1", { ...setting, terms: { ...terms, relations } })

  it("is refused, with those that they name, however many the terms of another country have", () => {
    const joining = [register([mother]), join("2025-08-01", { ...daughter, relation: "godchild" })]
    const relations = [mother.relation, "godchild"]
    expect(withRelations(relations)(joining).refusal).toBeUndefined()
    expect(withRelations([mother.relation])(joining).refusal).toEqual({
      code: "relation.notInTerms",
      path: "member.relation",
      params: { relation: "godchild", relations: [mother.relation] },
    })
    expect(withRelations(["godchild"])(joining).refusal?.path).toBe("members.0.relation")
  })
})

describe("two households that are one", () => {
  it("close the one, and the other takes over its members and what was paid, without a day between", () => {
    const theirs = playing(
      household,
      "household-2",
      setting,
    )([
      register([
        { ...grandmother, roles: ["head"] },
        { ...daughter, birthDay: day("2015-02-27") },
      ]),
      { type: "mergeInto", on: "2025-09-01", as: "supervisor", household: "household-1" },
    ]).state
    const payments: ReadonlyArray<PastPayment> = [
      { payment: "payment-1", household: "household-2", on: day("2025-08-01"), amount: 19_874_400 as Money },
    ]
    const absorb: Written = {
      type: "absorb",
      on: "2025-09-03",
      as: "supervisor",
      household: "household-2",
      record: recordOf(theirs, payments),
    }
    const state = reached([register([mother, daughter]), absorb])
    expect(names(theirs, "2025-08-31")).toEqual(["daughter", "grandmother"])
    expect(names(theirs, "2025-09-01")).toEqual([])
    expect(names(state, "2025-08-31")).toEqual(["mother", "daughter"])
    expect(names(state, "2025-09-01")).toEqual(["mother", "daughter", "grandmother"])
    expect(roleHolderOn(state, "head", day("2025-09-03"))).toBe("mother")
    const known = recordOf(state, [])
    expect(known.households).toEqual(["household-1", "household-2"])
    expect(known.payments).toEqual(payments)
    expect(known.memberships.filter(({ membership }) => membership.person === "daughter")).toHaveLength(2)
    expect(refusal({ ...absorb, on: "2025-09-04" }, state)).toEqual({
      code: "merge.alreadyAbsorbed",
      path: "household",
      params: { household: "household-2" },
    })
  })

  it("are not one and the same, nor one of which the record says nothing", () => {
    const state = reached(family)
    const merge: Written = { type: "mergeInto", on: "2025-09-01", as: "supervisor", household: "household-1" }
    expect(refusal(merge, state)?.code).toBe("merge.itself")
    const absorb: Written = {
      type: "absorb",
      on: "2025-09-01",
      as: "supervisor",
      household: "household-2",
      record: { households: [], memberships: [], payments: [] },
    }
    expect(refusal(absorb, state)?.code).toBe("merge.otherRecord")
  })
})
