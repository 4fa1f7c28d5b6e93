/**
 * The outbox: messages are claimed, settled and listed.
 *
 * @module
 */

import {
  checkClaim,
  checkPage,
  checkSettlements,
  type MessageSettlement,
  type StorageAdapter,
} from "@bazgasht/core"
import * as Effect from "effect/Effect"
import type { Database } from "./database.ts"
import { storageErrorOf } from "./failure.ts"
import { messageColumns, messageIn, readRows } from "./rows.ts"

/** As the indexes say it, so that the server sees that they fit. */
const unsettled = "standing in ('waiting', 'unknown')"

/**
 * Takes messages. Whoever is at a message already, in this instant or by a claim, is passed over; a message before which another
 * of its case is unsettled is left alone even while that one is being settled.
 */
export const makeClaim = (database: Database, schema: string): StorageAdapter["claim"] => {
  const statement = {
    name: "claim",
    text: `
      with due as (
        select id from ${schema}.messages message
        where ${unsettled}
          and (not_before is null or not_before <= $1)
          and (claimed_until is null or claimed_until <= $1)
          and not exists (
            select from ${schema}.messages earlier
            where earlier.kind = message.kind and earlier.subject = message.subject and earlier.${unsettled}
              and (earlier.position, earlier.place) < (message.position, message.place)
          )
        order by position, place
        limit $2
        for update of message skip locked
      ), claimed as (
        update ${schema}.messages message
        set attempts = attempts + 1, owner = $3, lease = gen_random_uuid()::text, claimed_until = $4
        from due where message.id = due.id
        returning message.*
      )
      select ${messageColumns}, lease from claimed order by position, place`,
  }
  return (claim) => {
    const flaw = checkClaim(claim)
    if (flaw !== undefined) return Effect.fail(flaw)
    return database.run(statement, [claim.now, claim.limit, claim.owner, claim.until]).pipe(
      Effect.uninterruptible,
      Effect.mapError((failure) => storageErrorOf(failure, { writes: true })),
      Effect.flatMap((rows) => readRows(rows, (row) => ({ ...messageIn(row), lease: String(row["lease"]) }))),
    )
  }
}

/** A lease settles once: what comes after it in the same request has run out. */
const keyOf = ({ id, lease }: { readonly id: string; readonly lease: string }): string =>
  JSON.stringify([id, lease])

/** Settles claimed messages. */
export const makeSettle = (database: Database, schema: string): StorageAdapter["settle"] => {
  const statement = {
    name: "settle",
    text: `
      update ${schema}.messages message
      set standing = settlement.standing,
        not_before = coalesce(settlement."notBefore", message.not_before),
        reference = coalesce(settlement.reference, message.reference),
        failure = coalesce(settlement.failure, message.failure),
        owner = null, lease = null, claimed_until = null
      from json_to_recordset($1) as settlement
        (id text, lease text, standing text, "notBefore" double precision, reference text, failure text)
      where message.id = settlement.id and message.lease = settlement.lease and message.claimed_until > $2
      returning message.id, settlement.lease`,
  }
  return (settlements, now) => {
    const flaw = checkSettlements(settlements, now)
    if (flaw !== undefined) return Effect.fail(flaw)
    const once = new Map<string, MessageSettlement>()
    for (const settlement of settlements.toReversed()) once.set(keyOf(settlement), settlement)
    return database.run(statement, [JSON.stringify([...once.values()]), now]).pipe(
      Effect.uninterruptible,
      Effect.mapError((failure) => storageErrorOf(failure, { writes: true })),
      Effect.map((rows) => {
        const settled = new Set(rows.map(({ id, lease }) => keyOf({ id: String(id), lease: String(lease) })))
        return settlements.filter((settlement) => !settled.delete(keyOf(settlement))).map(({ id }) => id)
      }),
    )
  }
}

/** Lists messages of a standing. */
export const listMessages = (database: Database, schema: string): StorageAdapter["messages"] => {
  const statement = {
    name: "messages",
    text: `select ${messageColumns} from ${schema}.messages
      where standing = $1 and (position, place) > ($2, $3::bigint) order by position, place limit $4`,
  }
  return (page) => {
    const flaw = checkPage(page)
    if (flaw !== undefined) return Effect.fail(flaw)
    const { after = { position: 0, place: 0 }, limit, standing } = page
    return database.run(statement, [standing, after.position, after.place, limit]).pipe(
      Effect.mapError((failure) => storageErrorOf(failure, { writes: false })),
      Effect.flatMap((rows) => readRows(rows, messageIn)),
    )
  }
}
