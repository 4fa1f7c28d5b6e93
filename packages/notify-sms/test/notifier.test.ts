import type { Notice, NotifierAdapter, SendResult } from "@bazgasht/casework/ports"
import { runs } from "@bazgasht/properties"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import fc from "fast-check"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import {
  kavenegarTemplates,
  type SmsGateway,
  type SmsOptions,
  smsIrTemplates,
  smsNotifier,
} from "../src/index.ts"
import { type FakeGateway, fakeGateway, kavenegarSays, smsIrSays } from "./fake-gateway.ts"

let gateway: FakeGateway
beforeEach(async () => {
  gateway = await fakeGateway()
})
afterEach(() => gateway.close())

const secret = "KEY/../?&#"

const template = (parameters: ReadonlyArray<readonly [string, string]>, name = "loan-granted"): Notice => ({
  key: "notice-1",
  channel: "sms",
  to: "+989121234567",
  language: "fa",
  content: { kind: "template", template: name, parameters },
})

const words = (text: string): Notice => ({ ...template([]), content: { kind: "text", text } })

/** The gateway of a description, with its host replaced by that of the test. */
const at = (described: SmsGateway): SmsGateway => {
  const here = <Part extends { readonly request: { readonly url: string } }>(part: Part): Part => ({
    ...part,
    request: { ...part.request, url: part.request.url.replace(/^https:\/\/[^/]+/, gateway.origin) },
  })
  return {
    ...described,
    send: here(described.send),
    ...(described.ask !== undefined && { ask: here(described.ask) }),
  }
}

const notifier = (described: SmsGateway, more: Partial<SmsOptions> = {}): NotifierAdapter =>
  smsNotifier({
    gateway: at(described),
    secrets: { key: Redacted.make(secret) },
    unencrypted: true,
    privateAddresses: true,
    timeout: "5 seconds",
    ...more,
  })

const send = (described: SmsGateway, notice: Notice, more: Partial<SmsOptions> = {}): Promise<SendResult> =>
  Effect.runPromise(notifier(described, more).send(notice))

/** A gateway that sends texts, is told the key, and can be asked about it. */
const textGateway: SmsGateway = {
  name: "texts",
  contents: ["text"],
  numbers: "98",
  maxCharacters: 70,
  idempotent: true,
  send: {
    request: {
      method: "GET",
      url: "https://gateway.example/send/{key}",
      query: { to: "{to}", text: "{text}", from: "{sender}" },
    },
    answer: { status: "http", reference: ["id"], accepted: [200], rejected: [400], retryable: [503] },
  },
  ask: {
    request: { method: "GET", url: "https://gateway.example/messages/{key}" },
    answer: {
      status: ["state"],
      reference: ["id"],
      accepted: ["sent", "delivered"],
      rejected: ["failed"],
      retryable: ["missing"],
      account: ["locked"],
    },
  },
  receipts: {
    list: ["reports"],
    reference: ["id"],
    status: ["state"],
    delivered: ["ok"],
    undelivered: ["lost"],
  },
}

describe("the shape of Kavenegar", () => {
  test("a template with its parameters is asked for, and the reference is read", async () => {
    gateway.answer = kavenegarSays(200)
    const notice = template([
      ["token", "۱۲"],
      ["token10", "وام خرید خانه & مریم=؟"],
    ])
    expect(await send(kavenegarTemplates, notice)).toEqual({ outcome: "accepted", reference: "8792343" })
    const [asked] = gateway.asked
    expect(asked?.method).toBe("POST")
    expect(asked?.url).toBe(`/v1/${encodeURIComponent(secret)}/verify/lookup.json`)
    expect(Object.fromEntries(new URLSearchParams(asked?.body))).toEqual({
      receptor: "09121234567",
      template: "loan-granted",
      token: "۱۲",
      token10: "وام خرید خانه & مریم=؟",
    })
  })

  test.each([
    ["receptor", "a field of the request"],
    ["name", "a name that the gateway does not know"],
  ])("a parameter cannot be %s: %s", async (name) => {
    expect(await send(kavenegarTemplates, template([[name, "x"]]))).toEqual({
      outcome: "rejected",
      code: "sms.parameters",
    })
    expect(gateway.asked).toEqual([])
  })

  test("a parameter that stands twice is refused", async () => {
    const twice = template([
      ["token", "1"],
      ["token", "2"],
    ])
    expect(await send(kavenegarTemplates, twice)).toEqual({ outcome: "rejected", code: "sms.parameters" })
  })

  test.each([
    [kavenegarSays(411), { outcome: "rejected", code: "sms.refused" }],
    [kavenegarSays(424, 200), { outcome: "rejected", code: "sms.refused" }],
    [kavenegarSays(418), { outcome: "retryable", code: "sms.account", after: 3000 }],
    [kavenegarSays(403), { outcome: "retryable", code: "sms.account", after: 3000 }],
    [kavenegarSays(409), { outcome: "retryable", code: "sms.busy", after: 3000 }],
    [kavenegarSays(777), { outcome: "unknown", code: "sms.unreadable" }],
    [
      { status: 429, body: "<html>" },
      { outcome: "retryable", code: "sms.busy", after: 3000 },
    ],
    [
      { status: 502, body: "<html>" },
      { outcome: "unknown", code: "sms.unreadable" },
    ],
    [
      { status: 200, body: "" },
      { outcome: "unknown", code: "sms.unreadable" },
    ],
    [
      { status: 200, body: '{"return":' },
      { outcome: "unknown", code: "sms.unreadable" },
    ],
    [
      { status: 200, body: '{"return":{"status":200}}{}' },
      { outcome: "unknown", code: "sms.unreadable" },
    ],
    ["silence" as const, { outcome: "unknown", code: "sms.unanswered" }],
    ["cut" as const, { outcome: "unknown", code: "sms.broken" }],
  ])("an answer is read for what it means: %j", async (answer, result) => {
    gateway.answer = answer
    expect(await send(kavenegarTemplates, template([]), { timeout: 500 })).toEqual(result)
    expect(gateway.asked).toHaveLength(1)
  })

  test("receipts are read from forms and JSON, and what is none is nothing", () => {
    const { receiptsIn = () => [] } = notifier(kavenegarTemplates)
    const delivered = [{ reference: "8792343", outcome: "delivered" }]
    const undelivered = [{ reference: "8792343", outcome: "undelivered", code: "sms.undelivered" }]
    expect(receiptsIn("messageid=8792343&status=10")).toEqual(delivered)
    expect(receiptsIn(new URLSearchParams({ messageid: "8792343", status: "11" }))).toEqual(undelivered)
    expect(receiptsIn({ messageid: 8_792_343, status: 10 })).toEqual(delivered)
    expect(receiptsIn('[{"messageid":8792343,"status":10},{"messageid":1}]')).toEqual(delivered)
    for (const pushed of [undefined, null, 5, "", "x", [], {}, { messageid: 1, status: 4 }, { status: 10 }]) {
      expect(receiptsIn(pushed)).toEqual([])
    }
  })

  test("nothing that is pushed makes reading fail", () => {
    const { receiptsIn = () => [] } = notifier(kavenegarTemplates)
    fc.assert(
      fc.property(fc.anything(), (pushed) => {
        expect(Array.isArray(receiptsIn(pushed))).toBe(true)
      }),
    )
  })
})

describe("the shape of sms.ir", () => {
  test("a template is a number, and parameters have names", async () => {
    gateway.answer = smsIrSays(1)
    expect(
      await send(smsIrTemplates, template([["Code", 'a"b']], "100000"), {
        secrets: { key: Redacted.make("k") },
      }),
    ).toEqual({
      outcome: "accepted",
      reference: "89545112",
    })
    const [asked] = gateway.asked
    expect(asked?.url).toBe("/v1/send/verify")
    expect(asked?.headers).toMatchObject({
      "x-api-key": "k",
      "content-type": "application/json; charset=utf-8",
    })
    expect(JSON.parse(asked?.body ?? "")).toEqual({
      mobile: "09121234567",
      templateId: 100_000,
      parameters: [{ name: "Code", value: 'a"b' }],
    })
  })

  test.each([
    [smsIrSays(104), { outcome: "rejected", code: "sms.refused" }],
    [smsIrSays(113), { outcome: "rejected", code: "sms.refused" }],
    [smsIrSays(102), { outcome: "retryable", code: "sms.account", after: 3000 }],
    [smsIrSays(10, 401), { outcome: "retryable", code: "sms.account", after: 3000 }],
    [smsIrSays(20, 429), { outcome: "retryable", code: "sms.busy", after: 3000 }],
    [smsIrSays(0, 500), { outcome: "unknown", code: "sms.unreadable" }],
  ])("an answer is read for what it means: %j", async (answer, result) => {
    gateway.answer = answer
    expect(await send(smsIrTemplates, template([], "1"))).toEqual(result)
  })

  test("receipts", () => {
    const { receiptsIn = () => [] } = notifier(smsIrTemplates)
    expect(receiptsIn({ messageId: 89_545_112, deliveryState: 1 })).toEqual([
      { reference: "89545112", outcome: "delivered" },
    ])
    expect(receiptsIn({ messageId: 89_545_112, deliveryState: 3 })).toEqual([])
  })
})

describe("a gateway of texts", () => {
  const more = { sender: "3000&x=1" }

  test("nothing of a notice becomes anything but a value", async () => {
    const notice = { ...words("سلام & text=دیگر#؟ {to} {secret.key}"), key: "../../other?x=1#" }
    expect(await send(textGateway, notice, more)).toEqual({ outcome: "accepted" })
    const url = new URL(gateway.asked[0]?.url ?? "", gateway.origin)
    expect(url.pathname).toBe(`/send/${encodeURIComponent("../../other?x=1#")}`)
    expect([...url.searchParams]).toEqual([
      ["to", "989121234567"],
      ["text", "سلام & text=دیگر#؟ {to} {secret.key}"],
      ["from", "3000&x=1"],
    ])
  })

  test.each([".", ".."])("a key that is %s names no other path", async (key) => {
    await send(textGateway, { ...words("x"), key }, more)
    expect(gateway.asked[0]?.url).toMatch(/^\/send\//)
  })

  test("keys and texts of every kind arrive as they are", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme", minLength: 1 }).filter((key) => !/^\.{1,2}$/.test(key)),
        fc.string({ maxLength: 70 }),
        async (key, text) => {
          gateway.asked.length = 0
          await send(textGateway, { ...words(text), key }, more)
          const url = new URL(gateway.asked[0]?.url ?? "", gateway.origin)
          const [, first, last = "", ...others] = url.pathname.split("/")
          expect([first, decodeURIComponent(last), others]).toEqual(["send", key, []])
          expect(url.searchParams.get("text")).toBe(text)
        },
      ),
      { numRuns: runs(50) },
    )
  })

  test("a text that is too long, or a template, is refused", async () => {
    expect(await send(textGateway, words("x".repeat(71)), more)).toMatchObject({ code: "sms.tooLong" })
    expect(await send(textGateway, template([]), more)).toMatchObject({ code: "sms.content" })
    expect(gateway.asked).toEqual([])
  })

  const ask = (timeout = 5000): Promise<SendResult> | undefined => {
    const { reconcile } = notifier(textGateway, { ...more, timeout })
    return reconcile === undefined
      ? undefined
      : Effect.runPromise(reconcile({ key: "notice-1", to: "+989121234567" }))
  }

  test.each([
    [
      { status: 200, body: '{"state":"sent","id":"m-1"}' },
      { outcome: "accepted", reference: "m-1" },
    ],
    [
      { status: 200, body: '{"state":"failed"}' },
      { outcome: "rejected", code: "sms.refused" },
    ],
    [
      { status: 404, body: '{"state":"missing"}' },
      { outcome: "retryable", code: "sms.notThere", after: 3000 },
    ],
    [
      { status: 200, body: '{"state":"locked"}' },
      { outcome: "unknown", code: "sms.account" },
    ],
    [
      { status: 200, body: "?" },
      { outcome: "unknown", code: "sms.unreadable" },
    ],
    ["silence" as const, { outcome: "unknown", code: "sms.unanswered" }],
  ])("it is asked what became of a key: %j", async (answer, result) => {
    gateway.answer = answer
    expect(await ask(500)).toEqual(result)
    expect(gateway.asked[0]).toMatchObject({ method: "GET", url: "/messages/notice-1" })
  })

  test("a gateway that cannot be asked leaves it unknown", async () => {
    gateway.close()
    expect(await ask()).toEqual({ outcome: "unknown", code: "sms.connection" })
  })

  test("lists of receipts", () => {
    const { receiptsIn = () => [] } = notifier(textGateway, more)
    expect(receiptsIn({ reports: [{ id: "a", state: "ok" }, { id: "b", state: "lost" }, "?"] })).toEqual([
      { reference: "a", outcome: "delivered" },
      { reference: "b", outcome: "undelivered", code: "sms.undelivered" },
    ])
  })
})

describe("wiring", () => {
  test("capabilities are what the description says", () => {
    expect(notifier(kavenegarTemplates).capabilities).toEqual({
      name: "kavenegar",
      channel: "sms",
      contents: ["template"],
      reconciles: false,
      idempotent: false,
      receipts: "pushed",
    })
    expect(notifier(kavenegarTemplates).reconcile).toBeUndefined()
    expect(notifier(textGateway, { sender: "1", name: "second" }).capabilities).toMatchObject({
      name: "second",
      reconciles: true,
      idempotent: true,
      maxCharacters: 70,
    })
    const { receipts: _receipts, ...silent } = kavenegarTemplates
    expect(notifier(silent).receiptsIn).toBeUndefined()
  })

  test("a number that is none, and nobody there", async () => {
    expect(await send(kavenegarTemplates, { ...template([]), to: "02122334455" })).toEqual({
      outcome: "rejected",
      code: "sms.address",
    })
    gateway.close()
    expect(await send(kavenegarTemplates, template([]))).toEqual({
      outcome: "retryable",
      code: "sms.connection",
    })
  })

  test("a secret that a header cannot hold rejects no notice, and is not told", async () => {
    const result = await send(smsIrTemplates, template([]), { secrets: { key: Redacted.make("a\r\nb: c") } })
    expect(result).toEqual({ outcome: "retryable", code: "sms.setUp" })
  })

  test("what is missing is said at once, by name, without what is secret", () => {
    expect(() => smsNotifier({ gateway: kavenegarTemplates })).toThrow('secrets: expected "key"')
    expect(() => smsNotifier({ gateway: textGateway })).toThrow("sender: expected")
    expect(String(JSON.stringify(notifier(kavenegarTemplates)))).not.toContain(secret)
  })
})
