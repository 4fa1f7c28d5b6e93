import {
  checkClaim,
  checkIds,
  checkPage,
  checkSettlements,
  type MessageSettlement,
  type StorageAdapter,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import type { Database } from "./database.ts"
import { storageErrorOf } from "./failure.ts"
import { messageColumns, messageIn, readRows } from "./rows.ts"

/**
 * Takes messages, and passes over what another dispatcher is at in this instant: in turn those that had to wait for an instant, and the
 * others, so that neither hold up the others where there are many. Whose turn an odd place is depends on the millisecond.
 */
export const makeClaim = (database: Database, schema: string): StorageAdapter["claim"] => {
  const statement = {
    name: "claim",
    text: `
      with delayed as (
        select id, free_from, position, place from ${schema}.messages where first and free_from <= $1
          order by free_from, position, place limit $2 for update skip locked
      ), undelayed as (
        select id from ${schema}.messages where first and free_from is null order by position, place
          limit $2 - least((select count(*) from delayed), ($2 + $1::bigint % 2) / 2) for update skip locked
      ), due as (
        select id from undelayed
        union all
        (select id from delayed order by free_from, position, place limit $2 - (select count(*) from undelayed))
      ), claimed as (
        update ${schema}.messages message
        set attempts = attempts + 1, owner = $3, lease = gen_random_uuid()::text, free_from = $4
        from due
        -- What is first has one of these, unless another hand has written it. No index of what waits is of use here, and written so none is
        -- taken: by statistics of an hour at which nothing waited it would be read from end to end for each message.
        where message.id = due.id and standing || '' in ('waiting', 'unknown')
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

/** A settlement by the names of the columns: the table says `standing` for the status. */
const rowOf = ({ status, ...settlement }: MessageSettlement) => ({ ...settlement, standing: status })

/** Settles claimed messages. */
export const makeSettle = (database: Database, schema: string): StorageAdapter["settle"] => {
  const statement = {
    name: "settle",
    text: `select settled_id as id, settled_lease as lease from ${schema}.settle_messages($1, $2)`,
  }
  return (settlements, now) => {
    const flaw = checkSettlements(settlements, now)
    if (flaw !== undefined) return Effect.fail(flaw)
    const once = new Map<string, MessageSettlement>()
    for (const settlement of settlements.toReversed()) once.set(keyOf(settlement), settlement)
    return database.run(statement, [JSON.stringify([...once.values()].map(rowOf)), now]).pipe(
      Effect.uninterruptible,
      Effect.mapError((failure) => storageErrorOf(failure, { writes: true })),
      Effect.map((rows) => {
        const settled = new Set(rows.map(({ id, lease }) => keyOf({ id: String(id), lease: String(lease) })))
        return settlements.filter((settlement) => !settled.delete(keyOf(settlement))).map(({ id }) => id)
      }),
    )
  }
}

/** Lets messages wait again. */
export const makeRequeue = (database: Database, schema: string): NonNullable<StorageAdapter["requeue"]> => {
  const statement = { name: "requeue", text: `select id from ${schema}.bring_back($1) as brought (id)` }
  return (ids) => {
    const flaw = checkIds(ids)
    if (flaw !== undefined) return Effect.fail(flaw)
    return database.run(statement, [ids]).pipe(
      Effect.uninterruptible,
      Effect.mapError((failure) => storageErrorOf(failure, { writes: true })),
      Effect.map((rows) => {
        const brought = new Set(rows.map(({ id }) => String(id)))
        return ids.filter((id) => !brought.delete(id))
      }),
    )
  }
}

/** Lists messages with a status. */
export const listMessages = (database: Database, schema: string): StorageAdapter["messages"] => {
  const listed = (order: string, behind: string): string => `select ${messageColumns} from ${schema}.messages
    where standing = $1 ${behind} order by position ${order}, place ${order} limit $2`
  const statements = {
    oldestFirst: {
      fromTheFirst: { name: "messages", text: listed("", "") },
      fromBehind: { name: "messages behind", text: listed("", "and (position, place) > ($3, $4::bigint)") },
    },
    newestFirst: {
      fromTheFirst: { name: "newest messages", text: listed("desc", "") },
      fromBehind: {
        name: "newest messages behind",
        text: listed("desc", "and (position, place) < ($3, $4::bigint)"),
      },
    },
  }
  return (page) => {
    const flaw = checkPage(page)
    if (flaw !== undefined) return Effect.fail(flaw)
    const { after, limit, order = "oldestFirst", status } = page
    const { fromBehind, fromTheFirst } = statements[order]
    const answer =
      after === undefined
        ? database.run(fromTheFirst, [status, limit])
        : database.run(fromBehind, [status, limit, after.position, after.place])
    return answer.pipe(
      Effect.mapError((failure) => storageErrorOf(failure, { writes: false })),
      Effect.flatMap((rows) => readRows(rows, messageIn)),
    )
  }
}
