import { type Day, formatDay, gregorian, parseDay } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { CaseFileError } from "../case-file/case-file-error.ts"
import { decodeFile } from "../decode-file.ts"
import type { Jurisdiction } from "../jurisdiction.ts"
import type { CaseFile } from "../release/model/case-file.ts"
import { encodeCaseFile } from "../release/model/decode-case-file.ts"
import { encodeFamilyFile } from "../support/model/decode-family-file.ts"
import type { FamilyFile } from "../support/model/family-file.ts"
import { withValue } from "./file-field.ts"
import type { NextQuestion } from "./questions.ts"

const iso = /^\d{4}-\d{2}-\d{2}$/

/** An answer as the file writes it: a day of ISO 8601 is written in the calendar of the jurisdiction. */
const asWritten = (
  { kind }: Pick<NextQuestion, "kind">,
  value: unknown,
  { pack: { calendar } }: Jurisdiction,
): unknown => {
  if (kind !== "day" || typeof value !== "string" || !iso.test(value) || calendar.id === gregorian.id)
    return value
  return Result.match(parseDay(gregorian, value), {
    onSuccess: (day) => formatDay(calendar, day),
    onFailure: () => value,
  })
}

/**
 * The file with the answer to a question, or everything that is wrong with the answer; the file itself is never changed. The answer is
 * written as the file has it: `true`, a number, a code, a term such as `3y 4m`, a day in the calendar of the jurisdiction or in ISO 8601, the
 * entries of a list, or an object of `value`, `document`, `issuer` and `day` where evidence may stand.
 *
 * @example
 * const today = gregorianDay(2025, 4, 30)
 * const punishments = { imprisonment: { kind: "custody", term: "4y" } }
 * const sentences = [{ offence: "forgery", punishments, hearing: { day: "2025/04/01" } }]
 * const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1", sentences, events: [] }, ruritania))
 * const [question] = questions([parole], file, ruritania, { today })
 * const answered = question && answerQuestion(file, question, false, ruritania, { today })
 * answered && Result.getOrThrow(answered).reports // => { boardAgrees: false }
 * const wrong = question && answerQuestion(file, question, "perhaps", ruritania, { today })
 * wrong && Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["field.wrongKind"]
 */
export const answerQuestion = <File extends CaseFile | FamilyFile>(
  file: File,
  question: Pick<NextQuestion, "kind" | "path">,
  value: unknown,
  jurisdiction: Jurisdiction,
  options: { readonly today: Day },
): Result.Result<File, ReadonlyArray<CaseFileError>> => {
  const document: Result.Result<object, ReadonlyArray<CaseFileError>> = file.kind === "family"
    ? encodeFamilyFile(file as FamilyFile, jurisdiction)
    : encodeCaseFile(file as CaseFile, jurisdiction)
  return Result.flatMap(
    document,
    (written) =>
      decodeFile(
        withValue(written, question.path, asWritten(question, value, jurisdiction)),
        jurisdiction,
        options,
        // A file of one kind stays one of that kind.
      ) as Result.Result<File, ReadonlyArray<CaseFileError>>,
  )
}
