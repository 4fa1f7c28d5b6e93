import { runs } from "@bazgasht/properties"
import { type Day, gregorian } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  choices,
  chosen,
  commandBy,
  holds as holdsOf,
  type Run,
  refusalOf,
  refusedIn,
} from "../../../../../casework/test/life-cycle/laws.ts"
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
import type { Register } from "../../../../src/support/cases/household/household-register.ts"
import type { MembershipElsewhere } from "../../../../src/support/cases/household/household-terms.ts"
import { householdRoles } from "../../../../src/support/model/member.ts"
import { commanding, setting, tested } from "./sequences.ts"

const holds = (property: (run: Run<HouseholdLife>) => void) => holdsOf(tested, property, 300)

const registerOf = (state: HouseholdState): Register | undefined =>
  state.stage === "none" ? undefined : state.register

/** Whether a day lies in a stretch, as the days are counted one by one. */
const within = (day: number, from: number, to: number | undefined): boolean =>
  from <= day && day < (to ?? Number.POSITIVE_INFINITY)

const peopleOn = (register: Register, day: number): ReadonlyArray<string> =>
  register.memberships.filter(({ joined, left }) => within(day, joined, left)).map(({ person }) => person)

const holdersOn = (register: Register, role: string, day: number): ReadonlyArray<string> =>
  register.roles
    .filter((holding) => holding.role === role && within(day, holding.from, holding.to))
    .map(({ person }) => person)

const mayHaveAdultOn = (register: Register, day: number): boolean =>
  register.memberships
    .filter(({ joined, left }) => within(day, joined, left))
    .some(({ birthDay }) => birthDay === undefined || (gregorian.addMonths(birthDay, 216) ?? 0) <= day)

const lacksHeadOn = (register: Register, day: number): boolean =>
  mayHaveAdultOn(register, day) && holdersOn(register, "head", day).length === 0

/** Days from the registration to a day on which anything may change, with the days beside them. */
const daysOf = (register: Register, last: number): ReadonlyArray<number> =>
  [
    register.registeredOn,
    last,
    ...register.memberships.flatMap(({ birthDay, joined, left }) => [
      joined,
      left ?? joined,
      birthDay === undefined ? joined : (gregorian.addMonths(birthDay, 216) ?? joined),
    ]),
    ...register.roles.flatMap(({ from, to }) => [from, to ?? from]),
    ...register.guardians.flatMap(({ from, to }) => [from, to ?? from]),
  ]
    .flatMap((day) => [day - 1, day, day + 1])
    .filter((day, index, days) => day >= register.registeredOn && day <= last && days.indexOf(day) === index)

const changesPeople = ["register", "joinMember", "leaveMember", "changeRole", "endGuardianship", "absorb"]

describe("every sequence of commands to a household", { timeout: 60_000 }, () => {
  it("S1: one head at most, a member; one primary and one alternate recipient at most, two people who may receive", () =>
    holds((run) => {
      for (const { after, command } of acceptedIn(run)) {
        const register = registerOf(after)
        if (register === undefined) continue
        const faults = daysOf(register, command.at).filter((day) => {
          const people = peopleOn(register, day)
          const heads = holdersOn(register, "head", day)
          const primary = holdersOn(register, "primaryRecipient", day)
          const alternate = holdersOn(register, "alternateRecipient", day)
          const guardians = register.guardians.filter(({ from, to }) => within(day, from, to))
          const mayReceive = [...people, ...guardians.map(({ person }) => person)]
          return !(
            heads.length <= 1 &&
            heads.every((head) => people.includes(head)) &&
            primary.length <= 1 &&
            alternate.length <= 1 &&
            (primary[0] === undefined || !alternate.includes(primary[0])) &&
            [...primary, ...alternate].every((recipient) => mayReceive.includes(recipient))
          )
        })
        expect(faults).toEqual([])
      }
    }))

  it("says of no role that anybody had it before the registration, for no day, or after the household was merged", () =>
    holds((run) => {
      for (const { after } of acceptedIn(run)) {
        const register = registerOf(after)
        if (register === undefined) continue
        const empty = register.roles.filter(({ from, to }) => to !== undefined && to <= from)
        const early = register.roles.filter(({ from }) => from < register.registeredOn)
        const open = after.stage === "merged" ? register.roles.filter(({ to }) => to === undefined) : []
        expect([...empty, ...early, ...open]).toEqual([])
      }
    }))

  it("S1: exactly one head on the day of every change while a member is, or may be, an adult", () =>
    holds((run) => {
      for (const { after, command } of acceptedIn(run)) {
        const register = registerOf(after)
        if (register === undefined || !changesPeople.includes(command.type)) continue
        if (mayHaveAdultOn(register, command.at))
          expect(holdersOn(register, "head", command.at)).toHaveLength(1)
      }
    }))

  it("S1: no command takes the head away from a day that had one, or brings an adult to a day without", () =>
    holds((run) => {
      for (const { before, after, command } of acceptedIn(run)) {
        const [earlier, later] = [registerOf(before), registerOf(after)]
        if (earlier === undefined || later === undefined) continue
        const headless = daysOf(later, command.at - 1).filter((day) => lacksHeadOn(later, day))
        expect(headless.filter((day) => !lacksHeadOn(earlier, day))).toEqual([])
      }
    }))

  it("refuses for want of a head, or for two, only where that is so", () =>
    holds((run) => {
      for (const { before, command, refusal } of refusedIn(run)) {
        if (refusal.code === "household.noHead") expect(changesPeople).toContain(command.type)
        if (refusal.code !== "household.twoHeads") continue
        const heads =
          command.type === "register"
            ? command.members.filter(({ roles }) => roles.includes("head")).length
            : command.type === "joinMember"
              ? Number(command.member.roles.includes("head")) +
                Number((registerOf(before)?.roles ?? []).some(({ role }) => role === "head"))
              : 0
        expect(heads).toBeGreaterThan(1)
      }
    }))

  it("keeps what held on earlier days: nobody vanishes, and only a change that reaches back changes them", () =>
    holds((run) => {
      for (const { before, after, command } of acceptedIn(run)) {
        const [earlier, later] = [registerOf(before), registerOf(after)]
        if (earlier === undefined || later === undefined) continue
        const known = later.memberships.map(({ person, joined }) => `${person} ${joined}`)
        for (const { person, joined } of earlier.memberships) expect(known).toContain(`${person} ${joined}`)
        const reach = Math.min(
          command.at,
          ...("from" in command ? [command.from] : []),
          ...("to" in command ? [command.to] : []),
          ...("left" in command ? [command.left] : []),
          ...("member" in command ? [command.member.joined] : []),
          ...(command.type === "absorb"
            ? command.record.memberships.map(({ membership }) => membership.left ?? command.at)
            : []),
        )
        const saying = (state: HouseholdState, register: Register, day: Day) => [
          peopleOn(register, day),
          areaOn(state, day),
          ...householdRoles.map((role) => roleHolderOn(state, role, day)),
        ]
        const days = daysOf(later, reach - 1).map((day) => day as Day)
        expect(days.map((day) => saying(after, later, day))).toEqual(
          days.map((day) => saying(before, earlier, day)),
        )
      }
    }))

  it("X9: is the same household in whatever order its first members are named", () =>
    holds((run) => {
      for (const { before, command, answer } of run.turns) {
        if (command.type !== "register" || before.stage !== "none") continue
        const turned = { ...command, members: [...command.members].reverse() }
        const again = household.handle(before, turned, run.setting)
        expect(Result.isSuccess(again)).toBe(Result.isSuccess(answer))
        if (Result.isSuccess(again) && Result.isSuccess(answer))
          expect(again.success.state).toEqual(answer.success.state)
      }
    }))

  it("S3: a household that absorbs another has every member whom that one left behind, and all that was known of it", () =>
    holds((run) => {
      for (const { before, after, command } of acceptedIn(run)) {
        if (command.type !== "absorb") continue
        const now = membersOn(after, command.at).map(({ person }) => person)
        for (const { membership } of command.record.memberships) expect(now).toContain(membership.person)
        for (const { person } of membersOn(before, command.at)) expect(now).toContain(person)
        const known = recordOf(after, [])
        expect(known.households).toEqual(expect.arrayContaining([...command.record.households]))
        for (const recorded of [...command.record.memberships, ...recordOf(before, []).memberships])
          expect(known.memberships).toContainEqual(recorded)
      }
    }))

  it("names nobody and no birth in a refusal", () =>
    holds((run) => {
      for (const { answer } of run.turns)
        expect(JSON.stringify(refusalOf(answer) ?? "")).not.toMatch(/(person|member|guardian)-\d/)
    }))
})

describe("several households at once", { timeout: 60_000 }, () => {
  const subjects = ["household-1", "household-2", "household-3", "household-4"]

  interface Known extends MembershipElsewhere {
    readonly person: string
  }

  const knownOf = (states: ReadonlyMap<string, HouseholdState>): ReadonlyArray<Known> =>
    [...states].flatMap(([household, state]) =>
      (registerOf(state)?.memberships ?? []).map(({ person, joined, left, sharedCustody }) => ({
        person,
        household,
        from: joined,
        ...(left === undefined ? {} : { to: left }),
        ...(sharedCustody === undefined ? {} : { sharedCustody }),
      })),
    )

  const commonDay = (left: Known, right: Known): boolean => {
    const from = Math.max(left.from, right.from)
    return from < Math.min(left.to ?? Number.POSITIVE_INFINITY, right.to ?? Number.POSITIVE_INFINITY)
  }

  it("S2: a person is in two households on one day only where both have recorded shared custody", () => {
    let shared = 0
    let absorbed = 0
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 3 }), choices), { minLength: 10, maxLength: 60, size: "max" }),
        (steps) => {
          const states = new Map<string, HouseholdState>()
          steps.forEach(([index, choice], place) => {
            const subject = chosen(subjects, index)
            const state = states.get(subject) ?? household.none
            const registry = {
              ...setting,
              elsewhere: (person: string) => knownOf(states).filter((known) => known.person === person),
            }
            // Merging is as frequent as anything else here: what is looked for is what merges leave behind.
            const made = commandBy({ ...commanding, subject, seldom: [] })(choice, state, place, registry)
            const merged = [...states].find(([, other]) => other.stage === "merged" && other.into === subject)
            const command =
              made.type === "mergeInto"
                ? { ...made, household: chosen(subjects, choice.second) }
                : made.type === "absorb" && merged !== undefined
                  ? { ...made, household: merged[0], record: recordOf(merged[1], []) }
                  : made
            const answer = household.handle(state, command, registry)
            if (Result.isFailure(answer)) return
            if (command.type === "absorb" && merged !== undefined) absorbed++
            states.set(subject, answer.success.state)
          })
          const known = knownOf(states)
          for (const left of known)
            for (const right of known) {
              if (left === right || left.person !== right.person || !commonDay(left, right)) continue
              expect(left.household).not.toBe(right.household)
              expect(left.sharedCustody).toBeDefined()
              expect(right.sharedCustody).toBeDefined()
              shared++
            }
        },
      ),
      { numRuns: runs(250, { least: 150 }) },
    )
    expect(shared).toBeGreaterThan(0)
    expect(absorbed).toBeGreaterThan(0)
  })
})
