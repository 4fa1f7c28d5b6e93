/** PostgreSQL inside the process, for a machine without a server. */

import { PGlite } from "@electric-sql/pglite"
import * as Effect from "effect/Effect"
import { type Database, failureBehind, type Row } from "../src/database.ts"

/** PGlite reads texts with a decoder that drops U+FEFF at their start; a server's driver keeps it like every code point. */
globalThis.TextDecoder = class extends TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean }) {
    super(label, { ignoreBOM: true, ...options })
  }
}

const json = 114
const int8 = 20

/** A database in memory; it takes seconds to start, so one serves a whole file. */
export const startEmbedded = (): Promise<PGlite> =>
  PGlite.create({ parsers: { [json]: (text: string) => text, [int8]: Number } })

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
