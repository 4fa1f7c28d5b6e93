import { formatPath } from "@bazgasht/casework"
import type { CaseFileError } from "@bazgasht/core"
import type { Text } from "@bazgasht/rules"

/** What is wrong with an answer. */
export interface FieldError {
  /** A stable code: that of the error of the file, or `form.notAsked`. */
  readonly code: string
  /** A sentence for the person who answers. It repeats nothing of what they wrote. */
  readonly text: Text
  /** The field of the file in which it shows; another than the one that was answered where the two contradict each other. */
  readonly path: string
  /** What was probably meant, the nearest first. */
  readonly nearest?: ReadonlyArray<string>
}

/** An error of the file as an error of a field, in words. */
export const fieldErrorOf = ({ code, expected, nearest, path }: CaseFileError): FieldError => ({
  code,
  text: {
    fa: `این پاسخ پذیرفته نشد. اینجا باید بیاید: ${expected.fa}.`,
    en: `This answer was not accepted. Expected: ${expected.en}.`,
  },
  // A value with its evidence is written at the place of the field.
  path: formatPath(path.at(-1) === "value" ? path.slice(0, -1) : path),
  ...(nearest === undefined ? {} : { nearest }),
})
