import * as crypto from "node:crypto"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { beforeEach, describe, expect, test, vi } from "vitest"
import { verifyWebhook } from "../src/index.ts"

vi.mock("node:crypto", async (importOriginal) => {
  const original = await importOriginal<typeof crypto>()
  return { ...original, createHmac: vi.fn(original.createHmac) }
})

const secretOf = (byte: number): string => `whsec_${Buffer.alloc(32, byte).toString("base64")}`
const body = "{}"
const timestamp = String(Math.floor(Date.now() / 1000))
const signature = (byte: number): string =>
  `v1,${crypto.createHmac("sha256", Buffer.alloc(32, byte)).update(`k.${timestamp}.${body}`).digest("base64")}`

const verify = (signatures: string, secrets: ReadonlyArray<number>): Promise<Result.Result<string, string>> =>
  Effect.runPromise(
    verifyWebhook(
      { "webhook-id": "k", "webhook-timestamp": timestamp, "webhook-signature": signatures },
      body,
      { secrets: secrets.map((byte) => Redacted.make(secretOf(byte))) },
    ),
  )

describe("what a request can make a receiver do", () => {
  beforeEach(() => {
    vi.mocked(crypto.createHmac).mockClear()
  })

  test.each([1, 2, 60])("is one digest for each secret, for %i signatures that fit none", async (count) => {
    const forged = Array.from({ length: count }, () => `v1,${"A".repeat(43)}=`).join(" ")
    expect(await verify(forged, [1, 2])).toEqual(Result.fail("webhook.forged"))
    expect(crypto.createHmac).toHaveBeenCalledTimes(2)
  })

  test("is none for a header that is longer than an honest sender writes", async () => {
    const right = signature(1)
    vi.mocked(crypto.createHmac).mockClear()
    const padding = `v1,${"A".repeat(43)}= `.repeat(100)
    expect(await verify(`${padding}${right}`, [1])).toEqual(Result.fail("webhook.unsigned"))
    expect(crypto.createHmac).not.toHaveBeenCalled()
  })

  test("leaves a right signature behind others believed", async () => {
    const right = signature(2)
    const padding = `v1,${"A".repeat(43)}= `.repeat(50)
    expect(await verify(`${padding}${right}`, [1, 2])).toEqual(Result.succeed("k"))
  })
})
