import {
  type Letter,
  type LetterLaw,
  letterToFamily,
  letterToPrisoner,
  pageOfLetter,
} from "@bazgasht/core/letters"
import type { Style } from "@bazgasht/rules"
import { withoutMarks } from "@bazgasht/rules/wording"
import type { DecidedCaseFile } from "../case-files/decide-case-file.ts"
import { payingOf } from "../case-files/decide-family.ts"
import type { OutputFile } from "../output.ts"
import { Indented, Item, Section } from "../report/report.ts"

/** A letter, for programs: its texts without marks of direction. */
export interface LetterJson {
  readonly file: string
  readonly case: string
  readonly language: string
  readonly direction: "ltr" | "rtl"
  readonly title: string
  readonly parts: ReadonlyArray<{ readonly heading: string; readonly lines: ReadonlyArray<string> }>
}

/** What `bazgasht decide --for person --json` prints. */
export interface LettersJson {
  readonly format: "bazgasht.letters/1"
  readonly letters: ReadonlyArray<LetterJson>
}

/** The letter to the prisoner or the family of a file. */
export const letterOfDecided = (style: Style, decided: DecidedCaseFile, law: LetterLaw): Letter => {
  if (decided.kind === "family") return letterToFamily(decided.outlook, payingOf(decided), law, style)
  const { debts, employment, routes, setting } = decided
  return letterToPrisoner(
    {
      today: setting.today,
      routes,
      ...(debts === undefined ? {} : { debts }),
      ...(employment === undefined ? {} : { employment }),
    },
    law,
    style,
  )
}

/** A letter as it is printed. */
export const letterReport = (letter: Letter, about: Pick<LetterJson, "file" | "case">): Item<LetterJson> =>
  new Item<LetterJson>(
    () => ({
      ...about,
      language: letter.language,
      direction: letter.direction,
      title: letter.title,
      parts: letter.parts.map(({ heading, lines }) => ({ heading, lines: lines.map(withoutMarks) })),
    }),
    () => [
      { tone: "heading", text: letter.title },
      ...letter.parts.map(({ heading, lines }) => new Section(heading, [new Indented(lines)])),
    ],
  )

/** The page of a letter, in a file named after its case. */
export const fileOfLetter = (folder: string, caseId: string, letter: Letter): OutputFile => ({
  file: `${folder}/${caseId.replaceAll(/[^\p{Letter}\p{Number}._-]/gu, "_")}.${letter.language}.html`,
  content: pageOfLetter(letter),
})
