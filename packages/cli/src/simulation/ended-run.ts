/**
 * A run that ended before its report: why, and what the same command does then.
 *
 * @module
 */

import { type Text, text, wordsOf } from "@bazgasht/rules"
import type { SimulationError } from "@bazgasht/simulation"
import type { Edge } from "../command-line/edge.ts"
import { page, type Voice } from "../rendering/voice.ts"

const wordsOfError = (error: SimulationError, { number }: ReturnType<typeof wordsOf>): Text => {
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
    case "WorkerCrash": {
      const cause = error.cause instanceof Error ? error.cause.message : String(error.cause)
      return text(
        `رشته‌ای پیش از پایان کارش از کار افتاد و گزارشی نوشته نشد: ${cause}\nآنچه انجام شده نگه داشته شده است؛ همان فرمان از همین‌جا ادامه می‌دهد.`,
        `A worker ended before its work was done, and no report was written: ${cause}\nWhat is done is kept; the same command goes on from here.`,
      )
    }
  }
}

/** Says why a run has no report. */
export const sayEnded = (error: SimulationError, voice: Voice, edge: Edge): void => {
  const lines = wordsOfError(error, wordsOf(voice))[voice.language].split("\n")
  edge.complain(
    page(voice, [
      ...lines.slice(0, -1),
      `${lines.at(-1)} ${edge.paintComplaint("quiet", `[${error.code}]`)}`,
    ]),
  )
}
