import type { Notice, NotifierAdapter, SendResult } from "@bazgasht/casework/ports"
import { exchange, type HttpLimits } from "@bazgasht/notify-http"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { numberIn } from "./address.ts"
import type { SmsCode } from "./code.ts"
import { gatewayProblems, needsSender, secretsOf } from "./gateway/gateway-problems.ts"
import type { SmsGateway } from "./gateway/sms-gateway.ts"
import { requestOf } from "./message.ts"
import type { SmsOptions } from "./options.ts"
import { readAnswer } from "./read-answer.ts"
import { readReceipts } from "./read-receipts.ts"

const rejected = (code: SmsCode): SendResult => ({ outcome: "rejected", code })

/** Why a notice cannot be sent over a gateway. */
const obstacle = ({ content }: Notice, gateway: SmsGateway): SmsCode | undefined => {
  if (content.kind === "data" || !gateway.contents.includes(content.kind)) return "sms.content"
  if (content.kind === "text") {
    return content.text.length > (gateway.maxCharacters ?? Number.POSITIVE_INFINITY)
      ? "sms.tooLong"
      : undefined
  }
  const names = content.parameters.map(([name]) => name)
  const isKnown = (name: string): boolean => gateway.parameters?.includes(name) ?? true
  return names.every(isKnown) && new Set(names).size === names.length ? undefined : "sms.parameters"
}

const check = ({ gateway, secrets = {}, sender }: SmsOptions): void => {
  const problems = [
    ...gatewayProblems(gateway),
    ...secretsOf(gateway)
      .filter((name) => !Object.hasOwn(secrets, name))
      .map((name) => `secrets: expected "${name}"`),
    ...(needsSender(gateway) && sender === undefined ? ["sender: expected the line that sends"] : []),
  ]
  if (problems.length > 0) throw new TypeError(`smsNotifier: ${problems.join("; ")}`)
}

/**
 * A gateway that sends SMS as its description says.
 *
 * - accepted, rejected, retryable: as the description reads the answer
 * - retryable: also where there was no connection
 * - unknown: the request was sent, and no answer came, or one that the description does not know
 *
 * @example
 * const notifier = smsNotifier({ gateway: kavenegarTemplates, secrets: { key: Redacted.make(key) } })
 */
export const smsNotifier = (options: SmsOptions): NotifierAdapter => {
  check(options)
  const { gateway, secrets = {}, sender = "" } = options
  const { send, ask, receipts } = gateway
  const limits: HttpLimits = { ...options, timeout: options.timeout ?? "15 seconds" }
  const constants: ReadonlyArray<readonly [string, string]> = [
    ["sender", sender],
    ...Object.entries(secrets).map(([name, secret]) => [`secret.${name}`, Redacted.value(secret)] as const),
  ]

  return {
    capabilities: {
      name: options.name ?? gateway.name,
      channel: "sms",
      contents: gateway.contents,
      reconciles: ask !== undefined,
      idempotent: gateway.idempotent ?? false,
      receipts: receipts === undefined ? "none" : "pushed",
      ...(gateway.maxCharacters !== undefined && { maxCharacters: gateway.maxCharacters }),
    },
    send: (notice) => {
      const { key, content } = notice
      const why = obstacle(notice, gateway)
      if (why !== undefined) return Effect.succeed(rejected(why))
      const to = numberIn(gateway.numbers, notice.to)
      if (to === undefined) return Effect.succeed(rejected("sms.address"))
      const values = new Map<string, string>([
        ...constants,
        ["key", key],
        ["to", to],
        ["text", content.kind === "text" ? content.text : ""],
        ["template", content.kind === "template" ? content.template : ""],
      ])
      const parameters = content.kind === "template" ? content.parameters : []
      return Effect.map(exchange(requestOf(send.request, values, parameters), limits), (asked) =>
        readAnswer(asked, send.answer),
      )
    },
    ...(ask !== undefined && {
      reconcile: ({ key, to }) => {
        const values = new Map([
          ...constants,
          ["key", key] as const,
          ["to", numberIn(gateway.numbers, to) ?? ""] as const,
        ])
        return Effect.map(exchange(requestOf(ask.request, values, []), limits), (asked): SendResult => {
          const result = readAnswer(asked, ask.answer, "sms.notThere")
          // A question that got no answer says nothing about the message.
          const isAbout = asked.outcome === "answered" && !("code" in result && result.code === "sms.account")
          return isAbout || result.outcome !== "retryable"
            ? result
            : { outcome: "unknown", code: result.code }
        })
      },
    }),
    ...(receipts !== undefined && { receiptsIn: (pushed: unknown) => readReceipts(receipts, pushed) }),
  }
}
