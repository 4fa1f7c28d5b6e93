import { inLanguage, text, wordsOf } from "@bazgasht/rules"
import type { Output } from "../output.ts"
import { terminalOf } from "../report/terminal.ts"
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
