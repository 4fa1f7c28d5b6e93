import { type CaseKind, caseKindOf, isSameIdentifier } from "@bazgasht/casework"
import type { CaseReader, CaseReads } from "@bazgasht/casework/law"
import { caseKinds } from "@bazgasht/core"
import {
  type DebtPetitionLife,
  type DebtPetitionState,
  giftsIn,
  type PoolCommand,
  type PoolGift,
  type PoolLife,
  type PoolState,
  reservationOf,
} from "@bazgasht/core/release"
import { digestOf, type Money } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { registers } from "../registers/registers.ts"
import {
  benefactorLoan,
  benefactorLoanSchemas,
  claimsOfBenefactorLoan,
  petitionFundsOfLoan,
} from "./benefactor-loan/benefactor-loan.ts"
import {
  type BenefactorLoanLife,
  benefactorLoanProtocol,
} from "./benefactor-loan/benefactor-loan-protocol.ts"
import { campaign, campaignSchemas } from "./campaign/campaign.ts"
import { type CampaignLife, campaignProtocol } from "./campaign/campaign-protocol.ts"
import { type EarmarkedPurpose, readsAttributes } from "./earmarked-purpose.ts"
import { fundLife, fundSchemas } from "./fund/fund.ts"
import { allotmentBalance } from "./fund/fund-balance.ts"
import type { Allotment } from "./fund/fund-books.ts"
import { type FundLife, type FundState, fundProtocol } from "./fund/fund-protocol.ts"
import { claimsOfGift, gift, giftSchemas } from "./gift/gift.ts"
import { isReceived, refundedOf } from "./gift/gift-amounts.ts"
import { type GiftLife, giftProtocol } from "./gift/gift-protocol.ts"
import { claimsOfGiftBatch, giftBatch, giftBatchSchemas } from "./gift-batch/gift-batch.ts"
import {
  type GiftBatchLife,
  type GiftBatchState,
  giftBatchProtocol,
} from "./gift-batch/gift-batch-protocol.ts"
import type { BatchEntry } from "./ledger/batch-entry.ts"
import { batchOfEntry, entriesOfBatch } from "./ledger/bookings.ts"
import { claimsOfSponsorship, sponsorship, sponsorshipSchemas } from "./sponsorship/sponsorship.ts"
import { type SponsorshipLife, sponsorshipProtocol } from "./sponsorship/sponsorship-protocol.ts"
import { comingFrom } from "./stock/goods-ledger.ts"
import { stock, stockSchemas } from "./stock/stock.ts"
import { type StockLife, stockProtocol } from "./stock/stock-protocol.ts"
import { sumOfMoney } from "./sum-of-money.ts"

/** What a batch and its campaign say of the entries that a pool or a fund books; none where the batch is not confirmed, or is for another. */
const entriesFor = Effect.fnUntraced(function* (
  book: { readonly kind: "pool" | "fund"; readonly id: string },
  entry: string,
  read: CaseReader,
) {
  const batch = yield* read.one(giftBatchCases, batchOfEntry(entry))
  if (batch.stage === "none" || batch.into.kind !== book.kind) return { batch, entries: [] }
  if (!isSameIdentifier(batch.into.id, book.id)) return { batch, entries: [] }
  const campaign = batch.campaign === undefined ? undefined : yield* read.one(campaignCases, batch.campaign)
  return { batch, entries: Result.getOrElse(entriesOfBatch(batch, campaign), () => []) }
})

/** Money below zero is none. */
const atLeastNone = (amount: number): Money => Math.max(0, amount) as Money

/** What a gift brought into the batch of an entry, less what a fund gave back of it. */
const readsGiven = (
  state: FundState,
  { entry, gift: id }: { readonly entry: string; readonly gift: string },
  read: CaseReader,
) =>
  Effect.map(read.one(giftCases, id), (gift) => {
    if (!isReceived(gift) || !isSameIdentifier(gift.batch, batchOfEntry(entry))) return { given: 0 as Money }
    const refunds =
      state.stage === "none" ? [] : state.refunds.filter((one) => isSameIdentifier(one.gift, id))
    return { given: atLeastNone(gift.amount - sumOfMoney(refunds.map(({ amount }) => amount))) }
  })

/** What a batch that a fund books says of its entries, whether what an allotment is for has ended or may be paid, and what a gift holds that is refunded. */
const readsOfFund: CaseReads<FundLife> = /* @__PURE__ */ Effect.fnUntraced(function* (
  { command, setting, state },
  read,
) {
  const nothing = { bookable: [], payable: false }
  if (command.type === "refund") return { ...nothing, ...(yield* readsGiven(state, command, read)) }
  if (command.type === "credit") {
    const { entries } = yield* entriesFor({ kind: "fund", id: command.subject }, command.entry, read)
    return { ...nothing, bookable: entries }
  }
  if (command.type === "allot") {
    const { isOver, purpose } = yield* readsPurpose(command.to, read)
    const entries = state.stage === "none" ? [] : state.entries
    const earmarks = entries.flatMap(({ earmark, entry }) =>
      command.parts.some((part) => part.entry === entry) ? [earmark] : [],
    )
    const when = { day: command.at, earmarks }
    return {
      ...nothing,
      isOver,
      attributes: yield* readsAttributes(setting.terms.earmarks, purpose, when, read),
    }
  }
  if ((command.type !== "pay" && command.type !== "approve") || state.stage !== "open") return nothing
  const allotment = state.allotments.find((one) => one.allotment === command.allotment)
  if (allotment === undefined) return nothing
  return command.type === "approve"
    ? { ...nothing, isOver: (yield* readsPurpose(allotment.to, read)).isOver }
    : { ...nothing, payable: yield* readsPayable(command.subject, allotment, read) }
})

/** In which stages of its case nothing is allotted to it any more. */
const ended: { readonly [Kind in Allotment["to"]["kind"]]: ReadonlyArray<string> } = {
  supportCycle: ["closed", "aborted"],
  entitlement: ["cancelled", "expired"],
  sponsorship: ["withdrawn", "ended"],
  benefactorLoan: ["withdrawn", "repaid", "writtenOff"],
  stock: ["closed"],
}

/** The place of a petition: where the register keeps the prisoner, or else the unit of the petition. */
const readsPlaceOf = Effect.fnUntraced(function* (petition: DebtPetitionState, read: CaseReader) {
  if (petition.stage === "none") return undefined
  const record = yield* read.one(registers.prisonerRecord.cases, petition.petition.prisoner)
  return record.stage === "kept" ? record.unit : petition.unit
})

/** The campaigns that ask for a case. */
const readsCampaigns = (kind: "debtPetition" | "household", id: string, read: CaseReader) =>
  Effect.map(read.all(campaignCases, [{ attribute: "asksFor", is: id }], { rests: false }), (campaigns) =>
    campaigns.flatMap((one) => (one.stage !== "none" && one.asksFor?.kind === kind ? [one.subject] : [])),
  )

/** What a petition says that money is for: one of its debts, or all of them. */
const readsPetition = Effect.fnUntraced(function* (
  petition: DebtPetitionState,
  obligation: string | undefined,
  read: CaseReader,
) {
  if (petition.stage === "none") return {}
  const paid = petition.obligations.filter(({ id }) => obligation === undefined || id === obligation)
  const [debt, ...others] = new Set(paid.map(({ kind }) => kind))
  return {
    unit: yield* readsPlaceOf(petition, read),
    debt: others.length === 0 ? debt : undefined,
    campaigns: yield* readsCampaigns("debtPetition", petition.subject, read),
  }
})

/** What a family's case says that money is for. */
const readsFamily = (
  { household, ...purpose }: EarmarkedPurpose & { readonly household?: string | undefined },
  read: CaseReader,
) =>
  household === undefined
    ? Effect.succeed(purpose)
    : Effect.map(readsCampaigns("household", household, read), (campaigns) => ({ ...purpose, campaigns }))

/** Whether the case that money is for has ended, and what it says that the money is for; one that there is not yet has not ended, and says nothing. */
const readsPurpose = /* @__PURE__ */ Effect.fnUntraced(function* (
  { id, kind }: Allotment["to"],
  read: CaseReader,
) {
  const purposeOf = (state: { readonly stage: string }, purpose: EarmarkedPurpose) => ({
    isOver: ended[kind].includes(state.stage),
    purpose,
  })
  switch (kind) {
    case "supportCycle": {
      const cycle = yield* read.one(caseKinds.supportCycle, id)
      return purposeOf(cycle, { unit: cycle.unit })
    }
    case "entitlement": {
      const one = yield* read.one(caseKinds.entitlement, id)
      if (one.stage === "none") return purposeOf(one, {})
      const { household, kind: help } = one.claim
      return purposeOf(one, yield* readsFamily({ unit: one.unit, help, household }, read))
    }
    case "sponsorship": {
      const one = yield* read.one(sponsorshipCases, id)
      if (one.stage === "none") return purposeOf(one, {})
      const household = "household" in one ? one.household : undefined
      const { form: help, subject: sponsorship, unit } = one
      return purposeOf(one, yield* readsFamily({ unit, help, sponsorship, household }, read))
    }
    case "benefactorLoan": {
      const loan = yield* read.one(benefactorLoanCases, id)
      if (loan.stage === "none") return purposeOf(loan, {})
      const petition = yield* read.one(caseKinds.debtPetition, loan.petition)
      return purposeOf(loan, yield* readsPetition(petition, undefined, read))
    }
    case "stock": {
      const stock = yield* read.one(stockCases, id)
      return purposeOf(stock, { unit: stock.unit })
    }
  }
})

/** Whether the case that an allotment is for has come so far that it is paid, and names the allotment where it names any. */
const readsPayable = (fund: string, { allotment, to }: Allotment, read: CaseReader) => {
  const isThis = (one: { readonly fund: string; readonly allotment: string }): boolean =>
    isSameIdentifier(one.fund, fund) && isSameIdentifier(one.allotment, allotment)
  switch (to.kind) {
    case "supportCycle":
      return Effect.map(
        read.one(caseKinds.supportCycle, to.id),
        (cycle) => "releasedOn" in cycle && cycle.plan.funds?.some(isThis) === true,
      )
    case "entitlement":
      return Effect.map(
        read.one(caseKinds.entitlement, to.id),
        (entitlement) => "release" in entitlement && entitlement.release !== undefined,
      )
    case "sponsorship":
      return Effect.map(read.one(sponsorshipCases, to.id), ({ stage }) => stage === "active")
    case "benefactorLoan":
      return Effect.map(
        read.one(benefactorLoanCases, to.id),
        (loan) => (loan.stage === "approved" || loan.stage === "paidOut") && isThis(loan),
      )
    case "stock":
      return Effect.map(read.one(stockCases, to.id), ({ stage }) => stage === "open")
  }
}

/** The life of a pool whose gifts come in batches. */
export interface BatchedPoolLife extends Omit<PoolLife, "Reads"> {
  readonly Reads: PoolLife["Reads"] | "unconfirmed"
}

/** Pools whose gifts come in batches. */
type BatchedPool = CaseKind<BatchedPoolLife, "pool", keyof (typeof caseKinds.pool)["attributes"]>

/** The gifts that a command promises, takes in or sends on their way, each with what is promised; of a gift that the pool does not have, nothing. */
const giftsMovedBy = (
  command: PoolCommand,
  state: PoolState,
): ReadonlyMap<string, Pick<PoolGift, "earmark" | "promise"> | undefined> => {
  const known = (ids: ReadonlyArray<string>) =>
    new Map(ids.map((id) => [id, giftsIn(state).find(({ gift }) => gift === id)]))
  switch (command.type) {
    case "pledge":
      return new Map([[command.gift, command]])
    case "receive":
    case "refund":
      return known([command.gift])
    case "reserve":
      return known(command.grants.flatMap(({ payments }) => payments.map(({ gift }) => gift)))
    case "order":
      return known((reservationOf(state, command.grant)?.payments ?? []).map(({ gift }) => gift))
    default:
      return new Map()
  }
}

/** Whether an entry of a batch is what was promised. */
const isAsCounted = (
  { amount, earmark }: BatchEntry,
  gift: Pick<PoolGift, "earmark" | "promise"> | undefined,
): boolean =>
  gift?.promise.kind === "sum" &&
  gift.promise.amount === amount &&
  digestOf(gift.earmark) === digestOf(earmark)

/** Which gifts of a command come in a batch that does not confirm them, and what earmarks look at of each grant that is reserved. A gift that no batch brings is a promise of its own. */
const readsOfBatchedPool: CaseReads<BatchedPoolLife> = /* @__PURE__ */ Effect.fnUntraced(
  function* (asked, read) {
    const { command, setting, state } = asked
    const payable = yield* caseKinds.pool.reads?.(asked, read) ?? Effect.succeed({ payable: [] })
    const unconfirmed: Array<string> = []
    for (const [id, gift] of giftsMovedBy(command, state)) {
      const { batch, entries } = yield* entriesFor({ kind: "pool", id: command.subject }, id, read)
      const entry = entries.find((one) => one.entry === id)
      if (batch.stage !== "none" && (entry === undefined || !isAsCounted(entry, gift))) unconfirmed.push(id)
    }
    if (command.type !== "reserve") return { ...payable, unconfirmed }
    const attributes = yield* Effect.forEach(
      command.grants,
      Effect.fnUntraced(function* ({ obligation, payments, petition: id }) {
        const petition = yield* read.one(caseKinds.debtPetition, id)
        const purpose = yield* readsPetition(petition, obligation, read)
        const earmarks = giftsIn(state).flatMap(({ earmark, gift }) =>
          payments.some((payment) => payment.gift === gift) ? [earmark] : [],
        )
        return yield* readsAttributes(setting.terms.earmarks, purpose, { day: command.at, earmarks }, read)
      }),
    )
    return { ...payable, unconfirmed, attributes }
  },
)

/**
 * Pools whose gifts come in batches: no money of a batch comes in or goes out before a second person has confirmed the batch. It takes the place of
 * `caseKinds.pool`, under the same name.
 */
export const batchedPoolCases: BatchedPool = {
  // The life is the same; only who says what is confirmed is another.
  ...(caseKinds.pool as unknown as BatchedPool),
  reads: readsOfBatchedPool,
}

/** What the confirmed batch comes to that a campaign counts. */
const readsOfCampaign: CaseReads<CampaignLife> = ({ command }, read) =>
  command.type === "count"
    ? Effect.map(read.one(giftBatchCases, command.batch), (batch) =>
        (batch.stage === "confirmed" || batch.stage === "booked") &&
        batch.campaign !== undefined &&
        isSameIdentifier(batch.campaign, command.subject)
          ? { confirmed: batch.total }
          : {},
      )
    : Effect.succeed({})

/** What the pool or the fund of a batch has booked of it. */
const readsOfBatch: CaseReads<GiftBatchLife> = ({ command, state }, read) => {
  if (command.type !== "book" || state.stage === "none") return Effect.succeed({ booked: 0 as Money })
  const { into, subject } = state
  const sumOf = (entries: ReadonlyArray<{ readonly entry: string; readonly received: Money }>) => ({
    booked: sumOfMoney(
      entries.flatMap(({ entry, received }) => (batchOfEntry(entry) === subject ? [received] : [])),
    ),
  })
  return into.kind === "pool"
    ? Effect.map(read.one(caseKinds.pool, into.id), (pool) =>
        sumOf(giftsIn(pool).map(({ balance, gift }) => ({ entry: gift, received: balance.received }))),
      )
    : Effect.map(read.one(fundCases, into.id), (fund) => sumOf(fund.stage === "none" ? [] : fund.entries))
}

/** What the pool or the fund of a batch gave back of it. */
const readsRefunded = (batch: GiftBatchState, read: CaseReader) => {
  if (batch.stage === "none") return Effect.succeed(0)
  const { into, subject } = batch
  const sumOf = (entries: ReadonlyArray<{ readonly entry: string; readonly refunded: Money }>): number =>
    sumOfMoney(entries.flatMap(({ entry, refunded }) => (batchOfEntry(entry) === subject ? [refunded] : [])))
  return into.kind === "pool"
    ? Effect.map(read.one(caseKinds.pool, into.id), (pool) =>
        sumOf(giftsIn(pool).map(({ balance, gift }) => ({ entry: gift, refunded: balance.refunded }))),
      )
    : Effect.map(read.one(fundCases, into.id), (fund) => sumOf(fund.stage === "none" ? [] : fund.entries))
}

/** Whether there is the campaign that a gift names, and what was given back of its batch that no gift has recorded. */
const readsOfGift: CaseReads<GiftLife> = /* @__PURE__ */ Effect.fnUntraced(function* (
  { command, state },
  read,
) {
  if (command.type === "promise" || command.type === "give") {
    if (command.campaign === undefined) return {}
    const { stage } = yield* read.one(campaignCases, command.campaign)
    return { isCampaign: stage !== "none" }
  }
  if (command.type !== "refund" || !isReceived(state)) return {}
  const batch = yield* read.one(giftBatchCases, state.batch)
  const gifts = yield* read.all(giftCases, [{ attribute: "batch", is: state.batch }])
  const recorded = sumOfMoney(gifts.flatMap((one) => (isReceived(one) ? [refundedOf(one)] : [])))
  return { returned: atLeastNone((yield* readsRefunded(batch, read)) - recorded) }
})

/** Gifts of money, each a case of its own: the next costs the same however many there are. */
export const giftCases = /* @__PURE__ */ caseKindOf(giftProtocol, {
  kind: "gift",
  lifeCycle: gift,
  schemas: giftSchemas,
  claimsOf: claimsOfGift,
  reads: readsOfGift,
})

/** Batches by which gifts reach a pool or a fund. */
export const giftBatchCases = /* @__PURE__ */ caseKindOf(giftBatchProtocol, {
  kind: "giftBatch",
  lifeCycle: giftBatch,
  schemas: giftBatchSchemas,
  claimsOf: claimsOfGiftBatch,
  reads: readsOfBatch,
})

/** Campaigns, each for a person under a code. `until` is its last day. */
export const campaignCases = /* @__PURE__ */ caseKindOf(campaignProtocol, {
  kind: "campaign",
  lifeCycle: campaign,
  schemas: campaignSchemas,
  reads: readsOfCampaign,
})

/** Funds of benefactors for families and loans, each kept by a unit. */
export const fundCases = /* @__PURE__ */ caseKindOf(fundProtocol, {
  kind: "fund",
  lifeCycle: fundLife,
  schemas: fundSchemas,
  reads: readsOfFund,
})

const readsRegistered = (household: string, read: CaseReader) =>
  Effect.map(read.one(caseKinds.household, household), ({ stage }) => ({
    isRegistered: stage === "registered",
  }))

/** The allotment of a fund that is for a case. */
const allotmentFor = (fund: FundState, allotment: string, to: Allotment["to"]): Allotment | undefined =>
  fund.stage === "none"
    ? undefined
    : fund.allotments.find(
        (one) =>
          isSameIdentifier(one.allotment, allotment) &&
          one.to.kind === to.kind &&
          isSameIdentifier(one.to.id, to.id),
      )

/** The household that is chosen, what the sponsor gave by a gift, and what the fund paid for the sponsorship. */
const readsOfSponsorship: CaseReads<SponsorshipLife> = /* @__PURE__ */ Effect.fnUntraced(function* (
  { command, state },
  read,
) {
  switch (command.type) {
    case "match":
      return yield* readsRegistered(command.household, read)
    case "credit": {
      const gift = yield* read.one(giftCases, command.gift)
      const isTheirs =
        isReceived(gift) &&
        gift.donor !== undefined &&
        state.stage !== "none" &&
        isSameIdentifier(gift.donor, state.donor)
      return { held: isTheirs ? ((gift.amount - refundedOf(gift)) as Money) : (0 as Money) }
    }
    case "deliver": {
      const fund = yield* read.one(fundCases, command.fund)
      const allotment = allotmentFor(fund, command.allotment, {
        kind: "sponsorship",
        id: command.subject,
      })
      return { paid: allotment === undefined ? (0 as Money) : allotmentBalance(allotment).paid }
    }
    default:
      return {}
  }
})

/** Sponsorships of households, known to their sponsors by a code. */
export const sponsorshipCases = /* @__PURE__ */ caseKindOf(sponsorshipProtocol, {
  kind: "sponsorship",
  lifeCycle: sponsorship,
  schemas: sponsorshipSchemas,
  claimsOf: claimsOfSponsorship,
  reads: readsOfSponsorship,
})

/**
 * The household that gets goods, or what may still arrive from the stock that an acceptance names. An acceptance rests on all stocks: of two that
 * accept the same goods, one is decided anew.
 */
const readsOfStock: CaseReads<StockLife> = ({ command }, read) => {
  if (command.type === "distribute") return readsRegistered(command.household, read)
  return command.type === "accept"
    ? Effect.map(read.all(stockCases, []), (stocks) => ({
        coming: comingFrom(stocks, command.from),
      }))
    : Effect.succeed({})
}

/** Stocks of goods, each kept by a unit. */
export const stockCases = /* @__PURE__ */ caseKindOf(stockProtocol, {
  kind: "stock",
  lifeCycle: stock,
  schemas: stockSchemas,
  reads: readsOfStock,
})

/** Stages in which money that a petition has booked is free again. */
const givenUp = ["withdrawn", "ineligible", "negotiating"]

/** Whether a petition has booked a loan and pays its creditors out of it. */
const countsOn = (petition: DebtPetitionState, loan: string): boolean =>
  "funds" in petition &&
  !givenUp.includes(petition.stage) &&
  petition.funds.some(({ receipt, source }) => source === "loan" && isSameIdentifier(receipt, loan))

/** Whose petition a proposal names, and whether the fund has booked what a command records. */
const readsOfBenefactorLoan: CaseReads<BenefactorLoanLife> = /* @__PURE__ */ Effect.fnUntraced(function* (
  { command, state },
  read,
) {
  if (command.type === "propose") {
    const petition = yield* read.one(caseKinds.debtPetition, command.petition)
    const isOfBorrower =
      petition.stage !== "none" && isSameIdentifier(petition.petition.prisoner, command.borrower)
    return { isOfBorrower }
  }
  if (state.stage === "none") return {}
  if (command.type === "withdraw") {
    const petition = yield* read.one(caseKinds.debtPetition, state.petition)
    return { isReserved: countsOn(petition, state.subject) }
  }
  if (command.type !== "payOut" && command.type !== "repay") return {}
  const fund = yield* read.one(fundCases, state.fund)
  const allotment = allotmentFor(fund, state.allotment, { kind: "benefactorLoan", id: state.subject })
  if (allotment === undefined) return { isBooked: false }
  if (command.type === "payOut") {
    const isByOrder = allotment.payments.some(({ order }) => isSameIdentifier(order, command.order))
    return { isBooked: isByOrder && allotmentBalance(allotment).paid === state.amount }
  }
  const isBooked = allotment.repayments.some(
    ({ amount, receipt }) => amount === command.amount && isSameIdentifier(receipt, command.receipt),
  )
  return { isBooked }
})

/** Loans from benefactors' funds to debtors. `due` is the day of the next instalment. */
export const benefactorLoanCases = /* @__PURE__ */ caseKindOf(benefactorLoanProtocol, {
  kind: "benefactorLoan",
  lifeCycle: benefactorLoan,
  schemas: benefactorLoanSchemas,
  claimsOf: claimsOfBenefactorLoan,
  reads: readsOfBenefactorLoan,
})

/** The life of a petition beside which a house lends to debtors. */
export interface LentPetitionLife extends Omit<DebtPetitionLife, "Reads"> {
  readonly Reads: DebtPetitionLife["Reads"] | "isLent"
}

/** Petitions beside which a house lends to debtors. */
type LentPetition = CaseKind<
  LentPetitionLife,
  "debtPetition",
  keyof (typeof caseKinds.debtPetition)["attributes"]
>

/** Whether a loan of benefactors that a petition books is approved for it; a loan that is none of theirs comes from outside. */
const readsOfLentPetition: CaseReads<LentPetitionLife> = /* @__PURE__ */ Effect.fnUntraced(
  function* (asked, read) {
    const granted = yield* caseKinds.debtPetition.reads?.(asked, read) ?? Effect.succeed({})
    const { command } = asked
    if (command.type !== "reserve" || command.source !== "loan") return granted
    const loan = yield* read.one(benefactorLoanCases, command.receipt)
    if (loan.stage === "none") return granted
    const money = petitionFundsOfLoan(loan)
    const isLent =
      money?.amount === command.amount &&
      money.receipt === command.receipt &&
      isSameIdentifier(loan.petition, command.subject)
    return { ...granted, isLent }
  },
)

/**
 * Petitions beside which a house lends to debtors: a loan of benefactors is booked only once a second person has approved it for the petition, and with its sum. It takes the
 * place of `caseKinds.debtPetition`, under the same name.
 */
export const lentPetitionCases: LentPetition = {
  // The life is the same; only who says what is lent is another.
  ...(caseKinds.debtPetition as unknown as LentPetition),
  reads: readsOfLentPetition,
}

/** Every kind of cases of charity, by its name. */
export const charityKinds = {
  gift: giftCases,
  giftBatch: giftBatchCases,
  pool: batchedPoolCases,
  campaign: campaignCases,
  fund: fundCases,
  sponsorship: sponsorshipCases,
  stock: stockCases,
  benefactorLoan: benefactorLoanCases,
  debtPetition: lentPetitionCases,
} as const
