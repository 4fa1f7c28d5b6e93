/**
 * `bazgasht verify STORE…`: walks over stores of cases, and names the first record of each that is not what was committed.
 *
 * @module
 */

import type { FeedMark } from "@bazgasht/casework"
import { iranPack } from "@bazgasht/iran"
import { text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Options, UsageError } from "../command-line/parse.ts"
import { lastValue, weekOf } from "../command-line/settings.ts"
import { print } from "../rendering/json.ts"
import { page, voiceOf } from "../rendering/voice.ts"
import { shownAddress } from "../stores/address.ts"
import { type Audited, auditStore } from "../stores/audit.ts"
import { auditJson, auditLines, progressLine } from "../stores/audit-lines.ts"
import { type AsyncCommand, done, failed, notReached } from "./command.ts"

const refuseMark = (value: string) =>
  Result.fail(
    new UsageError({
      code: "usage.value",
      value: `--kept ${value}`,
      expected: text(
        "نشانی که همین فرمان برای یک پایگاه چاپ کرده است",
        "a mark that this command has printed, for one store",
      ),
    }),
  )

const keptOf = (options: Options, stores: number): Result.Result<FeedMark | undefined, UsageError> => {
  const value = lastValue(options, "kept")
  if (value === undefined) return Result.succeed(undefined)
  const [, position, feedHash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(value) ?? []
  return position === undefined || feedHash === undefined || stores > 1
    ? refuseMark(value)
    : Result.succeed({ position: Number(position), feedHash })
}

/** Verifies stores one after the other. */
export const verifyStores: AsyncCommand = async (addresses, options, platform) => {
  const asked = Result.all([
    voiceOf(options, platform, iranPack),
    keptOf(options, addresses.length),
    weekOf(options),
  ])
  if (Result.isFailure(asked)) return Result.fail(asked.failure)
  const [voice, kept, week] = asked.success
  const schema = lastValue(options, "schema")
  const json = options.has("json")
  const all: Array<Audited> = []
  for (const address of addresses) {
    const store = shownAddress(address)
    const audited = await auditStore(platform, {
      address,
      store,
      kept,
      week,
      ...(schema === undefined ? {} : { schema }),
      progress: (progress) =>
        Effect.sync(() => platform.progress(page(voice, [progressLine(voice, store, progress)]))),
    })
    platform.progress("")
    all.push(audited)
    if (!json) platform.print(page(voice, auditLines(voice, audited)))
  }
  if (json) print(platform, { format: "bazgasht.verifyStores/1", stores: all.map(auditJson) })
  const isAny = (state: Audited["state"]): boolean => all.some((audited) => audited.state === state)
  return Result.succeed(isAny("broken") ? failed : isAny("unread") ? notReached : done)
}
