/** Expected answers as an analyst writes them; `examples/cases/README.md` explains the form. */

import { errorsOfIssue, expectationIssue, expectationNote, ofNoPerson } from "@bazgasht/casework"
import type { Jurisdiction } from "@bazgasht/core"
import { type Calendar, parseDay, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Refusal, refusalAt } from "../case-files/refusal.ts"
import type { JsonSource } from "../json/read-json.ts"
import { refusalsOfIds } from "./ids-of-answers.ts"

const schemasIn = (calendar: Calendar) => {
  const expectedDay = text(
    "روزی از تقویم پرونده به شکل سال/ماه/روز",
    `a day of the ${calendar.id} calendar, written year/month/day`,
  )
  const writtenDay = Schema.String.annotate(
    expectationNote({ code: "field.wrongKind", expected: expectedDay }),
  ).check(
    Schema.makeFilter((written) =>
      Result.match(parseDay(calendar, written), {
        onSuccess: () => undefined,
        onFailure: ({ code, expected }) =>
          expectationIssue({ code, expected: text(expectedDay.fa, expected) }),
      }),
    ),
  )

  /** Ids are held against their lists by `refusalsOfIds`, which names the nearest ones. */
  const id = Schema.String
  const actors = Schema.Array(id)
  const ids = Schema.Array(Schema.NonEmptyString)

  const writtenValue = Schema.Union([Schema.String, Schema.Int, Schema.Boolean])

  const quantities = Schema.Record(id, writtenValue)

  /** An act towards the decision: who does it, and whether they may or must. */
  const act = Schema.Struct({
    act: Schema.Literals(["apply", "propose", "report", "attend", "decide"]),
    duty: Schema.Literals(["may", "must"]),
    by: actors,
    join: Schema.optionalKey(Schema.Literals(["any", "all"])),
    stage: Schema.optionalKey(Schema.NonEmptyString),
  })

  /** Who takes part: stated ones are compared, in any order. */
  const parts = {
    proposers: Schema.optionalKey(actors),
    reporters: Schema.optionalKey(actors),
    deciders: Schema.optionalKey(actors),
    /** Each of these is an act at the stage of the case. */
    acts: Schema.optionalKey(Schema.Array(act)),
    /** Values of quantities that belong to the decision, by their ids. */
    quantities: Schema.optionalKey(quantities),
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
    /** `missing`: the smallest sets of facts that would settle it, by id, or of fields of the file, by path; `open`: all clauses that are open. */
    Schema.Struct({
      outcome: Schema.Literal("undetermined"),
      missing: Schema.optionalKey(Schema.Array(ids)),
      open: Schema.optionalKey(ids),
      ...parts,
    }),
    Schema.Struct({ outcome: Schema.Literal("referred"), to: Schema.NonEmptyString, ...parts }),
  ])

  const routes = Schema.Record(id, expectedOutcome)

  const points = Schema.Union([Schema.Int, Schema.Literal("unknown")])

  /** The need score: what is proven and possible, and the points of indicators by id. What is left out is not compared. */
  const score = Schema.Struct({
    proven: Schema.optionalKey(Schema.Int),
    possible: Schema.optionalKey(Schema.Int),
    contributions: Schema.optionalKey(Schema.Record(id, points)),
  })

  /** The sum of a monthly amount from the first day up to, and without, the day `to`. */
  const sumOfMonths = Schema.Struct({ from: writtenDay, to: writtenDay, total: writtenValue })

  const answer = Schema.Struct({
    day: writtenDay,
    convention: Schema.optionalKey(Schema.Literals(["C1", "C2"])),
    choose: Schema.optionalKey(Schema.Record(id, Schema.NonEmptyString)),
    routes: Schema.optionalKey(routes),
    quantities: Schema.optionalKey(quantities),
    /** Of a prisoner: outcomes and quantities of debts, by the id of the debt or of the sentence that imposed the fine. */
    debts: Schema.optionalKey(
      Schema.Record(
        Schema.NonEmptyString,
        Schema.Struct({ routes: Schema.optionalKey(routes), quantities: Schema.optionalKey(quantities) }),
      ),
    ),
    facts: Schema.optionalKey(Schema.Record(Schema.NonEmptyString, writtenValue)),
    /** Of a family: outcomes for members, by the id of the person. */
    members: Schema.optionalKey(Schema.Record(Schema.NonEmptyString, Schema.Struct({ routes }))),
    /** Of a family. */
    score: Schema.optionalKey(score),
    /** Of a family: sums of monthly amounts, by the id of the rule. */
    months: Schema.optionalKey(Schema.Record(id, sumOfMonths)),
  }).check(
    Schema.makeFilter(({ choose: _choose, convention: _convention, day: _day, ...asked }) =>
      Object.values(asked).some((part) => Object.keys(part).length > 0)
        ? undefined
        : "something to compare: routes, quantities, debts or facts, and of a family members, score or months",
    ),
  )

  const step = Schema.StructWithRest(
    Schema.Struct({
      /** What is done: the name of a command of a petition. */
      do: Schema.NonEmptyString,
      on: writtenDay,
      by: id,
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
    route: id,
    steps: Schema.NonEmptyArray(step),
  })

  const titles = Schema.Struct({ fa: Schema.NonEmptyString, en: Schema.NonEmptyString })

  /** The schema of a file of expected answers. */
  const answers = Schema.Struct({
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

  return { answer, answers, expectedOutcome, petition, step }
}

type Schemas = ReturnType<typeof schemasIn>

const made = new WeakMap<Calendar, Schemas>()

export const expectedAnswersSchema = (calendar: Calendar): Schemas["answers"] => {
  const schemas = made.get(calendar) ?? schemasIn(calendar)
  made.set(calendar, schemas)
  return schemas.answers
}

/** The answers expected of a case file. */
export interface ExpectedAnswers extends Schema.Schema.Type<Schemas["answers"]> {}

/** What is expected on one day under one set of choices. */
export interface ExpectedAnswer extends Schema.Schema.Type<Schemas["answer"]> {}

/** The outcome expected of a route. */
export type ExpectedOutcome = Schemas["expectedOutcome"]["Type"]

/** A petition for leniency, or for the release of a debt prisoner, step by step, with what each step is expected to come to. */
export interface ExpectedPetition extends Schema.Schema.Type<Schemas["petition"]> {}

/** One step of it. */
export type ExpectedStep = Schemas["step"]["Type"]

/** Reads expected answers, or says everything that is wrong with them. */
export const readExpectedAnswers = (
  file: string,
  source: JsonSource,
  jurisdiction: Jurisdiction,
): Result.Result<ExpectedAnswers, ReadonlyArray<Refusal>> => {
  const { calendar } = jurisdiction.pack
  const decode = Schema.decodeUnknownResult(expectedAnswersSchema(calendar))
  const decoded = decode(source.value, { errors: "all", onExcessProperty: "error" })
  const ofIds = refusalsOfIds(file, source, jurisdiction)
  if (Result.isSuccess(decoded))
    return ofIds.length === 0 ? Result.succeed(decoded.success) : Result.fail(ofIds)
  const ofForm = errorsOfIssue(source.value, decoded.failure.issue, ofNoPerson).map((error) =>
    refusalAt(file, source, { ...error, code: "expected.malformed" }),
  )
  return Result.fail([...ofForm, ...ofIds])
}
