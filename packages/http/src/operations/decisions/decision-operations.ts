import type { NamedKinds } from "@bazgasht/casework"
import { employmentOutlook } from "@bazgasht/core/employment"
import {
  type DocumentOptions,
  debtOutlookJson,
  debtOutlookSchema,
  employmentOutlookJson,
  employmentOutlookSchema,
  familyOutlookJson,
  familyOutlookSchema,
  outlookJson,
  outlookSchema,
} from "@bazgasht/core/json"
import { debtOutlook, outlook } from "@bazgasht/core/release"
import { familyOutlook } from "@bazgasht/core/support"
import { text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { HttpOptions } from "../../options.ts"
import { type AnyOperation, operation } from "../operation.ts"
import { askMissing } from "./ask-missing.ts"
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

/** What an outlook answers: a prisoner's routes, debts and work, or a family's support. */
const outlookAnswer = () =>
  Schema.Union([
    Schema.Struct({
      kind: Schema.Literal("prisoner"),
      outlook: outlookSchema.annotate({ identifier: "Outlook" }),
      debts: Schema.optionalKey(debtOutlookSchema.annotate({ identifier: "DebtOutlook" })),
      employment: Schema.optionalKey(employmentOutlookSchema.annotate({ identifier: "EmploymentOutlook" })),
    }),
    Schema.Struct({
      kind: Schema.Literal("family"),
      outlook: familyOutlookSchema.annotate({ identifier: "FamilyOutlook" }),
    }),
  ])

/** Decides files that come with the request; nothing of them is kept. */
export const decisionOperations = <Kinds extends NamedKinds>(
  { caller, calendars: others, decisionsFor, jurisdiction }: HttpOptions<Kinds>,
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
  const outlookOf = (opened: OpenedFile, given: Asked) => {
    const reader = readerFor(given)
    const { facts, law, setting } = opened
    if (opened.kind === "family") {
      const { support } = law
      if (support === undefined) throw new Error("a family's file was read under a law without support")
      const family = familyOutlook(opened.family, support, setting, reader)
      return {
        kind: "family",
        outlook: familyOutlookJson(
          family,
          documentOptions(given, () => askMissing(opened, { family })),
        ),
      }
    }
    const { file } = opened
    const { debts: programme, employment, release } = law
    const debts = programme && debtOutlook(file, facts, programme, law, setting, reader)
    const hasDebts = debts !== undefined && (file.debts !== undefined || debts.debts.length > 0)
    const options = documentOptions(given, () => askMissing(opened, hasDebts ? { debts } : {}))
    return {
      kind: "prisoner",
      outlook: outlookJson(outlook(release?.routes ?? [], facts, setting, reader), options),
      ...(hasDebts ? { debts: debtOutlookJson({ ...debts, today: setting.today }, options) } : {}),
      ...(employment !== undefined && file.work !== undefined
        ? {
            employment: employmentOutlookJson(employmentOutlook(facts, employment, setting, reader), options),
          }
        : {}),
    }
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
          const options = documentOptions(given, () => askMissing(opened))
          return { body: outlookJson(decided, options) }
        }),
    }),
    operation({
      ...common,
      id: "outlook",
      path: "/outlook",
      summary: text(
        "همهٔ تصمیم‌ها دربارهٔ یک پرونده: راه‌های آزادی، بدهی‌ها و کار زندانی، یا حمایت از خانواده",
        "Decides everything of a file: a prisoner's routes, debts and work, or the support of a family",
      ),
      body: () => Schema.Struct({ file: Schema.Unknown, ...asked }),
      answers: { 200: { description: text("تصمیم‌ها", "The decisions"), schema: outlookAnswer() } },
      handle: (call) => {
        const { file, ...given } = call.body
        return Result.map(openFile(file, given, jurisdiction, call), (opened) => ({
          body: outlookOf(opened, given),
        }))
      },
    }),
  ]
}
