import { memoryReceiptBook } from "@bazgasht/casework"
import * as Effect from "effect/Effect"
import { afterAll, describe, expect, test } from "vitest"
import { checkReceiptBook, receiptBookConformance, receiptBookSaboteurs } from "../../src/index.ts"

describe("the book of receipts in memory", () => {
  receiptBookConformance(
    test,
    Effect.succeed({
      open: Effect.sync(() => memoryReceiptBook({ maxUnmatched: 5 })),
      lasts: false,
      maxUnmatched: 5,
    }),
  )
})

describe("the suite finds every broken book", () => {
  let caught = 0

  test.each(receiptBookSaboteurs)("$name", async ({ book, caughtBy }) => {
    const failed = await checkReceiptBook(book)
    if (failed.length > 0) caught++
    expect(failed).toContain(caughtBy)
  })

  afterAll(() => {
    console.log(`caught ${caught} of ${receiptBookSaboteurs.length}`)
    expect(caught).toBe(receiptBookSaboteurs.length)
  })
})
