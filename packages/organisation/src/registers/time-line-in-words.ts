import { commonCommands } from "@bazgasht/casework/law"
import { dayInWords, inLanguage, type Style, type Text, text } from "@bazgasht/rules"
import type { TimeLine } from "./time-line.ts"

/** What a kind of cases has in words. */
export interface KindInWords {
  readonly title: Text
  readonly titles: { readonly [code: string]: Text }
  readonly commands: { readonly [command: string]: Text }
}

const inPartTitle = text("بخشی از پرونده دیده می‌شود", "seen in part")

/**
 * A time line in words, a line for each entry: its day, the case, what was done and to which stage it led. `words` has the wording of each kind by
 * the name of the kind; a code without a title stands as it is.
 *
 * @example
 * const timeLine = {
 *   entries: [
 *     { day: jalaliDay(1404, 2, 3), kind: "unit", subject: "prison-shiraz", version: 1, command: "found", stage: "active", role: "registrar" },
 *   ],
 *   inPart: [{ kind: "unit", subject: "fars" }],
 * } as const
 * const words = { unit: { title: text("واحد", "unit"), ...unitWording } }
 * timeLineInWords(timeLine, words, { language: "en", calendar: jalali, pack: iranPack })
 * // => ["1404/02/03: unit prison-shiraz: founding a unit (active)", "unit fars: seen in part"]
 */
export const timeLineInWords = (
  { entries, inPart }: TimeLine,
  words: { readonly [kind: string]: KindInWords },
  style: Style,
): ReadonlyArray<string> => {
  const titleIn = (titles: { readonly [code: string]: Text } | undefined, code: string): string => {
    const title = titles !== undefined && Object.hasOwn(titles, code) ? titles[code] : undefined
    return title === undefined ? code : inLanguage(style, title)
  }
  const caseIn = (kind: string, subject: string): string => {
    const title = words[kind]?.title
    return `${title === undefined ? kind : inLanguage(style, title)} ${subject}`
  }
  return [
    ...entries.map(({ command, day, kind, stage, subject }) => {
      const done = titleIn({ ...commonCommands, ...words[kind]?.commands }, command)
      const led = titleIn(words[kind]?.titles, stage)
      return `${dayInWords(style, day)}: ${caseIn(kind, subject)}: ${done} (${led})`
    }),
    ...inPart.map(({ kind, stage, subject }) => {
      const led = stage === undefined ? "" : ` (${titleIn(words[kind]?.titles, stage)})`
      return `${caseIn(kind, subject)}: ${inLanguage(style, inPartTitle)}${led}`
    }),
  ]
}
