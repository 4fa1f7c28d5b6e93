import { houseMessages } from "@bazgasht/casework/consequences"
import { type MessageStatus, messageStatuses, type StorageAdapter } from "@bazgasht/casework/ports"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Options, refuseValue, type UsageError } from "../command-line/parse.ts"
import { lastValue, oneOfNames } from "../command-line/settings.ts"
import { consequencesReport } from "../consequences/consequences-report.ts"
import { printReport, writeTables } from "../output.ts"
import { reportRefusals } from "../report-error.ts"
import { onStore } from "../stores/on-store.ts"
import { type AsyncCommand, done, failed, notReached } from "./command.ts"

/** What is not carried out: what waits, and what was given up on. */
const open: ReadonlyArray<MessageStatus> = ["waiting", "unknown", "rejected", "parked"]

const statusOf = (options: Options): Result.Result<MessageStatus | undefined, UsageError> => {
  const given = lastValue(options, "status")
  if (given === undefined) return Result.succeed(undefined)
  const found = messageStatuses.find((status) => status === given)
  return found === undefined
    ? refuseValue(`--status ${given}`, oneOfNames(messageStatuses, given))
    : Result.succeed(found)
}

/** The consequences of some statuses, in the order in which they were caused. */
const listed = (storage: StorageAdapter, statuses: ReadonlyArray<MessageStatus>) =>
  Effect.map(
    Effect.forEach(statuses, (status) => houseMessages(storage, status)),
    (found) => found.flat().sort((one, other) => one.position - other.position || one.place - other.place),
  )

/** `bazgasht consequences STORE`: what follows from events for other cases, what was refused of it, and why. */
export const showConsequences: AsyncCommand = async (context) => {
  const { options, style } = context
  const asked = statusOf(options)
  if (Result.isFailure(asked)) return Result.fail(asked.failure)
  const status = asked.success
  const report = await onStore(context, "bazgasht.consequences/1", false, (storage) =>
    Effect.map(listed(storage, status === undefined ? open : [status]), (messages) =>
      consequencesReport(style, messages, status),
    ),
  )
  if (report === undefined) return Result.succeed(notReached)
  const folder = lastValue(options, "csv")
  const unwritten = writeTables(context, report, folder)
  printReport(context, report, folder !== undefined)
  reportRefusals(unwritten, context)
  return Result.succeed(unwritten.length === 0 ? done : failed)
}
