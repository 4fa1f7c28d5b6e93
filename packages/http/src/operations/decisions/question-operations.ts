import { InputError, type NamedKinds } from "@bazgasht/casework"
import { answerQuestion, type CaseFileError, questions } from "@bazgasht/core"
import { questionJson, questionSchema } from "@bazgasht/core/json"
import { encodeCaseFile } from "@bazgasht/core/release"
import { encodeFamilyFile } from "@bazgasht/core/support"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { HttpOptions } from "../../options.ts"
import { HttpError } from "../../problems/http-error.ts"
import { type AnyOperation, operation } from "../operation.ts"
import { type Asked, choicesIn, decidingRules, invalidRequest, rulesIn } from "./decision-request.ts"
import { isPlaceInFile } from "./place-in-file.ts"
import { openFile, placedIn } from "./read-file.ts"

const path = () => Schema.Array(Schema.Union([Schema.String, Schema.Natural]))
const kinds = ["truth", "count", "money", "day", "term", "code", "ratio", "list", "object"] as const

const noPlace = new InputError({
  code: "reference.unknown",
  path: ["path"],
  expected: text(
    "مسیر یکی از فیلدهای پرونده، به همان صورت که در پرسش آمده است",
    "the path of a field of the file, as the question has it",
  ),
})

/** Asks what a file leaves open, one field after the other, and writes answers into it. Nothing is kept between the two. */
export const questionOperations = <Kinds extends NamedKinds>({
  caller,
  decisionsFor,
  jurisdiction,
}: HttpOptions<Kinds>): ReadonlyArray<AnyOperation> => {
  const rules = {
    prisoner: decidingRules(jurisdiction, "prisoner"),
    family: decidingRules(jurisdiction, "family"),
  }
  const common = {
    method: "POST" as const,
    tag: "questions",
    audience: decisionsFor ?? (caller === undefined ? ("everyone" as const) : ("callers" as const)),
    problems: ["file.invalid"],
  }
  const asked = {
    file: Schema.Unknown,
    day: Schema.optionalKey(Schema.NonEmptyString),
    choices: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  }
  return [
    operation({
      ...common,
      id: "questions",
      path: "/questions",
      summary: text(
        "پرسش‌های بعدی دربارهٔ یک پرونده، سودمندترین نخست",
        "The next best questions about a file, as its fields: why each is asked, who issues the document, and how much it would settle",
      ),
      body: () =>
        Schema.Struct({
          ...asked,
          rules: Schema.Array(Schema.String).check(Schema.isMinLength(1), Schema.isMaxLength(50)),
          person: Schema.optionalKey(Schema.NonEmptyString),
          debt: Schema.optionalKey(Schema.NonEmptyString),
          limit: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 20 }))),
        }),
      answers: {
        200: {
          description: text(
            "پرسش‌ها؛ خالی اگر چیزی برای پرسیدن نمانده است",
            "The questions; none where nothing is left to ask",
          ),
          schema: Schema.Struct({ questions: Schema.Array(questionSchema) }),
        },
      },
      handle: (call) =>
        Result.gen(function* () {
          const { debt, file, limit, person, rules: ids, ...given } = call.body
          const opened = yield* openFile(file, given satisfies Asked, jurisdiction, call)
          const routes = yield* rulesIn(ids, rules[opened.kind])
          const choices = yield* choicesIn(given, jurisdiction)
          const found = questions(routes, opened.file, jurisdiction, {
            today: opened.setting.today,
            choices,
            ...(person === undefined ? {} : { person }),
            ...(debt === undefined ? {} : { debt }),
            ...(limit === undefined ? {} : { limit }),
          })
          return { body: { questions: found.map(questionJson) } }
        }),
    }),
    operation({
      ...common,
      id: "answerQuestion",
      path: "/answers",
      summary: text(
        "نوشتن پاسخ یک پرسش در پرونده",
        "Writes the answer to a question into the file, and gives the file",
      ),
      body: () =>
        Schema.Struct({
          ...asked,
          /** The `path` and the `kind` of the question. */
          path: path(),
          kind: Schema.Literals(kinds),
          value: Schema.Unknown,
        }),
      answers: {
        200: {
          description: text("پرونده با پاسخ", "The file with the answer"),
          schema: Schema.Struct({ file: Schema.Record(Schema.String, Schema.Unknown) }),
        },
      },
      handle: (call) =>
        Result.gen(function* () {
          const { file, kind, path: at, value, ...given } = call.body
          if (!isPlaceInFile(file, at)) return yield* invalidRequest(noPlace)
          const opened = yield* openFile(file, given satisfies Asked, jurisdiction, call)
          const { today } = opened.setting
          const wrong = (errors: Parameters<typeof placedIn>[0]) =>
            new HttpError({ code: "file.invalid", errors: placedIn(errors) })
          const answered = yield* Result.mapError(
            answerQuestion(opened.file, { kind, path: at }, value, jurisdiction, { today }),
            wrong,
          )
          const written: Result.Result<object, ReadonlyArray<CaseFileError>> = answered.kind === "family"
            ? encodeFamilyFile(answered, jurisdiction)
            : encodeCaseFile(answered, jurisdiction)
          return { body: { file: yield* Result.mapError(written, wrong) } }
        }),
    }),
  ]
}
