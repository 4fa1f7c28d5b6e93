import { BrokenRecord, type NamedKinds } from "@bazgasht/casework"
import { inLanguage, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { HttpOptions } from "../options.ts"
import { HttpError } from "../problems/http-error.ts"
import { titleOfCode } from "../problems/titles.ts"
import { type AnyOperation, operation } from "./operation.ts"

const mark = () => Schema.Struct({ position: Schema.Natural, feedHash: Schema.NonEmptyString })

const marks = () => Schema.Struct({ kept: Schema.optionalKey(mark()), since: Schema.optionalKey(mark()) })

const verified = () =>
  Schema.Union([
    Schema.Struct({
      intact: Schema.Literal(true),
      position: Schema.Natural,
      feedHash: Schema.String,
      cases: Schema.Natural,
      casesNotCovered: Schema.Natural,
      kindsNotCovered: Schema.Array(Schema.String),
      messages: Schema.Natural,
      messagesNotCovered: Schema.Natural,
      misclaimed: Schema.optionalKey(Schema.Natural),
      since: Schema.optionalKey(mark()),
    }),
    Schema.Struct({
      intact: Schema.Literal(false),
      code: Schema.String,
      title: Schema.String,
      kind: Schema.optionalKey(Schema.String),
      subject: Schema.optionalKey(Schema.String),
      params: Schema.Record(Schema.String, Schema.Unknown),
    }),
  ])

/** Whether the store holds what was committed to it. Only where the application says who may ask. */
export const verifyOperations = <Kinds extends NamedKinds>({
  cases,
}: HttpOptions<Kinds>): ReadonlyArray<AnyOperation> => {
  if (cases?.mayVerify === undefined) return []
  const { casework, mayVerify } = cases
  return [
    operation<ReturnType<typeof marks>["Type"]>({
      id: "verify",
      method: "POST",
      path: "/verify",
      tag: "audit",
      audience: "callers",
      summary: text(
        "آیا پایگاه همان است که ثبت شد؛ از آغاز یا از نشانه‌ای که نگه داشته‌اید",
        "Verifies that the store holds what was committed to it: the whole of it, or what came after a mark that you kept",
      ),
      body: marks,
      answers: {
        200: {
          description: text(
            "یا سالم است، با نشانه‌ای برای نگه‌داشتن؛ یا نخستین ثبتی که دست خورده است",
            "It is intact, with a mark to keep elsewhere; or the first record that is not what was committed",
          ),
          schema: verified(),
        },
      },
      problems: ["http.callerRefused", "storage.unavailable", "storage.corrupt", "http.timedOut"],
      handle: async ({ body, caller, style }) => {
        if (!mayVerify(caller)) return Result.fail(new HttpError({ code: "http.callerRefused" }))
        const result = await casework.verify(body)
        if (Result.isSuccess(result)) return Result.succeed({ body: { intact: true, ...result.success } })
        const { failure } = result
        if (!(failure instanceof BrokenRecord)) return Result.fail(failure)
        const { code, kind, params, subject } = failure
        return Result.succeed({
          body: {
            intact: false,
            code,
            title: inLanguage(style, titleOfCode(failure)),
            ...(kind === undefined ? {} : { kind }),
            ...(subject === undefined ? {} : { subject }),
            params,
          },
        })
      },
    }),
  ]
}
