/** The notices of payments: what a family reads of the money that was paid to it, and what an office prints for it. */

import { letterOnPayment } from "@bazgasht/core/letters"
import type { Officer } from "@bazgasht/example-systems/offices.ts"
import { statesWhere } from "@bazgasht/example-systems/systems.ts"
import { jalali, supportProgramme } from "@bazgasht/iran"
import { iranLetters } from "@bazgasht/iran/letters"
import {
  familyPaymentsOf,
  type HouseholdPayment,
  type PayeeAccountState,
} from "@bazgasht/organisation/payments"
import type { Text } from "@bazgasht/rules"
import { type Html, html } from "../page/html.ts"
import { letterParts } from "../page/letter.ts"
import type { Portal } from "../portal.ts"
import type { Visit } from "../visit.ts"

/** What a kind of help is called in a letter. */
const helpOf = (kind: string): Text | undefined => {
  const { householdHelp, memberHelp } = supportProgramme
  const rule = [...householdHelp, ...memberHelp].find((one) => one.kind === kind)?.rule.id
  return rule === undefined || !Object.hasOwn(iranLetters.rules, rule)
    ? undefined
    : iranLetters.rules[rule]?.name
}

/** The notices of the payments of a household, the last first. Accounts are named to who may read them. */
export const noticesOf = async (
  { systems }: Portal,
  reader: Officer,
  household: string,
): Promise<ReadonlyArray<HouseholdPayment>> => {
  const { entitlement, payeeAccount } = systems.cases
  const found = await statesWhere(entitlement, reader, [{ attribute: "household", is: household }])
  const payees = new Set(
    found.flatMap(({ state }) => ("attempts" in state ? state.attempts.map(({ payee }) => payee) : [])),
  )
  const accounts = new Map<string, PayeeAccountState>()
  for (const payee of payees) {
    const kept = await statesWhere(payeeAccount, reader, [{ attribute: "holder", is: payee }])
    const open = kept.find(({ state }) => state.stage !== "closed")
    if (open !== undefined) accounts.set(payee, open.state)
  }
  return familyPaymentsOf(found, {
    calendar: jalali,
    helpOf,
    accountOf: (payee) => accounts.get(payee),
  }).toReversed()
}

/** A notice as its reader has it in hand; each begins a sheet of its own. */
export const noticeParts = ({ style }: Visit, { entitlement, payment }: HouseholdPayment): Html => {
  const letter = letterOnPayment(payment, iranLetters, style)
  return html`<article class="sheet" id="${entitlement}"><h2>${letter.title}</h2>${letterParts(letter)}</article>`
}
