/** PostgreSQL inside the process, for a machine without a server. */

import { PGlite } from "@electric-sql/pglite"
import * as Effect from "effect/Effect"
import { type Database, failureBehind, type Row } from "../src/database.ts"

/** A decoder that keeps U+FEFF at the start of a text, as a server's driver keeps every code point. */
class KeepingDecoder extends TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean }) {
    super(label, { ignoreBOM: true, ...options })
  }
}

const json = 114
const int8 = 20

/**
 * A database in memory; it takes seconds to start, so one serves a whole file. PGlite takes its decoder from the process while it starts. Whoever else runs in the process
 * gets the usual one back: a file with a byte order mark could not be read with the other.
 */
export const startEmbedded = async (): Promise<PGlite> => {
  const usual = globalThis.TextDecoder
  globalThis.TextDecoder = KeepingDecoder
  try {
    return await PGlite.create({ parsers: { [json]: (text: string) => text, [int8]: Number } })
  } finally {
    globalThis.TextDecoder = usual
  }
}

export const databaseIn = (embedded: PGlite): Database => ({
  run: ({ text }, parameters) =>
    Effect.tryPromise({
      try: async () => (await embedded.query<Row>(text, [...parameters])).rows,
      catch: failureBehind,
    }),
  script: (text) =>
    Effect.tryPromise({
      try: async () => {
        try {
          await embedded.exec(text)
        } catch (error) {
          await embedded.exec("rollback")
          throw error
        }
      },
      catch: failureBehind,
    }),
})
