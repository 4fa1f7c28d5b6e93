/** A command over a store that holds some cases: what a kind reads of them, and what its life cycle then says. */

import type { CaseKind, LifeCycleTypes } from "@bazgasht/casework"
import type { CaseReader } from "@bazgasht/casework/law"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

/** A case of a store, for what is read of it. */
type Stored = { readonly kind: string; readonly subject: string; readonly state: object }

/** A reader of the states of some cases. */
const readerOf = (stored: ReadonlyArray<Stored>): CaseReader => ({
  one: (kind, subject) =>
    Effect.succeed(
      (stored.find((one) => one.kind === kind.kind && one.subject === subject)?.state ??
        kind.lifeCycle.none) as never,
    ),
  all: (kind, where) =>
    Effect.succeed(
      stored
        .filter(
          ({ kind: ofKind, state }) =>
            ofKind === kind.kind &&
            where.every(
              (condition) =>
                "is" in condition && kind.attributes[condition.attribute].of(state as never) === condition.is,
            ),
        )
        .map(({ state }) => state as never),
    ),
})

/** What a command comes to over a store: the state behind it, and the stage it leads to or the code with which it is refused. */
export const carriedOut = <L extends LifeCycleTypes>(
  kind: CaseKind<L, string, string>,
  asked: { readonly state: L["State"]; readonly command: L["Command"]; readonly setting: L["Setting"] },
  stored: ReadonlyArray<Stored>,
): { readonly stage: string; readonly state: L["State"] } => {
  const found = Effect.runSync(kind.reads?.(asked as never, readerOf(stored)) ?? Effect.succeed({}))
  const handled = kind.lifeCycle.handle(asked.state, asked.command, {
    ...asked.setting,
    ...found,
  } as L["Setting"])
  return Result.isSuccess(handled)
    ? { stage: handled.success.outcome.stage, state: handled.success.state }
    : { stage: handled.failure.code, state: asked.state }
}

/** The stage to which a command leads over a store, or the code with which it is refused. */
export const overStore = <L extends LifeCycleTypes>(
  kind: CaseKind<L, string, string>,
  asked: Parameters<typeof carriedOut<L>>[1],
  stored: ReadonlyArray<Stored>,
): string => carriedOut(kind, asked, stored).stage
