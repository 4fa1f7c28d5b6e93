import { type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./debt-petition-guards.ts"
import { type DebtPetitionLife, debtPetitionProtocol } from "./debt-petition-protocol.ts"
import { steps } from "./debt-petition-steps.ts"

/**
 * The life of a petition for the release of a debt prisoner: obligations are gathered, creditors concede and courts put off,
 * what is left stands for a time, money that was received covers it, creditors are paid through the execution office, and the
 * judge orders the release once nothing else holds the prisoner.
 *
 * @example
 * // Of 90,000,000 crowns the creditor has given up 40,000,000, and the family has brought 20,000,000.
 * const command = {
 *   type: "reserve", receipt: "receipt-8", source: "loan", amount: 30_000_000 as Money, receivedOn: gregorianDay(2025, 4, 21),
 *   id: "c-9", subject: "petition-1", at: gregorianDay(2025, 4, 21), by: { id: "p-4", role: "almoner" }, expectedVersion: 5,
 * } as const
 * const { newEvents } = Result.getOrThrow(debtPetition.handle(state, command, setting))
 * newEvents.map(({ type }) => type) // => ["fundsReserved"]
 *
 * const tooMuch = debtPetition.handle(state, { ...command, amount: 40_000_000 as Money }, setting)
 * Result.isFailure(tooMuch) && tooMuch.failure.code // => "funds.overResidual"
 */
export const debtPetition: LifeCycle<DebtPetitionLife> = /* @__PURE__ */ lifeCycleOf<DebtPetitionLife>(
  debtPetitionProtocol,
  {
    beneficiariesOf: (state, command) => {
      const people = state.stage === "none" ? (command.type === "open" ? command : undefined) : state.petition
      const creditors = state.stage === "none" ? [] : state.obligations.map(({ creditor }) => creditor)
      return people === undefined ? [] : [people.prisoner, ...people.relatives, ...creditors]
    },
    guards,
    steps,
  },
)

/**
 * The schemas of the life cycle of these petitions, made when somebody first asks.
 *
 * @example
 * const command = { type: "recordHold", hold: { id: "hold-1", status: "unknown" }, ...written }
 * const decode = Schema.decodeUnknownResult(debtPetitionSchemas().command, { onExcessProperty: "error" })
 * Result.isSuccess(decode(command)) // => true
 * Result.isSuccess(decode({ ...command, hold: { id: "hold-1" } })) // => false
 */
export const debtPetitionSchemas = /* @__PURE__ */ schemasOf<DebtPetitionLife>(debtPetitionProtocol)
