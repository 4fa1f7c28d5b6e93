/** Arbitrary sequences of commands to a pool. */

import type { Day, Money } from "@bazgasht/rules"
import { isMeant } from "@bazgasht/solvers/fund"
import * as fc from "fast-check"
import {
  type Choices,
  chosen,
  commandBy,
  type Occasion,
  type Tested,
} from "../../../../casework/test/life-cycle/laws.ts"
import type { PoolGift } from "../../../src/release/cases/pool/gift.ts"
import { expectedOf } from "../../../src/release/cases/pool/matching.ts"
import { pool, poolSchemas } from "../../../src/release/cases/pool/pool.ts"
import type { PoolLife } from "../../../src/release/cases/pool/pool-protocol.ts"
import { freeGiftsOf, giftsDigestOf } from "../../../src/release/cases/pool/pool-reading.ts"
import type { PoolSetting, PoolTerms } from "../../../src/release/cases/pool/pool-terms.ts"
import type { GiftPayment, ReservationStatus } from "../../../src/release/cases/pool/reservation.ts"

export const poolTerms: PoolTerms = {
  citations: [],
  keepers: ["board"],
  fundraisers: ["charity"],
  cashiers: ["cashier"],
  refunders: ["board"],
  reservers: ["charity"],
  payers: ["charity", "board"],
  receiptRecorders: ["office"],
  earmarks: { province: { of: "unit", kind: "province" }, debt: { of: "debt" } },
}

const grants = Array.from({ length: 60 }, (_, index) => `grant-${index}`)

const petitions = [
  { province: "P1", debt: "dower" },
  { province: "P1", debt: "diyah" },
  { province: "P2", debt: "dower" },
  { province: "P3", debt: "fine" },
]

/** Where everything that was reserved may be paid, and where only some of it may; and what the store says of the grants of a command. */
const settings: fc.Arbitrary<PoolSetting> = fc
  .record({
    setting: fc.constantFrom<PoolSetting>(
      { policyDigest: "policy-1", terms: poolTerms, payable: grants },
      { policyDigest: "policy-2", terms: poolTerms, payable: grants.filter((_, index) => index % 3 > 0) },
    ),
    attributes: fc.array(fc.constantFrom(...petitions), { minLength: 2, maxLength: 2 }),
  })
  .map(({ attributes, setting }) => ({ ...setting, attributes }))

type Type = PoolLife["Command"]["type"]

/** Purposes that overlap, so that it matters which money pays for what. */
const earmarks = [
  {},
  {},
  { province: ["P1"] },
  { debt: ["dower", "diyah"] },
  { province: ["P1", "P2"], debt: ["dower"] },
]

const giftsOf = (state: PoolLife["State"]): ReadonlyArray<PoolGift> =>
  state.stage === "open" ? state.gifts : []

const grantsWith = (state: PoolLife["State"], wanted: ReservationStatus): ReadonlyArray<string> =>
  state.stage === "open"
    ? state.reservations.flatMap((one) => (one.status === wanted ? [one.grant] : []))
    : []

/** Takes so much from the free gifts that are meant for a petition, one after another. */
const paymentsFor = (
  state: PoolLife["State"],
  attributes: { readonly [attribute: string]: string },
  { first, second, sound }: Choices,
): ReadonlyArray<GiftPayment> => {
  const meant = giftsOf(state).filter(
    ({ balance, earmark }) => balance.free > 0 && (!sound || isMeant(earmark, attributes)),
  )
  const from = meant.slice(0, 1 + (first % 3))
  return from.map(({ balance: { free }, gift }) => ({
    gift,
    amount: (sound ? chosen([free, Math.ceil(free / 2), 1], second) : free + (first % 2)) as Money,
  }))
}

const needed: { readonly [Command in Type]?: ReservationStatus } = {
  free: "reserved",
  order: "reserved",
  pay: "ordered",
  fail: "ordered",
  reverse: "spent",
}

const promiseOf = ({ second, sound, third }: Choices) =>
  third % 3 === 0
    ? {
        kind: "match",
        matched: sound ? 1 + (second % 3) : 0,
        per: 1 + (third % 4),
        ceiling: 300 + second * 5,
      }
    : { kind: "sum", amount: sound ? 100 + second * 7 : 0 }

const contentOf = (type: Type, { at, choices, setting, state }: Occasion<PoolLife>): object => {
  const { first, second, sound, third } = choices
  const gifts = giftsOf(state)
  const open = gifts.filter((gift) => expectedOf(gift, gifts) > 0)
  const free = gifts.filter(({ balance }) => balance.free > 0)
  const reason = { reason: sound ? "a reason" : " " }
  const grantIn = (wanted: ReservationStatus | undefined) => {
    const known = wanted === undefined ? [] : grantsWith(state, wanted)
    return sound && known.length > 0 ? chosen(known, first) : `grant-${first % 9}`
  }
  const giftIn = (from: ReadonlyArray<PoolGift>): PoolGift | undefined =>
    from.length > 0 && (sound || second % 2 === 0) ? chosen(from, first) : gifts[0]
  switch (type) {
    case "open":
      return { unit: "unit-1", attributes: ["province", "debt"] }
    case "pledge":
      return {
        gift: sound ? `gift-${gifts.length}` : "gift-0",
        donor: `person-${first % 2}`,
        earmark: sound ? chosen(earmarks, first) : chosen([{ city: ["C1"] }, { debt: [] }, {}], second),
        promise: promiseOf(choices),
        until: (at + second) as Day,
      }
    case "receive": {
      const gift = giftIn(open)
      const left = gift === undefined ? 1 : expectedOf(gift, gifts)
      return {
        gift: gift?.gift ?? "gift-0",
        receipt: sound ? `receipt-${state.version}` : "receipt-1",
        amount: sound ? Math.max(1, chosen([left, left, Math.ceil(left / 2), 1], second)) : left + 1,
        receivedOn: sound || third % 2 === 0 ? at - (first % 5) : at + 1,
      }
    }
    case "lapse":
      return { gift: giftIn(open)?.gift ?? "gift-0" }
    case "cancel":
      return { gift: giftIn(open)?.gift ?? "gift-0", ...reason }
    case "refund": {
      const gift = giftIn(free)
      const most = gift?.balance.free ?? 0
      return {
        gift: gift?.gift ?? "gift-0",
        amount: sound ? Math.max(1, chosen([most, Math.ceil(most / 3), 1], second)) : most + 1,
        document: "transfer-1",
        ...reason,
      }
    }
    case "reserve": {
      const wanted = (setting.attributes ?? []).slice(0, third % 4 === 0 ? 2 : 1)
      const made = state.stage === "open" ? state.reservations.length : 0
      return {
        ...(third % 2 === 0
          ? {
              run: {
                id: "run-1",
                giftsDigest:
                  sound || first % 2 === 0 ? giftsDigestOf(freeGiftsOf(state)) : "digest-of-before",
              },
            }
          : {}),
        grants: (sound || second % 3 > 0 ? wanted : []).map((attributes, index) => ({
          grant: sound ? `grant-${made + index}` : `grant-${first % 3}`,
          petition: `petition-${made + index}`,
          obligation: "obligation-1",
          payments: paymentsFor(state, attributes, choices),
        })),
      }
    }
    case "free": {
      const known = grantsWith(state, "reserved")
      return {
        grants:
          sound && known.length > 0
            ? known.slice(0, 1 + (second % 2))
            : ["grant-0", "grant-0"].slice(third % 3),
        ...reason,
      }
    }
    case "order":
      return { grant: grantIn("reserved") }
    case "pay":
      return {
        grant: grantIn("ordered"),
        receipt: sound && second % 3 > 0 ? `creditor-${state.version}` : chosen(["creditor-7", " "], third),
      }
    case "fail":
      return { grant: grantIn("ordered"), ...reason }
    case "reverse":
      return { grant: grantIn("spent"), document: "bank-1", ...reason }
    case "close":
      return {}
  }
}

/** Whether the state has what the command moves. */
const fits = (type: Type, state: PoolLife["State"]): boolean => {
  const gifts = giftsOf(state)
  const wanted = needed[type]
  if (wanted !== undefined) return grantsWith(state, wanted).length > 0
  if (type === "receive") return gifts.some((gift) => expectedOf(gift, gifts) > 0)
  if (type === "pledge") return gifts.length < 6
  if (type === "reserve" || type === "refund") return gifts.some(({ balance }) => balance.free > 0)
  return true
}

const commandFor = commandBy({
  lifeCycle: pool,
  subject: "pool-1",
  roles: ["board", "charity", "cashier", "office"],
  seldom: ["close", "cancel", "lapse"],
  contentOf,
})

export const tested: Tested<PoolLife> = {
  name: "pool",
  lifeCycle: pool,
  setting: settings,
  command: (choices, state, index, setting) => {
    const candidates = Array.from({ length: 13 }, (_, shift) =>
      commandFor({ ...choices, command: choices.command + shift }, state, index, setting),
    )
    const fitting = choices.sound ? candidates.find(({ type }) => fits(type, state)) : undefined
    return fitting ?? chosen(candidates, 0)
  },
  schemas: poolSchemas(),
}
