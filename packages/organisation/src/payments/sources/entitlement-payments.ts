import { attemptsOf, type EntitlementCommand, type EntitlementState } from "@bazgasht/core/support"
import type { PaymentLine } from "../payment-batch/payment-line.ts"
import { type Content, commandsOf, lastHeard, type SourceCommandOptions } from "./recorded.ts"
import { type OrderOptions, ordersOf, type SourceOrders } from "./source-orders.ts"

/**
 * The orders of entitlements: one for each attempt that is prepared and not submitted. The key of the attempt is that of the order.
 *
 * @example
 * const options = { accountOf: () => confirmedAccount, purpose: "support" }
 * ordersOfEntitlements([preparedEntitlement], options).orders.map(({ amount, key }) => [key, amount]) // => [["order-1", 36]]
 * ordersOfEntitlements([preparedEntitlement], { ...options, accountOf: () => undefined }).withoutAccount // => ["mother"]
 */
export const ordersOfEntitlements = (
  entitlements: ReadonlyArray<EntitlementState>,
  options: OrderOptions,
): SourceOrders =>
  ordersOf(
    entitlements.flatMap((state) =>
      state.stage === "approved"
        ? attemptsOf(state)
            .filter(({ status }) => status === "prepared")
            .map(({ amount, key, payee }) => ({
              key,
              source: { kind: "entitlement", subject: state.subject },
              payee,
              amount,
            }))
        : [],
    ),
    options,
  )

/** Whether an entitlement waits for the payment of a key: it has submitted the attempt, and nothing has become of it. */
export const entitlementAwaits = (state: EntitlementState, key: string): boolean =>
  attemptsOf(state).some((one) => one.key === key && one.status === "submitted")

/** The contents of the commands by which an entitlement says of its attempt what a line says. */
export const contentsFor = (
  state: EntitlementState,
  line: PaymentLine,
): ReadonlyArray<Content<EntitlementCommand>> => {
  const { key } = line
  const before = attemptsOf(state).find((one) => one.key === key)?.status
  const submitting: ReadonlyArray<Content<EntitlementCommand>> =
    before === "prepared" ? [{ type: "submitAttempt", key }] : []
  const isSubmitted = before === "prepared" || before === "submitted"
  const { reason, reference, status } = lastHeard(line)
  switch (status) {
    case "sent":
    case "accepted":
      return submitting
    case "unknown":
    case "disputed":
      return isSubmitted ? [...submitting, { type: "timeOutAttempt", key }] : []
    case "settled":
      if (isSubmitted) return [...submitting, { type: "confirmAttempt", key, reference }]
      return before === "unknown"
        ? [{ type: "reconcileAttempt", key, outcome: { kind: "confirmed", reference } }]
        : []
    case "rejected":
    case "returned":
      if (isSubmitted) return [...submitting, { type: "refuseAttempt", key, reason }]
      if (before === "unknown")
        return [{ type: "reconcileAttempt", key, outcome: { kind: "refused", reason } }]
      return before === "confirmed" ? [{ type: "returnAttempt", key, reason }] : []
  }
}

/**
 * The commands that an entitlement needs so that it says of its attempt what a batch says of the payment; none where it says so already.
 * Before a file is made they submit the attempt, and where that is refused the order is withdrawn from the batch.
 *
 * @example
 * const commands = entitlementCommands(preparedEntitlement, settledLine, sourceOptions)
 * commands.map(({ id, type }) => [id, type])
 * // => [["batch-1/order-1/submitAttempt", "submitAttempt"], ["batch-1/order-1/confirmAttempt", "confirmAttempt"]]
 */
export const entitlementCommands = (
  state: EntitlementState,
  line: PaymentLine,
  options: SourceCommandOptions<EntitlementCommand["type"]>,
): ReadonlyArray<EntitlementCommand> =>
  state.stage === "none"
    ? []
    : commandsOf<EntitlementCommand>(
        state,
        contentsFor(state, line).map((content) => ({ key: line.key, content })),
        options,
      )
