/**
 * What the fields of a debt must be to each other. Each check looks only at what it can read.
 *
 * @module
 */

import type { FieldPath } from "@bazgasht/casework"
import { type Day, text } from "@bazgasht/rules"
import { entriesOf, inOrder, type Note, uniqueIds } from "../../case-file/checks.ts"
import type { Expectation } from "../../case-file/expectation.ts"
import type { Salvaged } from "../../case-file/salvage.ts"
import type { Custody } from "./custody.ts"
import type { Debt } from "./debt.ts"
import type { Sentence } from "./sentence.ts"

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

/** What the checks of debts read of the rest of a file. */
interface FileOfDebts {
  readonly debts?: ReadonlyArray<ReadableDebt | undefined> | undefined
  readonly sentences?: ReadonlyArray<Salvaged<Sentence> | undefined> | undefined
  readonly custody?: Salvaged<Custody> | undefined
}

/** Whether earlier detention may have shortened a fine: not where the file says that there was none. */
const mayBeCredited = ({ custody }: FileOfDebts): boolean =>
  custody?.detentionDays !== 0 && custody?.detention?.length !== 0

/** A fine among the debts is that of a sentence of the file: it names one that imposed it, and states no other sum. */
const fineChecks = (file: FileOfDebts, note: Note): void => {
  const { debts, sentences } = file
  const fines = entriesOf(sentences).filter(([, { punishments }]) => (punishments?.fine ?? 0) > 0)
  const stated = entriesOf(debts).filter(([, { kind }]) => kind === "fine")
  const named = new Set<string>()
  for (const [index, { kind, sentence }] of entriesOf(debts)) {
    const at: At = (...rest) => ["debts", index, ...rest]
    if (sentence === undefined) continue
    if (kind !== undefined && kind !== "fine")
      note(at("sentence"), conflict("این فیلد فقط برای جزای نقدی است", "a field of a fine only"))
    else if (sentences !== undefined && !sentences.some((entry) => entry?.id === sentence))
      note(at("sentence"), {
        code: "reference.unknown",
        expected: text("شناسهٔ یکی از محکومیت‌های همین پرونده", "the id of a sentence of this file"),
        candidates: sentences.flatMap((entry) => (entry?.id === undefined ? [] : [entry.id])),
      })
    else if (named.has(sentence))
      note(at("sentence"), conflict("هر محکومیت یک جزای نقدی دارد", "one fine for a sentence"))
    named.add(sentence)
  }
  for (const [index, debt] of stated) {
    const [only] = fines.length === 1 && stated.length === 1 && sentences?.length === 1 ? fines : []
    const [, sentence] =
      (debt.sentence === undefined ? only : fines.find(([, { id }]) => id === debt.sentence)) ?? []
    const [fine, sum] = [sentence?.punishments?.fine, statedIn<number>(debt.judgmentSum)]
    if (fine === undefined || sum === undefined || sum === fine) continue
    if (sum > fine || !mayBeCredited(file))
      note(
        ["debts", index, "judgmentSum"],
        conflict(`همان جزای نقدی مندرج در محکومیت: ${fine}`, `the fine that the sentence imposed: ${fine}`),
      )
  }
}

/** Notes everything in which the debts of a file contradict themselves, or its sentences. */
export const debtChecks = (file: FileOfDebts, note: Note): void => {
  const { debts } = file
  uniqueIds(debts as ReadonlyArray<{ readonly id?: string } | undefined>, ["debts"], note)
  for (const [index, debt] of entriesOf(debts)) {
    const at: At = (...rest) => ["debts", index, ...rest]
    sumChecks(debt, at, note)
    creditorChecks(debt, at, note)
    fieldChecks(debt, at, note)
  }
  fineChecks(file, note)
}
