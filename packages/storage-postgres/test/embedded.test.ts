import { expect, it } from "vitest"

const before = globalThis.TextDecoder
const { databaseIn, startEmbedded } = await import("./embedded.ts")

it("leaves the decoder of texts to other tests as it was, and keeps every code point itself", async () => {
  const embedded = await startEmbedded()
  expect(globalThis.TextDecoder).toBe(before)
  const { rows } = await embedded.query<{ readonly text: string }>("select $1::text as text", ["\uFEFFa"])
  expect(rows).toEqual([{ text: "\uFEFFa" }])
  expect(databaseIn(embedded)).toBeDefined()
  expect(globalThis.TextDecoder).toBe(before)
  await embedded.close()
})
