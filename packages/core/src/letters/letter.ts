import {
  type Day,
  dayInWords,
  inLanguage,
  type Language,
  type Style,
  type Text,
  valueInWords,
  wordsOf,
} from "@bazgasht/rules"
import { canBeTorn, type Direction, isolate } from "@bazgasht/rules/wording"
import type { LetterLaw } from "./letter-law.ts"
import { letterWords } from "./letter-words.ts"

/** A part of a letter under its heading. Values in its lines are isolated (U+2068, U+2069). */
export interface LetterPart {
  readonly heading: string
  readonly lines: ReadonlyArray<string>
}

/** A page for a person: the answer first, then why, then what to do and whom to ask. It holds no id, no article and no cost of others. */
export interface Letter {
  readonly language: Language
  readonly direction: Direction
  readonly title: string
  readonly parts: ReadonlyArray<LetterPart>
}

/** Says texts in the language of a style. */
export interface LetterVoice {
  readonly style: Style
  /** A text with its values, each isolated. */
  readonly say: (text: Text, values?: { readonly [name: string]: string }) => string
  readonly day: (day: Day) => string
  readonly money: (amount: number) => string
}

export const voiceOf = (style: Style): LetterVoice => {
  const { direction } = wordsOf(style)
  const placed = (value: string): string =>
    direction === "rtl" || canBeTorn(direction, value) ? isolate(value) : value
  return {
    style,
    say: (text, values = {}) =>
      inLanguage(style, text).replace(/\{([a-z]+)\}/g, (_, name: string) => placed(values[name] ?? "")),
    day: (day) => dayInWords(style, day),
    money: (amount) => valueInWords(style, "money", amount as never),
  }
}

type Heading = keyof typeof letterWords

export const partOf = (
  { say }: LetterVoice,
  heading: Heading,
  lines: ReadonlyArray<string>,
): ReadonlyArray<LetterPart> =>
  lines.length === 0 ? [] : [{ heading: say(letterWords[heading]), lines: [...new Set(lines)] }]

/** The letter, with whom to ask and what it is at its end. */
export const letterOf = (
  voice: LetterVoice,
  title: Heading,
  parts: ReadonlyArray<LetterPart>,
  { ask, law, today }: { readonly ask: Text; readonly law: LetterLaw; readonly today: Day },
): Letter => {
  const { say, style } = voice
  return {
    language: style.language,
    direction: wordsOf(style).direction,
    title: say(letterWords[title]),
    parts: [
      ...parts,
      ...partOf(voice, "ask", [say(ask)]),
      ...partOf(voice, "about", [
        say(letterWords.notADecision, { day: voice.day(today) }),
        ...(law.unreviewed.includes(style.language) ? [say(letterWords.unreviewed)] : []),
      ]),
    ],
  }
}
