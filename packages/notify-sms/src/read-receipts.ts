/**
 * Receipts that a gateway pushes: JSON or a form, one or many. Anybody may push anything; what is no receipt is nothing.
 */

import type { DeliveryReceipt } from "@bazgasht/casework/ports"
import type { SmsCode } from "./code.ts"
import type { SmsGateway } from "./gateway/sms-gateway.ts"
import { isOneOf, jsonIn, valueAt, writtenAt } from "./read-answer.ts"

const read = (pushed: unknown): unknown => {
  if (typeof pushed === "string") return jsonIn(pushed) ?? Object.fromEntries(new URLSearchParams(pushed))
  return pushed instanceof URLSearchParams ? Object.fromEntries(pushed) : pushed
}

/** The receipts in what was pushed. */
export const readReceipts = (
  { list, reference, status, delivered, undelivered }: NonNullable<SmsGateway["receipts"]>,
  pushed: unknown,
): ReadonlyArray<DeliveryReceipt> => {
  const whole = read(pushed)
  const found = list === undefined ? whole : valueAt(whole, list)
  return (Array.isArray(found) ? found : [found]).flatMap((one: unknown): ReadonlyArray<DeliveryReceipt> => {
    const of = writtenAt(one, reference)
    const said = writtenAt(one, status)
    if (of === undefined || said === undefined) return []
    if (isOneOf(delivered, said)) return [{ reference: of, outcome: "delivered" }]
    if (!isOneOf(undelivered, said)) return []
    return [{ reference: of, outcome: "undelivered", code: "sms.undelivered" satisfies SmsCode }]
  })
}
