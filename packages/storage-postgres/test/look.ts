/** Everything in a schema, read by the driver alone. */

import type { StoreContent } from "@bazgasht/testkit"
import * as Effect from "effect/Effect"

/** Columns by the names that the port gives them. */
const columns = {
  events: { feed_hash: "feedHash", message_digests: "messageDigests" },
  cases: {},
  messages: { not_before: "notBefore", standing: "status" },
  claims: { whole: "of" },
} as const

/** What the port does not show, and what is absent. */
const isShown = ([column, value]: readonly [string, unknown]): boolean =>
  value !== null && !["first", "free_from", "owner", "lease"].includes(column)

type Ask = (text: string) => Promise<ReadonlyArray<{ readonly row: object }>>

/** Reads every row as the server itself writes it in JSON. */
export const lookInto = (schema: string, ask: Ask): Effect.Effect<StoreContent> =>
  Effect.promise(async () => {
    const rowsOf = async (table: keyof typeof columns, order = "1"): Promise<ReadonlyArray<unknown>> => {
      const rows = await ask(`select to_json(stored) as row from ${schema}.${table} stored order by ${order}`)
      const names: { readonly [column: string]: string } = columns[table]
      return rows.map(({ row }) =>
        Object.fromEntries(
          Object.entries(row)
            .filter(isShown)
            .map(([column, value]) => [names[column] ?? column, value]),
        ),
      )
    }
    return {
      events: await rowsOf("events", "position"),
      cases: await rowsOf("cases", "subject"),
      messages: await rowsOf("messages", "id"),
      claims: await rowsOf("claims", "key"),
    } as StoreContent
  })
