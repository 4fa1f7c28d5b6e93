/**
 * The register of the province: a program that is told by webhook. It believes what is signed, and acts once on each key, however often
 * it comes.
 *
 * @module
 */

import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import { text as textOf } from "node:stream/consumers"
import { type NoticeEvent, readNoticeEvent, verifyWebhook } from "@bazgasht/notify-webhook"
import * as Effect from "effect/Effect"
import type * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"

/** A receiver that runs. */
export interface Receiver {
  readonly url: string
  /** What it has acted on, in the order in which it came. */
  readonly events: ReadonlyArray<NoticeEvent>
  /** How many requests it did not believe. */
  readonly refused: () => number
}

/** Starts a receiver on a free port, for as long as the scope lasts. */
export const startReceiver = (secret: Redacted.Redacted<string>) =>
  Effect.gen(function* () {
    const seen = new Set<string>()
    const events: Array<NoticeEvent> = []
    let refused = 0
    const statusOf = async (request: IncomingMessage): Promise<number> => {
      const body = await textOf(request)
      const key = await Effect.runPromise(verifyWebhook(request.headers, body, { secrets: [secret] }))
      const event = Result.isSuccess(key) ? readNoticeEvent(body) : undefined
      if (Result.isFailure(key) || event === undefined) {
        refused++
        return 401
      }
      if (!seen.has(key.success)) events.push(event)
      seen.add(key.success)
      return 200
    }
    const server = createServer((request, response) => {
      statusOf(request).then(
        (status) => response.writeHead(status).end(),
        () => response.writeHead(500).end(),
      )
    })
    yield* Effect.acquireRelease(
      Effect.promise(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()))),
      () =>
        Effect.promise(() => {
          server.closeAllConnections()
          return new Promise<void>((resolve) => server.close(() => resolve()))
        }),
    )
    const { port } = server.address() as AddressInfo
    return { url: `http://127.0.0.1:${port}/notices`, events, refused: () => refused } satisfies Receiver
  })
