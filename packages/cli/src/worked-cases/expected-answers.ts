/**
 * The answers expected of a case file, as an analyst writes them in the file beside it. `examples/cases/README.md` explains
 * the form.
 *
 * @module
 */

import { formatPath } from "@bazgasht/core"
import { iranPack, supportProgramme } from "@bazgasht/iran"
import { parseDay, type RulePack, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaIssue from "effect/SchemaIssue"
import type { Refusal } from "../case-files/refusal.ts"
import type { JsonSource } from "../json/read-json.ts"

const writtenDay = Schema.String.check(
  Schema.makeFilter((written) =>
    Result.match(parseDay(iranPack.calendar, written), {
      onSuccess: () => undefined,
      onFailure: ({ expected }) => expected,
    }),
  ),
)

const knownIn = (ids: ReadonlyMap<string, unknown>, what: string) =>
  Schema.makeFilter((id: string) => (ids.has(id) ? undefined : `the id of ${what} of the pack`))

const isDecision = Schema.makeFilter((id: string) =>
  iranPack.rules.get(id)?.valueKind === "truth"
    ? undefined
    : "the id of a rule that decides; `bazgasht rules` lists them",
)

const isQuantity = Schema.makeFilter((id: string) => {
  const rule = iranPack.rules.get(id)
  return rule !== undefined && rule.valueKind !== "truth"
    ? undefined
    : "the id of a rule that determines a quantity; `bazgasht rules` lists them"
})

const actors = Schema.Array(Schema.String.check(knownIn(iranPack.actors, "an actor")))
const ids = Schema.Array(Schema.NonEmptyString)

/** Who takes part: stated ones are compared, in any order. */
const parts = {
  proposers: Schema.optionalKey(actors),
  reporters: Schema.optionalKey(actors),
  deciders: Schema.optionalKey(actors),
}

const expectedOutcome = Schema.Union([
  Schema.Struct({
    outcome: Schema.Literal("eligible"),
    since: Schema.optionalKey(writtenDay),
    until: Schema.optionalKey(writtenDay),
    ...parts,
  }),
  Schema.Struct({
    outcome: Schema.Literal("notYet"),
    from: writtenDay,
    becomes: Schema.optionalKey(Schema.Literals(["eligible", "undetermined"])),
    ...parts,
  }),
  /** `grounds`: all clauses and exceptions that bar it, by id. */
  Schema.Struct({ outcome: Schema.Literal("barred"), grounds: ids, ...parts }),
  /** `missing`: the smallest sets of facts that would settle it, by id; `open`: all clauses that are open. */
  Schema.Struct({
    outcome: Schema.Literal("undetermined"),
    missing: Schema.optionalKey(Schema.Array(ids)),
    open: Schema.optionalKey(ids),
    ...parts,
  }),
  Schema.Struct({ outcome: Schema.Literal("referred"), to: Schema.NonEmptyString, ...parts }),
])

const isMoney = Schema.makeFilter((id: string) =>
  iranPack.rules.get(id)?.valueKind === "money"
    ? undefined
    : "the id of a rule that determines an amount; `bazgasht rules` lists them",
)

const isIndicator = Schema.makeFilter((id: string) =>
  supportProgramme.needScore.indicators.some(({ rule }) => rule.id === id)
    ? undefined
    : "the id of an indicator of need; `bazgasht rules` lists them",
)

const writtenValue = Schema.Union([Schema.String, Schema.Int, Schema.Boolean])

const routes = Schema.Record(Schema.String.check(isDecision), expectedOutcome)

const points = Schema.Union([Schema.Int, Schema.Literal("unknown")])

/** The need score: what is proven and possible, and the points of indicators by id. What is left out is not compared. */
const score = Schema.Struct({
  proven: Schema.optionalKey(Schema.Int),
  possible: Schema.optionalKey(Schema.Int),
  contributions: Schema.optionalKey(Schema.Record(Schema.String.check(isIndicator), points)),
})

/** The sum of a monthly amount from the first day up to, and without, the day `to`. */
const sumOfMonths = Schema.Struct({ from: writtenDay, to: writtenDay, total: writtenValue })

const answer = Schema.Struct({
  day: writtenDay,
  convention: Schema.optionalKey(Schema.Literals(["C1", "C2"])),
  choose: Schema.optionalKey(
    Schema.Record(
      Schema.String.check(knownIn(iranPack.policies, "a disputed question")),
      Schema.NonEmptyString,
    ),
  ),
  routes: Schema.optionalKey(routes),
  quantities: Schema.optionalKey(Schema.Record(Schema.String.check(isQuantity), writtenValue)),
  facts: Schema.optionalKey(Schema.Record(Schema.NonEmptyString, writtenValue)),
  /** Of a family: outcomes for members, by the id of the person. */
  members: Schema.optionalKey(Schema.Record(Schema.NonEmptyString, Schema.Struct({ routes }))),
  /** Of a family. */
  score: Schema.optionalKey(score),
  /** Of a family: sums of monthly amounts, by the id of the rule. */
  months: Schema.optionalKey(Schema.Record(Schema.String.check(isMoney), sumOfMonths)),
}).check(
  Schema.makeFilter(({ choose: _choose, convention: _convention, day: _day, ...asked }) =>
    Object.values(asked).some((part) => Object.keys(part).length > 0)
      ? undefined
      : "something to compare: routes, quantities or facts, and of a family members, score or months",
  ),
)

const step = Schema.StructWithRest(
  Schema.Struct({
    /** What is done: the name of a command of a petition. */
    do: Schema.NonEmptyString,
    on: writtenDay,
    by: Schema.String.check(knownIn(iranPack.actors, "an actor")),
    /** Another person of that office than the one who acts in it otherwise: an opaque id. */
    person: Schema.optionalKey(Schema.NonEmptyString),
    /** What the event says, as far as written. */
    gives: Schema.optionalKey(Schema.Record(Schema.String, Schema.Unknown)),
    /** The code of the refusal, where the command is not to be carried out. */
    refused: Schema.optionalKey(Schema.NonEmptyString),
  }),
  [Schema.Record(Schema.String, Schema.Unknown)],
)

const petition = Schema.Struct({
  route: Schema.String.check(isDecision),
  steps: Schema.NonEmptyArray(step),
})

const titles = Schema.Struct({ fa: Schema.NonEmptyString, en: Schema.NonEmptyString })

/** The schema of a file of expected answers. */
export const expectedAnswersSchema = Schema.Struct({
  /** The id of the case file. */
  case: Schema.NonEmptyString,
  title: titles,
  answers: Schema.optionalKey(Schema.NonEmptyArray(answer)),
  petition: Schema.optionalKey(petition),
}).check(
  Schema.makeFilter(({ answers, petition: steps }) =>
    answers === undefined && steps === undefined ? "answers or a petition" : undefined,
  ),
)

/** The answers expected of a case file. */
export interface ExpectedAnswers extends Schema.Schema.Type<typeof expectedAnswersSchema> {}

/** What is expected on one day under one set of choices. */
export interface ExpectedAnswer extends Schema.Schema.Type<typeof answer> {}

/** The outcome expected of a route. */
export type ExpectedOutcome = typeof expectedOutcome.Type

/** A petition for leniency, or for the release of a debt prisoner, step by step, with what each step is expected to come to. */
export interface ExpectedPetition extends Schema.Schema.Type<typeof petition> {}

/** One step of it. */
export type ExpectedStep = typeof step.Type

const decode = Schema.decodeUnknownResult(expectedAnswersSchema)
const issuesOf = SchemaIssue.makeFormatterStandardSchemaV1()

const optionsOf = (pack: RulePack, policy: string): ReadonlyArray<string> =>
  pack.policies.get(policy)?.options.map(({ id }) => id) ?? []

const refusalsOfChoices = (
  file: string,
  source: JsonSource,
  expected: ExpectedAnswers,
): ReadonlyArray<Refusal> =>
  (expected.answers ?? []).flatMap(({ choose = {} }, index) =>
    Object.entries(choose).flatMap(([policy, option]) => {
      const options = optionsOf(iranPack, policy)
      if (options.includes(option)) return []
      const path = ["answers", index, "choose", policy]
      const wanted = options.join(", ")
      return [
        {
          file,
          code: "expected.unknownOption",
          field: formatPath(path),
          position: source.positionOf(path),
          value: option,
          expected: text(wanted, wanted),
        },
      ]
    }),
  )

/** Reads expected answers, or says everything that is wrong with them. */
export const readExpectedAnswers = (
  file: string,
  source: JsonSource,
): Result.Result<ExpectedAnswers, ReadonlyArray<Refusal>> => {
  const decoded = decode(source.value, { errors: "all", onExcessProperty: "error" })
  if (Result.isFailure(decoded))
    return Result.fail(
      issuesOf(decoded.failure.issue).issues.map(({ message, path = [] }): Refusal => {
        const steps = path.map((part) => {
          const key = typeof part === "object" ? part.key : part
          return typeof key === "number" ? key : String(key)
        })
        return {
          file,
          code: "expected.malformed",
          field: formatPath(steps),
          position: source.positionOf(steps),
          expected: text(message, message),
        }
      }),
    )
  const refused = refusalsOfChoices(file, source, decoded.success)
  return refused.length === 0 ? Result.succeed(decoded.success) : Result.fail(refused)
}
