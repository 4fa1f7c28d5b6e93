/** What a case that asked for money has to record, now that something is known of its payment. */

import type { ActingPerson } from "@bazgasht/casework"
import type { DebtPetitionCommand, DebtPetitionState } from "@bazgasht/core/release"
import { attemptsOf, type EntitlementCommand, type EntitlementState } from "@bazgasht/core/support"
import type { Day } from "@bazgasht/rules"
import { type LineStatus, lineStatus, type PaymentLine } from "../payment-batch/payment-line.ts"
import { keyOfObligation } from "./source-orders.ts"

type Content<Command> = Command extends { readonly type: string }
  ? Omit<Command, "id" | "subject" | "at" | "by" | "expectedVersion" | "unit">
  : never

/** Who records it, and when. */
export interface SourceCommandOptions<Type extends string> {
  /** Id of the batch. With the key of the payment it makes the ids of the commands: given again, each is carried out once. */
  readonly batch: string
  readonly at: Day
  /** Who gives a command: who submits is not who finds out. */
  readonly by: (type: Type) => ActingPerson
}

const commandsOf = <Command extends { readonly type: string }>(
  { subject, version }: { readonly subject: string; readonly version: number },
  key: string,
  contents: ReadonlyArray<Content<Command>>,
  { at, batch, by }: SourceCommandOptions<Command["type"]>,
): ReadonlyArray<Command> =>
  contents.map(
    (content, place) =>
      ({
        ...content,
        id: `${batch}/${key}/${content.type}`,
        subject,
        at,
        by: by(content.type),
        expectedVersion: version + place,
      }) as unknown as Command,
  )

/** The reference, or the reason, of what was heard last of those that say where the money is. */
const lastHeard = (
  { heard }: PaymentLine,
  status: LineStatus,
): { readonly reference: string; readonly reason: string } => {
  const outcome = heard.findLast((one) => one.outcome.kind === status)?.outcome
  return { reference: "", reason: "", ...outcome }
}

const entitlementContents = (
  state: EntitlementState,
  line: PaymentLine,
): ReadonlyArray<Content<EntitlementCommand>> => {
  const { key } = line
  const attempt = attemptsOf(state).find((one) => one.key === key)
  if (attempt === undefined) return []
  const submitting: ReadonlyArray<Content<EntitlementCommand>> =
    attempt.standing === "prepared" ? [{ type: "submitAttempt", key }] : []
  const isSubmitted = attempt.standing === "prepared" || attempt.standing === "submitted"
  const isUnknown = attempt.standing === "unknown"
  const status = lineStatus(line)
  switch (status) {
    case "sent":
    case "accepted":
      return submitting
    case "unknown":
    case "disputed":
      return isSubmitted ? [...submitting, { type: "timeOutAttempt", key }] : []
    case "settled": {
      const { reference } = lastHeard(line, status)
      if (isSubmitted) return [...submitting, { type: "confirmAttempt", key, reference }]
      return isUnknown ? [{ type: "reconcileAttempt", key, outcome: { kind: "confirmed", reference } }] : []
    }
    case "rejected":
    case "returned": {
      const { reason } = lastHeard(line, status)
      if (isSubmitted) return [...submitting, { type: "refuseAttempt", key, reason }]
      return isUnknown ? [{ type: "reconcileAttempt", key, outcome: { kind: "refused", reason } }] : []
    }
  }
}

/**
 * The commands that an entitlement needs so that it says of its attempt what a batch says of the payment; none where it says so already.
 * Before a file is made they submit the attempt, and where that is refused the order is withdrawn from the batch.
 *
 * @example
 * const commands = entitlementCommands(preparedEntitlement, settledLine, sourceOptions)
 * commands.map(({ id, type }) => [id, type])
 * // => [["batch-1/key-1/submitAttempt", "submitAttempt"], ["batch-1/key-1/confirmAttempt", "confirmAttempt"]]
 */
export const entitlementCommands = (
  state: EntitlementState,
  line: PaymentLine,
  options: SourceCommandOptions<EntitlementCommand["type"]>,
): ReadonlyArray<EntitlementCommand> =>
  state.stage === "none"
    ? []
    : commandsOf<EntitlementCommand>(state, line.key, entitlementContents(state, line), options)

const inFlight: ReadonlySet<string> = new Set(["sent", "accepted", "unknown", "disputed"])

/**
 * The commands that a debt petition needs so that it says of its payments what a batch says of them: receipts of the creditors that were
 * paid and, once none of its payments is under way, that the others failed.
 */
export const petitionCommands = (
  state: DebtPetitionState,
  lines: ReadonlyArray<PaymentLine>,
  options: SourceCommandOptions<DebtPetitionCommand["type"]>,
): ReadonlyArray<DebtPetitionCommand> => {
  if (state.stage !== "paying") return []
  const paid = state.payments.flatMap(({ obligation }) => {
    const line = lines.find(({ key }) => key === keyOfObligation(state.subject, obligation))
    return line === undefined ? [] : [{ line, obligation, status: lineStatus(line) }]
  })
  const receipts = paid.flatMap(({ line, obligation, status }) =>
    status === "settled"
      ? [
          {
            key: line.key,
            content: { type: "confirm" as const, obligation, receipt: lastHeard(line, status).reference },
          },
        ]
      : [],
  )
  const failed = paid.find(({ status }) => status === "rejected" || status === "returned")
  const isOver = paid.length === state.payments.length && !paid.some(({ status }) => inFlight.has(status))
  const failures =
    failed !== undefined && isOver
      ? [
          {
            key: failed.line.key,
            content: { type: "failPayment" as const, reason: lastHeard(failed.line, failed.status).reason },
          },
        ]
      : []
  return [...receipts, ...failures].flatMap(({ content, key }, place) =>
    commandsOf<DebtPetitionCommand>(
      { subject: state.subject, version: state.version + place },
      key,
      [content],
      options,
    ),
  )
}
