import { findWorkedCases, nodePlatform, openWorkedCase } from "@bazgasht/cli"
import { type Letter, pageOfLetter, textOfLetter } from "@bazgasht/core/letters"
import { decodeCaseFile } from "@bazgasht/core/release"
import { decodeFamilyFile } from "@bazgasht/core/support"
import { iran, iranPack, jalali, jalaliDay } from "@bazgasht/iran"
import { iranLetters } from "@bazgasht/iran/letters"
import { drawFiles } from "@bazgasht/iran-population"
import { runs } from "@bazgasht/properties"
import { sentencesIn, tooLong, wordsIn } from "@bazgasht/properties/plain-sentences"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { fleschKincaid } from "flesch-kincaid"
import { syllable } from "syllable"
import { describe, expect, it } from "vitest"
import { type DecidedCaseFile, decideOpened } from "../../src/case-files/decide-case-file.ts"
import type { AnyCaseFile, OpenedCaseFile } from "../../src/case-files/open-case-file.ts"
import { letterOfDecided } from "../../src/letters/letter-report.ts"
import { tornIn } from "./shown-order.ts"

const languages = ["fa", "en", "ar", "ckb"] as const
const today = jalaliDay(1404, 7, 1)

const decided = (opened: OpenedCaseFile): DecidedCaseFile => decideOpened(opened, iran, { today })

const lettersTo = (about: DecidedCaseFile): ReadonlyArray<Letter> =>
  languages.map((language) =>
    letterOfDecided({ language, calendar: jalali, pack: iranPack }, about, iranLetters),
  )

const folder = `${import.meta.dirname}/../../../../examples/cases/iran`
const { found } = findWorkedCases(
  [folder],
  nodePlatform(() => "test"),
)
// All of them in a long run, a share that the seed chooses in a short one: to know what is missing takes most of the time.
const share = Math.max(1, Math.round(found.length / runs(found.length)))
const [first = 0] = fc.sample(fc.nat(share - 1), 1)
const worked = found
  .filter((_, place) => place % share === first)
  .map((files) => {
    const { opened } = Result.getOrThrow(
      openWorkedCase(
        files,
        nodePlatform(() => "test"),
        iran,
      ),
    )
    return { name: files.caseFile.slice(folder.length + 1), letters: lettersTo(decided(opened)) }
  })

const linesOf = ({ parts, title }: Letter): ReadonlyArray<string> => [
  title,
  ...parts.flatMap(({ heading, lines }) => [heading, ...lines]),
]

/** What is wrong with a letter, whatever it is about. */
const flawsOf = (letter: Letter): ReadonlyArray<string> => {
  const lines = linesOf(letter)
  const text = textOfLetter(letter)
  return [
    ...tooLong(text).map((sentence) => `too long: ${sentence}`),
    ...lines.flatMap((line) => tornIn(line, letter.direction).map((value) => `torn: ${value}`)),
    ...(/undefined|null|NaN|\{[a-z]*\}/.test(text) ? ["an empty place"] : []),
    ...(/[A-Z]{2,}-?\d|مادهٔ [۰-۹]|article \d|المادة [٠-٩]/.test(text) ? ["an article or an id"] : []),
    ...(/[.؟?!]{2}|: *:| {2,}\S.* {2}/.test(lines.join("\n")) ? ["a mark that stands twice"] : []),
    ...lines.filter((line) => new Set(lines).size === 0 || line.trim() === "").map(() => "an empty line"),
    ...(letter.parts[0]?.lines.length === 0 ? ["no answer"] : []),
    ...(letter.parts.length < 3 ? ["nobody to ask"] : []),
  ]
}

/** Parts of files all of whose fields may be left out. */
const partial: ReadonlySet<string> = new Set(["person", "reports", "custody", "work"])

/** A file without some of its parts: what is not stated is not known. */
const without = <A extends AnyCaseFile>(file: A, dropped: ReadonlyArray<number>): A => {
  const kept = (value: object, depth: number): object =>
    Object.fromEntries(
      Object.entries(value)
        .filter(
          ([key], place) => key === "kind" || key === "id" || !dropped.includes((place + depth * 7) % 23),
        )
        .map(([key, one]) => [
          key,
          partial.has(key) && !Array.isArray(one) ? kept(one as object, depth + 1) : one,
        ]),
    )
  return kept(file, 0) as A
}

const openedOf = (caseFile: AnyCaseFile): OpenedCaseFile =>
  ({ caseFile, file: "drawn.json", source: { value: {} } }) as unknown as OpenedCaseFile

describe("letters of worked cases", () => {
  it("are plain, whole and free of articles, ids and torn values, in four languages", () => {
    expect(worked.length).toBeGreaterThan(150 / share)
    for (const { letters, name } of worked)
      for (const letter of letters)
        expect([name, letter.language, flawsOf(letter)]).toEqual([name, letter.language, []])
  })

  it("are never without a reason where something is closed", () => {
    const generic = ["یک شرط قانون فراهم نیست", "One condition of the law is not met"]
    for (const { letters, name } of worked)
      for (const letter of letters)
        expect([name, generic.filter((sentence) => textOfLetter(letter).includes(sentence))]).toEqual([
          name,
          [],
        ])
  })

  it("say the same in each language: as many parts and lines", () => {
    for (const { letters, name } of worked) {
      const shape = (letter: Letter) =>
        letter.parts.slice(0, -1).map(({ lines }) => lines.flatMap(sentencesIn).length > 0 && lines.length)
      const [persian, ...others] = letters.map(shape)
      for (const other of others) expect([name, other]).toEqual([name, persian])
    }
  })

  it("say in an unreviewed language that it is one, and in the others not", () => {
    const isSaid = (letter: Letter) => (letter.parts.at(-1)?.lines.length ?? 0) > 1
    for (const { letters } of worked) expect(letters.map(isSaid)).toEqual([false, false, true, true])
  })

  it("are easy English: by Flesch and Kincaid a reader of the sixth grade follows them", () => {
    const grades = worked.map(({ letters }) => {
      const sentences = sentencesIn(
        letters
          .find(({ language }) => language === "en")
          ?.parts.flatMap(({ lines }) => lines)
          .join("\n") ?? "",
      )
      const words = sentences.flatMap(wordsIn)
      return fleschKincaid({
        sentence: sentences.length,
        word: words.length,
        syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
      })
    })
    expect(grades.reduce((sum, grade) => sum + grade, 0) / grades.length).toBeLessThan(5)
    expect(Math.max(...grades)).toBeLessThan(7)
  })

  it("are easy Persian, as far as length says: short words in short sentences", () => {
    // Persian does not write its short vowels, so that no formula that counts syllables can be computed from the script.
    for (const { letters, name } of worked) {
      const lines =
        letters.find(({ language }) => language === "fa")?.parts.flatMap((part) => part.lines) ?? []
      const sentences = lines.flatMap(sentencesIn)
      const words = sentences.flatMap(wordsIn)
      const letterCount = words.reduce(
        (sum, word) => sum + [...word].filter((one) => /\p{Letter}/u.test(one)).length,
        0,
      )
      expect([name, words.length / sentences.length]).toEqual([
        name,
        expect.toSatisfy((mean: number) => mean <= 7),
      ])
      expect([name, letterCount / words.length]).toEqual([
        name,
        expect.toSatisfy((mean: number) => mean <= 5),
      ])
    }
  })

  it("become pages that can be printed, with nothing invisible to be copied", () => {
    for (const { letters } of worked)
      for (const letter of letters) {
        const page = pageOfLetter(letter)
        expect(page).toContain(`<html lang="${letter.language}" dir="${letter.direction}">`)
        expect(page).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]|https?:|<script/)
        const values =
          linesOf(letter)
            .join("")
            .match(/\u2068/g)?.length ?? 0
        expect(page.match(/<bdi>/g)?.length ?? 0).toBe(values)
      }
  })
})

describe("letters to drawn prisoners and families", () => {
  const drawing = fc.record({
    seed: fc.nat(1000),
    number: fc.nat(5000),
    dropped: fc.uniqueArray(fc.nat(22), { maxLength: 12 }),
  })

  it("hold the same, whatever is known of them", () =>
    fc.assert(
      fc.property(drawing, ({ dropped, number, seed }) => {
        const { family, prisoner } = drawFiles({ seed, number, day: today })
        for (const file of [without(prisoner, dropped), without(family, dropped)])
          for (const letter of lettersTo(decided(openedOf(file))))
            expect([letter.language, flawsOf(letter)]).toEqual([letter.language, []])
      }),
      { numRuns: runs(40) },
    ))

  it("hold the same of files in which nothing stands", () => {
    const prisoner = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1" }, iran))
    const family = Result.getOrThrow(decodeFamilyFile({ kind: "family", id: "F-1" }, iran, { today }))
    for (const file of [prisoner, family])
      for (const letter of lettersTo(decided(openedOf(file)))) expect(flawsOf(letter)).toEqual([])
  })
})
