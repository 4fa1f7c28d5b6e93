import type { AnsweredPayment } from "@bazgasht/casework/payments"
import type { Day } from "@bazgasht/rules"
import { hasHeard, isFailed, type PaymentLine } from "./payment-line.ts"

/** The lines with what a bank says of them. What was heard before, or is said twice, changes nothing. */
export const withAnswers = (
  lines: ReadonlyArray<PaymentLine>,
  answers: ReadonlyArray<AnsweredPayment>,
  on: Day,
): ReadonlyArray<PaymentLine> => {
  const said = new Map<string, Array<AnsweredPayment["outcome"]>>()
  for (const { key, outcome } of answers) said.set(key, [...(said.get(key) ?? []), outcome])
  return lines.map((line) => {
    let heard = line.heard
    for (const outcome of said.get(line.key) ?? [])
      if (!hasHeard({ heard }, outcome)) heard = [...heard, { on, outcome }]
    return heard === line.heard ? line : { ...line, heard }
  })
}

/** The lines of a batch whose books are closed: the orders that failed are free. What is free is taken back by nothing. */
export const withFreed = (lines: ReadonlyArray<PaymentLine>): ReadonlyArray<PaymentLine> =>
  lines.map((line) => (isFailed(line) ? { ...line, freed: true } : line))
