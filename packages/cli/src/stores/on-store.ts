import type { StorageAdapter, StorageError } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { lastValue } from "../command-line/settings.ts"
import type { Context } from "../commands/command.ts"
import { printReport } from "../output.ts"
import { shownAddress } from "../platform.ts"
import { unreadReport } from "./audit-report.ts"

/** Works on the store that a command line names. One that cannot be read is reported in the format of the command, and comes to nothing. */
export const onStore = async <A>(
  context: Context,
  format: string,
  write: boolean,
  work: (storage: StorageAdapter) => Effect.Effect<A, StorageError>,
): Promise<A | undefined> => {
  const { operands, options, platform, style } = context
  const [address = ""] = operands
  const schema = lastValue(options, "schema")
  const store = platform.openStore(address, { write, ...(schema === undefined ? {} : { schema }) })
  const worked = await Effect.runPromise(Effect.result(Effect.scoped(Effect.flatMap(store, work))))
  if (Result.isSuccess(worked)) return worked.success
  printReport(context, unreadReport(style, format, shownAddress(address), worked.failure))
  return undefined
}
