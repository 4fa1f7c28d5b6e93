/** What follows for entitlements, petitions and wages from what a bank answers, or a person has found out, of their payments. */

import { type Consequence, defineConsequence, type Undecided } from "@bazgasht/casework/consequences"
import { debtPetitionCases } from "@bazgasht/core/release"
import { entitlementCases } from "@bazgasht/core/support"
import { text } from "@bazgasht/rules"
import { wageMonthCases } from "../enterprise/enterprise-kinds.ts"
import { linesOf } from "../payments/payment-batch/payment-batch.ts"
import { paymentBatchCases } from "../payments/payment-batch/payment-batch-kind.ts"
import type { PaymentBatchLife } from "../payments/payment-batch/payment-batch-protocol.ts"
import {
  isFailed,
  type LineStatus,
  lineStatus,
  type PaymentLine,
} from "../payments/payment-batch/payment-line.ts"
import { contentsFor } from "../payments/sources/entitlement-payments.ts"
import { isWholeIn, recordingsOfPetition } from "../payments/sources/petition-payments.ts"
import { recordingsOfWage } from "../payments/sources/wage-payments.ts"
import type { ConsequenceTerms } from "./consequence-terms.ts"

/** A payment of which something was heard, and every payment of the same case in the batch, as they stand then. */
interface HeardOf {
  /** Id of the case that asked for the money. */
  readonly source: string
  readonly key: string
  readonly lines: ReadonlyArray<PaymentLine>
}

type Event = PaymentBatchLife["Event"]

/** The keys of the payments of which an event says something. */
const keysIn = (event: Event): ReadonlyArray<string> =>
  event.type === "answered"
    ? event.answers.map(({ key }) => key)
    : event.type === "foundOut"
      ? [event.key]
      : []

/** The payments of cases of a kind of which an event says something, where their money is so by now. */
const heardOf =
  (kind: string, statuses: ReadonlyArray<LineStatus>) =>
  (event: Event, state: PaymentBatchLife["State"]): ReadonlyArray<HeardOf> => {
    const keys = new Set(keysIn(event))
    const lines = linesOf(state).filter(({ source }) => source.kind === kind)
    const bySource = Map.groupBy(lines, ({ source }) => source.subject)
    return lines.flatMap((line) => {
      const { key, source } = line
      if (!keys.has(key) || !statuses.includes(lineStatus(line))) return []
      return [{ source: source.subject, key, lines: bySource.get(source.subject) ?? [] }]
    })
  }

const of = { kind: paymentBatchCases, events: ["answered", "foundOut"] } as const
const to = ({ source }: HeardOf) => ({ subject: source })

/** The content of a command of a type, without its name. */
const contentOf = <Content extends { readonly type: string }, Type extends Content["type"]>(
  contents: ReadonlyArray<Content>,
  type: Type,
): Omit<Extract<Content, { readonly type: Type }>, "type"> | undefined => {
  const found = contents.find((one): one is Extract<Content, { readonly type: Type }> => one.type === type)
  if (found === undefined) return undefined
  const { type: _, ...content } = found
  return content
}

const onDuty = (role: string) => ({ person: "onDuty", role }) as const

const ofEntitlements = ({ roles }: ConsequenceTerms): ReadonlyArray<Consequence> => {
  const contents = ({ key, lines }: HeardOf, state: Parameters<typeof contentsFor>[0]) =>
    // What was not submitted before its file was made is no attempt that a bank can answer.
    lines.filter((line) => line.key === key).flatMap((line) => contentsFor(state, line).slice(0, 1))
  /** What was found out of a payment without an answer another person records than the one who submitted it. */
  const unless = (heard: HeardOf, state: Parameters<typeof contentsFor>[0]): Undecided | undefined =>
    contents(heard, state).some(({ type }) => type === "reconcileAttempt") ? "undecided" : undefined
  const by = onDuty(roles.entitlementPayments)
  return [
    defineConsequence({
      name: "payment.confirmEntitlement",
      title: text("ثبت واریز به خانواده", "the arrival of a family's money is recorded"),
      of,
      carries: heardOf("entitlement", ["settled"]),
      gives: { kind: entitlementCases, command: "confirmAttempt" },
      to,
      brings: (heard, { state }) =>
        contentOf(contents(heard, state), "confirmAttempt") ?? unless(heard, state),
      by,
    }),
    defineConsequence({
      name: "payment.refuseEntitlement",
      title: text("ثبت نرسیدن پول به خانواده", "it is recorded that a family's money did not arrive"),
      of,
      carries: heardOf("entitlement", ["rejected", "returned"]),
      gives: { kind: entitlementCases, command: "refuseAttempt" },
      to,
      brings: (heard, { state }) =>
        contentOf(contents(heard, state), "refuseAttempt") ?? unless(heard, state),
      by,
    }),
    defineConsequence({
      name: "payment.returnEntitlement",
      title: text("ثبت برگشت پول خانواده", "it is recorded that a family's money came back"),
      of,
      carries: heardOf("entitlement", ["returned"]),
      gives: { kind: entitlementCases, command: "returnAttempt" },
      to,
      brings: (heard, { state }) => contentOf(contents(heard, state), "returnAttempt"),
      by,
    }),
    defineConsequence({
      name: "payment.timeOutEntitlement",
      title: text(
        "ثبت نامعلوم بودن پرداخت به خانواده",
        "it is recorded that the result of a family's payment is unknown",
      ),
      of,
      carries: heardOf("entitlement", ["unknown", "disputed"]),
      gives: { kind: entitlementCases, command: "timeOutAttempt" },
      to,
      brings: (heard, { state }) => contentOf(contents(heard, state), "timeOutAttempt"),
      by,
    }),
  ]
}

const ofPetitions = ({ roles }: ConsequenceTerms): ReadonlyArray<Consequence> => {
  const by = onDuty(roles.petitionReceipts)
  return [
    defineConsequence({
      name: "payment.confirmDebt",
      title: text("ثبت رسید محکوم‌له", "the receipt of a creditor is recorded"),
      of,
      carries: heardOf("debtPetition", ["settled"]),
      gives: { kind: debtPetitionCases, command: "confirm" },
      to,
      brings: ({ key, lines }, { state }) =>
        contentOf(
          recordingsOfPetition(state, lines)
            .filter((one) => one.key === key)
            .map(({ content }) => content),
          "confirm",
        ),
      by,
    }),
    defineConsequence({
      name: "payment.failDebt",
      title: text("ثبت نرسیدن پول به محکوم‌لهم", "it is recorded that payments to creditors failed"),
      of,
      carries: heardOf("debtPetition", ["settled", "rejected", "returned"]),
      gives: { kind: debtPetitionCases, command: "failPayment" },
      to,
      brings: ({ lines }, { state }) => {
        const failing = contentOf(
          recordingsOfPetition(state, lines).map(({ content }) => content),
          "failPayment",
        )
        if (failing !== undefined) return failing
        // What another batch pays of the same debts is not known here.
        return state.stage === "paying" && lines.some(isFailed) && !isWholeIn(state, lines)
          ? "undecided"
          : undefined
      },
      by,
    }),
  ]
}

const ofWages = ({ roles }: ConsequenceTerms): ReadonlyArray<Consequence> => {
  const contents = ({ key, lines }: HeardOf, state: Parameters<typeof recordingsOfWage>[0]) =>
    recordingsOfWage(state, lines)
      .filter((one) => one.key === key)
      .map(({ content }) => content)
  const by = onDuty(roles.wagePayments)
  return [
    defineConsequence({
      name: "payment.recordWage",
      title: text("ثبت واریز دستمزد", "the payment of a wage is recorded"),
      of,
      carries: heardOf("wageMonth", ["settled"]),
      gives: { kind: wageMonthCases, command: "recordPaid" },
      to,
      brings: (heard, { state }) => contentOf(contents(heard, state), "recordPaid"),
      by,
    }),
    defineConsequence({
      name: "payment.returnWage",
      title: text("ثبت برگشت دستمزد", "it is recorded that a wage came back"),
      of,
      carries: heardOf("wageMonth", ["returned"]),
      gives: { kind: wageMonthCases, command: "recordReturned" },
      to,
      brings: (heard, { state }) => contentOf(contents(heard, state), "recordReturned"),
      by,
    }),
  ]
}

/**
 * What follows from what a bank answers: each entitlement, petition and wage whose payment it speaks of records it, once. What needs a person who
 * did not submit the payment stays with an officer.
 *
 * @example
 * consequencesOfPayments(consequenceTerms).map(({ gives }) => gives.command)
 * // => ["confirmAttempt", "refuseAttempt", "returnAttempt", "timeOutAttempt", "confirm", "failPayment", "recordPaid", "recordReturned"]
 */
export const consequencesOfPayments = (terms: ConsequenceTerms): ReadonlyArray<Consequence> => [
  ...ofEntitlements(terms),
  ...ofPetitions(terms),
  ...ofWages(terms),
]
