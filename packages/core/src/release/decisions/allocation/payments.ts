/**
 * Which gift pays for which petition.
 *
 * @module
 */

import { compareIdentifiers } from "@bazgasht/casework"
import type { Money } from "@bazgasht/rules"
import { type Room, roomOf } from "./room.ts"
import type { Table } from "./table.ts"

/** What one gift pays. */
export interface Payment {
  /** The id of the gift. */
  readonly gift: string
  /** In rials; greater than zero. */
  readonly amount: Money
}

/** Draws money for all, from the narrowest pot as much as can be, then from the next. */
const drawn = (table: Table, served: Uint32Array): Room => {
  const wanted = new Float64Array(table.potsOf.length)
  for (const petition of served)
    wanted[table.classOf[petition] as number] =
      (wanted[table.classOf[petition] as number] as number) + (table.residuals[petition] as number)
  const room = roomOf(table, [])
  for (const [pot, { free }] of table.pots.entries()) {
    room.open(pot, free)
    // Ways that end at this pot leave what earlier pots give in all as it is.
    for (const [number, sum] of wanted.entries()) wanted[number] = sum - room.take(number, sum)
  }
  return room
}

/** A sum that is used up from one gift to the next, the oldest first. */
const purse = (table: Table, pot: number): ((sum: number) => ReadonlyArray<Payment>) => {
  const gifts = (table.pots[pot] as Table["pots"][number]).gifts
    .map((place) => table.gifts[place] as Table["gifts"][number])
    .sort((one, other) => one.receivedOn - other.receivedOn || compareIdentifiers(one.id, other.id))
  let gift = 0
  let left: number = gifts[0]?.free ?? 0
  return (sum) => {
    const payments: Array<Payment> = []
    for (let open = sum; open > 0; ) {
      if (left === 0) {
        gift++
        left = (gifts[gift] as Table["gifts"][number]).free
        continue
      }
      const amount = Math.min(open, left)
      payments.push({ gift: gifts[gift]?.id as string, amount: amount as Money })
      open -= amount
      left -= amount
    }
    return payments
  }
}

/**
 * Pays for petitions that can be served together: money that is meant for fewer petitions is spent before money that is meant
 * for more, and of gifts that are meant for the same the older before the younger.
 *
 * @param served places in the table, in the order in which they are paid
 * @returns for each of them its payments, which add up to its residual
 */
export const paymentsFor = (table: Table, served: Uint32Array): ReadonlyArray<ReadonlyArray<Payment>> => {
  const room = drawn(table, served)
  const purses = table.pots.map((_, pot) => purse(table, pot))
  const given = table.pots.map((_, pot) =>
    Float64Array.from(table.potsOf.keys(), (number) => room.given(pot, number)),
  )
  return Array.from(served, (petition) => {
    const number = table.classOf[petition] as number
    const payments: Array<Payment> = []
    let open = table.residuals[petition] as number
    for (const pot of table.potsOf[number] as ReadonlyArray<number>) {
      const row = given[pot] as Float64Array
      const sum = Math.min(open, row[number] as number)
      if (sum === 0) continue
      row[number] = (row[number] as number) - sum
      open -= sum
      payments.push(...(purses[pot] as (sum: number) => ReadonlyArray<Payment>)(sum))
    }
    return payments
  })
}
