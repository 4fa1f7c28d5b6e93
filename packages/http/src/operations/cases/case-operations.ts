import { maxPageSize as maxStored } from "@bazgasht/casework/ports"
import { gregorian, type Style, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { entityTagOf, isUnchanged, versionTagOf } from "../../answers/entity-tag.ts"
import { problemStatuses } from "../../problems/statuses.ts"
import { countParameter, type QueryParameters, textParameter } from "../../requests/query-parameter.ts"
import { type AnyOperation, operation, type Parameter } from "../operation.ts"
import { findParameters, searchIn } from "./attribute-filters.ts"
import { foundSchemaOf, pastSchemaOf, titledKind, visibleSchemaOf } from "./case-schemas.ts"
import { type CommandBody, commandIn, dayOfCommand, readDays } from "./command-in.ts"
import { commandBodySchema } from "./command-schema.ts"
import { refusalCodesOf } from "./refusal-codes.ts"
import type { AnyKind, ServedKind } from "./served-kind.ts"
import { type CaseWriting, caseWritingOf } from "./written-case.ts"

const subject: Parameter = {
  description: text("شناسهٔ پرونده", "the id of the case"),
  schema: { type: "string", minLength: 1 },
  isRequired: true,
}

const key: Parameter = {
  description: text(
    "شناسهٔ یکتای اقدام: اگر دوباره فرستاده شود، دوباره انجام نمی‌شود",
    "the unique id of the command: sent again, it is not carried out again; it may stand in the body as `id`",
  ),
  schema: { type: "string" },
}

const ifMatch: Parameter = {
  description: text(
    "ETag پرونده هنگام خواندن آن: اگر پرونده از آن پس تغییر کرده باشد، اقدام رد می‌شود",
    "the ETag of the case as it was read: where it has changed since, the command is refused; the version may stand in the body as `expectedVersion`",
  ),
  schema: { type: "string", examples: ['"3"'] },
}

const ifNoneMatch: Parameter = {
  description: text(
    "ETag نسخه‌ای از پرونده که پرسنده دارد",
    "the ETag of the version of the case that the caller has",
  ),
  schema: { type: "string" },
}

const daysParameter = textParameter(
  text(
    "روزها چگونه نوشته شود: شمارهٔ روز از ۱ ژانویهٔ ۱۹۷۰، ISO 8601، یا تقویم قانون",
    "how days are written: as the number of days since 1 January 1970, in ISO 8601, or in the calendar of the law",
  ),
  ["number", "iso", "law"],
)

const storeProblems = ["storage.unavailable", "storage.corrupt", "http.timedOut"]

/** What may keep a command from being carried out, but for the refusals of its life cycle. */
const commandProblems = [
  ...Object.keys(problemStatuses).filter((code) =>
    /^(access|actor|case|claim|command|transition|version|day|subject|reason|unit|law)\./.test(code),
  ),
  ...storeProblems,
  "storage.outcomeUnknown",
  "storage.full",
  "storage.tooLarge",
  "storage.unsupported",
  "storage.invalid",
  "http.keyMissing",
  "http.keyInvalid",
  "http.versionMissing",
  "http.versionInvalid",
  "http.fieldsDiffer",
  "request.invalid",
]

const etag = { etag: text("برچسب نسخهٔ پرونده", "the tag of the version of the case") }

/** What a command came to, as the answer has it. */
const commandAnswerSchema = () =>
  Schema.Struct({
    subject: Schema.String,
    version: Schema.Natural,
    stage: Schema.String,
    resembles: Schema.optionalKey(
      Schema.Union([
        Schema.Literal("unknown"),
        Schema.Array(
          Schema.Struct({
            resemblance: Schema.String,
            holder: Schema.optionalKey(Schema.Struct({ kind: Schema.String, subject: Schema.String })),
          }),
        ),
      ]),
    ),
  })

const anyBody = () => Schema.Record(Schema.String, Schema.Unknown)

/** The path of the cases of a kind. */
const pathOf = ({ kind }: AnyKind): string => `/cases/${encodeURIComponent(kind)}`

/** Gives commands: those that begin a case, and those to a case that there is. */
const commandOperations = (
  { kind, service, settingOf }: ServedKind,
  basePath: string,
): ReadonlyArray<AnyOperation> => {
  const path = pathOf(kind)
  const describe = (to: "new" | "existing") => ({
    method: "POST" as const,
    tag: kind.kind,
    audience: "callers" as const,
    body: anyBody,
    describedBody: () => commandBodySchema(kind, to),
    problems: commandProblems,
    refusals: () => refusalCodesOf(kind),
  })
  const give = async (
    call: Parameters<typeof commandIn>[0]["call"],
    at: { readonly subject: string | undefined; readonly version: number | undefined },
    status: 200 | 201,
  ) => {
    const command = commandIn({ call, ...at })
    if (Result.isFailure(command)) return Result.fail(command.failure)
    const { caller, style, today } = call
    const dated = readDays(kind, command.success, style)
    const setting = settingOf?.({ command: dated, day: dayOfCommand(dated, today) })
    const answered = await service.handleUnknown({
      caller,
      command: dated,
      ...(setting === undefined ? {} : { setting }),
    })
    return Result.map(answered, (answer) => ({
      status,
      body: answer,
      headers: {
        etag: versionTagOf(answer.version),
        ...(status === 201 ? { location: `${basePath}${path}/${encodeURIComponent(answer.subject)}` } : {}),
      },
    }))
  }
  return [
    operation<CommandBody>({
      ...describe("new"),
      id: `open${titledKind(kind)}`,
      path,
      summary: text("آغاز یک پرونده", "Begins a case"),
      headers: { "Idempotency-Key": key },
      answers: {
        201: {
          description: text(
            "پرونده آغاز شد، یا با همین اقدام آغاز شده بود",
            "The case was begun, now or before by this very command",
          ),
          schema: commandAnswerSchema(),
          headers: { ...etag, location: text("نشانی پرونده", "the address of the case") },
        },
      },
      handle: (call) => give(call, { subject: undefined, version: 0 }, 201),
    }),
    operation<CommandBody>({
      ...describe("existing"),
      id: `command${titledKind(kind)}`,
      path: `${path}/{subject}/commands`,
      summary: text("اقدام در یک پرونده", "Gives a command to a case"),
      parts: { subject },
      headers: { "Idempotency-Key": key, "If-Match": ifMatch },
      answers: {
        200: {
          description: text(
            "اقدام انجام شد، اکنون یا پیش از این",
            "The command was carried out, now or before",
          ),
          schema: commandAnswerSchema(),
          headers: etag,
        },
      },
      handle: (call) => give(call, { subject: call.params["subject"], version: undefined }, 200),
    }),
  ]
}

/** Reads cases: one, those that meet conditions, and what has happened in one. */
const readingOperations = (
  { kind, service }: ServedKind,
  maxPageSize: number,
): ReadonlyArray<AnyOperation> => {
  const path = pathOf(kind)
  const common = { method: "GET" as const, tag: kind.kind, audience: "callers" as const }
  const made = new Map<string, CaseWriting>()
  /** How cases are written, with days as the caller asks for them. */
  const writing = ([days = "number"]: ReadonlyArray<string> = [], { pack }: Style): CaseWriting => {
    const before = made.get(days)
    if (before !== undefined) return before
    const calendar = days === "iso" ? gregorian : days === "law" ? pack.calendar : undefined
    const writes = caseWritingOf(kind, calendar)
    made.set(days, writes)
    return writes
  }
  return [
    operation<undefined, QueryParameters>({
      ...common,
      id: `find${titledKind(kind)}`,
      path,
      summary: text("یافتن پرونده‌ها با ویژگی‌هایشان", "Finds cases by their attributes"),
      query: { ...findParameters(kind, Math.min(maxPageSize, maxStored)), days: daysParameter },
      answers: {
        200: {
          description: text(
            "پرونده‌ها، هرکدام تا آنجا که پرسنده اجازهٔ دیدن دارد",
            "The cases, each as the caller may see it",
          ),
          schema: foundSchemaOf(kind),
        },
      },
      problems: [
        "query.undeclared",
        "query.wrongType",
        "query.tooWide",
        "storage.invalid",
        "storage.unsupported",
        ...storeProblems,
      ],
      handle: async ({ caller, query: { days, ...query }, style }) =>
        Result.map(
          await service.find({ caller, query: searchIn(kind, query, maxPageSize) }),
          ({ cases, next }) => ({
            body: {
              cases: cases.map(writing(days as ReadonlyArray<string> | undefined, style).state),
              ...(next === undefined ? {} : { next }),
            },
          }),
        ),
    }),
    operation({
      ...common,
      id: `read${titledKind(kind)}`,
      path: `${path}/{subject}`,
      summary: text("خواندن یک پرونده", "Reads a case"),
      parts: { subject },
      headers: { "If-None-Match": ifNoneMatch },
      query: { days: daysParameter },
      answers: {
        200: {
          description: text("پرونده، تا آنجا که پرسنده اجازهٔ دیدن دارد", "The case as the caller may see it"),
          schema: visibleSchemaOf(kind),
          headers: etag,
        },
        304: {
          description: text("همان نسخه‌ای است که پرسنده دارد", "It is the version that the caller has"),
          headers: etag,
        },
      },
      problems: ["case.notFound", ...storeProblems],
      handle: async ({ caller, params, query, request, style }) =>
        Result.map(await service.read({ caller, subject: params["subject"] ?? "" }), (read) => {
          const body = writing(query.days, style).state(read)
          const headers = { etag: entityTagOf(read.version, body), "cache-control": "private, no-cache" }
          return isUnchanged(request.headers.get("if-none-match"), headers.etag)
            ? { status: 304, headers }
            : { body, headers }
        }),
    }),
    operation({
      ...common,
      id: `history${titledKind(kind)}`,
      path: `${path}/{subject}/history`,
      summary: text("آنچه در یک پرونده رخ داده است", "Reads what has happened in a case"),
      parts: { subject },
      query: {
        after: countParameter(
          text("فقط رویدادهای پس از این نسخه", "only the events after this version"),
          0,
          Number.MAX_SAFE_INTEGER,
        ),
        limit: countParameter(
          text("بیشترین تعداد رویدادها", "the greatest number of events on a page"),
          1,
          maxPageSize,
        ),
        days: daysParameter,
      },
      answers: {
        200: {
          description: text(
            "رویدادها به ترتیب، هرکدام با مُهر خود",
            "The events in their order, each with its seal",
          ),
          schema: pastSchemaOf(kind),
        },
      },
      problems: ["case.notFound", "access.notWhole", ...storeProblems],
      handle: async ({ caller, params, query, style }) => {
        const { after: [after] = [0], limit: [limit] = [maxPageSize] } = query
        const past = await service.history({ caller, subject: params["subject"] ?? "" })
        return Result.map(past, (events) => {
          const page = events.slice(after, after + limit)
          const isLast = after + page.length >= events.length
          return {
            body: {
              events: page.map(writing(query.days, style).event),
              ...(isLast ? {} : { next: after + page.length }),
            },
          }
        })
      },
    }),
  ]
}

/** What is done with the cases of a kind. */
export const caseOperations = (
  served: ServedKind,
  maxPageSize: number,
  basePath: string,
): ReadonlyArray<AnyOperation> => [
  ...readingOperations(served, maxPageSize),
  ...commandOperations(served, basePath),
]
