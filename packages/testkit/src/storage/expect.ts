import { canonicalJson } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

/** A text short enough to be read in a report. */
const shown = (data: unknown): string => {
  const text = data === undefined ? "nothing" : canonicalJson(data)
  return text.length <= 2_000 ? text : `${text.slice(0, 2_000)} … (${text.length} characters)`
}

export const broken = (what: string): never => {
  throw new Error(what)
}

/** Whether two answers are the same JSON; absent members and those that are `undefined` are the same. */
export const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other)

/** Expects an answer to be exactly this JSON. */
export const equal = (actual: unknown, expected: unknown, what: string): void => {
  if (!isSame(actual, expected)) broken(`${what}: expected ${shown(expected)}, got ${shown(actual)}`)
}

export const holds = (condition: boolean, what: string): void => {
  if (!condition) broken(what)
}

export const failureOf = <Answer, Failure>(
  effect: Effect.Effect<Answer, Failure>,
  what: string,
): Effect.Effect<Failure> =>
  Effect.map(Effect.result(effect), (result) =>
    Result.isFailure(result)
      ? result.failure
      : broken(`${what}: expected a failure, got ${shown(result.success)}`),
  )

export const refused = (
  effect: Effect.Effect<unknown, { readonly code: string }>,
  code: string,
  what: string,
): Effect.Effect<void> =>
  Effect.map(failureOf(effect, what), (failure) => equal(failure.code, code, `${what}: code of the failure`))

/** What each of some items has under a name. */
export const valuesOf = <Item, Name extends keyof Item>(
  items: ReadonlyArray<Item>,
  name: Name,
): ReadonlyArray<Item[Name]> => items.map((item) => item[name])

/** Lets rivals try at the same time. Returns those that succeed; expects the others to fail with a code. */
export const winnersOf = <Rival>(
  rivals: ReadonlyArray<Rival>,
  attempt: (rival: Rival, place: number) => Effect.Effect<unknown, { readonly code: string }>,
  code: string,
): Effect.Effect<ReadonlyArray<Rival>> =>
  Effect.map(
    Effect.forEach(
      rivals,
      (rival, place) => Effect.map(Effect.result(attempt(rival, place)), (result) => ({ rival, result })),
      { concurrency: "unbounded" },
    ),
    (raced) =>
      raced.flatMap(({ result, rival }) => {
        if (Result.isSuccess(result)) return [rival]
        equal(result.failure.code, code, "code of a loser")
        return []
      }),
  )
