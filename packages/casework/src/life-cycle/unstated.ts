/** A command or a setting of which a part is not stated yet: whoever reads that part cannot say anything before it is. */

import * as Result from "effect/Result"

/** Says that something was read that is not stated yet. It never leaves this module. */
class Unstated extends Error {}

const unstated = (): never => {
  throw new Unstated()
}

/** An object as far as it is stated: any other field, and any list of its fields, is not. */
export const asFarAsStated = <A extends object>(stated: object): A =>
  new Proxy(stated, {
    get: (of, name) => (typeof name === "symbol" || name in of ? Reflect.get(of, name) : unstated()),
    has: (of, name) => (typeof name === "symbol" || name in of ? true : unstated()),
    ownKeys: unstated,
  }) as A

/** What a reading comes to, or `undefined` where it needs what is not stated. */
export const whereStated = <A>(read: () => A): Result.Result<A, "unstated"> => {
  try {
    return Result.succeed(read())
  } catch (error) {
    if (isUnstated(error)) return Result.fail("unstated")
    throw error
  }
}

/** Whether an error says that something was read that is not stated yet. */
export const isUnstated = (error: unknown): boolean => error instanceof Unstated
