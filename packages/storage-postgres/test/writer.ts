/**
 * A process that changes cases as fast as it can and says what it has stored, a line for each change.
 *
 *     node writer.ts <url> <schema> alone <name>     opens cases named after it until it is killed
 *     node writer.ts <url> <schema> beside <name>    moves the same ten cases to version 20 that others move beside it
 */

import type {
  BasisChanged,
  CaseCommit,
  ClaimConflict,
  StorageAdapter,
  StorageError,
  VersionConflict,
} from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import { openPostgres } from "../src/index.ts"
import { changeAfter, message, opening } from "./changes.ts"

const [url = "", schema = "", mode = "", name = ""] = process.argv.slice(2)

/** What every change holds besides its events. */
const content = { events: 3, attributes: { by: name, open: true } }

const say = ({ subject }: CaseCommit, version: number): void => {
  process.stdout.write(`${JSON.stringify({ subject, version })}\n`)
}

const alone = (
  storage: StorageAdapter,
): Effect.Effect<never, StorageError | VersionConflict | ClaimConflict | BasisChanged> => {
  let count = 0
  const next = Effect.suspend(() => {
    const subject = `${name}-${++count}`
    const change = opening(subject, {
      ...content,
      messages: [message(`${subject}/1`), message(`${subject}/2`)],
    })
    return Effect.map(storage.commit(change), ({ version }) => say(change, version))
  })
  return Effect.forever(next)
}

const cases = Array.from({ length: 10 }, (_, index) => `loan-${index}`)

const beside = (storage: StorageAdapter): Effect.Effect<void, StorageError | ClaimConflict | BasisChanged> =>
  Effect.forEach(
    cases,
    (subject) =>
      Effect.gen(function* () {
        for (;;) {
          const found = yield* storage.load({ kind: "loan", subject })
          if (found !== undefined && found.version >= 20) return
          const change =
            found === undefined ? opening(subject, { events: 2 }) : changeAfter(subject, found, { events: 2 })
          // Whoever comes too late looks again.
          yield* storage.commit(change).pipe(
            Effect.map(({ version }) => say(change, version)),
            Effect.catchTag("VersionConflict", () => Effect.void),
          )
        }
      }),
    { concurrency: "unbounded", discard: true },
  )

await Effect.runPromise(
  Effect.scoped(
    Effect.flatMap(
      openPostgres({ url, schema }),
      (storage): Effect.Effect<void, StorageError | VersionConflict | ClaimConflict | BasisChanged> =>
        mode === "alone" ? alone(storage) : beside(storage),
    ),
  ),
)
