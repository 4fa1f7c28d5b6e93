/**
 * What an office reads of a cycle that was paid: its course, what became of every payment, and where the money has gone.
 *
 * @module
 */

import {
  confirmedOf,
  type EntitlementLife,
  entitlementWording,
  leftOf,
  supportCycleWording,
} from "@bazgasht/core/support"
import { dayInWords, type Style } from "@bazgasht/rules"
import { attemptCourses, completedAttempts } from "./attempts.ts"
import { bankReasons } from "./bank.ts"
import type { Caseload } from "./caseload.ts"
import { type Layout, layoutOf, section, some, table } from "./layout.ts"
import type { PaidCycle } from "./paying.ts"
import { attemptCourseTitles, payingWords, refusedCommandTitles } from "./paying-wording.ts"
import { refusedCommands } from "./refused.ts"
import { type Payment, sumOf } from "./settlement.ts"
import { words } from "./wording.ts"

interface Report extends Layout {
  readonly caseload: Caseload
  readonly paid: PaidCycle
}

const course = (report: Report): ReadonlyArray<string> =>
  table(
    report,
    [[payingWords.day], [payingWords.step]],
    report.paid.cycle.events.map(({ at, stage }) => [
      dayInWords(report.style, at),
      report.say(supportCycleWording.titles[stage]),
    ]),
  )

const refused = ({ caseload, paid, say, style }: Report): ReadonlyArray<string> =>
  refusedCommands(caseload, paid).flatMap(({ inWords, name }) => [
    `${say(refusedCommandTitles[name])}:`,
    `  ${inWords(style)}`,
  ])

/** The ends that an entitlement of a closed cycle may have. */
const ends = ["paid", "undeliverable", "expired", "cancelled"] as const satisfies ReadonlyArray<
  EntitlementLife["State"]["stage"]
>

const amountOf = ({ entitlement: { state } }: Payment): number =>
  state.stage === "paid" ? confirmedOf(state) : leftOf(state)

const familiesOf = (payments: ReadonlyArray<{ readonly family: string }>): number =>
  new Set(payments.map(({ family }) => family)).size

const byStatus = (report: Report): ReadonlyArray<string> => {
  const { number, paid, say } = report
  const { payments, withoutRecipient } = paid
  const rows = ends.flatMap((end) => {
    const ended = payments.filter(({ entitlement: { state } }) => state.stage === end)
    const counts = [ended.length, familiesOf(ended), sumOf(ended.map(amountOf))]
    return ended.length === 0 ? [] : [[say(entitlementWording.titles[end]), ...counts.map(number)]]
  })
  const unpayable = sumOf(withoutRecipient.map(({ granted }) => granted))
  return table(
    report,
    [
      [payingWords.status],
      [payingWords.payments, "numeric"],
      [words.families, "numeric"],
      [payingWords.amount, "numeric"],
    ],
    [
      ...rows,
      ...(withoutRecipient.length === 0
        ? []
        : [[say(payingWords.noRecipient), "", number(withoutRecipient.length), number(unpayable)]]),
      [
        say(words.sum),
        number(payments.length),
        number(familiesOf([...payments, ...withoutRecipient])),
        number(sumOf(payments.map(amountOf)) + unpayable),
      ],
    ],
  )
}

const byCourse = (report: Report): ReadonlyArray<string> => {
  const { number, paid, say } = report
  const attempts = paid.payments.flatMap(completedAttempts)
  const rows = attemptCourses.map((name) => {
    const taken = attempts.filter((one) => one.course === name)
    return [
      say(attemptCourseTitles[name]),
      number(taken.length),
      number(sumOf(taken.map(({ attempt }) => attempt.amount))),
    ]
  })
  return table(
    report,
    [[payingWords.became], [payingWords.attempts, "numeric"], [payingWords.amount, "numeric"]],
    [...rows, [say(words.sum), number(attempts.length), ""]],
  )
}

const byReason = (report: Report): ReadonlyArray<string> => {
  const { number, paid, say } = report
  const attempts = paid.payments.flatMap(completedAttempts)
  const rows = [...bankReasons].map(([reason, title]) => [
    say(title),
    number(attempts.filter(({ attempt }) => attempt.reason === reason).length),
  ])
  return table(report, [[payingWords.reason], [payingWords.attempts, "numeric"]], rows)
}

const withoutRecipient = (report: Report): ReadonlyArray<string> => {
  const { number, paid, say } = report
  const rows = paid.withoutRecipient.map(({ family, granted }) => [family, number(granted)])
  if (rows.length === 0) return [say(payingWords.none)]
  return some(report, table(report, [[words.family], [words.granted, "numeric"]], rows), rows.length)
}

/** The four sums that make what was released. */
const settled = (report: Report): ReadonlyArray<string> => {
  const { number, paid, say } = report
  const { settlement } = paid
  const lines = table(
    report,
    [[payingWords.status], [payingWords.amount, "numeric"]],
    [
      ...ends.map((end) => [say(entitlementWording.titles[end]), number(settlement[end])]),
      [say(payingWords.released), number(sumOf(ends.map((end) => settlement[end])))],
    ],
  )
  return paid.withoutRecipient.length === 0 ? lines : [...lines, say(payingWords.includesNoRecipient)]
}

/** The report of a paid cycle as lines, in the language of the style. */
export const payingLines = (caseload: Caseload, paid: PaidCycle, style: Style): ReadonlyArray<string> => {
  const report: Report = { ...layoutOf(style), caseload, paid }
  return [
    ...section(report, payingWords.course, course(report)),
    ...section(report, payingWords.refusedTitle, refused(report)),
    ...section(report, payingWords.byStatus, byStatus(report)),
    ...section(report, payingWords.byCourse, byCourse(report)),
    ...section(report, payingWords.byReason, byReason(report)),
    ...section(report, payingWords.withoutRecipient, withoutRecipient(report)),
    ...section(report, payingWords.settledTitle, settled(report)),
  ]
}
