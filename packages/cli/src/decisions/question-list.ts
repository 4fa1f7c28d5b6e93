import { inLanguage, type Style, text, wordsOf } from "@bazgasht/rules"
import { Beside, Indented, Item, type Part, Section } from "../report/report.ts"
import { type AskedInWords, askedLine } from "./missing-report.ts"

const words = {
  title: text("آنچه باید معلوم شود", "What must be established"),
  otherwise: text("مدارک و منابع دیگر", "From elsewhere"),
  below: (numbers: string) =>
    text(`پاسخ پرسش‌های ${numbers} فهرست پایین`, `the answers to questions ${numbers} of the list below`),
  to: (first: string, last: string) => text(`${first} تا ${last}`, `${first} to ${last}`),
}

/** Most questions that a decision says itself where they stand in the list too. */
const mostSaid = 3

/** Numbers in words, those that follow each other as a range. */
const numbersInWords = (style: Style, numbers: ReadonlyArray<number>): string => {
  const { list, number } = wordsOf(style)
  const ranges: Array<[number, number]> = []
  for (const one of numbers.toSorted((first, second) => first - second)) {
    const range = ranges.at(-1)
    if (range !== undefined && range[1] === one - 1) range[1] = one
    else ranges.push([one, one])
  }
  return list(
    ranges.flatMap(([first, last]) =>
      last - first < 2
        ? [...new Set([first, last])].map((one) => number(one))
        : [inLanguage(style, words.to(number(first), number(last)))],
    ),
  )
}

/** Makes every part that is made when it is asked for. */
const make = (parts: ReadonlyArray<Part>): void => {
  for (const part of parts) {
    if (part instanceof Item || part instanceof Beside) make(part.parts())
    else if (part instanceof Section || part instanceof Indented) make(part.parts)
  }
}

/**
 * What the decisions of a case ask. Where one thing is asked by several of them, all stand once in a list, by the paper that answers them,
 * and the decisions refer to their numbers; otherwise each decision says what it asks.
 */
export class QuestionList {
  readonly #asked = new Map<string, AskedInWords>()
  #isRepeated = false
  #numbers: ReadonlyMap<string, number> | undefined

  /** The lines of what asks. */
  linesOf(style: Style, asked: ReadonlyArray<AskedInWords>): ReadonlyArray<string> {
    if (this.#numbers === undefined) {
      for (const one of asked) {
        const line = askedLine(style, one)
        this.#isRepeated ||= this.#asked.has(line)
        this.#asked.set(line, one)
      }
      return []
    }
    const lines = asked.map((one) => askedLine(style, one))
    const numbers = lines.flatMap((line) => this.#numbers?.get(line) ?? [])
    if (numbers.length < lines.length) return lines
    const { headings, number } = wordsOf(style)
    return asked.length > mostSaid
      ? [`${headings.missing}: ${inLanguage(style, words.below(numbersInWords(style, numbers)))}`]
      : asked.map(
          ({ question }, place) => `${headings.missing}: ${question} [${number(numbers[place] ?? 0)}]`,
        )
  }

  /** The parts, and after them the list where something in them is asked more than once. */
  after(style: Style, parts: ReadonlyArray<Part>): ReadonlyArray<Part> {
    make(parts)
    if (!this.#isRepeated) {
      this.#numbers = new Map()
      return parts
    }
    const papers = Map.groupBy(this.#asked, ([, { paper }]) => paper)
    const inOrder = [...papers].flatMap(([, ofPaper]) => ofPaper)
    this.#numbers = new Map(inOrder.map(([line], place) => [line, place + 1]))
    const { number, separator, withValue } = wordsOf(style)
    const listed = [...papers].flatMap(
      ([paper, ofPaper]): ReadonlyArray<Part> => [
        paper ?? inLanguage(style, words.otherwise),
        new Indented(
          ofPaper.map(([line, { choices, place, question }]) => {
            const said = `[${number(this.#numbers?.get(line) ?? 0)}] ${question}`
            const from = [place, choices].filter((one) => one !== undefined)
            return from.length === 0 ? said : withValue(said, from.join(separator))
          }),
        ),
      ],
    )
    return [...parts, new Section(inLanguage(style, words.title), listed)]
  }
}
