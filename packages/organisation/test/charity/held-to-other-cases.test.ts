/** Money that one book hands to another is what the other book says, whatever the caller of the command says. */

import type { CaseKind, LifeCycleTypes } from "@bazgasht/casework"
import { runs } from "@bazgasht/properties"
import type { Day, Money } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { overStore } from "../../../core/test/cases/over-store.ts"
import { petitionIn, soundWorld } from "../../../core/test/release/charity-grant/sequences.ts"
import { debtPetitionSetting } from "../../../core/test/release/debt-petition/sequences.ts"
import {
  benefactorLoanCases,
  fundCases,
  giftCases,
  lentPetitionCases,
  sponsorshipCases,
  stockCases,
} from "../../src/charity/charity-kinds.ts"
import { benefactorLoanSetting } from "./benefactor-loan-sequences.ts"
import { fundSetting } from "./fund-sequences.ts"
import { giftSetting } from "./gift-sequences.ts"
import { sponsorshipSetting } from "./sponsorship-sequences.ts"
import { stockSetting } from "./stock-sequences.ts"

const at = 20_400 as Day
const common = { id: "c-1", at, expectedVersion: 0 } as const
const kept = { version: 0, day: at, participants: [] } as const
const money = (amount: number) => amount as Money
const sumOf = (amounts: ReadonlyArray<number>): number => amounts.reduce((sum, one) => sum + one, 0)

/** What a command comes to over a store, of states and commands that hold what is looked at. */
const answerTo = <L extends LifeCycleTypes>(
  kind: CaseKind<L, string, string>,
  asked: { readonly state: object; readonly command: object; readonly setting: object },
  stored: Parameters<typeof overStore>[2],
): string => overStore(kind, asked as never, stored)

/** Mostly the first of them, so that a command often fits in everything but one. */
const mostly = <Value>(...[first, ...others]: ReadonlyArray<Value>): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(first as Value) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  )

const amounts = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 })

/** A fund with one allotment for a case, and how much went out of it and came back. */
const fundWith = (
  to: { readonly kind: string; readonly id: string },
  paid: ReadonlyArray<number>,
  cameBack: ReadonlyArray<number>,
) => ({
  kind: "fund",
  subject: "fund-1",
  state: {
    ...kept,
    ...{ stage: "open", subject: "fund-1", unit: "unit-1", entries: [], refunds: [] },
    allotments: [
      {
        ...{ allotment: "allotment-1", to, attributes: {}, allottedBy: "p-9", approved: true },
        parts: [{ entry: "batch-1", amount: sumOf(paid) }],
        payments: paid.map((amount, place) => ({ order: `order-${place}`, amount, on: at })),
        repayments: cameBack.map((amount, place) => ({ receipt: `receipt-${place}`, amount, on: at })),
      },
    ],
  },
})

/** Holds a property, and that both answers came of it. */
const decidedBothWays = <Values>(
  values: fc.Arbitrary<Values>,
  property: (values: Values) => boolean,
): void => {
  const came = new Set<boolean>()
  fc.assert(
    fc.property(values, (one) => {
      came.add(property(one))
    }),
    { numRuns: runs(600, { least: 300 }) },
  )
  expect([...came].sort()).toEqual([false, true])
}

describe("a loan of benefactors", () => {
  const loan = {
    ...kept,
    ...{ subject: "loan-1", borrower: "person-1", petition: "petition-1", unit: "unit-1" },
    ...{ fund: "fund-1", allotment: "allotment-1" },
  }

  it("is proposed only for a petition of the borrower", () =>
    decidedBothWays(
      fc.record({ prisoner: mostly("person-1", "person-2"), petition: mostly("petition-1", "petition-2") }),
      ({ petition, prisoner }) => {
        const command = {
          ...{ ...common, type: "propose", subject: "loan-1", by: { id: "p-1", role: "charity" } },
          ...{ borrower: "person-1", petition, fund: "fund-1", allotment: "allotment-1", unit: "unit-1" },
          ...{ amount: money(10), plan: [{ due: (at + 30) as Day, amount: money(10) }] },
        } as const
        const stage = answerTo(
          benefactorLoanCases,
          { state: benefactorLoanCases.lifeCycle.none, command, setting: benefactorLoanSetting },
          [
            {
              kind: "debtPetition",
              subject: "petition-1",
              state: { ...kept, stage: "gathering", petition: { prisoner } },
            },
          ],
        )
        const isTheirs = prisoner === "person-1" && petition === "petition-1"
        expect(stage).toBe(isTheirs ? "proposed" : "petition.ofAnother")
        return isTheirs
      },
    ))

  const fundingStages = ["fundable", "funded", "paying", "settled", "negotiating", "withdrawn"] as const

  it("is money for a petition once it is approved for it, with its sum; a loan of nobody here comes from outside", () =>
    decidedBothWays(
      fc.record({
        stage: mostly("approved", "paidOut", "proposed", "withdrawn", "writtenOff", "none"),
        amount: mostly(200, 199),
        petition: mostly("petition-1", "petition-2"),
        source: mostly<"loan" | "family">("loan", "family"),
      }),
      ({ amount, petition, source, stage }) => {
        const stored = {
          kind: "benefactorLoan",
          subject: "loan-1",
          state: {
            ...{ ...loan, petition, stage, amount, plan: [] },
            ...(stage === "paidOut" || stage === "writtenOff"
              ? { order: "order-0", paidOn: at, repayments: [], reason: "reason" }
              : {}),
          },
        }
        const answer = answerTo(
          lentPetitionCases,
          {
            state: petitionIn({ ...soundWorld, validUntil: at }),
            command: {
              ...{ ...common, type: "reserve", subject: "petition-1", by: { id: "p-1", role: "charity" } },
              ...{ receipt: "loan-1", source, amount: 200, receivedOn: at, expectedVersion: 1 },
            },
            setting: debtPetitionSetting,
          },
          stage === "none" ? [] : [stored],
        )
        const isMoney =
          source === "family" ||
          stage === "none" ||
          (["approved", "paidOut", "writtenOff"].includes(stage) &&
            amount === 200 &&
            petition === "petition-1")
        expect(answer).toBe(isMoney ? "fundable" : "loan.notApproved")
        return isMoney
      },
    ))

  it("is not withdrawn while its petition counts on it", () =>
    decidedBothWays(
      fc.record({
        stage: fc.constantFrom(...fundingStages),
        receipt: mostly("loan-1", "loan-۱", "loan-2"),
        source: mostly<"loan" | "family">("loan", "family"),
      }),
      ({ receipt, source, stage }) => {
        const state = { ...loan, stage: "approved", amount: money(200), plan: [] } as const
        const command = {
          ...{ ...common, type: "withdraw", subject: "loan-1", by: { id: "p-1", role: "charity" } },
          reason: "reason",
        } as const
        const answer = answerTo(benefactorLoanCases, { state, command, setting: benefactorLoanSetting }, [
          {
            kind: "debtPetition",
            subject: "petition-1",
            state: { ...kept, stage, funds: [{ receipt, source, amount: 200, receivedOn: at }] },
          },
        ])
        const counts =
          source === "loan" && receipt !== "loan-2" && stage !== "negotiating" && stage !== "withdrawn"
        expect(answer).toBe(counts ? "loan.reserved" : "withdrawn")
        return counts
      },
    ))

  it("is paid out once the fund has paid all of it by that order, for that loan", () =>
    decidedBothWays(
      fc.record({
        paid: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 3 }),
        lacking: mostly(0, 1, -1),
        order: mostly("order-0", "order-7"),
        for: mostly("loan-1", "loan-2"),
        kind: mostly("benefactorLoan", "sponsorship"),
      }),
      ({ for: id, kind, lacking, order, paid }) => {
        const amount = money(sumOf(paid) + lacking)
        const state = {
          ...loan,
          stage: "approved",
          amount,
          plan: [{ due: (at + 30) as Day, amount }],
        } as const
        const command = {
          ...{ ...common, type: "payOut", subject: "loan-1", by: { id: "p-1", role: "treasurer" }, order },
        } as const
        const stage = answerTo(benefactorLoanCases, { state, command, setting: benefactorLoanSetting }, [
          fundWith({ kind, id }, paid, []),
        ])
        const isPaid = lacking === 0 && order === "order-0" && id === "loan-1" && kind === "benefactorLoan"
        expect(stage).toBe(isPaid ? "paidOut" : "order.notBooked")
        return isPaid
      },
    ))

  it("counts an instalment only as the fund booked it", () =>
    decidedBothWays(
      fc.record({
        cameBack: amounts,
        receipt: fc.constantFrom("receipt-0", "receipt-0", "receipt-1", "receipt-7"),
        amount: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 3 }),
        for: mostly("loan-1", "loan-2"),
      }),
      ({ amount: forged, cameBack, for: id, receipt }) => {
        const booked = cameBack[Number(receipt.slice(-1))]
        const amount = money(forged ?? booked ?? 1)
        const whole = money(1000)
        const state = {
          ...{ ...loan, stage: "paidOut", amount: whole, plan: [{ due: (at + 30) as Day, amount: whole }] },
          ...{ order: "order-0", paidOn: at, repayments: [], nextDue: (at + 30) as Day },
        } as const
        const command = {
          ...{ ...common, type: "repay", subject: "loan-1", by: { id: "p-1", role: "accountant" } },
          ...{ receipt, amount },
        } as const
        const stage = answerTo(benefactorLoanCases, { state, command, setting: benefactorLoanSetting }, [
          fundWith({ kind: "benefactorLoan", id }, [1000], cameBack),
        ])
        const isBooked = booked === amount && id === "loan-1"
        expect(stage).toBe(isBooked ? "paidOut" : "repayment.notBooked")
        return isBooked
      },
    ))
})

describe("a sponsorship", () => {
  const active = {
    ...{ ...kept, stage: "active", subject: "sponsorship-1", donor: "donor-1", form: "monthly" },
    ...{ amount: money(10), from: at, unit: "unit-1", household: "household-1", code: "code-1" },
    ...{ gifts: [], deliveries: [] },
  } as const
  const by = { id: "p-1", role: "association" } as const
  const to = { ...common, subject: "sponsorship-1", by } as const

  it("is for a household that is registered, and so are goods of a stock", () =>
    decidedBothWays(
      fc.record({ stage: mostly("registered", "merged"), household: mostly("household-2", "household-3") }),
      ({ household, stage }) => {
        const stored = [{ kind: "household", subject: "household-2", state: { ...kept, stage } }]
        const matched = answerTo(
          sponsorshipCases,
          {
            state: active,
            command: { ...to, type: "match", household, code: "code-2" },
            setting: sponsorshipSetting,
          },
          stored,
        )
        const isRegistered = stage === "registered" && household === "household-2"
        expect(matched).toBe(isRegistered ? "active" : "household.unknown")
        const line = { received: 9, sent: 0, accepted: 0, distributed: 0, lost: 0 }
        const handedOut = answerTo(
          stockCases,
          {
            state: {
              ...{ ...kept, stage: "open", subject: "stock-1", unit: "unit-1", reports: [] },
              lines: [{ item: "package", ...line }],
            } as never,
            command: {
              ...{ ...common, type: "distribute", subject: "stock-1", by, household, signature: "paper-1" },
              goods: [{ item: "package", quantity: 1 }],
            },
            setting: stockSetting,
          },
          stored,
        )
        expect(handedOut).toBe(isRegistered ? "open" : "household.unknown")
        return isRegistered
      },
    ))

  it("is credited with no more than the sponsor's gift holds", () =>
    decidedBothWays(
      fc.record({
        stage: mostly("received", "refunded", "promised"),
        donor: mostly("donor-1", "donor-2", undefined),
        gift: mostly("gift-1", "gift-2"),
        amount: fc.integer({ min: 1, max: 60 }),
        back: amounts,
        more: mostly(0, 1, 7),
      }),
      ({ amount: left, back, donor, gift, more, stage }) => {
        const given = {
          ...{ ...kept, subject: "gift-1", stage, amount: left + sumOf(back), batch: "batch-1" },
          ...(donor === undefined ? {} : { donor }),
          refunds: back.map((amount, place) => ({ amount, document: `d-${place}`, reason: "r", on: at })),
        }
        const amount = money(left + more)
        const answer = answerTo(
          sponsorshipCases,
          { state: active, command: { ...to, type: "credit", gift, amount }, setting: sponsorshipSetting },
          [{ kind: "gift", subject: "gift-1", state: given }],
        )
        const isHeld = gift === "gift-1" && donor === "donor-1" && stage !== "promised" && more === 0
        expect(answer).toBe(isHeld ? "active" : "gift.notHeld")
        return isHeld
      },
    ))

  it("delivers no more than the fund paid for it under the allotment", () =>
    decidedBothWays(
      fc.record({
        paid: amounts,
        back: amounts,
        more: mostly(0, 1, -1),
        allotment: mostly("allotment-1", "allotment-2"),
        fund: mostly("fund-1", "fund-2"),
        for: mostly("sponsorship-1", "sponsorship-2"),
      }),
      ({ allotment, back, for: id, fund, more, paid }) => {
        const net = sumOf(paid) - sumOf(back)
        const amount = money(Math.max(1, net + more))
        const gifts = [{ gift: "gift-1", amount: money(1000), on: at }]
        const answer = answerTo(
          sponsorshipCases,
          {
            state: { ...active, gifts },
            command: { ...to, type: "deliver", fund, allotment, amount },
            setting: sponsorshipSetting,
          },
          [fundWith({ kind: "sponsorship", id }, paid, back)],
        )
        const isPaid =
          amount <= net && allotment === "allotment-1" && fund === "fund-1" && id === "sponsorship-1"
        expect(answer).toBe(isPaid ? "active" : "delivery.notPaid")
        return isPaid
      },
    ))
})

describe("an allotment", () => {
  const over = {
    supportCycle: ["closed", "aborted"],
    entitlement: ["cancelled", "expired"],
    sponsorship: ["withdrawn", "ended"],
    benefactorLoan: ["withdrawn", "repaid", "writtenOff"],
    stock: ["closed"],
  } as const
  const going = {
    supportCycle: ["planned", "released"],
    entitlement: ["computed", "approved"],
    sponsorship: ["offered", "active"],
    benefactorLoan: ["proposed", "approved"],
    stock: ["open"],
  } as const
  const purposes = fc
    .constantFrom("supportCycle", "entitlement", "sponsorship", "benefactorLoan", "stock")
    .chain((kind) =>
      fc.record({
        kind: fc.constant(kind),
        stage: fc.constantFrom("none", ...going[kind], ...over[kind]),
        type: fc.constantFrom("allot", "approve"),
      }),
    )

  it("is for nothing that has ended, neither asked for nor approved; what it is for may come later", () =>
    decidedBothWays(purposes, ({ kind, stage, type }) => {
      const to = { kind, id: "purpose-1" }
      const request = {
        allotment: "allotment-1",
        to,
        parts: [{ entry: "batch-1", amount: 40 }],
      }
      const answer = answerTo(
        fundCases,
        {
          state: {
            ...{ ...kept, stage: "open", subject: "fund-1", unit: "unit-1", refunds: [] },
            entries: [{ entry: "batch-1", earmark: {}, received: 100, refunded: 0, free: 60 }],
            allotments:
              type === "allot"
                ? []
                : [
                    {
                      ...request,
                      attributes: {},
                      allottedBy: "p-9",
                      approved: false,
                      payments: [],
                      repayments: [],
                    },
                  ],
          },
          command: {
            ...{ ...common, type, subject: "fund-1", by: { id: "p-1", role: "association" } },
            ...(type === "allot" ? request : { allotment: "allotment-1" }),
          },
          setting: fundSetting,
        },
        stage === "none" ? [] : [{ kind, subject: "purpose-1", state: { ...kept, stage, claim: {} } }],
      )
      const isOver = (over[kind] as ReadonlyArray<string>).includes(stage)
      expect(answer).toBe(isOver ? "purpose.over" : "open")
      return isOver
    }))
})

describe("money that goes back to a donor", () => {
  const giftOf = (subject: string, amount: number, back: ReadonlyArray<number>, batch = "batch-1") => ({
    kind: "gift",
    subject,
    state: {
      ...{ ...kept, subject, stage: "received", amount, batch, donor: "donor-1" },
      refunds: back.map((one, place) => ({
        amount: one,
        document: `${subject}-${place}`,
        reason: "r",
        on: at,
      })),
    },
  })

  it("leaves a fund only for a gift of the batch, and never more than the gift brought", () =>
    decidedBothWays(
      fc.record({
        amount: fc.integer({ min: 1, max: 60 }),
        back: amounts,
        more: mostly(0, 1, 5),
        batch: mostly("batch-1", "batch-2"),
        gift: mostly("gift-1", "gift-2"),
        entry: mostly("batch-1", "batch-1/over"),
      }),
      ({ amount: left, back, batch, entry, gift, more }) => {
        const room = { earmark: {}, received: money(9000), refunded: money(0), free: money(9000) }
        const state = {
          ...{ ...kept, stage: "open", subject: "fund-1", unit: "unit-1", allotments: [] },
          entries: [{ entry, ...room }],
          refunds: back.map((one, place) => ({ document: `d-${place}`, gift: "gift-1", amount: money(one) })),
        } as const
        const answer = answerTo(
          fundCases,
          {
            state,
            command: {
              ...{ ...common, type: "refund", subject: "fund-1", by: { id: "p-1", role: "cashier" } },
              ...{ entry, gift, amount: money(left + more), document: "transfer-1", reason: "paid twice" },
            },
            setting: fundSetting,
          },
          [giftOf("gift-1", left + sumOf(back), [], batch)],
        )
        const isOfGift = gift === "gift-1" && batch === "batch-1" && more === 0
        expect(answer).toBe(isOfGift ? "open" : "refund.notOfGift")
        return isOfGift
      },
    ))

  it("is recorded by the gifts of a batch only as far as its book gave it back", () =>
    decidedBothWays(
      fc.record({
        kind: fc.constantFrom("pool", "fund"),
        booked: fc.integer({ min: 0, max: 60 }),
        over: fc.integer({ min: 0, max: 20 }),
        own: amounts,
        others: amounts,
        amount: fc.integer({ min: 1, max: 40 }),
      }),
      ({ amount, booked, kind, others, over, own }) => {
        const refunded = booked + over + sumOf(own)
        const entries = [
          { entry: "batch-1", refunded: booked + sumOf(own) },
          { entry: "batch-1/over", refunded: over },
          { entry: "batch-2", refunded: 500 },
        ]
        const book =
          kind === "fund"
            ? { ...kept, stage: "open", subject: "book-1", entries, refunds: [], allotments: [] }
            : {
                ...{ ...kept, stage: "open", subject: "book-1", reservations: [] },
                gifts: entries.map((one) => ({ gift: one.entry, balance: { refunded: one.refunded } })),
              }
        const stored = [
          { kind, subject: "book-1", state: book },
          {
            ...{ kind: "giftBatch", subject: "batch-1" },
            state: { ...kept, stage: "booked", subject: "batch-1", into: { kind, id: "book-1" } },
          },
          giftOf("gift-1", 1000, own),
          giftOf("gift-2", 1000, others),
          giftOf("gift-3", 1000, [400], "batch-2"),
        ]
        const state = giftOf("gift-1", 1000, own).state as never
        const answer = answerTo(
          giftCases,
          {
            state,
            command: {
              ...{ ...common, type: "refund", subject: "gift-1", by: { id: "p-1", role: "cashier" } },
              ...{ amount: money(amount), document: "transfer-1", reason: "paid twice" },
            },
            setting: giftSetting,
          },
          stored,
        )
        const isReturned = amount <= refunded - sumOf(own) - sumOf(others)
        expect(answer).toBe(isReturned ? "received" : "refund.notReturned")
        return isReturned
      },
    ))

  it("was given to a campaign that is held", () =>
    decidedBothWays(fc.constantFrom("campaign-1", "campaign-2"), (campaign) => {
      const answer = answerTo(
        giftCases,
        {
          state: giftCases.lifeCycle.none,
          command: {
            ...{ ...common, type: "give", subject: "gift-1", by: { id: "p-1", role: "cashier" } },
            ...{ amount: money(10), channel: "app", earmark: {}, unit: "unit-1", campaign },
            ...{ receipt: "psp-1", receivedOn: at, batch: "batch-1" },
          },
          setting: giftSetting,
        },
        [{ kind: "campaign", subject: "campaign-1", state: { ...kept, stage: "calledOff" } }],
      )
      expect(answer).toBe(campaign === "campaign-1" ? "received" : "campaign.unknown")
      return answer === "received"
    }))
})
