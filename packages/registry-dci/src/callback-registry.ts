import type { EnrolmentAnswer, EnrolmentQuestion, EnrolmentRegistry } from "@bazgasht/casework/registry"
import { exchange, type HttpLimits, type HttpOutcome } from "@bazgasht/notify-http"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { DciCode } from "./code.ts"
import { requestOf, signedTextOf } from "./message.ts"
import type { OpenQuestion } from "./open-questions.ts"
import type { DciCallbackOptions } from "./options.ts"
import { answerIn, searchResponseSchema, unansweredBecause } from "./read-answer.ts"

/** What a web server answers to a message of the registry, and why it was refused if it was. */
export interface DciReply {
  readonly status: 200 | 400 | 401 | 404 | 503
  readonly body: string
  readonly refused?: DciCode
}

/** A registry that answers later. */
export interface DciCallbackRegistry extends EnrolmentRegistry {
  /** Takes the body of a POST to the callback. */
  readonly receive: (body: string) => Effect.Effect<DciReply>
}

const acknowledgementSchema = () =>
  Schema.fromJsonString(
    Schema.Struct({
      message: Schema.Struct({
        ack_status: Schema.String,
        correlation_id: Schema.optionalKey(Schema.String),
      }),
    }),
  )

const envelopeSchema = () =>
  Schema.fromJsonString(
    Schema.Struct({
      signature: Schema.optionalKey(Schema.String),
      header: Schema.Record(Schema.String, Schema.Unknown),
      message: Schema.Unknown,
    }),
  )

const headerSchema = () =>
  Schema.Struct({
    action: Schema.Literal("on-search"),
    sender_id: Schema.String,
    receiver_id: Schema.optionalKey(Schema.String),
    is_msg_encrypted: Schema.optionalKey(Schema.Literal(false)),
  })

const messageSchema = () =>
  Schema.Struct({ ...searchResponseSchema().fields, correlation_id: Schema.optionalKey(Schema.String) })

/** The error of the interface, and the status of HTTP, for what is refused. */
const refusals: {
  readonly [Code in DciCode]?: { readonly status: DciReply["status"]; readonly error: string }
} = {
  "dci.unreadable": { status: 400, error: "err.request.bad" },
  "dci.otherPerson": { status: 400, error: "err.request.bad" },
  "dci.forged": { status: 401, error: "err.signature.invalid" },
  // Whoever may not know which questions were asked cannot tell these apart.
  "dci.foreign": { status: 404, error: "err.request.not_found" },
  "dci.late": { status: 404, error: "err.request.not_found" },
  "dci.double": { status: 404, error: "err.request.not_found" },
  // The registry sends it once more.
  "dci.unkept": { status: 503, error: "err.service.unavailable" },
}

const replyOf = (now: number, correlation: string, refused?: DciCode): DciReply => {
  const timestamp = new Date(now).toISOString()
  const refusal = refused && refusals[refused]
  const message = {
    ack_status: refusal === undefined ? "ACK" : "ERR",
    timestamp,
    ...(refusal === undefined ? {} : { error: { code: refusal.error } }),
    correlation_id: correlation,
  }
  return {
    status: refusal?.status ?? 200,
    body: JSON.stringify({ message }),
    ...(refused === undefined ? {} : { refused }),
  }
}

/** The id under which the registry took a question; `undefined` where it did not. */
const correlationIn = (outcome: HttpOutcome): string | undefined => {
  if (outcome.outcome !== "answered" || (outcome.status !== 200 && outcome.status !== 202)) return undefined
  const read = Schema.decodeUnknownResult(acknowledgementSchema())(outcome.body)
  if (Result.isFailure(read) || read.success.message.ack_status !== "ACK") return undefined
  return read.success.message.correlation_id ?? ""
}

/** A message of the registry that is signed, and meant for us. */
type Signed = ReturnType<typeof messageSchema>["Type"]

const readSigned = (
  body: string,
  { receiver, sender, verify }: DciCallbackOptions,
): Result.Result<Signed, DciCode> => {
  const envelope = Schema.decodeUnknownResult(envelopeSchema())(body)
  if (Result.isFailure(envelope)) return Result.fail("dci.unreadable")
  const { header, message, signature } = envelope.success
  if (signature === undefined || !verify(signature, signedTextOf({ header, message })))
    return Result.fail("dci.forged")
  const told = Schema.decodeUnknownResult(headerSchema())(header)
  if (Result.isFailure(told)) return Result.fail("dci.unreadable")
  const { receiver_id = sender, sender_id } = told.success
  if (sender_id !== receiver || receiver_id !== sender) return Result.fail("dci.foreign")
  return Result.mapError(
    Schema.decodeUnknownResult(messageSchema())(message),
    (): DciCode => "dci.unreadable",
  )
}

/** Whether nothing can follow an answer: one of a part, or of a search that is still going on, stays open. */
const isFinal = (answer: EnrolmentAnswer): boolean =>
  answer.answer !== "unknown" || answer.code === "dci.refused"

/** Why a message is no answer to an open question. */
const reasonAgainst = (
  open: OpenQuestion | undefined,
  { correlation_id }: Signed,
  now: number,
): DciCode | undefined => {
  if (open === undefined) return "dci.foreign"
  if (open.answer !== undefined) return "dci.double"
  if (now > open.until) return "dci.late"
  return open.correlation !== undefined && correlation_id !== undefined && correlation_id !== open.correlation
    ? "dci.foreign"
    : undefined
}

/**
 * A registry that takes a question and answers it later, by a signed message to an address of ours (`/registry/search` and `on-search` of the interface).
 *
 * `ask` says `unknown` with `dci.pending` while the answer is out, and what it was once it is there; asked again under the same key it is not sent again. Whoever has not answered in time
 * has said nothing: the answer stays `unknown`. `receive` refuses what is forged, late, a second answer, an answer to no question of ours, or about somebody else.
 *
 * @example
 * const registry = dciCallbackRegistry({
 *   url: "https://relief.example/ibr", source: "reliefCommittee", sender: "prisons", receiver: "relief",
 *   callback: "https://prisons.example/dci/registry/on-search", deadline: "3 days", questions: openQuestionsInMemory(), verify: () => false,
 * })
 * const { refused, status } = await Effect.runPromise(registry.receive("{}"))
 * [status, refused] // => [400, "dci.unreadable"]
 */
export const dciCallbackRegistry = (options: DciCallbackOptions): DciCallbackRegistry => {
  const { deadline, callback, questions, source } = options
  const limits: HttpLimits = { ...options, timeout: options.timeout ?? "15 seconds" }
  const because = (code: DciCode, { on }: EnrolmentQuestion): EnrolmentAnswer => ({
    answer: "unknown",
    code,
    source,
    on,
  })
  const answerOf = ({ answer, question, until }: OpenQuestion, now: number): EnrolmentAnswer =>
    answer ?? because(now > until ? "dci.time" : "dci.pending", question)
  const send = Effect.fnUntraced(function* (open: OpenQuestion, now: number) {
    const { question } = open
    const outcome = yield* exchange(requestOf(options, question, now, { path: "search", callback }), limits)
    const correlation = correlationIn(outcome)
    if (correlation !== undefined) {
      yield* questions.acknowledge(question.key, correlation)
      return answerOf((yield* questions.find(question.key)) ?? open, now)
    }
    // It may have been taken: what comes of it is still read.
    if (outcome.outcome === "unanswered") return unansweredBecause(outcome.reason, question, source)
    yield* questions.forget(question.key)
    return outcome.outcome === "notSent"
      ? unansweredBecause(outcome.reason, question, source)
      : because("dci.refused", question)
  })
  const ask = Effect.fn("registry.ask", { attributes: { source } })(function* (question: EnrolmentQuestion) {
    const now = yield* Clock.currentTimeMillis
    const open = yield* questions.open({ question, until: now + Duration.toMillis(deadline) })
    const { kind, value } = open.question.identifier
    if (kind !== question.identifier.kind || value !== question.identifier.value)
      return because("dci.otherQuestion", question)
    const isOut = open.answer !== undefined || open.correlation !== undefined || now > open.until
    return isOut ? answerOf(open, now) : yield* send(open, now)
  })
  const receive = Effect.fn("registry.receive", { attributes: { source } })(function* (body: string) {
    const now = yield* Clock.currentTimeMillis
    const read = readSigned(body, options)
    if (Result.isFailure(read)) return replyOf(now, "", read.failure)
    const message = read.success
    const { correlation_id = "", transaction_id } = message
    const open = yield* questions.find(transaction_id)
    const against = reasonAgainst(open, message, now)
    if (open === undefined || against !== undefined) return replyOf(now, correlation_id, against)
    const answer = answerIn(message, open.question, source)
    if (
      answer.answer === "unknown" &&
      (answer.code === "dci.otherPerson" || answer.code === "dci.otherQuestion")
    )
      return replyOf(now, correlation_id, answer.code === "dci.otherPerson" ? answer.code : "dci.foreign")
    if (!isFinal(answer)) return replyOf(now, correlation_id)
    return replyOf(
      now,
      correlation_id,
      (yield* questions.answer(transaction_id, answer)) ? undefined : "dci.double",
    )
  })
  return {
    source,
    ask: (question) =>
      Effect.catchTag(ask(question), "StorageError", () => Effect.succeed(because("dci.unkept", question))),
    receive: (body) =>
      Effect.catchTag(receive(body), "StorageError", () =>
        Effect.map(Clock.currentTimeMillis, (now) => replyOf(now, "", "dci.unkept")),
      ),
  }
}
