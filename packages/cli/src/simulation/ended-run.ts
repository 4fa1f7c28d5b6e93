import { inLanguage, type Text, text, wordsOf } from "@bazgasht/rules"
import type { CasesLacking, OtherRun, SimulationError } from "@bazgasht/simulation"
import type { Output } from "../output.ts"
import type { Part } from "../report/report.ts"
import { printToErrors } from "../report-error.ts"

type EndedRun = Exclude<SimulationError, CasesLacking>

const wordsOfError = (error: EndedRun, { number }: ReturnType<typeof wordsOf>): Text => {
  switch (error._tag) {
    case "SimulationStopped": {
      const [done, all] = [number(error.done), number(error.all)]
      return text(
        `متوقف شد و گزارشی نوشته نشد. ${done} از ${all} بخش انجام شده و نگه داشته شده است؛ همان فرمان از همین‌جا ادامه می‌دهد.`,
        `Stopped, and no report was written. ${done} of ${all} parts are done and kept; the same command goes on from here.`,
      )
    }
    case "SimulationRefused": {
      const codes = [...new Set(error.errors.map(({ code }) => code))].join(", ")
      return text(
        `محاسبه انجام‌پذیر نیست و گزارشی نوشته نشد: ${codes}`,
        `The run cannot be carried out, and no report was written: ${codes}`,
      )
    }
    case "RunNotKept": {
      const cause = error.cause instanceof Error ? error.cause.message : String(error.cause)
      return text(
        `آنچه انجام شده خواندنی یا نگه‌داشتنی نیست و گزارشی نوشته نشد: ${cause}\nآنچه پیش از این نگه داشته شده باقی است؛ پس از رفع مانع، همان فرمان از همان‌جا ادامه می‌دهد.`,
        `What is done cannot be read or kept, and no report was written: ${cause}\nWhat was kept before is still there; once the hindrance is gone, the same command goes on from it.`,
      )
    }
    case "WorkerCrash": {
      const cause = error.cause instanceof Error ? error.cause.message : String(error.cause)
      return text(
        `رشته‌ای پیش از پایان کارش از کار افتاد و گزارشی نوشته نشد: ${cause}\nآنچه انجام شده نگه داشته شده است؛ همان فرمان از همین‌جا ادامه می‌دهد.`,
        `A worker ended before its work was done, and no report was written: ${cause}\nWhat is done is kept; the same command goes on from here.`,
      )
    }
  }
}

type Errors = Pick<Output, "platform" | "style">

/** Says that what could not be written needs no second run. */
export const sayUnwritten = (output: Errors): void => {
  const kept = text(
    "محاسبه انجام شده و نگه داشته شده است؛ همان فرمان فقط آن را می‌نویسد.",
    "The run is done and kept; the same command only has to write it.",
  )
  printToErrors(output, [inLanguage(output.style, kept)])
}

export const sayEnded = (error: EndedRun, output: Errors): void => {
  const { style } = output
  const lines = inLanguage(style, wordsOfError(error, wordsOf(style))).split("\n")
  printToErrors(output, [
    ...lines.slice(0, -1),
    [`${lines.at(-1)} `, { tone: "quiet", text: `[${error.code}]` }],
  ])
}

const partsInWords = ({ parts }: OtherRun, { number }: ReturnType<typeof wordsOf>): Text => {
  if (parts === 0) return text("فقط بخشی نیمه‌نوشته", "only a part that is half written")
  return text(`${number(parts)} بخش`, `${number(parts)} ${parts === 1 ? "part" : "parts"}`)
}

/** Names what is kept of other runs, and how to be rid of it: nothing but the same run, or a person, removes it. */
export const sayOtherRuns = (others: ReadonlyArray<OtherRun>, output: Errors): void => {
  if (others.length === 0) return
  const { style } = output
  const heading = text(
    "بخش‌هایی از محاسبه‌های دیگر هم نگه داشته شده است که اصلاح، جمعیت، سناریو یا نسخه‌شان همین نبود. اگر کسی آن‌ها را ادامه نمی‌دهد و فرمان دیگری در حال انجام آن‌ها نیست، این پوشه‌ها را پاک کنید:",
    "Parts of other runs are kept too, whose reform, population, scenario or version was another. Where nobody goes on with them, and no other command is at work on them, remove these folders:",
  )
  printToErrors(output, [
    inLanguage(style, heading),
    ...others.map(
      (other): Part => `  ${other.folder} (${inLanguage(style, partsInWords(other, wordsOf(style)))})`,
    ),
  ])
}
