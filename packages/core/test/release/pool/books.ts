/**
 * A second set of books of a pool, kept from its events without the machine: for each gift what came and went, for each grant
 * what pays it and where that is. Nothing is added up on the way.
 */

import type { PoolLife } from "../../../src/release/cases/pool/pool-protocol.ts"

interface Movement {
  readonly gift: string
  readonly amount: number
}

interface GrantInBooks {
  readonly payments: ReadonlyArray<Movement>
  where: "reserved" | "freed" | "ordered" | "spent" | "reversed"
}

export interface Books {
  readonly came: Array<Movement>
  readonly went: Array<Movement>
  readonly grants: Map<string, GrantInBooks>
}

/** The books after some events. */
export const booksOf = (events: ReadonlyArray<PoolLife["Event"]>): Books => {
  const books: Books = { came: [], went: [], grants: new Map() }
  const move = (grant: string, where: GrantInBooks["where"]): void => {
    const known = books.grants.get(grant)
    if (known === undefined) throw new Error(`no such grant: ${grant}`)
    known.where = where
  }
  for (const event of events)
    switch (event.type) {
      case "received":
        books.came.push(event)
        break
      case "refunded":
        books.went.push(event, ...event.unmatched)
        break
      case "reserved":
        for (const { grant, payments } of event.grants)
          books.grants.set(grant, { payments, where: "reserved" })
        break
      case "freed":
        for (const { grant } of event.grants) move(grant, "freed")
        break
      case "ordered":
        move(event.grant, "ordered")
        break
      case "failed":
        move(event.grant, "reserved")
        break
      case "paid":
        move(event.grant, "spent")
        break
      case "reversed":
        move(event.grant, "reversed")
        break
    }
  return books
}

const of = (movements: Iterable<Movement>, gift: string | undefined): number => {
  let sum = 0
  for (const one of movements) if (gift === undefined || one.gift === gift) sum += one.amount
  return sum
}

/** What the books say of a gift, or of all. */
export const balanceIn = ({ came, grants, went }: Books, gift?: string) => {
  const at = (...places: ReadonlyArray<GrantInBooks["where"]>): number =>
    of(
      [...grants.values()].flatMap(({ payments, where }) => (places.includes(where) ? payments : [])),
      gift,
    )
  const [received, refunded] = [of(came, gift), of(went, gift)]
  return {
    received,
    refunded,
    free: received - refunded - at("reserved", "ordered", "spent"),
    reserved: at("reserved"),
    ordered: at("ordered"),
    // What came back was spent before.
    spent: at("spent", "reversed"),
    reversed: at("reversed"),
  }
}
