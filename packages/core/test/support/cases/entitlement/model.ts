/**
 * A second, tiny account of attempts to pay, written without the machine: a list of attempts with what has become of them. The
 * machine has to agree with it after every command.
 */

import type { EntitlementLife } from "../../../../src/support/cases/entitlement/entitlement-protocol.ts"
import type { EntitlementSetting } from "../../../../src/support/cases/entitlement/entitlement-terms.ts"

type Command = EntitlementLife["Command"]

export interface ModelAttempt {
  readonly key: string
  readonly payee: string
  readonly amount: number
  readonly status: string
}

export interface Model {
  readonly amount: number
  readonly recipients: ReadonlyArray<string>
  readonly attempts: ReadonlyArray<ModelAttempt>
  readonly released: boolean
  readonly held: boolean
  readonly over: boolean
  readonly approved: boolean
}

export const nothing: Model = {
  amount: 0,
  recipients: [],
  attempts: [],
  released: false,
  held: false,
  over: false,
  approved: false,
}

const changes: { readonly [type: string]: readonly [from: string, to: (command: Command) => string] } = {
  discardAttempt: ["prepared", () => "discarded"],
  submitAttempt: ["prepared", () => "submitted"],
  confirmAttempt: ["submitted", () => "confirmed"],
  refuseAttempt: ["submitted", () => "refused"],
  timeOutAttempt: ["submitted", () => "unknown"],
  returnAttempt: ["confirmed", () => "refused"],
  reconcileAttempt: [
    "unknown",
    (command) => (command.type === "reconcileAttempt" ? command.outcome.kind : "unknown"),
  ],
}

export const paid = ({ attempts }: Model): number =>
  attempts.reduce((sum, { amount, status }) => sum + (status === "confirmed" ? amount : 0), 0)

const count = ({ attempts }: Model, status: string) =>
  attempts.filter((attempt) => attempt.status === status).length

/** What the money side of a command has to find; days, offices and reasons are not the model's business. */
export const mayBe = (model: Model, command: Command, { terms }: EntitlementSetting): boolean => {
  const inFlight = count(model, "submitted") + count(model, "unknown")
  if (command.type === "prepareAttempt")
    return (
      model.released &&
      !model.held &&
      inFlight + count(model, "prepared") === 0 &&
      count(model, "refused") < terms.maxAttempts &&
      !model.attempts.some(({ key }) => key === command.key) &&
      model.recipients.includes(command.payee) &&
      command.amount > 0 &&
      paid(model) + command.amount <= model.amount
    )
  const change = changes[command.type]
  if (change !== undefined && "key" in command)
    return (
      !(model.held && command.type === "submitAttempt") &&
      model.attempts.some(({ key, status }) => key === command.key && status === change[0])
    )
  switch (command.type) {
    case "recordUndeliverable":
      return !model.held && inFlight === 0 && count(model, "refused") >= terms.maxAttempts
    case "expire":
      return model.released && !model.held && inFlight === 0
    case "cancel":
      return inFlight === 0 && paid(model) === 0
    default:
      return true
  }
}

/** The model after a command that was carried out. */
export const next = (model: Model, command: Command): Model => {
  switch (command.type) {
    case "compute": {
      const { alternate, primary } = command.recipients
      return {
        ...nothing,
        amount: command.amount,
        recipients: [primary, ...(alternate === undefined ? [] : [alternate])],
      }
    }
    case "approve":
      return { ...model, approved: true }
    case "release":
      return { ...model, released: true }
    case "hold":
      return { ...model, held: true }
    case "resume":
      return { ...model, held: false }
    case "prepareAttempt": {
      const { amount, key, payee } = command
      return { ...model, attempts: [...model.attempts, { key, payee, amount, status: "prepared" }] }
    }
    case "recordUndeliverable":
    case "expire":
    case "cancel":
      return { ...model, over: true }
    default: {
      const change = changes[command.type]
      if (change === undefined || !("key" in command)) return model
      const attempts = model.attempts.map((attempt) =>
        attempt.key === command.key ? { ...attempt, status: change[1](command) } : attempt,
      )
      const after = { ...model, attempts }
      return { ...after, over: paid(after) === model.amount }
    }
  }
}
