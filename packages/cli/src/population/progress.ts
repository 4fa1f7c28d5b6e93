import { inLanguage, text, wordsOf } from "@bazgasht/rules"
import type { Output } from "../output.ts"
import { terminalOf } from "../report/terminal.ts"
import { printToErrors } from "../report-error.ts"
import { plain } from "../terminal/paint.ts"

const words = {
  perSecond: text("در ثانیه", "a second"),
  left: text("ثانیه مانده", "s left"),
}

const width = 24

/** Between two looks that somebody takes at a bar. */
const millisecondsBetween = 120

/** Shows how far something has come. */
export interface Meter {
  /** @param portion - from 0 to 1 */
  readonly show: (what: string, count: number, portion: number) => void
  /** Takes the bar away. */
  readonly clear: () => void
}

/** A bar in the place of what was shown before; nothing where nobody watches. */
export const meterOf = ({ platform, style }: Pick<Output, "platform" | "style">): Meter => {
  const start = performance.now()
  let shown = Number.NEGATIVE_INFINITY
  const number = (of: number): string => wordsOf(style).number(Math.round(of))
  return {
    show: (what, count, portion) => {
      const now = performance.now()
      if (now - shown < millisecondsBetween) return
      shown = now
      const seconds = (now - start) / 1000
      const filled = Math.round(portion * width)
      const bar = `${"█".repeat(filled)}${"░".repeat(width - filled)}`
      const rate = `${number(count / Math.max(seconds, 0.001))} ${inLanguage(style, words.perSecond)}`
      const left = portion > 0 ? (seconds / portion) * (1 - portion) : 0
      platform.progress(
        terminalOf(
          style,
          [`${what}  ${bar}  ${number(count)}  ${rate}  ${number(left)} ${inLanguage(style, words.left)}`],
          { paint: plain },
        ),
      )
    },
    clear: () => platform.progress(""),
  }
}

const stopped = text(
  "متوقف شد و چیزی نوشته نشد؛ همان فرمان از نو آغاز می‌کند.",
  "Stopped, and nothing was written; the same command starts from the beginning.",
)

/** Carries out what keeps nothing until it is done, and is cheap to begin anew: an interrupt says so and ends the process. */
export const restartable = async <A>(
  output: Pick<Output, "platform" | "style">,
  work: () => Promise<A>,
): Promise<A> => {
  const { platform, style } = output
  const forget = platform.endOnInterrupt(() => {
    platform.progress("")
    printToErrors(output, [inLanguage(style, stopped)])
  })
  try {
    return await work()
  } finally {
    forget()
  }
}

/** What is expected where no population of a country can be drawn. */
export const noGenerator = text(
  "نظام حقوقی‌ای که جمعیتی ساختگی برای آن هست",
  "a jurisdiction for which a population can be drawn",
)

/** Takes the steps of a generator to their end, and lets others have the thread between two: a signal to stop above all. */
export const takeSteps = async <A>(
  steps: Generator<number, A, void>,
  onStep: (count: number) => void,
): Promise<A> => {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    onStep(step.value)
    await new Promise((resume) => setImmediate(resume))
  }
}
