import { styleText } from "node:util"

/** What a piece of text is, by which it gets its colour. */
export type Tone = "heading" | "good" | "later" | "bad" | "open" | "quiet"

/** Colours a text, or leaves it as it is. */
export type Paint = (tone: Tone, text: string) => string

/** Leaves every text as it is: for files, pipes and tests. */
export const plain: Paint = (_tone, text) => text

const formats: Record<Tone, Parameters<typeof styleText>[0]> = {
  heading: "bold",
  good: "green",
  later: "cyan",
  bad: "red",
  open: "yellow",
  quiet: "dim",
}

/** Colours a text for a terminal. Whether there is one is the caller's business. */
export const coloured: Paint = (tone, text) => styleText(formats[tone], text, { validateStream: false })
