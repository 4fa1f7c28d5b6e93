/** How an event changes a pool. Money moves by the postings of the event and in no other way. */

import type { ProtocolSteps } from "@bazgasht/casework"
import * as Struct from "effect/Struct"
import { nothingReceived, posted } from "./balance.ts"
import type { PoolGift } from "./gift.ts"
import type { PoolIn, PoolLife } from "./pool-protocol.ts"
import { postingsOf } from "./postings.ts"
import type { Reservation } from "./reservation.ts"

type Gifts = ReadonlyArray<PoolGift>

/** The gifts after the money of an event has moved. */
const booked = ({ gifts }: PoolIn<"open">, event: PoolLife["Event"]): Gifts => {
  const postings = Map.groupBy(postingsOf(event), ({ gift }) => gift)
  return gifts.map((gift) => {
    const moved = postings.get(gift.gift)
    return moved === undefined ? gift : { ...gift, balance: moved.reduce(posted, gift.balance) }
  })
}

const withGift = (gifts: Gifts, id: string, change: (gift: PoolGift) => Partial<PoolGift>) => ({
  gifts: gifts.map((gift) => (gift.gift === id ? { ...gift, ...change(gift) } : gift)),
})

/** The books after the money of reservations has moved. */
const withReservations = (
  state: PoolIn<"open">,
  event: PoolLife["Event"],
  ids: ReadonlyArray<string>,
  change: Pick<Reservation, "status" | "receipt">,
) => {
  const changed = new Set(ids)
  return {
    gifts: booked(state, event),
    reservations: state.reservations.map((one) => (changed.has(one.grant) ? { ...one, ...change } : one)),
  }
}

export const steps: ProtocolSteps<PoolLife> = {
  opened: (_, event) => ({
    profile: Struct.pick(event, ["unit", "attributes"]),
    gifts: [],
    reservations: [],
  }),
  pledged: ({ gifts }, event) => ({
    gifts: [
      ...gifts,
      {
        ...Struct.pick(event, ["gift", "donor", "earmark", "promise", "until"]),
        status: "promised",
        receipts: [],
        balance: nothingReceived,
      },
    ],
  }),
  received: (state, event) =>
    withGift(booked(state, event), event.gift, ({ receipts }) => ({
      status: event.status,
      receipts: [...receipts, Struct.pick(event, ["receipt", "amount", "receivedOn"])],
    })),
  lapsed: ({ gifts }, { gift }) => withGift(gifts, gift, () => ({ status: "lapsed" })),
  cancelled: ({ gifts }, { gift }) => withGift(gifts, gift, () => ({ status: "cancelled" })),
  refunded: (state, event) => ({ gifts: booked(state, event) }),
  reserved: (state, event) => {
    const made = event.grants.map(
      (request): Reservation => ({
        ...request,
        status: "reserved",
        reservedBy: event.by.id,
        ...(event.run === undefined ? {} : { run: event.run.id }),
      }),
    )
    return { gifts: booked(state, event), reservations: [...state.reservations, ...made] }
  },
  freed: (state, event) =>
    withReservations(
      state,
      event,
      event.grants.map(({ grant }) => grant),
      { status: "freed" },
    ),
  ordered: (state, event) => withReservations(state, event, [event.grant], { status: "ordered" }),
  paid: (state, event) =>
    withReservations(state, event, [event.grant], { status: "spent", receipt: event.receipt }),
  failed: (state, event) => withReservations(state, event, [event.grant], { status: "reserved" }),
  reversed: (state, event) => withReservations(state, event, [event.grant], { status: "reversed" }),
  closed: "carry",
}
