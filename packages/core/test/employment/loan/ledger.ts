/**
 * A second, tiny account of a loan, written without the machine: a list of movements, of which every sum is counted anew. The
 * machine has to agree with it after every command.
 */

import type { LoanLife } from "../../../src/employment/cases/loan/loan-protocol.ts"
import type { LoanSetting } from "../../../src/employment/cases/loan/loan-terms.ts"

type Command = LoanLife["Command"]
type Plan = Extract<Command, { readonly type: "approve" }>["plan"]

export interface Movement {
  readonly kind: "lent" | "paid" | "forgiven" | "writtenOff" | "refunded"
  readonly amount: number
}

export interface Ledger {
  readonly plan: Plan | undefined
  readonly movements: ReadonlyArray<Movement>
  readonly payees: ReadonlyArray<string>
  readonly throughEnforcement: boolean
  /** Whether nothing more is paid out. */
  readonly begun: boolean
}

export const empty: Ledger = {
  plan: undefined,
  movements: [],
  payees: [],
  throughEnforcement: false,
  begun: false,
}

export const sumOf = ({ movements }: Ledger, kind: Movement["kind"]): number =>
  movements.reduce((sum, movement) => sum + (movement.kind === kind ? movement.amount : 0), 0)

/** The fee month by month, as a fraction, rounded at the end. */
const feeOn = (
  { everyMonths, instalments, method, rounding, yearlyRate: { denominator, numerator } }: Plan,
  principal: number,
): number => {
  let parts = 0n
  for (let left = instalments; left > 0; left--)
    for (let month = 0; month < everyMonths; month++) parts += BigInt(method === "flat" ? instalments : left)
  const top = BigInt(principal) * BigInt(numerator) * parts
  const bottom = BigInt(denominator) * 12n * BigInt(instalments)
  const rest = top % bottom
  const up = rounding === "up" ? rest > 0n : rounding === "nearest" && 2n * rest >= bottom
  return Number(top / bottom) + (up ? 1 : 0)
}

export const dueOf = (ledger: Ledger): number => {
  const { begun, plan } = ledger
  if (plan === undefined || !begun) return 0
  const principal = sumOf(ledger, "lent")
  return principal + feeOn(plan, principal)
}

const paidTowards = (ledger: Ledger): number =>
  dueOf(ledger) - sumOf(ledger, "forgiven") - sumOf(ledger, "writtenOff") - sumOf(ledger, "paid")

export const outstanding = (ledger: Ledger): number => Math.max(0, paidTowards(ledger))

export const surplus = (ledger: Ledger): number =>
  Math.max(0, -paidTowards(ledger)) - sumOf(ledger, "refunded")

/** What the money side of a command has to find; days, offices, stages and reasons are not the business of the ledger. */
export const mayBe = (ledger: Ledger, command: Command, { terms }: LoanSetting): boolean => {
  switch (command.type) {
    case "disburse":
      return (
        ledger.plan !== undefined &&
        !ledger.begun &&
        ledger.payees.includes(command.payee) &&
        (!ledger.throughEnforcement || command.enforcement !== undefined) &&
        command.amount > 0 &&
        sumOf(ledger, "lent") + command.amount <= ledger.plan.principal
      )
    case "closeDisbursement":
      return !ledger.begun && sumOf(ledger, "lent") > 0
    case "repay":
      return (
        ledger.begun &&
        outstanding(ledger) > 0 &&
        command.amount > 0 &&
        command.amount <= outstanding(ledger) + terms.tolerance
      )
    case "forgive":
      return command.amount > 0 && command.amount <= outstanding(ledger)
    case "reschedule":
    case "assume":
    case "markOverdue":
    case "proposeWriteOff":
    case "writeOff":
      return outstanding(ledger) > 0
    case "refund":
      return surplus(ledger) > 0 && command.amount === surplus(ledger)
    case "withdraw":
    case "cancel":
      return sumOf(ledger, "lent") === 0
    default:
      return !ledger.begun
  }
}

const moved = (ledger: Ledger, kind: Movement["kind"], amount: number): Ledger => ({
  ...ledger,
  movements: [...ledger.movements, { kind, amount }],
})

/** The ledger after a command that was carried out. */
export const next = (ledger: Ledger, command: Command): Ledger => {
  switch (command.type) {
    case "apply": {
      const { borrower, purpose } = command
      return purpose.kind === "release"
        ? { ...ledger, payees: purpose.creditors, throughEnforcement: true }
        : { ...ledger, payees: [...purpose.vendors, borrower] }
    }
    case "approve":
      return { ...ledger, plan: command.plan }
    case "disburse": {
      const after = moved(ledger, "lent", command.amount)
      return { ...after, begun: sumOf(after, "lent") === ledger.plan?.principal }
    }
    case "closeDisbursement":
      return { ...ledger, begun: true }
    case "repay":
      return moved(ledger, "paid", command.amount)
    case "forgive":
      return moved(ledger, "forgiven", command.amount)
    case "writeOff":
      return moved(ledger, "writtenOff", outstanding(ledger))
    case "refund":
      return moved(ledger, "refunded", command.amount)
    default:
      return ledger
  }
}
