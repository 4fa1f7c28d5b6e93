/**
 * Commands of cases with a short and a long past, through the service: 10, 1,000 and 5,000 commands.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import * as Effect from "effect/Effect"
import { openPostgres } from "../src/index.ts"
import { freshSchema, serverUrl } from "../test/server.ts"
import { measureLongCases, rounds } from "./long-cases.ts"
import { spread } from "./measured.ts"

if (serverUrl === undefined) throw new Error("The benchmark needs a PostgreSQL server: BAZGASHT_POSTGRES_URL")
const url = serverUrl

const wantedRatio = 1.25

const figures = await Effect.runPromise(
  Effect.scoped(
    Effect.gen(function* () {
      const schema = yield* freshSchema
      return yield* measureLongCases(yield* openPostgres({ url, schema }))
    }),
  ),
)
const [shortest] = figures
if (shortest === undefined) throw new Error("no case was measured")

const targetOf = (says: string, ratio: number) => ({
  says,
  wanted: `at most ${wantedRatio}`,
  reached: ratio.toFixed(2),
  holds: ratio <= wantedRatio,
})

console.log(
  JSON.stringify({
    title: "Commands of long cases in PostgreSQL",
    text: [
      `Cases that have had 10, 1,000 and 5,000 commands take turns with the next one, through the service, on a server on the same machine: the case is loaded and decoded, the command decided, and its event stored with the document. A command that is given again is one of the first of its case. The times are the median of ${rounds}, with the smallest and the greatest beside it.`,
    ],
    head: ["commands so far", "ms for the next", "ms for one given again"],
    rows: figures.map(({ again, next, past }) => [past.toLocaleString("en"), spread(next), spread(again)]),
    targets: figures.slice(1).flatMap(({ again, next, past }) => {
      const beside = `of a case of ${past.toLocaleString("en")} commands, of the time of one of ${shortest.past}`
      return [
        targetOf(`the next command ${beside}`, next.median / shortest.next.median),
        targetOf(`a command given again ${beside}`, again.median / shortest.again.median),
      ]
    }),
  }),
)
