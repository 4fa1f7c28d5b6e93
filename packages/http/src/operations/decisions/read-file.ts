import { InputError } from "@bazgasht/casework"
import { decodeFile, type Jurisdiction, withReadings } from "@bazgasht/core"
import { workFacts, workHistory } from "@bazgasht/core/employment"
import type { CaseFile } from "@bazgasht/core/release"
import { type FamilyCase, type FamilyFile, familyCase } from "@bazgasht/core/support"
import { type Day, type Facts, type Setting, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { HttpError } from "../../problems/http-error.ts"
import { dayWritten } from "../../requests/query-parameter.ts"
import type { Call } from "../operation.ts"
import { type Asked, choicesIn, dayCountFor, invalidRequest } from "./decision-request.ts"

/** A file as it is on the day of a decision. */
export type OpenedFile =
  | {
      readonly kind: "prisoner"
      readonly file: CaseFile
      readonly facts: Facts
      readonly setting: Setting
      readonly law: Jurisdiction
    }
  | {
      readonly kind: "family"
      readonly file: FamilyFile
      readonly facts: Facts
      readonly family: FamilyCase
      readonly setting: Setting
      readonly law: Jurisdiction
    }

/** An error of a file at its place in the body. */
const inFile = ({ code, expected, nearest, path, value }: InputError<string>): InputError<string> =>
  new InputError<string>({
    code,
    path: ["file", ...path],
    expected,
    ...(value === undefined ? {} : { value }),
    ...(nearest === undefined ? {} : { nearest }),
  })

/** Errors of a file at their places in the body. */
export const placedIn = (errors: ReadonlyArray<InputError<string>>): ReadonlyArray<InputError<string>> =>
  errors.map(inFile)

const noDay = new InputError({
  code: "date.notADate",
  path: ["day"],
  expected: text("روزی مانند 2024-10-01 یا 1403/07/10", "a day such as 2024-10-01 or 1403/07/10"),
})

/** The day that a request names, if it names one. */
const dayIn = (
  { day }: Asked,
  { style }: Pick<Call<unknown>, "style">,
): Result.Result<Day | undefined, HttpError> => {
  if (day === undefined) return Result.succeed(undefined)
  const read = dayWritten(day, style)
  return read === undefined ? invalidRequest(noDay) : Result.succeed(read)
}

/** Reads the file of a request, and derives its facts as of the day that is asked. */
export const openFile = (
  given: unknown,
  asked: Asked,
  jurisdiction: Jurisdiction,
  call: Pick<Call<unknown>, "style" | "today">,
): Result.Result<OpenedFile, HttpError> =>
  Result.gen(function* () {
    const choices = yield* choicesIn(asked, jurisdiction)
    const named = yield* dayIn(asked, call)
    const file = yield* Result.mapError(
      decodeFile(given, jurisdiction, { today: call.today }),
      (errors) => new HttpError({ code: "file.invalid", errors: placedIn(errors) }),
    )
    const day = named ?? file.day ?? call.today
    const law = withReadings(jurisdiction, choices)
    const setting: Setting = { pack: jurisdiction.pack, today: day, dayCount: dayCountFor(asked), choices }
    if (file.kind === "family") {
      const family = familyCase(file, law, day)
      const { facts, history = [] } = family
      return { kind: "family" as const, file, facts, family, law, setting: { ...setting, history } }
    }
    const history = workHistory(file, law, day)
    // Those of the day stand in the history, whose digest asks for them anyway.
    const facts = history.findLast(({ from }) => from <= day)?.facts ?? workFacts(file, law, day)
    return { kind: "prisoner" as const, file, facts, law, setting: { ...setting, history } }
  })
