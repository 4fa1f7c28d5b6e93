import { type Style, type Text, text, wordsIn, wordsOf } from "@bazgasht/rules"
import type { Output } from "../output.ts"
import type { Platform } from "../platform.ts"
import { rightToLeft } from "../terminal/direction.ts"

/** What a run says of itself while it is under way. */
export interface Way {
  /** From 0 to 1. */
  readonly portion: number
  /** How many cases were read since it began or went on; absent where they are not counted. */
  readonly cases?: number
}

const width = 24
const plainSteps = 4
const words = {
  rate: text("در ثانیه", "a second"),
  left: text("ثانیه مانده", "seconds left"),
  lastSecond: text("ثانیه مانده", "second left"),
}

/** Shows how far something is. The clock is an argument: tests have their own. */
export class ProgressLine {
  readonly #style: Style
  readonly #platform: Platform
  readonly #title: Text
  readonly #now: () => number
  readonly #start: number
  #first: number | undefined
  #shown = 0

  constructor(
    title: Text,
    { platform, style }: Pick<Output, "platform" | "style">,
    now: () => number = () => performance.now(),
  ) {
    this.#title = title
    this.#style = style
    this.#platform = platform
    this.#now = now
    this.#start = now()
  }

  show(way: Way): void {
    this.#first ??= way.portion
    if (this.#platform.isWatched) {
      this.#platform.progress(this.#line(way, true))
      return
    }
    const step = Math.floor(way.portion * plainSteps)
    if (step <= this.#shown) return
    this.#shown = step
    this.#platform.printError(this.#line(way, false))
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#platform.isWatched) this.#platform.progress("")
  }

  #line({ cases, portion }: Way, withBar: boolean): string {
    const { language } = this.#style
    const { number } = wordsOf(this.#style)
    const seconds = (this.#now() - this.#start) / 1000
    const done = portion - (this.#first ?? 0)
    const full = Math.round(portion * width)
    const bar = withBar ? `${"█".repeat(full)}${"░".repeat(width - full)} ` : ""
    const percent = `${number(Math.round(portion * 100))}${language === "fa" ? "٪" : " %"}`
    const rate =
      cases === undefined || cases === 0 || seconds <= 0
        ? ""
        : `  ${number(Math.round(cases / seconds))} ${wordsIn(language, words.rate)}`
    const secondsLeft = Math.ceil((seconds * (1 - portion)) / done)
    const left =
      done <= 0 || portion >= 1
        ? ""
        : `  ${number(secondsLeft)} ${wordsIn(language, secondsLeft === 1 ? words.lastSecond : words.left)}`
    const line = `${wordsIn(language, this.#title)} ${bar}${percent}${rate}${left}`
    return language === "fa" ? rightToLeft(line) : line
  }
}
