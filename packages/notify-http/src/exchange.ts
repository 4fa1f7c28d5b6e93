/**
 * One request and its answer over a connection of its own, so that it is known whether anything was handed over.
 */

import { type ClientRequest, request as overHttp, type RequestOptions } from "node:http"
import { request as overHttps } from "node:https"
import { isIP } from "node:net"
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { isPrivateAddress } from "./private-address.ts"
import { privateAddressCode, publicLookup } from "./public-lookup.ts"
import { retryAfter } from "./retry-after.ts"

/** What is asked. */
export interface HttpQuestion {
  readonly method: "GET" | "POST" | "PUT"
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** Where a question may go, and how long it may take. */
export interface HttpLimits {
  /** How long the whole exchange may take. */
  readonly timeout: Duration.Input
  /** Also over `http:`. */
  readonly unencrypted?: boolean
  /** Also to addresses that are not of the public internet: this machine, the house network, a cloud's metadata. */
  readonly privateAddresses?: boolean
  /** Certificate authorities in PEM, instead of those that Node knows. */
  readonly authorities?: string | ReadonlyArray<string>
}

/**
 * What became of a question.
 *
 * - `answered`: `body` is absent where it did not arrive whole or is longer than 256 KiB; `after` is what `Retry-After` says, in milliseconds
 * - `notSent`: nothing was handed over: `address` where it must not go there (or cannot: no web address), `connection` or `time` where it
 *   did not get there
 * - `unanswered`: it was handed over, and what became of it is unknown
 */
export type HttpOutcome =
  | { readonly outcome: "answered"; readonly status: number; readonly body?: string; readonly after?: number }
  | { readonly outcome: "notSent"; readonly reason: "address" | "connection" | "time" }
  | { readonly outcome: "unanswered"; readonly reason: "connection" | "time" }

const maxBytes = 2 ** 18

const notSent = (reason: "address" | "connection" | "time"): HttpOutcome => ({ outcome: "notSent", reason })

const mayGo = (url: URL, limits: HttpLimits): boolean => {
  const host = url.hostname.replace(/^\[|\]$/g, "")
  return (
    (url.protocol === "https:" || (url.protocol === "http:" && limits.unencrypted === true)) &&
    // Names and passwords in addresses end in other people's logs.
    url.username === "" &&
    url.password === "" &&
    (limits.privateAddresses === true || isIP(host) === 0 || !isPrivateAddress(host))
  )
}

const open = (question: HttpQuestion, url: URL, limits: HttpLimits): ClientRequest => {
  const options: RequestOptions & { readonly ca?: string | Array<string> } = {
    method: question.method,
    headers: {
      ...question.headers,
      ...(question.body !== undefined && { "content-length": Buffer.byteLength(question.body) }),
    },
    agent: false,
    ...(limits.privateAddresses !== true && { lookup: publicLookup }),
    ...(limits.authorities !== undefined && {
      ca: typeof limits.authorities === "string" ? limits.authorities : [...limits.authorities],
    }),
  }
  return url.protocol === "https:" ? overHttps(url, options) : overHttp(url, options)
}

const run = (question: HttpQuestion, url: URL, limits: HttpLimits, now: number): Effect.Effect<HttpOutcome> =>
  Effect.callback<HttpOutcome>((resume) => {
    let handedOver = false
    let answer: (() => HttpOutcome) | undefined
    const fail = (reason: "connection" | "time"): void =>
      resume(Effect.succeed(answer?.() ?? (handedOver ? { outcome: "unanswered", reason } : notSent(reason))))

    let sending: ClientRequest
    try {
      sending = open(question, url, limits)
    } catch {
      // Node refuses headers that hold line breaks.
      resume(Effect.succeed(notSent("address")))
      return
    }
    const timer = setTimeout(() => {
      fail("time")
      sending.destroy()
    }, Duration.toMillis(limits.timeout))

    sending.once("close", () => {
      clearTimeout(timer)
      fail("connection")
    })
    sending.once("error", (error: Error & { readonly code?: string }) => {
      if (error.code === privateAddressCode) resume(Effect.succeed(notSent("address")))
      else fail("connection")
    })
    sending.once("socket", (socket) => {
      socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => {
        handedOver = true
      })
    })
    sending.once("response", (response) => {
      const after = retryAfter(response.headers["retry-after"], now)
      const chunks: Array<Buffer> = []
      let bytes = 0
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes > maxBytes) sending.destroy()
        else chunks.push(chunk)
      })
      answer = () => {
        // What came whole stays whole when something follows that makes no sense: the rest of it is taken from the buffer.
        while (response.complete && response.read() !== null);
        const isWhole = response.complete && bytes <= maxBytes
        return {
          outcome: "answered",
          status: response.statusCode ?? 0,
          ...(isWhole && { body: Buffer.concat(chunks).toString("utf8") }),
          ...(after !== undefined && { after }),
        }
      }
      response.once("end", () => fail("connection"))
      response.once("error", () => sending.destroy())
    })
    sending.end(question.body)

    return Effect.sync(() => {
      clearTimeout(timer)
      sending.destroy()
    })
  })

/**
 * Asks once. Redirects are not followed. It never fails otherwise than by its outcome.
 *
 * @example
 * const outcome = yield* exchange(
 *   { method: "POST", url: "https://example.org/notices", headers: { "content-type": "text/plain" }, body: "سلام" },
 *   { timeout: "10 seconds" },
 * )
 */
export const exchange = (question: HttpQuestion, limits: HttpLimits): Effect.Effect<HttpOutcome> => {
  const url = URL.parse(question.url)
  if (url === null || !mayGo(url, limits)) return Effect.succeed(notSent("address"))
  return Effect.flatMap(Clock.currentTimeMillis, (now) => run(question, url, limits, now))
}
