import { type Expectation, errorAt, type InputError, ofNoPerson } from "@bazgasht/casework"
import { type Day, gregorian, parseDay, type Style, type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { JsonSchema } from "../openapi/json-schema.ts"
import { HttpError } from "../problems/http-error.ts"

/** A parameter of a query: how it is described, and how what is written of it is read. */
export interface QueryParameter<Value> {
  readonly description: Text
  readonly schema: JsonSchema
  readonly expectation: Expectation
  /** The value; `undefined` where what is written is none. */
  readonly read: (written: string, style: Style) => Value | undefined
  /** Whether it may stand several times. */
  readonly isRepeated?: true
}

/** The parameters of a query, by their names. */
export interface QueryParameters {
  // biome-ignore lint/suspicious/noExplicitAny: A parameter gives the value that its own reader reads; no other type holds all parameters.
  readonly [name: string]: QueryParameter<any>
}

/** What a query says, each value as often as it stands. */
export type QueryValues<Query extends QueryParameters> = {
  readonly [Name in keyof Query]?: Query[Name] extends QueryParameter<infer Value>
    ? readonly [Value, ...ReadonlyArray<Value>]
    : never
}

/** A text, one of some codes where they are given. */
export const textParameter = (description: Text, codes?: ReadonlyArray<string>): QueryParameter<string> => ({
  description,
  schema: codes === undefined ? { type: "string", minLength: 1 } : { type: "string", enum: codes },
  expectation:
    codes === undefined
      ? { code: "text.empty", expected: text("متنی که خالی نباشد", "a text that is not empty") }
      : {
          code: "code.unknown",
          expected: text(`یکی از: ${codes.join("، ")}`, `one of ${codes.join(", ")}`),
          candidates: codes,
        },
  read: (written) =>
    written.isWellFormed() && (codes === undefined ? written !== "" : codes.includes(written))
      ? written
      : undefined,
})

/** A whole number between two others. */
export const countParameter = (description: Text, from: number, to: number): QueryParameter<number> => ({
  description,
  schema: { type: "integer", minimum: from, maximum: to },
  expectation: {
    code: "number.outOfRange",
    expected: text(`عددی صحیح از ${from} تا ${to}`, `a whole number from ${from} to ${to}`),
  },
  read: (written) => {
    const value = /^-?\d{1,16}$/.test(written) ? Number(written) : Number.NaN
    return value >= from && value <= to ? value : undefined
  },
})

/** The day that a text names: in the Gregorian calendar where it is written with hyphens, with slashes in that of the law. */
export const dayWritten = (written: string, { pack }: Pick<Style, "pack">): Day | undefined =>
  Result.getOrUndefined(parseDay(written.includes("-") ? gregorian : pack.calendar, written))

const dayExpected: Expectation = {
  code: "date.notADate",
  expected: text("روزی مانند 2024-10-01 یا 1403/07/10", "a day such as 2024-10-01 or 1403/07/10"),
}

/** A day. */
export const dayParameter = (description: Text): QueryParameter<Day> => ({
  description,
  schema: { type: "string", examples: ["2024-10-01", "1403/07/10"] },
  expectation: dayExpected,
  read: dayWritten,
})

const unknownParameter = (name: string, known: ReadonlyArray<string>): InputError =>
  errorAt(
    {},
    [name],
    {
      code: "field.unexpected",
      expected: text(`یکی از پارامترهای: ${known.join("، ")}`, `one of the parameters ${known.join(", ")}`),
      candidates: known,
    },
    ofNoPerson,
  )

const once: Expectation = {
  code: "field.conflict",
  expected: text("این پارامتر فقط یک بار", "this parameter once only"),
}

/** Reads a query by its parameters. What they do not name is refused, with everything else that is wrong. */
export const readQuery = <Query extends QueryParameters>(
  parameters: Query,
  given: URLSearchParams,
  style: Style,
): Result.Result<QueryValues<Query>, HttpError> => {
  const errors: Array<InputError> = []
  const values: Record<string, ReadonlyArray<unknown>> = {}
  for (const name of new Set(given.keys())) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    if (parameter === undefined) {
      errors.push(unknownParameter(name, Object.keys(parameters)))
      continue
    }
    const all = given.getAll(name)
    if (all.length > 1 && parameter.isRepeated !== true) {
      errors.push(errorAt({}, [name], once, ofNoPerson))
      continue
    }
    const read = all.map((written) => parameter.read(written, style))
    // What was written may be the id of a person: it is not repeated.
    if (read.includes(undefined)) errors.push(errorAt({}, [name], parameter.expectation, ofNoPerson))
    else values[name] = read
  }
  return errors.length === 0
    ? Result.succeed(values as QueryValues<Query>)
    : Result.fail(new HttpError({ code: "request.invalid", errors }))
}
