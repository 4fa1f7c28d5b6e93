/** Money that is set aside for a petition rests on the petition, the run and the grant as the store has them, whatever the caller says. */

import { caseKinds } from "@bazgasht/core"
import { runs } from "@bazgasht/properties"
import type { Day, Money } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { nothingReceived } from "../../src/release/cases/pool/balance.ts"
import { overStore } from "../cases/over-store.ts"
import { petitionIn, soundWorld } from "./charity-grant/sequences.ts"
import { debtPetitionSetting } from "./debt-petition/sequences.ts"
import { poolTerms } from "./pool/sequences.ts"

const at = 20_400 as Day
const common = { id: "c-1", at, expectedVersion: 0 } as const
const kept = { version: 0, day: at, participants: [] } as const
const sumOf = (amounts: ReadonlyArray<number>): number => amounts.reduce((sum, one) => sum + one, 0)

/** Mostly the first of them, so that a command often fits in everything but one. */
const mostly = <Value>(...[first, ...others]: ReadonlyArray<Value>): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(first as Value) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  )

/** What each of some grants takes of one gift. */
const amounts = (maxLength: number, minLength = 0) =>
  fc.array(fc.integer({ min: 1, max: 120 }), { minLength, maxLength })

const reservationOf = (grant: string, amount: number) => ({
  ...{ grant, petition: "petition-1", obligation: "obligation-1", attributes: {} },
  payments: [{ gift: "gift-1", amount: amount as Money }],
})

/** A petition that lacks 300 for its one obligation. */
const petitionWith = (world: Partial<typeof soundWorld>) => ({
  kind: "debtPetition",
  subject: "petition-1",
  state: petitionIn({ ...soundWorld, validUntil: at, ...world }),
})

describe("a pool", () => {
  const poolWith = (reserved: ReadonlyArray<{ readonly amount: number; readonly status: string }>) => ({
    ...{ ...kept, stage: "open", subject: "pool-1", profile: { unit: "unit-1", attributes: [] } },
    gifts: [
      {
        ...{ gift: "gift-1", donor: "donor-1", earmark: {}, until: at, status: "received", receipts: [] },
        promise: { kind: "sum", amount: 10_000 },
        balance: { ...nothingReceived, received: 10_000, free: 10_000 },
      },
    ],
    reservations: reserved.map(({ amount, status }, place) => ({
      ...{ ...reservationOf(`earlier-${place}`, amount), status, reservedBy: "person-7", run: "run-1" },
    })),
  })
  const command = (grants: ReadonlyArray<object>, run: object) => ({
    ...{ ...common, ...run, type: "reserve", subject: "pool-1", by: { id: "p-1", role: "charity" }, grants },
  })
  const earlier = fc.array(
    fc.record({
      amount: fc.integer({ min: 1, max: 120 }),
      status: fc.constantFrom("reserved", "ordered", "spent", "freed", "reversed"),
    }),
    { maxLength: 2 },
  )
  const isHeld = ({ status }: { readonly status: string }) => status !== "freed" && status !== "reversed"
  const answerTo = (state: object, asked: object, stored: Parameters<typeof overStore>[2]): string =>
    overStore(
      caseKinds.pool,
      {
        state: state as never,
        command: asked as never,
        setting: { policyDigest: "policy-1", terms: poolTerms, payable: [] },
      },
      stored,
    )

  /** A petition that may be funded, for which nobody has reserved anything. */
  const unfunded = {
    ...({ stage: "fundable", hold: "lifted", validUntil: at, obligation: "obligation-1" } as const),
    ...{ earlier: [], elsewhere: [] },
  }

  it("reserves no more for a petition than that lacks, by whichever pools and grants, while it is fundable", () => {
    const came = new Set<string>()
    const worlds = fc.record({
      stage: mostly<"fundable" | "negotiating" | "funded" | "none">(
        ...(["fundable", "negotiating", "funded", "none"] as const),
      ),
      hold: mostly<"lifted" | "unknown">("lifted", "unknown"),
      validUntil: mostly<number>(at, at - 1),
      obligation: mostly("obligation-1", "obligation-2"),
      asked: amounts(3, 1),
      earlier,
      elsewhere: fc.array(
        fc.record({
          amount: fc.integer({ min: 1, max: 120 }),
          stage: fc.constantFrom("reserved", "approved", "released", "reversed"),
          pool: fc.constantFrom("pool-1", "pool-2"),
        }),
        { maxLength: 2 },
      ),
    })
    fc.assert(
      fc.property(worlds, ({ asked, earlier, elsewhere, hold, obligation, stage, validUntil }) => {
        const stored = [
          ...(stage === "none" ? [] : [petitionWith({ stage, hold, validUntil })]),
          ...elsewhere.map(({ amount, pool, stage }, place) => ({
            kind: "charityGrant",
            subject: `elsewhere-${place}`,
            state: {
              ...{ ...kept, stage, subject: `elsewhere-${place}` },
              grant: {
                ...{ petition: "petition-1", obligation: "obligation-1", pool, amount },
                payments: [{ gift: "gift-9", amount }],
              },
            },
          })),
        ]
        const grants = asked.map((amount, place) => ({
          ...reservationOf(`grant-${place}`, amount),
          obligation,
        }))
        const answer = answerTo(poolWith(earlier), command(grants, {}), stored)
        const others =
          sumOf(earlier.filter(isHeld).map(({ amount }) => amount)) +
          sumOf(
            elsewhere
              .filter((one) => one.pool === "pool-2" && ["reserved", "approved"].includes(one.stage))
              .map(({ amount }) => amount),
          )
        const isFundable =
          stage === "fundable" && hold === "lifted" && validUntil === at && obligation === "obligation-1"
        expect(answer).toBe(
          !isFundable ? "petition.notFundable" : sumOf(asked) + others > 300 ? "grant.overResidual" : "open",
        )
        came.add(answer)
      }),
      {
        numRuns: runs(600, { least: 300 }),
        examples: [
          [{ ...unfunded, asked: [300] }],
          [{ ...unfunded, asked: [301] }],
          [{ ...unfunded, asked: [180, 121] }],
          [
            {
              ...unfunded,
              asked: [180],
              earlier: [{ amount: 60, status: "reserved" }],
              elsewhere: [{ amount: 61, stage: "approved", pool: "pool-2" }],
            },
          ],
          [{ ...unfunded, asked: [300], stage: "none" }],
        ],
      },
    )
    expect([...came].sort()).toEqual(["grant.overResidual", "open", "petition.notFundable"])
  })

  it("reserves for a run only what the run gives, once it is committed for this pool", () => {
    const came = new Set<string>()
    const worlds = fc.record({
      stage: mostly("committed", "approved", "computed", "draft", "abandoned", "none"),
      pool: mostly("pool-1", "pool-2"),
      giftsDigest: mostly("gifts-1", "gifts-2"),
      gift: mostly("gift-1", "gift-2"),
      petition: mostly("petition-1", "petition-2"),
      given: fc.integer({ min: 1, max: 240 }),
      asked: amounts(2, 1),
      earlier,
    })
    fc.assert(
      fc.property(worlds, ({ asked, earlier, gift, given, giftsDigest, petition, pool, stage }) => {
        const lacking = 1000
        const result = {
          ...{ giftsDigest, petitionsDigest: "petitions-1", resultDigest: "result-1", unserved: 0 },
          grants: [{ petition, amount: given, payments: [{ gift, amount: given }] }],
        }
        const run = {
          kind: "allocationRun",
          subject: "run-1",
          state: { ...kept, stage, subject: "run-1", plan: { pool }, result },
        }
        const answer = answerTo(
          poolWith(earlier),
          command(
            asked.map((amount, place) => reservationOf(`grant-${place}`, amount)),
            { run: { id: "run-1", giftsDigest: "gifts-1" } },
          ),
          [petitionWith({ lacking }), ...(stage === "none" ? [] : [run])],
        )
        const isCommitted = stage === "committed" && pool === "pool-1" && giftsDigest === "gifts-1"
        const held = sumOf(earlier.filter(isHeld).map(({ amount }) => amount))
        const isGiven = gift === "gift-1" && petition === "petition-1" && sumOf(asked) + held <= given
        expect(answer).toBe(isCommitted && isGiven ? "open" : "run.notCommitted")
        came.add(answer)
      }),
      { numRuns: runs(600, { least: 300 }) },
    )
    expect([...came].sort()).toEqual(["open", "run.notCommitted"])
  })

  it("reserves more than it can claim only where every grant without a claim can be read", () => {
    const came = new Set<string>()
    const worlds = fc.record({ held: fc.integer({ min: 440, max: 460 }), proposed: fc.nat(12) })
    fc.assert(
      fc.property(worlds, ({ held, proposed }) => {
        const state = poolWith(Array.from({ length: held }, () => ({ amount: 1, status: "reserved" })))
        const apart = {
          ...state,
          reservations: state.reservations.map((one, place) => ({
            ...one,
            petition: `other-${place}`,
            poolShare: { petition: 1, obligation: 1 },
          })),
        }
        const grants = Array.from({ length: proposed }, (_, place) => ({
          kind: "charityGrant",
          subject: `earlier-${place}`,
          state: {
            ...{ ...kept, stage: "reserved", subject: `earlier-${place}` },
            grant: { pool: "pool-1", petition: `other-${place}`, obligation: "obligation-1", amount: 1 },
          },
        }))
        const asked = command([reservationOf("grant-1", 10)], {})
        const answer = answerTo(apart, asked, [petitionWith({}), ...grants])
        // Each has two claims, of 900.
        expect(answer).toBe(held + 1 - 450 <= proposed ? "open" : "grants.notProposed")
        came.add(answer)
      }),
      { numRuns: runs(60, { least: 30 }) },
    )
    expect([...came].sort()).toEqual(["grants.notProposed", "open"])
  })

  it("frees no money that a petition has booked", () => {
    const came = new Set<string>()
    const worlds = fc.record({
      stage: mostly<"fundable" | "funded" | "paying" | "negotiating" | "withdrawn" | "none">(
        ...(["funded", "fundable", "paying", "negotiating", "withdrawn", "none"] as const),
      ),
      receipt: mostly("earlier-0", "earlier-1", "another"),
      source: mostly<"grant" | "family">("grant", "family"),
      grants: fc.subarray(["earlier-0", "earlier-1"], { minLength: 1 }),
    })
    fc.assert(
      fc.property(worlds, ({ grants, receipt, source, stage }) => {
        const funded = petitionWith({}).state
        const hasFunds = ["fundable", "funded", "paying"].includes(stage)
        const stored =
          stage === "none"
            ? []
            : [
                {
                  ...{ kind: "debtPetition", subject: "petition-1" },
                  state: {
                    ...funded,
                    stage,
                    ...(hasFunds
                      ? { funds: [{ receipt, source, amount: 10, receivedOn: at }] }
                      : { funds: [] }),
                  },
                },
              ]
        const answer = answerTo(
          poolWith([
            { amount: 10, status: "reserved" },
            { amount: 10, status: "reserved" },
          ]),
          {
            ...{ ...common, type: "free", subject: "pool-1", by: { id: "p-1", role: "charity" } },
            ...{ grants, reason: "not used" },
          },
          stored,
        )
        const isBooked = hasFunds && source === "grant" && grants.includes(receipt)
        expect(answer).toBe(isBooked ? "grant.booked" : "open")
        came.add(answer)
      }),
      { numRuns: runs(300, { least: 150 }) },
    )
    expect([...came].sort()).toEqual(["grant.booked", "open"])
  })
})

describe("a petition", () => {
  it("books a grant only once a second person has approved it, of that sum, while its pool keeps the money", () => {
    const came = new Set<string>()
    const worlds = fc.record({
      source: mostly<"grant" | "family">("grant", "family"),
      stage: mostly("approved", "failed", "reserved", "ordered", "paid", "released", "none"),
      amount: mostly(200, 199),
      petition: mostly("petition-1", "petition-2"),
      status: mostly("reserved", "freed", "ordered", "none"),
    })
    fc.assert(
      fc.property(worlds, ({ amount, petition, source, stage, status }) => {
        const stored = [
          {
            kind: "charityGrant",
            subject: "grant-1",
            state: {
              ...{ ...kept, stage, subject: "grant-1" },
              grant: { pool: "pool-1", petition, obligation: "obligation-1", amount },
            },
          },
          {
            kind: "pool",
            subject: "pool-1",
            state: {
              ...{ ...kept, stage: "open", subject: "pool-1", gifts: [] },
              reservations: status === "none" ? [] : [{ ...reservationOf("grant-1", amount), status }],
            },
          },
        ]
        const answer = overStore(
          caseKinds.debtPetition,
          {
            state: petitionWith({}).state,
            command: {
              ...{ ...common, type: "reserve", subject: "petition-1", by: { id: "p-1", role: "charity" } },
              ...{ receipt: "grant-1", source, amount: 200, receivedOn: at, expectedVersion: 1 },
            } as never,
            setting: debtPetitionSetting,
          },
          stage === "none" ? [] : stored,
        )
        const isGranted =
          ["approved", "failed"].includes(stage) &&
          amount === 200 &&
          petition === "petition-1" &&
          status === "reserved"
        expect(answer).toBe(source === "family" || isGranted ? "fundable" : "grant.notApproved")
        came.add(answer)
      }),
      { numRuns: runs(600, { least: 300 }) },
    )
    expect([...came].sort()).toEqual(["fundable", "grant.notApproved"])
  })
})
