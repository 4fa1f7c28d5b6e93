/**
 * The kinds of cases of the association, and what the register of the province learns about them: that something happened and when, and
 * nothing of the family or the money.
 *
 * @module
 */

import { defineCaseKind, type MessageOfEvent } from "@bazgasht/casework"
import { caseKinds } from "@bazgasht/core"
import { register } from "./people.ts"

const told = (
  template: string,
  { at, stage, subject }: { readonly at: number; readonly stage: string; readonly subject: string },
): MessageOfEvent => ({
  channel: "webhook",
  recipient: register,
  template,
  parameters: { case: subject, stage, day: at },
})

/** Support cases of families. */
export const families = defineCaseKind({
  ...caseKinds.supportCase,
  messagesOf: (event) => [told("supportCase.changed", event)],
})

/** Support cycles. No one is notified of them. */
export const cycles = caseKinds.supportCycle

/** Payments to families. No one is notified of them. */
export const payments = caseKinds.entitlement

/** Loans for work after release. */
export const loans = defineCaseKind({
  ...caseKinds.loan,
  messagesOf: (event) => (event.type === "approved" ? [told("loan.approved", event)] : []),
})
