import { type FieldPath, formatPath } from "@bazgasht/casework"
import type { CaseFileError } from "@bazgasht/core"
import { type Language, type Text, text, wordsIn } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { JsonError, JsonPosition, JsonSource } from "../json/read-json.ts"
import { FileError, type Platform } from "../platform.ts"
import type { Paint } from "../terminal/paint.ts"

/** One thing that is wrong with a file. */
export interface Refusal {
  readonly file: string
  /** A stable code: `date.notADate`, `json.syntax`, `file.notFound`. */
  readonly code: string
  /** The field: `sentences[0].judgmentDay`. */
  readonly field?: string
  readonly position?: JsonPosition
  /** What stands there; absent where it may be personal. */
  readonly value?: string | number | boolean | null
  readonly expected: Text
  /** What is wrong and what to do about it, where the error says it in a sentence; what was expected follows it. */
  readonly sentence?: Text
  /** What an engine says of it in its own words. */
  readonly engineMessage?: string
  /** What was probably meant, the nearest first. */
  readonly nearest?: ReadonlyArray<string>
}

export const refusalOfFile = ({ code, expected, file }: FileError): Refusal => ({ file, code, expected })

/** The files that cannot be written, found before any work is done for them. */
export const refusalsOfUnwritable = (
  files: ReadonlyArray<string | undefined>,
  platform: Platform,
): ReadonlyArray<Refusal> =>
  files.flatMap((file) => {
    const may = file === undefined ? undefined : platform.mayWrite(file)
    return may !== undefined && Result.isFailure(may) ? [refusalOfFile(may.failure)] : []
  })

export const refusalOfJson = (file: string, { code, expected, field, position }: JsonError): Refusal => ({
  file,
  code,
  position,
  ...(field === undefined ? {} : { field }),
  expected,
})

interface Flaw extends Pick<Refusal, "code" | "value" | "expected" | "nearest"> {
  readonly path: FieldPath
}

/** What is wrong at a place of a file, with the position of that place. */
export const refusalAt = (
  file: string,
  source: Pick<JsonSource, "positionOf">,
  { code, expected, nearest = [], path, value }: Flaw,
): Refusal => ({
  file,
  code,
  field: formatPath(path),
  position: source.positionOf(path),
  ...(value === undefined ? {} : { value }),
  expected,
  ...(nearest.length === 0 ? {} : { nearest }),
})

export const refusalOfField = (file: string, source: JsonSource, error: CaseFileError): Refusal =>
  refusalAt(file, source, error)

export const refusalOfDuplicate = (file: string, source: JsonSource, first: string): Refusal =>
  refusalAt(file, source, {
    code: "id.duplicate",
    path: ["id"],
    expected: text(
      `شناسه‌ای که پروندهٔ دیگری ندارد؛ ${first} همین شناسه را دارد`,
      `an id that no other file has; ${first} has the same`,
    ),
  })

const words = {
  expected: text("انتظار می‌رفت", "expected"),
  expectedThere: text("انتظار می‌رفت", "Expected"),
  perhaps: text("شاید", "perhaps"),
  engine: text("پیام موتور", "The engine says"),
  wholeFile: text("پرونده", "the file"),
}

/** What is wrong with a file as a whole, by its code; nothing where the code is of something in it. */
const sentencesOfFiles: { readonly [code: string]: Text | undefined } = FileError.texts

/** What was expected: a sentence as it is, and a phrase behind the word for it. */
const expectedIn = (language: Language, expected: Text): string => {
  const written = wordsIn(language, expected)
  return written.endsWith(".") ? written : `${wordsIn(language, words.expectedThere)}: ${written}.`
}

/** The field, the sentence, what was expected where that is something else, and the words of the engine. */
const sayingWhat = (language: Language, paint: Paint, refusal: Refusal): string => {
  const { code, engineMessage, expected, field = "", sentence = expected } = refusal
  return [
    ...(field === "" ? [] : [`${paint("heading", field)}:`]),
    wordsIn(language, sentence),
    ...(expected === sentence ? [] : [expectedIn(language, expected)]),
    ...(engineMessage === undefined ? [] : [`${wordsIn(language, words.engine)}: ${engineMessage}`]),
    paint("quiet", `[${code}]`),
  ].join(" ")
}

/**
 * A refusal as a line: `case.json:12:5: sentences[0].day: "1403/13/01"; expected a month from 1 to 12`, or
 * `case.json: There is no such file or folder.`
 */
export const refusalLine = (language: Language, paint: Paint, refusal: Refusal): string => {
  const { code, expected, field, file, nearest = [], position, value } = refusal
  const place = position === undefined ? file : `${file}:${position.line}:${position.column}`
  const sentence = sentencesOfFiles[code]
  if (sentence !== undefined)
    return `${paint("bad", place)}: ${wordsIn(language, sentence)} ${paint("quiet", `[${code}]`)}`
  if (refusal.sentence !== undefined) return `${paint("bad", place)}: ${sayingWhat(language, paint, refusal)}`
  const found = [
    paint("heading", field === undefined || field === "" ? wordsIn(language, words.wholeFile) : field),
    ...(value === undefined ? [] : [JSON.stringify(value)]),
  ].join(": ")
  const wanted = `${wordsIn(language, words.expected)}: ${wordsIn(language, expected)}`
  const meant = nearest.map((word) => JSON.stringify(word)).join(language === "fa" ? "، " : ", ")
  const guess = meant === "" ? "" : ` (${wordsIn(language, words.perhaps)} ${meant})`
  return `${paint("bad", place)}: ${found}${language === "fa" ? "؛" : ";"} ${wanted}${guess} ${paint("quiet", `[${code}]`)}`
}

/** A refusal for programs. */
export const refusalJson = ({ code, expected, field, file, nearest, position, value }: Refusal) => ({
  file,
  code,
  ...(field === undefined ? {} : { field }),
  ...(position === undefined ? {} : { line: position.line, column: position.column }),
  ...(value === undefined ? {} : { value }),
  expected,
  // The first of them had this name before there were several.
  ...(nearest === undefined ? {} : { suggestion: nearest[0], nearest }),
})
