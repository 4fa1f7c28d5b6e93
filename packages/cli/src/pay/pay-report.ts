import { problemInWords } from "@bazgasht/casework"
import { type LineStatus, lineStatus, linesOf, type PaymentBatchState } from "@bazgasht/organisation/payments"
import { inLanguage, type Style, type Text, text } from "@bazgasht/rules"
import { wordingOf } from "../codes/case-wordings.ts"
import {
  type ColumnOf,
  day as dayData,
  Figure,
  Indented,
  Item,
  type Line,
  namedTable,
  numericColumn,
  type Part,
  sayerOf,
  wordsColumn,
} from "../report/report.ts"
import type { PaidBatch, PayProblem } from "./pay-batch.ts"

const words = {
  batches: text("دسته‌های پرداخت", "Payment batches"),
  none: text("در این پایگاه دستهٔ پرداختی نیست", "the store has no payment batch"),
  batch: text("دسته", "batch"),
  unit: text("واحد", "unit"),
  stage: text("مرحله", "stage"),
  payments: text("پرداخت‌ها", "payments"),
  total: text("جمع", "total"),
  payOn: text("روز پرداخت", "day of payment"),
  file: text("فایل بانک", "file for the bank"),
  digest: text("کد کنترل فایل (SHA-256)", "SHA-256 of the file"),
  recorded: text("ساخت فایل برای این دسته ثبت شد", "the batch records that the file was made"),
  again: text(
    "همان فایلی است که پیش‌تر ثبت شده بود؛ چیزی تازه ثبت نشد",
    "the same file that was recorded before; nothing new is recorded",
  ),
  answered: text("پاسخ بانک برای این دسته ثبت شد", "the answer of the bank is recorded in the batch"),
  said: text("پرداخت‌هایی که در پاسخ آمده است", "payments in the answer"),
  dryRun: text(
    "اجرای آزمایشی؛ چیزی ثبت و نوشته نشد",
    "a dry run: nothing was recorded and nothing was written",
  ),
} as const

const sayIn = sayerOf(words)

const statuses: { readonly [Status in LineStatus]: Text } = {
  sent: text("بدون پاسخ بانک", "without an answer"),
  accepted: text("در دست بانک", "with the bank"),
  unknown: text("نامعلوم", "unknown"),
  disputed: text("پاسخ‌های متناقض بانک", "contradictory answers of the bank"),
  settled: text("واریزشده", "arrived"),
  rejected: text("ردشده", "rejected"),
  returned: text("برگشته", "came back"),
}

const sumOf = (state: PaymentBatchState): number =>
  linesOf(state).reduce((sum, { amount }) => sum + amount, 0)

const stageIn = (style: Style, { stage }: PaymentBatchState): string => {
  const title = wordingOf("paymentBatch").titles[stage]
  return title === undefined ? stage : inLanguage(style, title)
}

const idOf = (state: PaymentBatchState): string => (state.stage === "none" ? "" : state.subject)
const unitOf = (state: PaymentBatchState): string => (state.stage === "none" ? "" : state.unit)
const payOnOf = (state: PaymentBatchState) => ("payOn" in state ? { day: state.payOn } : undefined)

const summaryOf = (state: PaymentBatchState) => ({
  batch: idOf(state),
  unit: unitOf(state),
  stage: state.stage,
  payments: linesOf(state).length,
  total: sumOf(state),
  ...("payOn" in state ? { payOn: dayData(state.payOn) } : {}),
})

const format = "bazgasht.pay/1"

/** The batches of a store; no account and no payee. */
export const batchesReport = (style: Style, batches: ReadonlyArray<PaymentBatchState>): Item => {
  const say = sayIn(style)
  const columns: ReadonlyArray<ColumnOf<PaymentBatchState>> = [
    wordsColumn(say("batch"), idOf),
    wordsColumn(say("unit"), unitOf),
    wordsColumn(say("stage"), (state) => stageIn(style, state)),
    numericColumn(say("payments"), (state) => ({ number: linesOf(state).length })),
    numericColumn(say("total"), (state) => ({ money: sumOf(state) })),
    { title: say("payOn"), cellOf: payOnOf },
  ]
  return new Item(
    () => ({ format, batches: batches.map(summaryOf) }),
    () => [
      { tone: "heading", text: say("batches") },
      batches.length === 0 ? say("none") : namedTable("batches", batches, columns),
    ],
  )
}

/** How many payments stand where, in the order of the list above. */
const countsOf = (state: PaymentBatchState): ReadonlyArray<readonly [status: LineStatus, count: number]> =>
  (Object.keys(statuses) as ReadonlyArray<LineStatus>).flatMap((status) => {
    const count = linesOf(state).filter((line) => lineStatus(line) === status).length
    return count === 0 ? [] : [[status, count] as const]
  })

/** What was done for a file that goes to the bank. */
export const filedReport = (
  style: Style,
  { again, file, state }: PaidBatch,
  { dryRun, path }: { readonly dryRun: boolean; readonly path: string },
): Item => {
  const say = sayIn(style)
  const figures: ReadonlyArray<Part> = [
    new Figure(say("payments"), { number: linesOf(state).length }),
    new Figure(say("total"), { money: sumOf(state) }),
    new Figure(say("file"), path),
    new Figure(say("digest"), file.digest),
  ]
  return new Item(
    () => ({
      format,
      dryRun,
      ...summaryOf(state),
      file: { path, digest: file.digest, mediaType: file.mediaType },
      again,
    }),
    () => [
      { tone: "heading", text: `${say("batch")} ${idOf(state)}` },
      new Indented(figures, 2),
      say(dryRun ? "dryRun" : again ? "again" : "recorded"),
    ],
  )
}

/** What the bank has answered, and where the money of the batch is by it. */
export const answeredReport = (
  style: Style,
  { said, state }: { readonly said: number; readonly state: PaymentBatchState },
  dryRun: boolean,
): Item => {
  const say = sayIn(style)
  const counts = dryRun ? [] : countsOf(state)
  return new Item(
    () => ({ format, dryRun, ...summaryOf(state), said, lines: Object.fromEntries(counts) }),
    () => [
      { tone: "heading", text: `${say("batch")} ${idOf(state)}` },
      new Indented(
        [
          new Figure(say("said"), { number: said }),
          ...counts.map(
            ([status, count]) => new Figure(inLanguage(style, statuses[status]), { number: count }),
          ),
        ],
        2,
      ),
      say(dryRun ? "dryRun" : "answered"),
    ],
  )
}

const sentenceOf = (style: Style, problem: PayProblem): string =>
  problem._tag === "BatchFileError" || problem._tag === "PaymentFileError"
    ? inLanguage(style, problem.text)
    : problemInWords(wordingOf("paymentBatch"), problem as never, style)

/** Where in the batch or in the file it is; a place of the command line is none. */
const placeOf = (problem: PayProblem): string | undefined =>
  problem._tag === "BatchFileError" || problem._tag === "PaymentFileError" ? problem.path : undefined

/** Why nothing was done with a batch: a sentence and its code, and no account. */
export const refusedReport = (style: Style, batch: string, problem: PayProblem): Item => {
  const place = placeOf(problem)
  const code = problem.code
  const sentence = sentenceOf(style, problem)
  const line: Line = [
    { tone: "bad", text: "✗" },
    ` ${batch}: ${sentence} `,
    { tone: "quiet", text: `[${place === undefined ? code : `${code}, ${place}`}]` },
  ]
  return new Item(
    () => ({ format, batch, refused: { code, ...(place === undefined ? {} : { path: place }), sentence } }),
    () => [line],
  )
}
