/** X11: what is stored and sent survives JSON; and a refusal names nobody. */

import * as Schema from "effect/Schema"
import { expect } from "vitest"
import { holds, type Law } from "./law.ts"
import { refusedIn } from "./runs.ts"

const strict = { onExcessProperty: "error" } as const

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** To JSON and back, by the schema in both directions and without it. */
const survives = <T>(schema: Schema.Codec<T, unknown>, value: T): void => {
  const encoded = plain(Schema.encodeSync(schema)(value))
  expect(Schema.decodeUnknownSync(schema, strict)(encoded)).toStrictEqual(value)
  expect(plain(value)).toStrictEqual(value)
}

const textsIn = (value: unknown): ReadonlyArray<unknown> =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [value]

/** The laws of a life cycle that has schemas. */
export const lawsOfEncoding: ReadonlyArray<Law> = [
  {
    name: "X11: JSON brings back every command, event and state unchanged",
    check: (tested, count) =>
      holds(
        tested,
        ({ turns, events }) => {
          const { schemas } = tested
          if (schemas === undefined) return
          survives(schemas.state, tested.lifeCycle.none)
          for (const event of events) survives(schemas.event, event)
          for (const { command, after } of turns) {
            survives(schemas.command, command)
            survives(schemas.state, after)
          }
        },
        count,
      ),
  },
  {
    name: "X11: JSON brings back every refusal unchanged",
    check: (tested, count) =>
      holds(
        tested,
        (run) => {
          if (tested.schemas === undefined) return
          for (const { refusal } of refusedIn(run)) survives(tested.schemas.refusal, refusal)
        },
        count,
      ),
  },
  {
    name: "a refusal names nobody",
    check: (tested, count) =>
      holds(
        tested,
        (run) => {
          const ids = new Set<unknown>(
            run.turns.flatMap(({ before, command }) => [
              command.by.id,
              ...tested.lifeCycle.beneficiariesOf(before, command, run.setting),
            ]),
          )
          for (const { refusal } of refusedIn(run))
            expect(textsIn(refusal).filter((text) => ids.has(text))).toEqual([])
        },
        count,
      ),
  },
]
