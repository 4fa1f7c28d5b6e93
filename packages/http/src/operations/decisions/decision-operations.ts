import type { NamedKinds } from "@bazgasht/casework"
import { type DocumentOptions, outlookJson, outlookSchema } from "@bazgasht/core/json"
import { outlook } from "@bazgasht/core/release"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { HttpOptions } from "../../options.ts"
import { countDecisions } from "../../telemetry/count-decisions.ts"
import { type AnyOperation, type Call, operation } from "../operation.ts"
import {
  askedFor,
  documentsOf,
  letterOf,
  outlookAnswer,
  publicAnswer,
  type Reader,
  readersWith,
  refuseForReader,
} from "./answer-for-reader.ts"
import { askMissing } from "./ask-missing.ts"
import { decideEverything, decisionsIn } from "./decide-everything.ts"
import {
  type Asked,
  askedFields,
  calendarsOf,
  decidingRules,
  readerFor,
  rulesIn,
} from "./decision-request.ts"
import { type OpenedFile, openFile } from "./read-file.ts"

const problems = ["file.invalid"]

/** Decides files that come with the request; nothing of them is kept. */
export const decisionOperations = <Kinds extends NamedKinds>(
  { caller, calendars: others, decisionsFor, jurisdiction, letters }: HttpOptions<Kinds>,
  languages: ReadonlyArray<string>,
): ReadonlyArray<AnyOperation> => {
  const calendars = calendarsOf(jurisdiction, others)
  const asked = askedFields(languages, [...calendars.keys()])
  const rules = {
    prisoner: decidingRules(jurisdiction, "prisoner"),
    family: decidingRules(jurisdiction, "family"),
  }
  const documentOptions = (
    { calendar, languages: wanted, missing = false, proof }: Asked,
    ask: () => NonNullable<DocumentOptions["missing"]>,
  ): DocumentOptions => ({
    pack: jurisdiction.pack,
    ...(missing ? { missing: ask() } : {}),
    ...(calendar === undefined
      ? {}
      : { calendar: calendars.get(calendar) as DocumentOptions["calendar"] & object }),
    ...(wanted === undefined ? {} : { languages: wanted }),
    ...(proof === undefined ? {} : { proof }),
  })
  const common = {
    method: "POST" as const,
    tag: "decisions",
    audience: decisionsFor ?? (caller === undefined ? ("everyone" as const) : ("callers" as const)),
    problems,
  }
  const outlookOf = (opened: OpenedFile, given: Asked, reader: Reader | undefined, call: Call<unknown>) => {
    const decided = decideEverything(opened, readerFor(given))
    countDecisions(decisionsIn(decided))
    const about = decided.kind === "family" ? { family: decided.family } : decided
    const options = documentOptions(askedFor(reader, given), () => askMissing(opened, about))
    if (reader === "public") return publicAnswer(decided, options)
    if (reader === "person" && letters !== undefined)
      return letterOf(decided, letters, { ...call.style, calendar: options.calendar ?? call.style.calendar })
    return documentsOf(decided, options)
  }
  return [
    operation({
      ...common,
      id: "decide",
      path: "/decide",
      summary: text(
        "تصمیم دربارهٔ یک پرونده، بر پایهٔ قاعده‌هایی که نام برده می‌شوند",
        "Decides a file by the rules that are named",
      ),
      body: () =>
        Schema.Struct({
          file: Schema.Unknown,
          rules: Schema.Array(Schema.String).check(Schema.isMinLength(1), Schema.isMaxLength(100)),
          ...asked,
        }),
      answers: {
        200: {
          description: text("تصمیم‌ها، نزدیک‌ترین نخست", "The decisions, the nearest first"),
          schema: outlookSchema.annotate({ identifier: "Outlook" }),
        },
      },
      handle: (call) =>
        Result.gen(function* () {
          const { file, rules: ids, ...given } = call.body
          const opened = yield* openFile(file, given, jurisdiction, call)
          const asked = yield* rulesIn(ids, rules[opened.kind])
          const decided = outlook(asked, opened.facts, opened.setting, readerFor(given))
          countDecisions(decided.routes)
          const options = documentOptions(given, () => askMissing(opened))
          return { body: outlookJson(decided, options) }
        }),
    }),
    operation({
      ...common,
      id: "outlook",
      path: "/outlook",
      summary: text(
        "همهٔ تصمیم‌ها دربارهٔ یک پرونده: راه‌های آزادی، بدهی‌ها و کار زندانی، یا حمایت از خانواده؛ for خواننده را تعیین می‌کند: officer، judge، person (نامه) یا public (بدون مشخصات)",
        "Decides everything of a file: a prisoner's routes, debts and work, or the support of a family; `for` names the reader: officer, judge, person (a letter) or public (without anybody)",
      ),
      body: () =>
        Schema.Struct({
          file: Schema.Unknown,
          /** Who reads the answer. Absent: a program, which is told what it asks for. */
          for: Schema.optionalKey(Schema.Literals(readersWith(letters))),
          ...asked,
        }),
      answers: { 200: { description: text("تصمیم‌ها", "The decisions"), schema: outlookAnswer() } },
      handle: (call) => {
        const { file, for: reader, ...given } = call.body
        return Result.gen(function* () {
          yield* refuseForReader(reader, given)
          const opened = yield* openFile(file, given, jurisdiction, call)
          return { body: outlookOf(opened, given, reader, call) }
        })
      },
    }),
  ]
}
