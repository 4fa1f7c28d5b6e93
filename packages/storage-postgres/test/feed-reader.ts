/**
 * A process that follows the feed of a schema to its end with what memory it is given: `feed-reader.ts <url> <schema>`. It says what
 * it has read, and how long pages took at the beginning, in the middle and at the end.
 */

import * as Effect from "effect/Effect"
import { openPostgres } from "../src/index.ts"

const [url = "", schema = ""] = process.argv.slice(2)
const limit = 1000

const median = (times: ReadonlyArray<number>): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

const program = Effect.gen(function* () {
  const store = yield* openPostgres({ url, schema, readOnly: true, connections: 1 })
  const times: Array<number> = []
  let [last, outOfPlace] = [0, 0]
  for (;;) {
    const start = performance.now()
    const page = yield* store.feed({ after: last, limit })
    if (page.length === 0) break
    times.push(performance.now() - start)
    for (const { body, position } of page) {
      if (position !== last + 1 || (body as { readonly n: number }).n !== position) outOfPlace++
      last = position
    }
  }
  const third = Math.floor(times.length / 3)
  const thirds = [0, 1, 2].map((place) => median(times.slice(place * third, (place + 1) * third)))
  console.log(JSON.stringify({ last, outOfPlace, pages: times.length, thirds }))
})

await Effect.runPromise(Effect.scoped(program))
