/** How an event changes a pool. Money moves by the postings of the event and in no other way. */

import { stepsOf } from "@bazgasht/casework"
import { nothingReceived, posted } from "./balance.ts"
import type { PoolGift } from "./gift.ts"
import { type PoolIn, type PoolLife, poolProtocol } from "./pool-protocol.ts"
import { postingsOf } from "./postings.ts"
import type { Reservation } from "./reservation.ts"

type Books = Pick<PoolIn<"open">, "profile" | "gifts" | "reservations">

/** The books after the money of an event has moved. */
const booked = ({ gifts, profile, reservations }: Books, event: PoolLife["Event"]): Books => {
  const postings = Map.groupBy(postingsOf(event), ({ gift }) => gift)
  return {
    profile,
    gifts: gifts.map((gift) => {
      const moved = postings.get(gift.gift)
      return moved === undefined ? gift : { ...gift, balance: moved.reduce(posted, gift.balance) }
    }),
    reservations,
  }
}

const withGift = (books: Books, id: string, change: (gift: PoolGift) => PoolGift): Books => ({
  ...books,
  gifts: books.gifts.map((gift) => (gift.gift === id ? change(gift) : gift)),
})

const withReservations = (
  books: Books,
  ids: ReadonlyArray<string>,
  change: Pick<Reservation, "standing" | "receipt">,
): Books => {
  const changed = new Set(ids)
  return {
    ...books,
    reservations: books.reservations.map((one) => (changed.has(one.grant) ? { ...one, ...change } : one)),
  }
}

export const steps = /* @__PURE__ */ stepsOf<PoolLife>(poolProtocol, {
  opened: (_, { attributes, stage, unit }) => ({
    stage,
    profile: { unit, attributes },
    gifts: [],
    reservations: [],
  }),
  pledged: (state, event) => {
    const { donor, earmark, gift, promise, stage, until } = event
    const books = booked(state, event)
    const pledged: PoolGift = {
      ...{ gift, donor, earmark, promise, until },
      standing: "promised",
      receipts: [],
      balance: nothingReceived,
    }
    return { stage, ...books, gifts: [...books.gifts, pledged] }
  },
  received: (state, event) => {
    const { amount, receipt, receivedOn, stage, standing } = event
    return {
      stage,
      ...withGift(booked(state, event), event.gift, (gift) => ({
        ...gift,
        standing,
        receipts: [...gift.receipts, { receipt, amount, receivedOn }],
      })),
    }
  },
  lapsed: (state, event) => ({
    stage: event.stage,
    ...withGift(booked(state, event), event.gift, (gift) => ({ ...gift, standing: "lapsed" })),
  }),
  cancelled: (state, event) => ({
    stage: event.stage,
    ...withGift(booked(state, event), event.gift, (gift) => ({ ...gift, standing: "cancelled" })),
  }),
  refunded: (state, event) => ({ stage: event.stage, ...booked(state, event) }),
  reserved: (state, event) => {
    const books = booked(state, event)
    const made = event.grants.map(
      (request): Reservation => ({
        ...request,
        standing: "reserved",
        reservedBy: event.by.id,
        ...(event.run === undefined ? {} : { run: event.run.id }),
      }),
    )
    return { stage: event.stage, ...books, reservations: [...books.reservations, ...made] }
  },
  freed: (state, event) => ({
    stage: event.stage,
    ...withReservations(
      booked(state, event),
      event.grants.map(({ grant }) => grant),
      { standing: "freed" },
    ),
  }),
  ordered: (state, event) => ({
    stage: event.stage,
    ...withReservations(booked(state, event), [event.grant], { standing: "ordered" }),
  }),
  paid: (state, event) => ({
    stage: event.stage,
    ...withReservations(booked(state, event), [event.grant], { standing: "spent", receipt: event.receipt }),
  }),
  failed: (state, event) => ({
    stage: event.stage,
    ...withReservations(booked(state, event), [event.grant], { standing: "reserved" }),
  }),
  reversed: (state, event) => ({
    stage: event.stage,
    ...withReservations(booked(state, event), [event.grant], { standing: "reversed" }),
  }),
  closed: (state, event) => ({ stage: event.stage, ...booked(state, event) }),
})
