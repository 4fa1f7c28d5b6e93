import { makeCasework } from "@bazgasht/casework"
import { Storage } from "@bazgasht/casework/ports"
import { timeLineOf } from "@bazgasht/organisation/registers"
import { text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { everyKind } from "../codes/every-kind.ts"
import { refuseValue } from "../command-line/parse.ts"
import { lastValue } from "../command-line/settings.ts"
import { printReport, writeTables } from "../output.ts"
import { reportRefusals } from "../report-error.ts"
import { onStore } from "../stores/on-store.ts"
import { timeLineReport } from "../time-line/time-line-report.ts"
import { type AsyncCommand, done, failed, notReached } from "./command.ts"

/** The command line has no callers: whoever holds the address of a store sees all of it. */
const access = {
  canRead: () => Effect.succeed("whole" as const),
  authorize: () => Effect.succeed({ allowed: true } as const),
}

const caller = { person: "bazgasht", linked: [], offices: [] }

/** `bazgasht time-line STORE PERSON`, or `--household ID`: what happened in all cases of a person, or of a household. */
export const showTimeLine: AsyncCommand = async (context) => {
  const { operands, options, style } = context
  const [, person] = operands
  const household = lastValue(options, "household")
  if ((person === undefined) === (household === undefined))
    return refuseValue(
      household === undefined ? "" : `--household ${household}`,
      text(
        "شناسهٔ یک شخص، یا ‎--household و شناسهٔ یک خانوار",
        "the id of a person, or --household and the id of a household",
      ),
    )
  const of = household === undefined ? { person: person ?? "" } : { household }
  const report = await onStore(
    context,
    "bazgasht.time-line/1",
    false,
    Effect.fnUntraced(function* (storage) {
      const casework = yield* Effect.orDie(
        makeCasework({ storage: Layer.succeed(Storage, storage), kinds: everyKind, access }),
      )
      return timeLineReport(style, of, yield* timeLineOf(casework, everyKind, { caller, ...of }))
    }, Effect.scoped),
  )
  if (report === undefined) return Result.succeed(notReached)
  const folder = lastValue(options, "csv")
  const unwritten = writeTables(context, report, folder)
  printReport(context, report, folder !== undefined)
  reportRefusals(unwritten, context)
  return Result.succeed(unwritten.length === 0 ? done : failed)
}
