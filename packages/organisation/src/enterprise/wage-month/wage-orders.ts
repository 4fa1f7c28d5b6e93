/** The payment orders of a wage: to the person, to dependants, and of what is deducted. */

import { daySchema, isSameIdentifier, moneySchema } from "@bazgasht/casework"
import type { WageSplit } from "@bazgasht/core/employment"
import type { Money } from "@bazgasht/rules"
import * as Schema from "effect/Schema"

/** Who gets a part of a wage: the worker, a dependant, or what is deducted for by the code of its kind. */
export type WagePayee = ReturnType<typeof wagePayeeSchema>["Type"]

export const wagePayeeSchema = () =>
  Schema.Struct({ part: Schema.Literals(["worker", "dependant", "deduction"]), id: Schema.NonEmptyString })

/** A payment that a wage asks for. */
export type WageOrder = ReturnType<typeof wageOrderSchema>["Type"]

export const wageOrderSchema = () =>
  Schema.Struct({
    /** The key of the payment, unique for ever. */
    order: Schema.NonEmptyString,
    payee: wagePayeeSchema(),
    amount: moneySchema(),
  })

/** A payment order, and the payment that answered it. */
export type KeptWageOrder = ReturnType<typeof keptWageOrderSchema>["Type"]

export const keptWageOrderSchema = () =>
  Schema.Struct({
    ...wageOrderSchema().fields,
    /** The day on which it was paid, and the reference of the payment; absent while it is not. */
    paid: Schema.optionalKey(Schema.Struct({ on: daySchema(), reference: Schema.NonEmptyString })),
  })

/** What a part of a wage comes to. */
export interface WagePart {
  readonly payee: WagePayee
  readonly amount: Money
}

const isSamePayee = (one: WagePayee, other: WagePayee): boolean =>
  one.part === other.part && isSameIdentifier(one.id, other.id)

/** The parts of a wage; they add up to its gross. */
export const partsOf = (
  worker: string,
  { deductions, dependants, net }: Pick<WageSplit, "deductions" | "dependants" | "net">,
): ReadonlyArray<WagePart> => [
  { payee: { part: "worker", id: worker }, amount: net },
  ...dependants.map(({ amount, person }) => ({ payee: { part: "dependant", id: person }, amount }) as const),
  ...deductions.map(({ amount, kind }) => ({ payee: { part: "deduction", id: kind }, amount }) as const),
]

const orderedFor = (orders: ReadonlyArray<WageOrder>, payee: WagePayee): number =>
  orders.reduce((sum, { amount, payee: of }) => (isSamePayee(of, payee) ? sum + amount : sum), 0)

/**
 * The orders that are still to be given so that everybody gets their part: what a part lacks beside the orders of before. Of a part for which more was
 * ordered nothing is taken back; see {@link overpaidIn}.
 */
export const ordersFor = (
  wage: { readonly subject: string; readonly approval: number },
  parts: ReadonlyArray<WagePart>,
  before: ReadonlyArray<WageOrder>,
): ReadonlyArray<WageOrder> =>
  parts.flatMap(({ amount, payee }) => {
    const lacking = amount - orderedFor(before, payee)
    const order = `${wage.subject}/${wage.approval}/${payee.part}/${payee.id}`
    return lacking > 0 ? [{ order, payee, amount: lacking as Money }] : []
  })

/** What was ordered for each payee beyond their part, where a later approval made the part smaller. */
export const overpaidIn = (
  parts: ReadonlyArray<WagePart>,
  orders: ReadonlyArray<WageOrder>,
): ReadonlyArray<WagePart> => {
  const payees = orders
    .map(({ payee }) => payee)
    .filter((payee, place, all) => all.findIndex((one) => isSamePayee(one, payee)) === place)
  return payees.flatMap((payee) => {
    const due = parts.find((part) => isSamePayee(part.payee, payee))?.amount ?? 0
    const over = orderedFor(orders, payee) - due
    return over > 0 ? [{ payee, amount: over as Money }] : []
  })
}
