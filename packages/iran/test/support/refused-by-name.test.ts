import { refusalInWords } from "@bazgasht/casework"
import {
  decodeFamilyFile,
  entitlement,
  entitlementWording,
  household,
  householdWording,
  noEntitlements,
  overlappingMemberships,
  type SupportCycleLife,
  supportCycle,
  supportCycleWording,
} from "@bazgasht/core/support"
import type { Day, Money, Style } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { iran, iranPack, jalaliDay, supportTerms } from "../../src/index.ts"

const today = jalaliDay(1404, 7, 1)
const terms = supportTerms({ pack: iranPack, today })
const styles: ReadonlyArray<Style> = (["fa", "en"] as const).map((language) => ({
  language,
  calendar: iranPack.calendar,
  pack: iranPack,
}))

/** What a file or a command says of people and what no refusal may repeat. */
const personal = ["Zahra Ahmadi", "0012345679", "1368/05/12"]

const expectWords = (sentences: ReadonlyArray<string>): void => {
  const [persian = "", english = ""] = sentences
  expect(persian).toMatch(/[\u0600-\u06ff]/)
  expect(persian.replaceAll(/household-\d/g, "")).not.toMatch(/[A-Za-z]/)
  expect(english).toMatch(/^[\u0020-\u007e\u2013\u201c\u201d]+$/)
}

const withoutPersonalData = (value: unknown): void => {
  const written = JSON.stringify(value)
  for (const secret of personal) expect(written).not.toContain(secret)
}

const written = (change: object, member: object = {}) => ({
  id: "family-1",
  kind: "family",
  household: {
    members: [
      {
        person: "mother",
        relation: "spouse",
        roles: ["head"],
        joined: "1392/02/01",
        birthDay: "1368/05/12",
        identifiers: [{ kind: "nationalId", number: "0012345679" }],
        ...member,
      },
    ],
    ...change,
  },
})

describe("a family file", () => {
  const refused = (document: object) =>
    Result.match(decodeFamilyFile(document, iran, { today }), {
      onSuccess: () => [],
      onFailure: (errors) => errors,
    })

  it.each<readonly [string, object, string, string]>([
    ["a family without a head", written({}, { roles: [] }), "household.noHead", "household.members.0.joined"],
    [
      "a birth day in the future",
      written({}, { birthDay: "1404/07/02", joined: "1404/07/02" }),
      "day.inFuture",
      "household.members.0.birthDay",
    ],
    ["an amount below zero", written({ monthlyIncome: -1 }), "number.outOfRange", "household.monthlyIncome"],
    [
      "an amount with a fraction",
      written({ monthlyIncome: 0.5 }),
      "number.notWhole",
      "household.monthlyIncome",
    ],
    [
      "an amount that is not exact",
      written({ monthlyIncome: 2 ** 53 }),
      "number.outOfRange",
      "household.monthlyIncome",
    ],
  ])("is refused for %s", (_, document, code, field) => {
    const found = refused(document).find((error) => error.code === code)
    expect(found?.path.join(".")).toBe(field)
    expectWords([found?.expected.fa ?? "", found?.expected.en ?? ""])
    withoutPersonalData(refused(document))
  })

  it("is accepted on the very day of a birth, and with no income", () => {
    expect(refused(written({}, { birthDay: "1404/07/01", joined: "1404/07/01" }))).toEqual([])
    expect(refused(written({ monthlyIncome: 0 }))).toEqual([])
  })

  it("shows a member of two families on one day by opaque ids and days, up to the day of leaving", () => {
    const files = (left: object) =>
      [written({}, left), { ...written({}, { joined: "1400/01/01" }), id: "family-2" }].map((document) =>
        Result.getOrThrow(decodeFamilyFile(document, iran, { today })),
      )
    const found = overlappingMemberships(files({}))
    expect(found).toEqual([
      { person: "mother", households: ["family-1", "family-2"], from: jalaliDay(1400, 1, 1), sharedBy: [] },
    ])
    withoutPersonalData(found)
    expect(overlappingMemberships(files({ left: "1400/01/02", roles: ["head"] }))).toHaveLength(1)
    expect(overlappingMemberships(files({ left: "1400/01/01", roles: ["head"] }))).toEqual([])
  })
})

describe("a register of a household", () => {
  const register = (member: object, elsewhere: ReadonlyArray<{ household: string; from: Day }> = []) => {
    if (terms.household === undefined) throw new Error("no terms")
    return household.handle(
      household.none,
      {
        type: "register",
        id: "h-1",
        subject: "household-1",
        at: today,
        by: { id: "Zahra Ahmadi", role: "socialWorker" },
        expectedVersion: 0,
        area: "area-1",
        members: [
          {
            person: "mother",
            relation: "spouse",
            birthDay: jalaliDay(1368, 5, 12),
            joined: jalaliDay(1392, 2, 1),
            roles: ["head"],
            ...member,
          },
        ],
      },
      {
        terms: terms.household,
        calendar: iranPack.calendar,
        policyDigest: "policy-1",
        elsewhere: () => elsewhere,
      },
    )
  }

  it.each<readonly [string, () => ReturnType<typeof register>, string]>([
    ["without a head", () => register({ roles: [] }), "household.noHead"],
    [
      "with a birth day in the future",
      () => register({ birthDay: (today + 1) as Day }),
      "member.birthInFuture",
    ],
    [
      "with a member of another household",
      () => register({}, [{ household: "household-2", from: jalaliDay(1400, 1, 1) }]),
      "member.inAnotherHousehold",
    ],
  ])("is not opened %s", (_, attempt, code) => {
    const answer = attempt()
    const refusal = Result.isFailure(answer) ? answer.failure : undefined
    expect(refusal?.code).toBe(code)
    if (refusal === undefined) return
    expectWords(styles.map((style) => refusalInWords(householdWording, refusal, style)))
    withoutPersonalData(refusal)
    expect(attempt()).toEqual(answer)
  })
})

describe("a cycle", () => {
  const [planner, clerk, board] = ["planner", "clerk", "board"].map((id) => ({
    id,
    role: "supportAssociation",
  })) as [{ id: string; role: string }, { id: string; role: string }, { id: string; role: string }]
  const setting = {
    terms: terms.cycle,
    policyDigest: "policy-1",
    beneficiaries: [],
    entitlements: noEntitlements,
  }
  const common = (expectedVersion: number, by: typeof clerk) => ({
    id: `c-${expectedVersion + 1}`,
    subject: "1404-07",
    at: today,
    by,
    expectedVersion,
  })
  const lock = {
    type: "lock",
    snapshotDigest: "snapshot-1",
    recordDigest: "record-1",
    families: 2,
    owed: 5 as Money,
  } as const
  const given = (
    state: SupportCycleLife["State"],
    command: SupportCycleLife["Command"],
  ): ReturnType<typeof supportCycle.handle> => supportCycle.handle(state, command, setting)
  const planned = Result.getOrThrow(
    given(supportCycle.none, {
      type: "plan",
      from: today,
      to: (today + 30) as Day,
      budget: 10 as Money,
      ...common(0, planner),
    }),
  ).state
  const locked = Result.getOrThrow(given(planned, { ...lock, ...common(1, clerk) })).state

  it.each<readonly [string, () => ReturnType<typeof given>, string]>([
    ["is not locked twice", () => given(locked, { ...lock, ...common(2, clerk) }), "cycle.alreadyLocked"],
    [
      "is not approved by the one who locked it",
      () => given(locked, { type: "approve", recordDigest: "record-1", ...common(2, clerk) }),
      "actor.conflict",
    ],
  ])("%s", (_, attempt, code) => {
    const before = JSON.stringify(locked)
    const answer = attempt()
    const refusal = Result.isFailure(answer) ? answer.failure : undefined
    expect(refusal?.code).toBe(code)
    if (refusal === undefined) return
    expectWords(styles.map((style) => refusalInWords(supportCycleWording, refusal, style)))
    withoutPersonalData(refusal)
    expect(JSON.stringify(locked)).toBe(before)
    const approved = given(locked, { type: "approve", recordDigest: "record-1", ...common(2, board) })
    expect(Result.getOrThrow(approved).state.stage).toBe("approved")
  })

  it("pays no more than was granted", () => {
    if (terms.entitlement === undefined) throw new Error("no terms")
    const paying = { terms: terms.entitlement, calendar: iranPack.calendar, policyDigest: "policy-1" }
    type Command = Parameters<typeof entitlement.handle>[1]
    let state = entitlement.none
    const give = (by: typeof clerk, asked: object) => {
      const command = { ...asked, ...common(state.version, by), subject: "e-1" } as Command
      const answer = entitlement.handle(state, command, paying)
      if (Result.isSuccess(answer)) state = answer.success.state
      return answer
    }
    const claim = {
      cycle: "1404-07",
      recordDigest: "record-1",
      household: "family-1",
      kind: "cash",
      from: today,
      to: (today + 30) as Day,
      amount: 5 as Money,
      recipients: { primary: "mother" },
      members: ["mother"],
    }
    for (const [by, asked] of [
      [planner, { type: "compute", ...claim }],
      [board, { type: "approve" }],
      [planner, { type: "release" }],
    ] as const)
      expect(Result.isSuccess(give(by, asked))).toBe(true)
    const before = state
    const answer = give(clerk, { type: "prepareAttempt", key: "a-1", payee: "mother", amount: 6 })
    const refusal = Result.isFailure(answer) ? answer.failure : undefined
    expect(refusal?.code).toBe("attempt.overAmount")
    expect(state).toBe(before)
    if (refusal !== undefined)
      expectWords(styles.map((style) => refusalInWords(entitlementWording, refusal, style)))
    expect(
      Result.isSuccess(give(clerk, { type: "prepareAttempt", key: "a-1", payee: "mother", amount: 5 })),
    ).toBe(true)
  })
})
