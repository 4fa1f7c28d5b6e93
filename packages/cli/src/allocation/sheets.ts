/**
 * The sheets of an allocation.
 *
 * @module
 */

import type { FreedAt, Payment } from "@bazgasht/core"
import { inLanguage, wordsOf } from "@bazgasht/rules"
import type { Voice } from "../rendering/voice.ts"
import { type Cell, numeric, type Sheet } from "../sheets/sheet.ts"
import { allocationWords, turnTitles, unservedTitles } from "./allocation-words.ts"
import type { AllocatedRun } from "./run-allocation.ts"

const sayIn =
  (voice: Voice) =>
  (of: keyof typeof allocationWords): string =>
    inLanguage(voice, allocationWords[of])

const paidFrom = (voice: Voice, payments: ReadonlyArray<Payment>): string => {
  const { number, separator, withValue } = wordsOf(voice)
  return payments
    .map(({ amount, gift }) => (payments.length === 1 ? gift : withValue(gift, number(amount))))
    .join(separator)
}

/** Whom the money frees, for how much, and which gifts pay. */
export const grantsSheet = (voice: Voice, { allocation }: AllocatedRun): Sheet => {
  const say = sayIn(voice)
  return {
    name: "grants",
    title: allocationWords.grants,
    columns: [{ title: say("petition") }, numeric(say("residual")), { title: say("payments") }],
    rows: allocation.grants.map(({ amount, payments, petition }) => [
      { text: petition },
      { number: amount },
      { text: paidFrom(voice, payments) },
    ]),
  }
}

/** The price, none where no residual would be served; empty where it was not worked out. */
const priceCell = (price: FreedAt | undefined): Cell => {
  if (price?.kind === "price") return { number: price.price }
  return price?.kind === "atNone" ? { number: 0 } : undefined
}

/** Who is not served and why, and by how much the money falls short. */
export const unservedSheet = (voice: Voice, { allocation, prices }: AllocatedRun): Sheet => {
  const say = sayIn(voice)
  const priced = prices.size > 0
  return {
    name: "unserved",
    title: allocationWords.unserved,
    columns: [
      { title: say("petition") },
      numeric(say("residual")),
      numeric(say("reach")),
      numeric(say("short")),
      ...(priced ? [numeric(say("upTo"))] : []),
      { title: say("why") },
    ],
    rows: allocation.unserved.map(({ petition, reason, residual, room }) => [
      { text: petition },
      { number: residual },
      { number: room },
      { number: residual - room },
      ...(priced ? [priceCell(prices.get(petition))] : []),
      { text: inLanguage(voice, unservedTitles[reason]) },
    ]),
  }
}

/** What of each gift is spent and what is left. */
export const giftsSheet = (voice: Voice, { allocation }: AllocatedRun): Sheet => {
  const say = sayIn(voice)
  return {
    name: "gifts",
    title: allocationWords.gifts,
    columns: [{ title: say("gift") }, numeric(say("free")), numeric(say("spent")), numeric(say("left"))],
    rows: allocation.gifts.map(({ free, gift, spent }) => [
      { text: gift },
      { number: free },
      { number: spent },
      { number: free - spent },
    ]),
  }
}

/** The steps of an allocation, where it is made in steps. */
export const recordSheet = (voice: Voice, { allocation: { record } }: AllocatedRun): Sheet | undefined => {
  const say = sayIn(voice)
  const named = { name: "steps", title: allocationWords.record } as const
  switch (record.mode) {
    case "priority":
      return {
        ...named,
        columns: [
          numeric(say("place")),
          { title: say("petition") },
          numeric(say("reach")),
          { title: say("outcome") },
        ],
        rows: record.turns.map(({ outcome, petition, place, room }) => [
          { number: place },
          { text: petition },
          { number: room },
          { text: inLanguage(voice, turnTitles[outcome]) },
        ]),
      }
    case "equalShares":
      return {
        ...named,
        columns: [
          numeric(say("place")),
          { title: say("petition") },
          numeric(say("share")),
          { title: say("payments") },
        ],
        rows: record.rounds.map(({ payments, petition, share }, index) => [
          { number: index + 1 },
          { text: petition },
          { number: share },
          { text: paidFrom(voice, payments) },
        ]),
      }
    case "count":
    case "weight":
      return undefined
  }
}
