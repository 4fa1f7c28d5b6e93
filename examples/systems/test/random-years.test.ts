/** Over random years: nothing is paid twice, no family has no payer or two, every rial is somewhere, and every figure is what its events say. */

import type { AnyState } from "@bazgasht/casework"
import type { FeedEntry } from "@bazgasht/casework/ports"
import type { AnyKind, CaseChange } from "@bazgasht/casework/projections"
import { confirmedOf } from "@bazgasht/core/support"
import { charityLedger, goodsLedger } from "@bazgasht/organisation/charity"
import { organisationFigures } from "@bazgasht/organisation/figures"
import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { replayed } from "../../../packages/casework/test/projections/replayed.ts"
import { firstDay, type Household, lastDay, petitionOf } from "../country.ts"
import { lockDay, quarters } from "../cycles.ts"
import { householdOf } from "../families.ts"
import { fundId, poolId } from "../gift-batches.ts"
import { allKinds } from "../kinds.ts"
import {
  headquarters,
  headquartersStaff,
  prisonStaffOf,
  provinceStaffOf,
  staffOf,
  workshopOf,
} from "../offices.ts"
import { isThere, stateOf, statesWhere } from "../systems.ts"
import { type Arrived, type DrawnYear, drawnYear, type LivedYear, liveRandomly } from "./random-year.ts"

const sumOf = (amounts: ReadonlyArray<number>): number => amounts.reduce((sum, one) => sum + one, 0)

/** What arrived for a kind of cases, case by case. */
const arrivedFor = (arrived: ReadonlyArray<Arrived>, kind: string): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>()
  for (const { amount, source } of arrived)
    if (source.kind === kind) sums.set(source.subject, (sums.get(source.subject) ?? 0) + amount)
  return sums
}

const entitlementsOf = async ({ country, systems }: LivedYear) =>
  (
    await Promise.all(
      country.associations.map(({ unit }) =>
        statesWhere(systems.cases.entitlement, staffOf(unit).auditor, [{ attribute: "unit", is: unit }]),
      ),
    )
  ).flat()

const wagesOf = async ({ country, systems }: LivedYear) =>
  (
    await Promise.all(
      country.employers.map(({ id, prison }) =>
        statesWhere(systems.cases.wageMonth, prisonStaffOf(prison).head, [
          { attribute: "unit", is: workshopOf(id) },
        ]),
      ),
    )
  ).flat()

/** No key is paid twice, and no case gets more than it is owed, or books anything that did not arrive. */
const checkPaidOnce = async (year: LivedYear): Promise<void> => {
  const { arrived, country, systems } = year
  const keys = arrived.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  const toFamilies = arrivedFor(arrived, "entitlement")
  for (const { state, subject } of await entitlementsOf(year)) {
    if (!("claim" in state)) continue
    const got = toFamilies.get(subject) ?? 0
    expect(got).toBeLessThanOrEqual(state.claim.amount)
    expect(confirmedOf(state)).toBe(got)
  }
  const toWorkers = arrivedFor(arrived, "wageMonth")
  for (const { state, subject } of await wagesOf(year)) {
    if (!("orders" in state)) continue
    const paid = state.orders.filter((order) => order.paid !== undefined)
    expect(sumOf(paid.map(({ amount }) => amount))).toBe(toWorkers.get(subject) ?? 0)
  }
  const toCreditors = arrivedFor(arrived, "debtPetition")
  for (const debtor of country.debtors) {
    const subject = `petition-${debtor.file.id}`
    const petition = await stateOf(systems.cases.debtPetition, headquartersStaff.officer, subject)
    const confirmed = "confirmed" in petition ? petition.confirmed : []
    expect(sumOf(confirmed.map(({ amount }) => amount))).toBe(toCreditors.get(subject) ?? 0)
  }
}

/** Days on which somebody pays a family. */
interface Paying {
  /** The association; absent where it is an agency. */
  readonly unit?: string
  readonly from: number
  /** The first day on which they no longer do; absent while they do. */
  readonly to?: number
}

/** How associations carried a family, by its cases, and the day on which its prisoner was home. A family that has just moved is carried from the day of the move on. */
const carriedBy = async ({ country, systems }: LivedYear, household: Household) => {
  const { supportCase } = systems.cases
  const paying: Array<Paying> = []
  /** By the association that a household has moved to, when it did. */
  const movedTo = new Map<string, number>()
  let home = lastDay as number
  const former = country.associations.filter(({ unit }) => unit === household.association)
  for (const { unit } of new Set([...former, ...country.associations])) {
    const { auditor } = staffOf(unit)
    const where = [{ attribute: "household", is: householdOf(household) }]
    for (const { subject } of await statesWhere(supportCase, auditor, where)) {
      const past = Result.getOrThrow(await supportCase.history({ caller: auditor.caller, subject }))
      const events = past.map(({ event }) => event)
      const begun = events.find((event) => event.type === "supportStarted")?.from ?? movedTo.get(unit)
      if (begun === undefined) continue
      const ended = events.findLast((event) => "ending" in event)
      const left = events.find(({ type }) => type === "movedAway")
      const to = left?.at ?? (ended !== undefined && "ending" in ended ? ended.ending.to : undefined)
      if (left?.type === "movedAway") movedTo.set(left.association, left.at)
      paying.push({ unit, from: begun, ...(to === undefined ? {} : { to }) })
      if (ended?.type === "releaseReported" && to !== undefined) home = Math.min(home, to)
    }
  }
  return { paying, home }
}

/** From when another agency carries a family, as it has answered. */
const carriedElsewhere = async (
  { systems }: LivedYear,
  household: Household,
): Promise<ReadonlyArray<Paying>> => {
  const { auditor } = staffOf(household.association)
  const subject = `referral-${household.id}`
  if (!(await isThere(systems.cases.referral, auditor, subject))) return []
  const state = await stateOf(systems.cases.referral, auditor, subject)
  return state.stage === "answered" && state.reply.from !== undefined ? [{ from: state.reply.from }] : []
}

/** From the day on which a family is admitted it has one payer on every day, until its prisoner is home: its association, or the agency that carries it. */
const checkPayers = async (year: LivedYear): Promise<void> => {
  for (const { households } of year.country.associations)
    for (const household of households) {
      const { home, paying } = await carriedBy(year, household)
      if (paying.length === 0) continue
      const all = [...paying, ...(await carriedElsewhere(year, household))]
      const first = Math.min(...paying.map(({ from }) => from))
      for (let day = first; day < home; day++) {
        const payers = all.filter(({ from, to = lastDay }) => from <= day && day < to)
        expect(payers.length, `${household.id} on ${day}`).toBe(1)
      }
    }
}

/**
 * No two entitlements are for the same help to the same household on the same day, whichever associations grant them; and a household that has moved is in
 * the cycles of its new association and of no other, as long as that carries it.
 */
const checkMoved = async (year: LivedYear): Promise<number> => {
  const granted = (await entitlementsOf(year)).flatMap(({ state }) =>
    "claim" in state && state.stage !== "cancelled" ? [{ ...state.claim, unit: state.unit }] : [],
  )
  const byHelp = Map.groupBy(granted, ({ household, kind }) => JSON.stringify([household, kind]))
  for (const [help, claims] of byHelp) {
    const inOrder = claims.toSorted((one, other) => one.from - other.from)
    for (const [place, { from }] of inOrder.entries())
      expect(from, help).toBeGreaterThanOrEqual(inOrder[place - 1]?.to ?? 0)
  }
  let moved = 0
  for (const household of year.country.associations.flatMap(({ households }) => households)) {
    const { home, paying } = await carriedBy(year, household)
    const now = paying.findLast(({ unit }) => unit !== household.association)
    if (now === undefined) continue
    for (const quarter of quarters.filter((one) => one.from > now.from && lockDay(one) < home)) {
      const units = granted
        .filter(
          ({ from, household: of }) =>
            of === householdOf(household) && from >= quarter.from && from < quarter.to,
        )
        .map(({ unit }) => unit)
      expect(new Set(units), `${household.id} in quarter ${quarter.number}`).toEqual(new Set([now.unit]))
      moved++
    }
  }
  return moved
}

/** What was given is spent or on hand, and what was spent arrived. */
const checkRials = async (year: LivedYear): Promise<void> => {
  const { arrived, country, systems } = year
  const { cases } = systems
  const { cashier, officer } = headquartersStaff
  const ofHeadquarters = [{ attribute: "unit", is: headquarters }]
  const gifts = (await statesWhere(cases.gift, cashier, ofHeadquarters)).map(({ state }) => state)
  const batches = (await statesWhere(cases.giftBatch, cashier, ofHeadquarters)).map(({ state }) => state)
  const pool = await stateOf(cases.pool, officer, poolId)
  const fund = await stateOf(cases.fund, officer, fundId)
  const { flaws, free, inHand, ordered, paid, received, refunded, reserved } = charityLedger({
    gifts,
    batches,
    pools: [pool],
    funds: [fund],
  })
  expect(flaws).toEqual([])
  expect(received).toBe(
    sumOf(gifts.map((gift) => (gift.stage === "none" || !("receivedOn" in gift) ? 0 : gift.amount))),
  )
  expect(received).toBe(refunded + inHand + free + reserved + ordered + paid)
  const [toCreditors, ofFund] = (["debtPetition", "fund"] as const).map((kind) =>
    sumOf([...arrivedFor(arrived, kind).values()]),
  )
  const allotments = fund.stage === "none" ? [] : fund.allotments
  const repaid = sumOf(allotments.flatMap(({ repayments }) => repayments.map(({ amount }) => amount)))
  expect(paid + repaid).toBe((toCreditors ?? 0) + (ofFund ?? 0))
  // What the fund has paid are goods in a stock, and money with a household.
  let goods = 0
  let delivered = 0
  for (const { unit } of country.associations) {
    const stocks = await statesWhere(cases.stock, staffOf(unit).auditor, [{ attribute: "unit", is: unit }])
    for (const { distributed, lost, onHand, onTheWay, received: came } of goodsLedger(
      stocks.map(({ state }) => state),
    )) {
      expect(came).toBe(distributed + lost + onHand + onTheWay)
      goods += came
    }
    for (const { state } of await statesWhere(cases.sponsorship, staffOf(unit).auditor, [
      { attribute: "unit", is: unit },
    ]))
      if ("deliveries" in state) delivered += sumOf(state.deliveries.map(({ amount }) => amount))
  }
  expect(goods * 12_000_000 + delivered).toBe(ofFund)
  // A cycle that is closed accounts for what it owed.
  const toFamilies = arrivedFor(arrived, "entitlement")
  for (const { unit } of country.associations)
    for (const { state, subject } of await statesWhere(cases.supportCycle, staffOf(unit).auditor, [
      { attribute: "unit", is: unit },
    ])) {
      if (state.stage !== "closed") continue
      const { cancelled, expired, paid: paidOut, undeliverable } = state.settlement
      expect(state.lock.owed).toBe(paidOut + undeliverable + expired + cancelled)
      const ofCycle = [...toFamilies].filter(([entitlement]) => entitlement.startsWith(`${subject}/`))
      expect(sumOf(ofCycle.map(([, amount]) => amount))).toBe(paidOut)
    }
}

/** A loan that a petition counts on is paid out once its creditor is paid, and not before; the fund has paid exactly that. */
const checkLoans = async ({ country, systems: { cases } }: LivedYear): Promise<number> => {
  const { officer } = headquartersStaff
  const fund = await stateOf(cases.fund, officer, fundId)
  let paidOut = 0
  for (const debtor of country.debtors) {
    const petition = await stateOf(cases.debtPetition, officer, petitionOf(debtor))
    const funds = "funds" in petition ? petition.funds : []
    for (const { amount, receipt } of funds.filter(({ source }) => source === "loan")) {
      const loan = await stateOf(cases.benefactorLoan, officer, receipt)
      const isPaid = "confirmed" in petition && petition.confirmed.length > 0
      expect(loan.stage).toBe(isPaid ? "paidOut" : "approved")
      const payments = fund.stage === "none" ? [] : fund.allotments.filter((one) => one.allotment === receipt)
      expect(sumOf(payments.flatMap((one) => one.payments.map((payment) => payment.amount)))).toBe(
        isPaid ? amount : 0,
      )
      paidOut += isPaid ? 1 : 0
    }
  }
  return paidOut
}

/** Who gave the command of an event, by the event. */
const actorsIn = (
  history: ReadonlyArray<{ readonly event: { readonly type: string; readonly by: { readonly id: string } } }>,
  type: string,
): ReadonlyArray<string> => history.filter(({ event }) => event.type === type).map(({ event }) => event.by.id)

/** Every accident at work is reported wherever that is owed, and examined once, by another person than the one who recorded it. */
const checkAccidents = async ({ country, systems: { cases } }: LivedYear): Promise<void> => {
  for (const { id, prison } of country.employers) {
    const { head } = prisonStaffOf(prison)
    const where = [{ attribute: "unit", is: workshopOf(id) }]
    for (const { state, subject } of await statesWhere(cases.workAccident, head, where)) {
      if (state.stage !== "closed") throw new Error(`${subject} is ${state.stage}`)
      expect(state.reports.map(({ authority }) => authority)).toEqual(
        state.owed.map(({ authority }) => authority),
      )
      const past = Result.getOrThrow(await cases.workAccident.history({ caller: head.caller, subject }))
      const [examiner, ...again] = actorsIn(past, "examined")
      expect([again, actorsIn(past, "recorded")]).toEqual([[], expect.not.arrayContaining([examiner])])
    }
  }
}

/** Every complaint is ruled on once, by another person than the one who handled it, and neither is complained of. */
const checkComplaints = async ({ country, systems: { cases } }: LivedYear): Promise<void> => {
  for (const province of new Set(country.associations.map(({ province }) => province))) {
    const { directorate } = provinceStaffOf(province)
    for (const { state, subject } of await statesWhere(cases.grievance, directorate, [
      { attribute: "about", is: "conduct" },
    ])) {
      if (state.stage !== "closed") throw new Error(`${subject} is ${state.stage}`)
      expect(state.rulings.length).toBe(1)
      const past = Result.getOrThrow(await cases.grievance.history({ caller: directorate.caller, subject }))
      const [approver = "", ...again] = actorsIn(past, "ruled")
      expect(again).toEqual([])
      expect([...actorsIn(past, "rulingProposed"), ...state.complaint.complainedOf]).not.toContain(approver)
    }
  }
}

const kinds: ReadonlyArray<AnyKind> = Object.values(allKinds)

/** Every event of a store, with the states before and after it, replayed by the life cycles alone. */
const changesOf = (feed: ReadonlyArray<FeedEntry>): ReadonlyArray<CaseChange> => {
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]))
  const states = new Map<string, AnyState>()
  return feed.map(({ body, kind: name, position, subject }) => {
    const kind = byName.get(name)
    if (kind === undefined) throw new Error(`no kind ${name}`)
    const key = JSON.stringify([name, subject])
    const before = states.get(key) ?? kind.lifeCycle.none
    const event = Schema.decodeUnknownSync(kind.schemas().event)(body)
    const after: AnyState = Result.getOrThrow(kind.lifeCycle.evolve(before, event))
    states.set(key, after)
    return { kind: name, subject, before, event, after, position }
  })
}

const unitOf = (name: string, state: AnyState): string => {
  const kind = kinds.find((one) => one.kind === name)
  return String(kind?.attributes["unit"]?.of(state) ?? kind?.accessContextOf(state).unit ?? "")
}

/** Every figure that was kept from time to time is what a replay of all events says. */
const checkFigures = async ({ systems }: LivedYear, days: ReadonlyArray<number>): Promise<void> => {
  const feed: Array<FeedEntry> = []
  for (let after = 0; ; after = feed.length) {
    const page = await Effect.runPromise(systems.storage.feed({ after, limit: 1000 }))
    if (page.length === 0) break
    feed.push(...page)
  }
  const changes = changesOf(feed)
  const figures = systems.figures(organisationFigures)
  Result.getOrThrow(await figures.keepUp())
  for (const after of days) {
    const day = (firstDay + after) as Day
    const { values } = Result.getOrThrow(await figures.read({ day }))
    expect(values).toEqual(replayed(organisationFigures, changes, unitOf, day))
  }
}

const yearWithMove: DrawnYear = {
  ...{ seed: 3, prisoners: 14, families: 8, associations: 3, gifts: 12, debtors: 2, chance: 2 },
  referrals: Array.from({ length: 8 }, () => undefined),
  refusedOfHundred: 0,
}

let inCyclesAfterMoving = 0
let loansPaidOut = 0

test("over random years nothing is paid twice, every family has one payer, every rial is somewhere, and every figure is what its events say", async () => {
  await fc.assert(
    fc.asyncProperty(
      drawnYear,
      fc.array(fc.nat(370), { minLength: 1, maxLength: 4 }),
      async (drawn, days) => {
        const year = await liveRandomly(drawn)
        try {
          expect(year.tried.filter(({ isRefused }) => !isRefused)).toEqual([])
          await checkPaidOnce(year)
          await checkPayers(year)
          inCyclesAfterMoving += await checkMoved(year)
          await checkRials(year)
          loansPaidOut += await checkLoans(year)
          await checkAccidents(year)
          await checkComplaints(year)
          await checkFigures(year, days)
          // A family whose prisoner came home meanwhile is handed over to no agency.
          const rejected = Result.getOrThrow(await year.systems.consequences("rejected"))
          expect(rejected.filter(({ causedBy }) => causedBy?.kind !== "referral")).toEqual([])
          Result.getOrThrow(await year.systems.verify())
        } finally {
          await year.systems.close()
        }
      },
    ),
    // A year takes seconds: its seed says enough, and it is not shrunk.
    {
      numRuns: runs(20),
      endOnFailure: true,
      // A year in which a supported household moves before the cycle of a quarter, and a debtor borrows.
      examples: [[yearWithMove, [326, 71, 141]]],
    },
  )
  // Some households were in a cycle of their new association.
  expect(inCyclesAfterMoving).toBeGreaterThan(0)
  // Some debtors were helped by a loan.
  expect(loansPaidOut).toBeGreaterThan(0)
}, 600_000)
