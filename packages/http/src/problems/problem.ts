import {
  type AnyRefusal,
  type FieldPath,
  formatPath,
  type InputError,
  problemInWords,
  type RefusalWording,
} from "@bazgasht/casework"
import { inLanguage, type Style } from "@bazgasht/rules"
import { pointerOf } from "./pointer.ts"
import type { CaseProblem, Unanswered } from "./refusal.ts"
import { statusOf } from "./statuses.ts"
import { titleOfCode } from "./titles.ts"

/** One entry of a request that is not what it should be. */
export interface ProblemEntry {
  readonly code: string
  /** The way to it as people write it: `sentences[0].judgmentDay`. */
  readonly path: string
  /** The same as a JSON Pointer. */
  readonly pointer: string
  /** What was expected, in the language of the answer. */
  readonly expected: string
  /** What stands there, where that cannot be personal. */
  readonly value?: string | number | boolean | null
  /** What was probably meant, the nearest first. */
  readonly nearest?: ReadonlyArray<string>
}

/** Problem details after RFC 9457, with what the errors of the library have beside them. */
export interface ProblemDetails {
  /** Where the code is explained. */
  readonly type: string
  /** The sentence of the code, in the language of the answer. */
  readonly title: string
  readonly status: number
  /** What is so this time, in the language of the answer. */
  readonly detail?: string
  /** Which request it was, for whoever looks into the log: `urn:uuid:…`. */
  readonly instance?: string
  /** The stable code, by which a program tells problems apart. */
  readonly code: string
  /** The values that belong to the code: names and limits, never the data of a person. */
  readonly params?: object
  /** The field of a command that a refusal is about. */
  readonly path?: string
  /** Every entry that is wrong, where entries are. */
  readonly errors?: ReadonlyArray<ProblemEntry>
}

/** An error of input as an entry of a problem. */
const problemEntry = (error: InputError<string>, style: Style): ProblemEntry => {
  const { code, expected, nearest, value } = error
  const path: FieldPath = code === "field.unexpected" ? error.path.slice(0, -1) : error.path
  return {
    code,
    path: formatPath(path),
    pointer: pointerOf(path),
    expected: inLanguage(style, expected),
    ...(value === undefined ? {} : { value }),
    ...(nearest === undefined ? {} : { nearest }),
  }
}

/** What an answer of a problem is made with. */
export interface ProblemStyle {
  readonly style: Style
  /** The address under which codes are explained. */
  readonly explainedAt: string
  readonly wordingOf: (kind: string) => RefusalWording<AnyRefusal> | undefined
}

const detailOf = (problem: CaseProblem, { style, wordingOf }: ProblemStyle): string | undefined => {
  const wording = "kind" in problem && problem.kind !== undefined ? wordingOf(problem.kind) : undefined
  // Without the wording of its kind a refusal has its sentence for developers alone.
  if (wording === undefined && problem._tag === "CommandRefused") return problem.message
  return problemInWords(wording ?? noWording, problem, style)
}

const noWording: RefusalWording<AnyRefusal> = { titles: {}, commands: {}, sentences: {} }

const paramsOf = (problem: Unanswered): object | undefined => {
  // The faults of a command are the entries of the problem.
  if (problem._tag === "CommandInvalid") return undefined
  const { params } = problem
  return params === undefined || Object.keys(params).length === 0 ? undefined : params
}

const entriesOf = (problem: Unanswered): ReadonlyArray<InputError<string>> | undefined =>
  problem._tag === "HttpError"
    ? problem.errors
    : problem._tag === "CommandInvalid"
      ? problem.params.faults
      : undefined

/** The problem details of what keeps a request from being answered. */
export const problemOf = (problem: Unanswered, given: ProblemStyle): ProblemDetails => {
  const { explainedAt, style } = given
  const { code } = problem
  const params = paramsOf(problem)
  const errors = entriesOf(problem)
  const title = inLanguage(style, titleOfCode(problem))
  const detail = problem._tag === "HttpError" ? undefined : detailOf(problem, given)
  const path = problem._tag === "HttpError" || problem._tag === "CommandRefused" ? problem.path : undefined
  return {
    type: `${explainedAt}/${code}`,
    title,
    status: statusOf(code),
    ...(detail === undefined || detail === title ? {} : { detail }),
    code,
    ...(params === undefined ? {} : { params }),
    ...(path === undefined || path === "" ? {} : { path }),
    ...(errors === undefined ? {} : { errors: errors.map((error) => problemEntry(error, style)) }),
  }
}
