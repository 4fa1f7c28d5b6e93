/**
 * What the fields of a debt must be to each other. Each check looks only at what it can read.
 *
 * @module
 */

import { type Day, text } from "@bazgasht/rules"
import type { FieldPath } from "../../case-file/case-file-error.ts"
import { entriesOf, inOrder, type Note, uniqueIds } from "../../case-file/checks.ts"
import type { Expectation } from "../../case-file/expectation.ts"
import type { Salvaged } from "../../case-file/salvage.ts"
import type { Debt } from "./debt.ts"

type ReadableDebt = Salvaged<Debt>
type At = (...rest: FieldPath) => FieldPath

/** The value of what is reported, as far as it can be read. */
const statedIn = <A>(reported: unknown): A | undefined =>
  (typeof reported === "object" && reported !== null && "value" in reported
    ? (reported as { readonly value: unknown }).value
    : reported) as A | undefined

const conflict = (fa: string, en: string): Expectation => ({
  code: "field.conflict",
  expected: text(fa, en),
})

const overDebt: Expectation = {
  code: "sum.overDebt",
  expected: text("مبلغی که از باقی‌ماندهٔ دین بیشتر نباشد", "an amount within what is left of the debt"),
}

/** The sum that no waiver, payment or source of money can exceed; a diyah that is priced by the year has none. */
const ceilingOf = ({ diyahFixedSum, judgmentSum, kind }: ReadableDebt): number | undefined =>
  statedIn<number>(kind === "diyah" ? diyahFixedSum : judgmentSum)

const sumChecks = (debt: ReadableDebt, at: At, note: Note): void => {
  const ceiling = ceilingOf(debt)
  if (ceiling === undefined) return
  let left = ceiling
  const lists = ["concessions", "payments", "funding"] as const
  for (const list of lists)
    for (const [index, entry] of entriesOf<{ readonly amount?: number | undefined }>(debt[list])) {
      const amount = entry.amount ?? 0
      if (amount > left) note(at(list, index, "amount"), overDebt)
      else left -= amount
    }
  if ((statedIn<number>(debt.downPayment) ?? 0) > ceiling) note(at("downPayment"), overDebt)
}

const creditorChecks = ({ concessions, creditors }: ReadableDebt, at: At, note: Note): void => {
  uniqueIds(creditors, at("creditors"), note)
  if (creditors === undefined || creditors.includes(undefined)) return
  for (const [index, { creditor }] of entriesOf(concessions))
    if (creditor !== undefined && !creditors.some((known) => known?.id === creditor))
      note(at("concessions", index, "creditor"), {
        code: "creditor.unknown",
        expected: text("شناسهٔ یکی از محکوم‌لهم همین دین", "the id of a creditor of this debt"),
      })
}

/** A day or a sum beside a statement that there is none. */
const contradicting = [
  [
    "insolvencyClaimed",
    "insolvencyClaimDay",
    "تاریخ دادخواست فقط در صورت اقامهٔ دعوا",
    "no day of a claim that was not filed",
  ],
  [
    "diyahFixed",
    "diyahFixedSum",
    "مبلغ فقط در صورت توافق بر مبلغ معین",
    "no fixed sum where none was agreed",
  ],
  ["deadlineAgreed", "agreedDeadline", "مهلت فقط در صورت تراضی بر آن", "no deadline where none was agreed"],
  [
    "instalmentsOrdered",
    "downPayment",
    "پیش‌قسط فقط در صورت حکم تقسیط",
    "no down payment without an instalment order",
  ],
  [
    "instalmentsOrdered",
    "instalmentArrears",
    "اقساط معوق فقط در صورت حکم تقسیط",
    "no arrears without an instalment order",
  ],
] as const

const ofDiyah = [
  "diyahSubject",
  "diyahShare",
  "diyahIntent",
  "diyahActDay",
  "lunarActDay",
  "deathDay",
  "inMeccaSanctuary",
  "aggravatedByJudgment",
  "diyahFixed",
  "diyahFixedSum",
  "diyahByAgreement",
] as const

/** Kinds of debts that may speak of the offence behind a diyah. */
const diyahKinds: ReadonlyArray<string> = ["diyah", "arsh", "excessDamages"]

const fieldChecks = (debt: ReadableDebt, at: At, note: Note): void => {
  for (const [statement, field, fa, en] of contradicting) {
    const stated = statedIn<number>(debt[field])
    if (statedIn<boolean>(debt[statement]) === false && stated !== undefined && stated !== 0)
      note(at(field), conflict(fa, en))
  }
  if (debt.kind !== undefined && !diyahKinds.includes(debt.kind))
    for (const field of ofDiyah)
      if (debt[field] !== undefined)
        note(at(field), conflict("این فیلد فقط برای دیه و ارش است", "a field of diyah and arsh only"))
  if (debt.kind === "diyah" && debt.judgmentSum !== undefined)
    note(
      at("judgmentSum"),
      conflict(
        "سهم دیه یا مبلغ مورد توافق (diyahFixedSum)، نه مبلغ ریالی دادنامه",
        "the share of the diyah, or the sum agreed (diyahFixedSum): a diyah is priced when it is paid",
      ),
    )
  const act = statedIn<Day>(debt.diyahActDay)
  inOrder(note, act, statedIn<Day>(debt.deathDay), at("deathDay"), ["رفتار مرتکب", "the act"])
  for (const [index, { day }] of entriesOf(debt.payments))
    inOrder(note, act, day, at("payments", index, "day"), ["رفتار مرتکب", "the act"])
}

/** Notes everything in which the debts of a file contradict themselves. */
export const debtChecks = (
  { debts }: { readonly debts?: ReadonlyArray<ReadableDebt | undefined> | undefined },
  note: Note,
): void => {
  uniqueIds(debts as ReadonlyArray<{ readonly id?: string } | undefined>, ["debts"], note)
  for (const [index, debt] of entriesOf(debts)) {
    const at: At = (...rest) => ["debts", index, ...rest]
    sumChecks(debt, at, note)
    creditorChecks(debt, at, note)
    fieldChecks(debt, at, note)
  }
}
