import { text } from "@bazgasht/rules"
import type * as SchemaIssue from "effect/SchemaIssue"
import { type Expectation, expectationIn } from "./expectation.ts"
import { type FieldPath, InputError, type InputErrorCode } from "./input-error.ts"
import { nearestWords } from "./nearest-word.ts"

/** Whether what stands at a path may say something of a person. */
export type IsPersonal = (path: FieldPath) => boolean

/**
 * For input that is about no person: errors repeat its values.
 *
 * @example
 * ofNoPerson(["seats"]) // => false
 */
export const ofNoPerson: IsPersonal = () => false

/** Fields that hold words of people about people, in files of every kind. */
const wordyFields: ReadonlySet<string | number> = new Set(["document"])

const isWordy = (path: FieldPath): boolean => {
  const last = path.at(-1)
  return last === undefined || wordyFields.has(last)
}

const valueAt = (file: unknown, path: FieldPath): unknown => {
  let value = file
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as { readonly [step: string]: unknown })[step]
  }
  return value
}

/** A day or a length of time in digits. A number of a person has no separators, and a name no digits. */
const timeInDigits = /^(\p{Nd}{2,4}[/.-]\p{Nd}{1,2}[/.-]\p{Nd}{1,2}|(\p{Nd}{1,3} ?[ymd] ?)+)$/u

type Scalar = string | number | boolean | null

const isScalar = (value: unknown): value is Scalar =>
  value === null || ["string", "number", "boolean"].includes(typeof value)

/**
 * Whether an error of a file about people may repeat a value: a day or a length of time in digits, a slip of a code, yes, no or nothing. Whatever else
 * somebody typed into a field for a day, a number or a code may be a name or the number of a person.
 */
const isImpersonal = (value: Scalar, nearest: ReadonlyArray<string>): boolean =>
  value === null ||
  typeof value === "boolean" ||
  (typeof value === "string" && (nearest.length > 0 || timeInDigits.test(value)))

/**
 * An error of a file at a path, with the value that stands there where it cannot be personal.
 *
 * @example
 * const expectation = { code: "code.unknown", expected: text("نوع وام", "a kind of loan"), candidates: ["startUp"] } as const
 * errorAt({ loan: "startup" }, ["loan"], expectation, () => true).nearest // => ["startUp"]
 */
export const errorAt = <Code extends string>(
  file: unknown,
  path: FieldPath,
  { candidates = [], code, expected }: Expectation<Code>,
  isPersonal: IsPersonal,
): InputError<Code> => {
  const found = isWordy(path) ? undefined : valueAt(file, path)
  const value = isPersonal(path) ? undefined : found
  const nearest = typeof found === "string" ? nearestWords(found, candidates) : []
  return new InputError({
    code,
    path,
    expected,
    ...(isScalar(value) && (isPersonal === ofNoPerson || isImpersonal(value, nearest)) ? { value } : {}),
    ...(nearest.length === 0 ? {} : { nearest }),
  })
}

const missing: Expectation = {
  code: "field.missing",
  expected: text("این فیلد لازم است", "this field is needed"),
}

const wrongKind: Expectation = {
  code: "field.wrongKind",
  expected: text("مقداری از نوع دیگر", "a value of another kind"),
}

const object: Expectation = { code: "field.wrongKind", expected: text("یک شیء با فیلدهای معین", "an object") }
const writing: Expectation = { code: "field.wrongKind", expected: text("یک متن", "a text") }
const number: Expectation = { code: "field.wrongKind", expected: text("یک عدد", "a number") }
const yesOrNo: Expectation = { code: "field.wrongKind", expected: text("true یا false", "true or false") }
const list: Expectation = { code: "field.wrongKind", expected: text("یک فهرست", "a list") }

/** An unknown field. Its value may be personal, so it is not repeated; its name may be a slip. */
const unexpected = (path: FieldPath, ast: SchemaIssue.UnexpectedKey["ast"]): InputError => {
  const known = ast._tag === "Objects" ? ast.propertySignatures.map(({ name }) => String(name)) : []
  const nearest = nearestWords(String(path.at(-1)), known)
  return new InputError({
    code: "field.unexpected",
    path,
    expected: text(`یکی از فیلدهای: ${known.join("، ")}`, `one of the fields ${known.join(", ")}`),
    ...(nearest.length === 0 ? {} : { nearest }),
  })
}

type Ast = SchemaIssue.InvalidType["ast"] | SchemaIssue.AnyOf["ast"]

/** The words that a schema of nothing but words takes. */
const wordsOf = (ast: Ast): ReadonlyArray<string> => {
  const forms: ReadonlyArray<Ast> = ast._tag === "Union" ? ast.types : [ast]
  const words = forms.flatMap((form) =>
    form._tag === "Literal" && typeof form.literal === "string" ? [form.literal] : [],
  )
  return words.length === forms.length ? words : []
}

const oneOfWords = (words: ReadonlyArray<string>): Expectation => ({
  code: "field.wrongKind",
  expected: text(`یکی از: ${words.join("، ")}`, `one of ${words.join(", ")}`),
  candidates: words,
})

/** What a schema without an expectation of its own takes, by its kind. */
const kindOf = (ast: Ast): Expectation => {
  switch (ast._tag) {
    case "Objects":
      return object
    case "Arrays":
      return list
    case "String":
      return writing
    case "Number":
      return number
    case "Boolean":
      return yesOrNo
    default: {
      const words = wordsOf(ast)
      return words.length === 0 ? wrongKind : oneOfWords(words)
    }
  }
}

const kindExpected = <Code extends string>(ast: Ast): Expectation<Code | InputErrorCode> =>
  expectationIn<Code>(ast.annotations) ?? kindOf(ast)

const collect = <Code extends string>(
  file: unknown,
  issue: SchemaIssue.Issue,
  path: FieldPath,
  isPersonal: IsPersonal,
): ReadonlyArray<InputError<Code | InputErrorCode>> => {
  switch (issue._tag) {
    case "Pointer": {
      const steps = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))
      return collect<Code>(file, issue.issue, [...path, ...steps], isPersonal)
    }
    case "Composite":
      return issue.issues.flatMap((part) => collect<Code>(file, part, path, isPersonal))
    case "Filter":
    case "Encoding":
      return collect<Code>(file, issue.issue, path, isPersonal)
    case "AnyOf": {
      if (wordsOf(issue.ast).length > 0)
        return [errorAt(file, path, kindExpected<Code>(issue.ast), isPersonal)]
      // Of the forms that a field may take, the one with the fewest faults is the one that was meant.
      const forms = issue.issues.map((form) => collect<Code>(file, form, path, isPersonal))
      const fewest = Math.min(...forms.map((faults) => faults.length))
      return (
        forms.findLast((faults) => faults.length === fewest) ?? [
          errorAt(file, path, kindExpected<Code>(issue.ast), isPersonal),
        ]
      )
    }
    case "MissingKey":
      return [errorAt(file, path, missing, isPersonal)]
    case "UnexpectedKey":
      return [unexpected(path, issue.ast)]
    case "InvalidType":
      return [errorAt(file, path, kindExpected<Code>(issue.ast), isPersonal)]
    case "InvalidValue":
      return [
        errorAt<Code | InputErrorCode>(
          file,
          path,
          expectationIn<Code>(issue.annotations) ?? wrongKind,
          isPersonal,
        ),
      ]
    case "Forbidden":
    case "OneOf":
      return [errorAt(file, path, wrongKind, isPersonal)]
  }
}

/**
 * What a schema found wrong with a value, as errors. `Code` are the codes of the expectations attached to the schema, beside those of
 * any input.
 *
 * @example
 * const read = Schema.decodeUnknownResult(Schema.Struct({ stage: Schema.String }), { onExcessProperty: "error" })
 * const decoded = read({ stage: "open", stagee: "open" })
 * const errors = Result.isFailure(decoded) ? errorsOfIssue({}, decoded.failure.issue, () => true) : []
 * errors.map(({ code, path }) => [code, formatPath(path)]) // => [["field.unexpected", "stagee"]]
 */
export const errorsOfIssue = <Code extends string = InputErrorCode>(
  file: unknown,
  issue: SchemaIssue.Issue,
  isPersonal: IsPersonal,
): ReadonlyArray<InputError<Code | InputErrorCode>> => collect<Code>(file, issue, [], isPersonal)
