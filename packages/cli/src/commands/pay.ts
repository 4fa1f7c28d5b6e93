import { type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { type Refusal, refusalOfFile, refusalsOfUnwritable } from "../case-files/refusal.ts"
import { type UsageError, usageError } from "../command-line/parse.ts"
import { dayNamed, dayOf, lastValue } from "../command-line/settings.ts"
import type { PaymentLaw } from "../jurisdictions.ts"
import { printReport } from "../output.ts"
import { type Bank, readBankFile } from "../pay/bank-file.ts"
import { batchesOf, type Payer, payOut, recordAnswer } from "../pay/pay-batch.ts"
import { answeredReport, batchesReport, filedReport, refusedReport } from "../pay/pay-report.ts"
import { reportRefusals, sayWritten } from "../report-error.ts"
import { onStore } from "../stores/on-store.ts"
import { type Answer, type AsyncCommand, type Context, done, failed, notReached } from "./command.ts"
import { printRefused } from "./refusals.ts"

const format = "bazgasht.pay/1"

const usage = (value: string, expected: Text) =>
  Result.fail(usageError({ code: "usage.value", value, expected }))

const refused = (context: Context, refusals: ReadonlyArray<Refusal>): Answer => {
  if (context.options.has("json")) printRefused(context, format, refusals)
  else reportRefusals(refusals, context)
  return Result.succeed(failed)
}

/** Who gives the command; a dry run needs nobody, and is judged as the first role that may would be. */
const payerOf = (
  { jurisdiction, options, platform }: Context,
  roles: ReadonlyArray<string>,
): Result.Result<Payer, UsageError> =>
  Result.gen(function* () {
    const at = (yield* dayOf(options, jurisdiction)) ?? platform.today()
    const dryRun = options.has("dry-run")
    const [id, role] = [lastValue(options, "by"), lastValue(options, "role")]
    if (dryRun) return { at, dryRun, by: { id: id ?? "dry-run", role: role ?? roles[0] ?? "" } }
    if (id === undefined)
      return yield* usage(
        "--by",
        text("شناسهٔ شخصی که این کار را می‌کند", "the opaque id of the person who does it"),
      )
    if (role === undefined || !roles.includes(role))
      return yield* usage(
        `--role ${role ?? ""}`.trim(),
        text(`یکی از: ${roles.join("، ")}`, `one of ${roles.join(", ")}`),
      )
    return { at, dryRun, by: { id, role } }
  })

/** Makes the file of a batch, records it and writes it. */
const makeFile = async (context: Context, law: PaymentLaw, batch: string, bank: Bank): Promise<Answer> => {
  const { jurisdiction, options, platform, style } = context
  const payer = payerOf(context, law.batches.exporters)
  if (Result.isFailure(payer)) return Result.fail(payer.failure)
  const payOn = dayNamed(options, "pay-on", jurisdiction)
  if (Result.isFailure(payOn)) return Result.fail(payOn.failure)
  const { at, dryRun } = payer.success
  const folder = lastValue(options, "out") ?? "."
  // The name of the file follows from the batch; whether the folder takes one can be known before.
  const unwritable = dryRun ? [] : refusalsOfUnwritable([`${folder}/batch`], platform)
  if (unwritable.length > 0) return refused(context, unwritable)
  const worked = await onStore(context, format, !dryRun, (storage) =>
    payOut(storage, law, { ...payer.success, batch, bank, payOn: payOn.success ?? at }),
  )
  if (worked === undefined) return Result.succeed(notReached)
  if (Result.isFailure(worked)) {
    printReport(context, refusedReport(style, batch, worked.failure))
    return Result.succeed(failed)
  }
  const { file } = worked.success
  const path = `${folder}/${file.name}`
  if (!dryRun) {
    const written = platform.writeBytes(path, file.bytes)
    if (Result.isFailure(written)) return refused(context, [refusalOfFile(written.failure)])
    sayWritten(path, context)
  }
  printReport(context, filedReport(style, worked.success, { dryRun, path }))
  return Result.succeed(done)
}

/** Records what a file of the bank says of a batch. */
const readAnswer = async (
  context: Context,
  law: PaymentLaw,
  batch: string,
  { bank, file }: { readonly bank: Bank; readonly file: string },
): Promise<Answer> => {
  const { platform, style } = context
  const payer = payerOf(context, law.batches.reporters)
  if (Result.isFailure(payer)) return Result.fail(payer.failure)
  const bytes = platform.readBytes(file)
  if (Result.isFailure(bytes)) return refused(context, [refusalOfFile(bytes.failure)])
  const { dryRun } = payer.success
  const worked = await onStore(context, format, !dryRun, (storage) =>
    recordAnswer(storage, law, { ...payer.success, batch, bank, bytes: bytes.success }),
  )
  if (worked === undefined) return Result.succeed(notReached)
  if (Result.isFailure(worked)) {
    printReport(context, refusedReport(style, batch, worked.failure))
    return Result.succeed(failed)
  }
  printReport(context, answeredReport(style, worked.success, dryRun))
  return Result.succeed(done)
}

/** `bazgasht pay STORE`: the payment batches of a store; with `--batch` the file of one, or what the bank answers. */
export const payBatches: AsyncCommand = async (context) => {
  const { jurisdiction, options, payments, platform, style } = context
  if (payments === undefined)
    return usage(
      jurisdiction.pack.id,
      text("نظام حقوقی‌ای که شیوهٔ پرداخت آن معین است", "a jurisdiction whose payments are known"),
    )
  const law = await payments()
  const batch = lastValue(options, "batch")
  if (batch === undefined) {
    const batches = await onStore(context, format, false, (storage) => batchesOf(storage, law))
    if (batches === undefined) return Result.succeed(notReached)
    printReport(context, batchesReport(style, batches))
    return Result.succeed(done)
  }
  const bankFile = lastValue(options, "bank")
  if (bankFile === undefined)
    return usage(
      "--bank",
      text(
        "فایلی که قالب بانک و حساب پرداخت‌کننده در آن است",
        "a file with the bank's format and the account that pays",
      ),
    )
  const bank = await readBankFile(bankFile, law.currency, platform)
  if (Result.isFailure(bank)) return refused(context, bank.failure)
  const file = lastValue(options, "answer")
  return file === undefined
    ? makeFile(context, law, batch, bank.success)
    : readAnswer(context, law, batch, { bank: bank.success, file })
}
