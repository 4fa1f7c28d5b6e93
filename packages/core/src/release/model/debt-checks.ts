/** What the fields of a debt must be to each other. Each check looks only at what it can read. */

import type { FieldPath } from "@bazgasht/casework"
import { text } from "@bazgasht/rules"
import { conflict, entriesOf, type Note, statedIn, uniqueIds } from "../../case-file/checks.ts"
import type { FileExpectation } from "../../case-file/expectation.ts"
import type { Salvaged } from "../../case-file/salvage.ts"
import type { CaseFileShape } from "./case-file-law.ts"
import type { Custody } from "./custody.ts"
import { type Debt, fineKind } from "./debt.ts"
import type { Sentence } from "./sentence.ts"

type ReadableDebt = Salvaged<Debt>
type At = (...rest: FieldPath) => FieldPath

const overDebt: FileExpectation = {
  code: "sum.overDebt",
  expected: text("مبلغی که از باقی‌ماندهٔ دین بیشتر نباشد", "an amount within what is left of the debt"),
}

const sumChecks = (debt: ReadableDebt, at: At, note: Note, { ceilingOfDebt }: CaseFileShape): void => {
  const ceiling =
    ceilingOfDebt === undefined ? statedIn<number>(debt.judgmentSum) : ceilingOfDebt(debt as Debt)
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

const fieldChecks = (debt: ReadableDebt, at: At, note: Note): void => {
  if (statedIn<boolean>(debt.instalmentsOrdered) === false && (statedIn<number>(debt.downPayment) ?? 0) !== 0)
    note(
      at("downPayment"),
      conflict("پیش‌قسط فقط در صورت حکم تقسیط", "no down payment without an instalment order"),
    )
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
  const stated = entriesOf(debts).filter(([, { kind }]) => kind === fineKind)
  const named = new Set<string>()
  for (const [index, { kind, sentence }] of entriesOf(debts)) {
    const at: At = (...rest) => ["debts", index, ...rest]
    if (sentence === undefined) continue
    if (kind !== undefined && kind !== fineKind)
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
export const debtChecks = (file: FileOfDebts, note: Note, law: CaseFileShape): void => {
  const { debts } = file
  uniqueIds(debts as ReadonlyArray<{ readonly id?: string } | undefined>, ["debts"], note)
  for (const [index, debt] of entriesOf(debts)) {
    const at: At = (...rest) => ["debts", index, ...rest]
    sumChecks(debt, at, note, law)
    creditorChecks(debt, at, note)
    fieldChecks(debt, at, note)
  }
  fineChecks(file, note)
}
