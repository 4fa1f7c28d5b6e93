import { type AnyRefusal, type RefusalWording, refusalInWords } from "@bazgasht/casework"
import type { CommandNow } from "@bazgasht/casework/law"
import { inLanguage, type Style, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { versionTagOf } from "../../answers/entity-tag.ts"
import { titleOfCode } from "../../problems/titles.ts"
import { dayParameter } from "../../requests/query-parameter.ts"
import { type AnyOperation, type Call, operation } from "../operation.ts"
import { titledKind } from "./case-schemas.ts"
import type { ServedKind } from "./served-kind.ts"

const answer = () =>
  Schema.Struct({
    kind: Schema.String,
    subject: Schema.optionalKey(Schema.String),
    version: Schema.Natural,
    commands: Schema.Array(
      Schema.Union([
        Schema.Struct({
          type: Schema.String,
          title: Schema.optionalKey(Schema.String),
          allowed: Schema.Literal(true),
          roles: Schema.Array(Schema.String),
          open: Schema.optionalKey(Schema.String),
          schema: Schema.Record(Schema.String, Schema.Unknown),
        }),
        Schema.Struct({
          type: Schema.String,
          title: Schema.optionalKey(Schema.String),
          allowed: Schema.Literal(false),
          role: Schema.optionalKey(Schema.String),
          refusal: Schema.Struct({
            code: Schema.String,
            path: Schema.String,
            params: Schema.Record(Schema.String, Schema.Unknown),
            detail: Schema.String,
          }),
        }),
      ]),
    ),
  }).annotate({ identifier: "CommandsNow" })

/** Why a command would be refused, in words. */
const said = (refusal: AnyRefusal, wording: RefusalWording<AnyRefusal> | undefined, style: Style): string =>
  wording !== undefined && Object.hasOwn(wording.sentences, refusal.code)
    ? refusalInWords(wording, refusal, style)
    : inLanguage(style, titleOfCode(refusal))

const inWords =
  (wording: RefusalWording<AnyRefusal> | undefined, style: Style) =>
  (command: CommandNow): object => {
    const titles = wording?.commands ?? {}
    const title = Object.hasOwn(titles, command.type) ? titles[command.type] : undefined
    return {
      ...command,
      ...(title === undefined ? {} : { title: inLanguage(style, title) }),
      ...(command.allowed
        ? {}
        : { refusal: { ...command.refusal, detail: said(command.refusal, wording, style) } }),
    }
  }

/** What a caller may do with a case now, and by what they may begin one: buttons and forms come from it. */
export const whatNowOperations = (
  { kind, service, settingOf }: ServedKind,
  wording: RefusalWording<AnyRefusal> | undefined,
): ReadonlyArray<AnyOperation> => {
  const common = {
    method: "GET" as const,
    tag: kind.kind,
    audience: "callers" as const,
    query: { at: dayParameter(text("روز اقدام؛ وگرنه امروز", "the day of the command; absent, today")) },
    answers: {
      200: {
        description: text(
          "هر اقدام با ساختار آن؛ و از آنچه ممکن نیست، چرا",
          "Each command with its schema; and of those that would be refused whatever they say, why",
        ),
        schema: answer(),
      },
    },
    problems: ["case.notFound", "storage.unavailable", "storage.corrupt", "http.timedOut"],
  }
  const ask = async (
    { caller, query, style, today }: Call<undefined, typeof common.query>,
    subject: string | undefined,
  ) => {
    const [at] = query.at ?? [today]
    const setting = settingOf?.({ command: undefined, day: at })
    const now = await service.whatNow({
      caller,
      at,
      ...(subject === undefined ? {} : { subject }),
      ...(setting === undefined ? {} : { setting }),
    })
    return Result.map(now, (found) => ({
      body: { ...found, commands: found.commands.map(inWords(wording, style)) },
      headers: { etag: versionTagOf(found.version) },
    }))
  }
  return [
    operation<undefined, typeof common.query>({
      ...common,
      id: `whatNow${titledKind(kind)}`,
      path: `/cases/${encodeURIComponent(kind.kind)}/{subject}/commands`,
      summary: text(
        "اقدام‌های ممکن در یک پرونده",
        "What the caller may do with a case now, and why not the rest",
      ),
      parts: {
        subject: {
          description: text("شناسهٔ پرونده", "the id of the case"),
          schema: { type: "string", minLength: 1 },
          isRequired: true,
        },
      },
      handle: (call) => ask(call, call.params["subject"]),
    }),
    operation<undefined, typeof common.query>({
      ...common,
      id: `begin${titledKind(kind)}`,
      path: `/kinds/${encodeURIComponent(kind.kind)}/commands`,
      summary: text(
        "اقدام‌هایی که پرونده‌ای را آغاز می‌کنند",
        "The commands with which the caller may begin a case of the kind",
      ),
      handle: (call) => ask(call, undefined),
    }),
  ]
}
