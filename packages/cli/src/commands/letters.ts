import type { Jurisdiction } from "@bazgasht/core"
import { type LetterLaw, letterOnPayment } from "@bazgasht/core/letters"
import { inLanguage, type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { refuseValue } from "../command-line/parse.ts"
import { lastValue } from "../command-line/settings.ts"
import { fileOfLetter, type LetterJson, type LettersJson, letterReport } from "../letters/letter-report.ts"
import { paymentsInStore } from "../letters/payment-letters.ts"
import { printDocument, printParts, writeFiles } from "../output.ts"
import { shownAddress } from "../platform.ts"
import type { Item } from "../report/report.ts"
import { reportRefusals } from "../report-error.ts"
import { onStore } from "../stores/on-store.ts"
import { type AsyncCommand, done, failed, notReached } from "./command.ts"

const words = {
  none: text(
    "پرداختی نیست که بتوان به خانواده خبر داد",
    "there is no payment of which a family could be told",
  ),
} as const

/** What a kind of help is called in a letter: by the rule that grants it. */
const helpOf =
  ({ support }: Jurisdiction, { rules }: LetterLaw) =>
  (kind: string): Text | undefined => {
    const help = [...(support?.householdHelp ?? []), ...(support?.memberHelp ?? [])]
    const rule = help.find((one) => one.kind === kind)?.rule.id
    return rule === undefined || !Object.hasOwn(rules, rule) ? undefined : rules[rule]?.name
  }

/**
 * `bazgasht letters STORE`: the letters to families on their payments: those of a household, or all of a cycle. Each says how much came, for
 * which time, and why it is more or less than before.
 */
export const writeLetters: AsyncCommand = async (context) => {
  const { jurisdiction, letters, operands, options, style } = context
  const [household, cycle] = [lastValue(options, "household"), lastValue(options, "cycle")]
  const asked =
    household !== undefined && cycle === undefined
      ? { household }
      : cycle !== undefined && household === undefined
        ? { cycle }
        : undefined
  if (asked === undefined)
    return refuseValue(
      household === undefined ? "" : `--household ${household} --cycle ${cycle}`,
      text(
        "یکی از این دو: ‎--household و شناسهٔ یک خانوار، یا ‎--cycle و شناسهٔ یک دوره",
        "one of: --household and the id of a household, or --cycle and the id of a cycle",
      ),
    )
  const law = await letters?.()
  if (law === undefined)
    return refuseValue(
      jurisdiction.pack.id,
      text("نظام حقوقی‌ای که متنی برای خانواده دارد", "a jurisdiction that has letters to families"),
    )
  const payments = await onStore(context, "bazgasht.letters/1", false, (storage) =>
    paymentsInStore(storage, asked, {
      calendar: jurisdiction.pack.calendar,
      helpOf: helpOf(jurisdiction, law),
    }),
  )
  if (payments === undefined) return Result.succeed(notReached)
  const folder = lastValue(options, "html")
  const isJson = options.has("json")
  const file = shownAddress(operands[0] ?? "")
  const written: Array<Item<LetterJson>> = []
  const unwritten = payments.flatMap(({ entitlement, payment }) => {
    const letter = letterOnPayment(payment, law, style)
    const report = letterReport(letter, { file, case: entitlement })
    if (isJson) written.push(report)
    else printParts(context, [report, ""])
    return folder === undefined ? [] : writeFiles(context, [fileOfLetter(folder, entitlement, letter)])
  })
  if (isJson) printDocument<LettersJson>(context, () => ({ format: "bazgasht.letters/1", letters: written }))
  else if (payments.length === 0) printParts(context, [inLanguage(style, words.none)])
  reportRefusals(unwritten, context)
  return Result.succeed(unwritten.length === 0 ? done : failed)
}
