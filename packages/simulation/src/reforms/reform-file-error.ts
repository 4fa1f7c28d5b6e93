import type { FieldPath } from "@bazgasht/casework"
import { codedError, type Text } from "@bazgasht/rules"
import type { DocumentFlaw } from "../documents/document-reader.ts"
import { DocumentError, type Position } from "../documents/read-document.ts"
import { ReformError, type ReformFlaw } from "./reform-error.ts"

const texts = () => ({ ...ReformError.texts, ...DocumentError.texts })

/**
 * One thing that is wrong with the file of a reform or a scenario, with its place there.
 *
 * @example
 * const source = "scenario: s\ntitle: { fa: س, en: s }\nprojection: { months: 12, grants: { REL-CX: 1/20 } }"
 * const wrong = readScenario(source, iran)
 * const [error] = Result.isFailure(wrong) ? wrong.failure : []
 * error?.position // => { line: 3, column: 45 }
 */
export class ReformFileError extends /* @__PURE__ */ codedError("ReformFileError", texts)<{
  readonly path: FieldPath
  readonly position: Position
  readonly value?: string
  readonly expected: Text
  readonly nearest?: ReadonlyArray<string>
}> {}

/** An error of a document that cannot be read at all. */
export const errorOfDocument = ({ code, expected, position }: DocumentError): ReformFileError =>
  new ReformFileError({ code, path: [], position, expected })

/** What is wrong with what is written, at its place in the file. */
export const errorOfFlaw = (
  { code, ...flaw }: DocumentFlaw<ReformFlaw>,
  positionOf: (path: FieldPath) => Position,
): ReformFileError =>
  new ReformFileError({ ...flaw, code: `reform.${code}`, position: positionOf(flaw.path) })

export const errorInFile = (
  { code, expected, nearest, value }: ReformError,
  path: FieldPath,
  position: Position,
): ReformFileError =>
  new ReformFileError({
    code,
    path,
    position,
    ...(value === undefined ? {} : { value }),
    expected,
    ...(nearest === undefined ? {} : { nearest }),
  })
