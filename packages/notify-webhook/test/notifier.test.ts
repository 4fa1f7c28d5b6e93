import type { Notice, SendResult } from "@bazgasht/casework/ports"
import { CloudEvent, HTTP } from "cloudevents"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { Webhook } from "standardwebhooks"
import { afterEach, describe, expect, test } from "vitest"
import {
  readNoticeEvent,
  type VerifyOptions,
  verifyWebhook,
  type WebhookOptions,
  webhookNotifier,
  webhookWording,
} from "../src/index.ts"
import { signatureOf } from "../src/signature.ts"
import { type Receiver, receiver } from "./receiver.ts"

const secretOf = (fill: number): string => `whsec_${Buffer.alloc(32, fill).toString("base64")}`
const first = secretOf(1)
const second = secretOf(2)

const notice: Notice = {
  key: "notice-1",
  channel: "webhook",
  to: "https://example.org/",
  language: "fa",
  content: { kind: "data", type: "org.example.loan.granted", data: { loan: "وام-۱", rials: 50_000_000 } },
}

const closing: Array<() => void> = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

const started = async (...answer: Parameters<typeof receiver>): Promise<Receiver> => {
  const started = await receiver(...answer)
  closing.push(started.close)
  return started
}

const send = (to: string, more: Partial<WebhookOptions> = {}, sent: Notice = notice): Promise<SendResult> =>
  Effect.runPromise(
    webhookNotifier({
      source: "https://bazgasht.example.org",
      secrets: [Redacted.make(first)],
      unencrypted: true,
      privateAddresses: true,
      timeout: "5 seconds",
      ...more,
    }).send({ ...sent, to }),
  )

const verify = (
  headers: Readonly<Record<string, unknown>>,
  body: string,
  options: Partial<VerifyOptions> = {},
): Promise<Result.Result<string, string>> =>
  Effect.runPromise(verifyWebhook(headers, body, { secrets: [Redacted.make(first)], ...options }))

describe("an event", () => {
  test("is a CloudEvent to the standard's own package, and signed to that of the other", async () => {
    const { url, received } = await started()
    expect(await send(url)).toEqual({ outcome: "accepted" })
    const [{ headers, body } = { headers: {}, body: "" }] = received

    const event = HTTP.toEvent({ headers, body })
    if (!(event instanceof CloudEvent)) throw new Error("There are several events.")
    expect(event.validate()).toBe(true)
    expect(event.toJSON()).toMatchObject({ id: "notice-1", type: "org.example.loan.granted", language: "fa" })
    expect(event.data).toEqual({ loan: "وام-۱", rials: 50_000_000 })

    const plain = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
    expect(new Webhook(first).verify(body, plain)).toMatchObject({ id: "notice-1" })
    expect(() => new Webhook(second).verify(body, plain)).toThrow()
  })

  test("is signed with every secret while one is being replaced", async () => {
    const { url, received } = await started()
    await send(url, { secrets: [Redacted.make(first), Redacted.make(second)] })
    const [{ headers, body } = { headers: {}, body: "" }] = received
    const believed = Result.succeed("notice-1")
    expect(await verify(headers, body)).toEqual(believed)
    expect(await verify(headers, body, { secrets: [Redacted.make(second)] })).toEqual(believed)
    expect(await verify(headers, body, { secrets: [Redacted.make(secretOf(3))] })).toEqual(
      Result.fail("webhook.forged"),
    )
  })

  test.each(["a\r\nx-evil: 1", "کلید ۱", "a.1700000000", "%41", ""])(
    "has the key whatever it holds: %j",
    async (key) => {
      const { url, received } = await started()
      await send(url, {}, { ...notice, key })
      const [{ headers, body } = { headers: {}, body: "" }] = received
      expect(headers["x-evil"]).toBeUndefined()
      expect(JSON.parse(body).id).toBe(key)
      expect(await verify(headers, body)).toEqual(
        key === "" ? Result.fail("webhook.unsigned") : Result.succeed(key),
      )
    },
  )

  test("has a key that cannot pretend to hold the time and the beginning of the body", async () => {
    const { url, received } = await started()
    const time = String(Math.floor(Date.now() / 1000))
    await send(url, {}, { ...notice, key: `a.${time}` })
    const [{ headers, body } = { headers: {}, body: "" }] = received
    const shifted = { ...headers, "webhook-id": "a", "webhook-timestamp": time }
    expect(await verify(shifted, `${headers["webhook-timestamp"]}.${body}`)).toEqual(
      Result.fail("webhook.forged"),
    )
  })

  test("has the same body whenever it is sent", async () => {
    const { url, received } = await started()
    await send(url)
    await send(url)
    expect(received[0]?.body).toBe(received[1]?.body)
  })

  test("is not made of texts", async () => {
    const text: Notice = { ...notice, content: { kind: "text", text: "سلام" } }
    expect(await send("http://127.0.0.1:1/", {}, text)).toEqual({
      outcome: "rejected",
      code: "webhook.content",
    })
  })

  test("is not signed with a secret that is none", () => {
    const short = Redacted.make("c2hvcnQ=")
    expect(() => webhookNotifier({ source: "x", secrets: [short] })).toThrow(/at least 24 bytes/)
    expect(() => webhookNotifier({ source: "x", secrets: [Redacted.make("no base64!")] })).toThrow(TypeError)
  })
})

describe("an answer", () => {
  test.each([
    [200, { outcome: "accepted" }],
    [204, { outcome: "accepted" }],
    [301, { outcome: "rejected", code: "webhook.redirected" }],
    [308, { outcome: "rejected", code: "webhook.redirected" }],
    [400, { outcome: "rejected", code: "webhook.refused" }],
    [401, { outcome: "rejected", code: "webhook.refused" }],
    [404, { outcome: "rejected", code: "webhook.refused" }],
    [408, { outcome: "retryable", code: "webhook.busy", after: 9000 }],
    [410, { outcome: "rejected", code: "webhook.gone" }],
    [425, { outcome: "retryable", code: "webhook.busy", after: 9000 }],
    [429, { outcome: "retryable", code: "webhook.busy", after: 9000 }],
    [500, { outcome: "retryable", code: "webhook.failing", after: 9000 }],
    [503, { outcome: "retryable", code: "webhook.failing", after: 9000 }],
    [799, { outcome: "unknown", code: "webhook.broken" }],
  ])("%i", async (status, result) => {
    const { url } = await started((response) => {
      response.writeHead(status, { location: "http://127.0.0.1:1/", "retry-after": "9" }).end("hello")
    })
    expect(await send(url)).toEqual(result)
  })

  test("that breaks off after a yes is a yes", async () => {
    const { url } = await started((response, socket) => {
      response.writeHead(200, { "content-length": "9" })
      response.write("x", () => socket.destroy())
    })
    expect(await send(url)).toEqual({ outcome: "accepted" })
  })

  test("that never comes: nobody knows", async () => {
    const { url, received } = await started(() => {})
    expect(await send(url, { timeout: 300 })).toEqual({ outcome: "unknown", code: "webhook.unanswered" })
    expect(received).toHaveLength(1)
  })

  test("instead of which the connection breaks: nobody knows", async () => {
    const { url } = await started((_response, socket) => socket.resetAndDestroy())
    expect(await send(url)).toEqual({ outcome: "unknown", code: "webhook.broken" })
  })
})

describe("where events go", () => {
  test("nobody is there: later", async () => {
    const { url, close } = await receiver()
    close()
    expect(await send(url)).toEqual({ outcome: "retryable", code: "webhook.connection" })
  })

  test.each([
    ["http: where nothing else is said", { unencrypted: false }],
    ["private addresses where nothing else is said", { privateAddresses: false }],
  ])("not to %s", async (_what, more) => {
    const { url, received } = await started()
    expect(await send(url, more)).toEqual({ outcome: "rejected", code: "webhook.address" })
    expect(received).toEqual([])
  })
})

describe("a receiver believes", () => {
  const key = Buffer.alloc(32, 1)
  const body = JSON.stringify({ specversion: "1.0" })
  const signed = (at: number, id = "k"): Record<string, string> => {
    const timestamp = String(Math.floor(at / 1000))
    return {
      "webhook-id": id,
      "webhook-timestamp": timestamp,
      "webhook-signature": signatureOf(key, id, timestamp, body),
    }
  }

  test("what is fresh, and nothing of long ago or of the future", async () => {
    expect(await verify(signed(Date.now()), body)).toEqual(Result.succeed("k"))
    for (const minutes of [-6, 6]) {
      expect(await verify(signed(Date.now() + minutes * 60_000), body)).toEqual(
        Result.fail("webhook.untimely"),
      )
    }
    const old = signed(Date.now() - 360_000)
    expect(await verify(old, body, { tolerance: "10 minutes" })).toEqual(Result.succeed("k"))
  })

  test("nothing that was changed on the way", async () => {
    const fresh = signed(Date.now())
    const forged = Result.fail("webhook.forged")
    expect(await verify(fresh, `${body} `)).toEqual(forged)
    expect(await verify({ ...fresh, "webhook-id": "other" }, body)).toEqual(forged)
    const later = String(Number(fresh["webhook-timestamp"]) + 1)
    expect(await verify({ ...fresh, "webhook-timestamp": later }, body)).toEqual(forged)
    const other = fresh["webhook-signature"]?.replace("v1,", "v1a,") ?? ""
    expect(await verify({ ...fresh, "webhook-signature": other }, body)).toEqual(forged)
    expect(
      await verify({ ...fresh, "webhook-signature": `v1,x ${fresh["webhook-signature"]}` }, body),
    ).toEqual(Result.succeed("k"))
  })

  test.each(["webhook-id", "webhook-timestamp", "webhook-signature"])("nothing without %s", async (name) => {
    const unsigned = Result.fail("webhook.unsigned")
    expect(await verify({ ...signed(Date.now()), [name]: undefined }, body)).toEqual(unsigned)
    expect(await verify({ ...signed(Date.now()), [name]: "" }, body)).toEqual(unsigned)
  })

  test("no time that is no number", async () => {
    for (const time of ["NaN", "1e9", "-1", " 1"]) {
      expect(await verify({ ...signed(Date.now()), "webhook-timestamp": time }, body)).toEqual(
        Result.fail("webhook.unsigned"),
      )
    }
  })

  test("what it reads is an event or nothing", () => {
    const event = { specversion: "1.0", id: "a", source: "b", type: "c", datacontenttype: "application/json" }
    expect(readNoticeEvent(JSON.stringify({ ...event, language: "fa", data: null }))?.id).toBe("a")
    for (const body of ["", "null", "[]", "{}", JSON.stringify(event)]) {
      expect(readNoticeEvent(body)).toBeUndefined()
    }
  })
})

test("codes have sentences in both languages", () => {
  expect(webhookWording("webhook.gone").fa).toMatch(/\p{Script=Arabic}/u)
})
