import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { numberIn } from "../src/address.ts"
import {
  iranianMobile,
  kavenegarTemplates,
  readSmsGateway,
  type SmsGateway,
  smsIrTemplates,
  smsWording,
} from "../src/index.ts"

const problems = (document: unknown): string => {
  const read = readSmsGateway(document)
  return Result.isFailure(read) ? read.failure.params.problems.join("\n") : ""
}

const withSend = (request: Partial<SmsGateway["send"]["request"]>): unknown => ({
  ...kavenegarTemplates,
  send: { ...kavenegarTemplates.send, request: { ...kavenegarTemplates.send.request, ...request } },
})

describe("a description", () => {
  test.each([kavenegarTemplates, smsIrTemplates])("goes through JSON: $name", (gateway) => {
    expect(readSmsGateway(JSON.parse(JSON.stringify(gateway)))).toEqual(Result.succeed(gateway))
  })

  test("is refused where it has not the right shape", () => {
    expect(problems(null)).not.toBe("")
    expect(problems({ ...kavenegarTemplates, numbers: "whatever" })).toContain("numbers")
    expect(problems({ ...kavenegarTemplates, contens: [] })).toContain("contens")
  })

  test.each([
    "https://{to}/send",
    "https://api.example{key}/send",
    "{secret.url}/send",
    "https://x.org:{key}/",
    "send",
  ])("is refused where a value could change the host: %s", (url) => {
    expect(problems(withSend({ url }))).toContain("send.request.url")
  })

  test("is refused where a place has no name that is known", () => {
    expect(problems(withSend({ query: { a: "{reference}" } }))).toContain("{reference}")
    expect(problems(withSend({ body: { json: { a: [{ b: "{phone}" }] } } }))).toContain("{phone}")
  })

  test("is refused where a gateway would have to know a key that it is not given", () => {
    expect(problems({ ...kavenegarTemplates, idempotent: true })).toContain("{key}")
    const { request, answer } = kavenegarTemplates.send
    const ask = { request: { method: "GET", url: "https://x.org/{to}" }, answer }
    expect(problems({ ...kavenegarTemplates, ask })).toContain("ask.request: expected {key}")
    expect(request.method).toBe("POST")
  })
})

describe("a number", () => {
  test.each([
    "09121234567",
    "+989121234567",
    "00989121234567",
    "989121234567",
    "9121234567",
    "۰۹۱۲۱۲۳۴۵۶۷",
    "٠٩١٢١٢٣٤٥٦٧",
    "0912 123 4567",
    "(0912) 123-45-67",
    "\u202a+98 912 123 4567\u202c",
    "۰۰۹۸۹۱۲۱۲۳۴۵۶۷",
  ])("is read however it is written: %s", (written) => {
    expect(iranianMobile(written)).toBe("+989121234567")
  })

  test.each([
    "",
    "0912123456",
    "091212345678",
    "02122334455",
    "+9809121234567",
    "+19121234567",
    "09121234567,09350000000",
    "0912123456x",
    "०९१२१२३४५६७",
    "09121234567\u0000",
  ])("is no Iranian mobile number: %j", (written) => {
    expect(iranianMobile(written)).toBeUndefined()
  })

  test("is written as a gateway wants it", () => {
    expect(numberIn("09", "+989121234567")).toBe("09121234567")
    expect(numberIn("98", "+989121234567")).toBe("989121234567")
    expect(numberIn("0098", "+989121234567")).toBe("00989121234567")
    expect(numberIn("international", "۰۹۱۲۱۲۳۴۵۶۷")).toBe("+989121234567")
    expect(numberIn("international", "+93701234567")).toBe("+93701234567")
    expect(numberIn("09", "+93701234567")).toBeUndefined()
    expect(numberIn("international", "+0")).toBeUndefined()
  })

  test("is the same once it is read", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.constantFrom("0", "+98", "0098", "98", ""),
        (rest, start) => {
          const number = iranianMobile(`${start}9${String(rest).padStart(9, "0")}`)
          expect(number).toBe(`+989${String(rest).padStart(9, "0")}`)
          expect(iranianMobile(number ?? "")).toBe(number)
        },
      ),
    )
  })
})

test("codes have sentences in both languages", () => {
  expect(smsWording("sms.refused").fa).toMatch(/\p{Script=Arabic}/u)
})
