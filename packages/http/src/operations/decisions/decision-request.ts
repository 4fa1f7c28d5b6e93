import { InputError, nearestWords } from "@bazgasht/casework"
import { exactDays, type Jurisdiction, thirtyDayMonths } from "@bazgasht/core"
import { type Calendar, decide, decideExactly, gregorian, type Rule, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { HttpError } from "../../problems/http-error.ts"

/** What a request for decisions says beside the file. */
export const askedFields = (languages: ReadonlyArray<string>, calendars: ReadonlyArray<string>) => ({
  /** The day of the decision: `2024-10-01`, or `1403/07/10` in the calendar of the law. Absent: that of the file, else today. */
  day: Schema.optionalKey(Schema.NonEmptyString),
  /** In which calendar days are answered. Absent: the Gregorian one, as ISO 8601 has it. */
  calendar: Schema.optionalKey(Schema.Literals(calendars)),
  /** The languages of texts. Absent: all that they have. */
  languages: Schema.optionalKey(Schema.Array(Schema.Literals(languages))),
  /** Whether the whole proofs are wanted. */
  proof: Schema.optionalKey(Schema.Boolean),
  /** Whether what would settle open answers is wanted; to find it out takes longer than to decide. */
  missing: Schema.optionalKey(Schema.Boolean),
  /** Whether to decide too where logic with unknowns stays open although every completion of the case agrees. */
  exact: Schema.optionalKey(Schema.Boolean),
  /** How a length of time becomes a day. Absent: months of thirty days. */
  dayCount: Schema.optionalKey(Schema.Literals(["thirtyDayMonths", "exactDays"])),
  /** Readings of disputed questions, by the id of the policy. */
  choices: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
})

/** What a request for decisions says beside the file. */
export type Asked = Schema.Struct.Type<ReturnType<typeof askedFields>>

/** The reader that decides. */
export const readerFor = ({ exact = false }: Asked): typeof decide => (exact ? decideExactly : decide)

/** The convention by which lengths of time become days. */
export const dayCountFor = ({ dayCount = "thirtyDayMonths" }: Asked) =>
  dayCount === "exactDays" ? exactDays : thirtyDayMonths

/** The calendars in which days may be answered, by their ids. */
export const calendarsOf = (
  { pack }: Jurisdiction,
  others: ReadonlyArray<Calendar> = [],
): ReadonlyMap<string, Calendar> =>
  new Map([gregorian, pack.calendar, ...others].map((calendar) => [calendar.id, calendar]))

const oneOf = (known: ReadonlyArray<string>) =>
  text(`یکی از: ${known.join("، ")}`, `one of ${known.join(", ")}`)

const unknownCode = (
  path: ReadonlyArray<string | number>,
  given: string,
  known: ReadonlyArray<string>,
  code: "code.unknown" | "field.unexpected" = "code.unknown",
): InputError => {
  const nearest = nearestWords(given, known)
  return new InputError({
    code,
    path,
    expected: oneOf(nearest.length > 0 ? nearest : known.slice(0, 10)),
    ...(nearest.length === 0 ? {} : { nearest }),
  })
}

/** A request of which some entries are not what they should be. */
export const invalidRequest = (...errors: ReadonlyArray<InputError>): Result.Result<never, HttpError> =>
  Result.fail(new HttpError({ code: "request.invalid", errors }))

/** The readings that are chosen, held against those that the law has. */
export const choicesIn = (
  { choices = {} }: Asked,
  { pack }: Jurisdiction,
): Result.Result<{ readonly [policy: string]: string }, HttpError> => {
  const errors = Object.entries(choices).flatMap(([policy, option]) => {
    const known = pack.policies.get(policy)
    // A name that the law does not know may be anything: as an unexpected field it is not repeated.
    if (known === undefined)
      return [unknownCode(["choices", policy], policy, [...pack.policies.keys()], "field.unexpected")]
    const options = known.options.map(({ id }) => id)
    return options.includes(option) ? [] : [unknownCode(["choices", policy], option, options)]
  })
  return errors.length === 0 ? Result.succeed(choices) : invalidRequest(...errors)
}

const isDecision = (rule: Rule): rule is Rule<boolean> => rule.valueKind === "truth"

/** Ids of the rules that decide on files of a kind. */
export const decidingRules = (
  { pack, rulesAbout }: Jurisdiction,
  kind: "prisoner" | "family",
): ReadonlyMap<string, Rule<boolean>> => {
  const [families, debts] = [new Set(rulesAbout?.families), new Set(rulesAbout?.debts)]
  return new Map(
    [...pack.rules.values()]
      .filter(isDecision)
      .filter((rule) => families.has(rule) === (kind === "family") && !debts.has(rule))
      .map((rule) => [rule.id, rule]),
  )
}

/** The rules of some ids; every id that is none of them is an error. */
export const rulesIn = (
  ids: ReadonlyArray<string>,
  known: ReadonlyMap<string, Rule<boolean>>,
): Result.Result<ReadonlyArray<Rule<boolean>>, HttpError> => {
  const [rules, errors]: [Array<Rule<boolean>>, Array<InputError>] = [[], []]
  ids.forEach((id, place) => {
    const rule = known.get(id)
    if (rule === undefined) errors.push(unknownCode(["rules", place], id, [...known.keys()]))
    else rules.push(rule)
  })
  return errors.length === 0 ? Result.succeed(rules) : invalidRequest(...errors)
}
