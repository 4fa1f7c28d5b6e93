import { chain, checkCommit, type Json, noHash, type StoredEvent } from "@bazgasht/casework/ports"
import fc from "fast-check"
import { describe, expect, test } from "vitest"

const events = chain([{ kind: "loan", subject: "loan-1", version: 1, body: null }], noHash) as [
  StoredEvent,
  ...ReadonlyArray<StoredEvent>,
]

/** What is said of a change with this document, where so many bytes are the most. */
const codeOf = (document: Json, maxBytes: number): string | undefined =>
  checkCommit(
    { kind: "loan", subject: "loan-1", expectedVersion: 0, events, document, attributes: {}, messages: [] },
    maxBytes,
  )?.code

/** Code units of one to six bytes as JSON, so that a limit that is too near shows. */
const text = fc.string({
  unit: fc.constantFrom("a", '"', "\\", "\n", "\u001f", "é", "گ", "😀"),
  maxLength: 8,
})

const { json } = fc.letrec<{ readonly json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Json>(null, true, false, -1.797_693_134_862_315_7e308, -2.225_073_858_507_201_4e-308, 0),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    text,
    fc.array(tie("json"), { maxLength: 5 }),
    fc.dictionary(text, tie("json"), { maxKeys: 5 }),
  ),
}))

describe("a limit of bytes", () => {
  test("takes what has just as many bytes as JSON, and nothing that has one more", () => {
    fc.assert(
      fc.property(json, (value) => {
        // The event has four bytes, and is checked against the same limit.
        const list: Json = [value, "four"]
        const bytes = new TextEncoder().encode(JSON.stringify(list)).length
        expect(codeOf(list, bytes)).toBeUndefined()
        expect(codeOf(list, bytes - 1)).toBe("storage.tooLarge")
      }),
    )
  })
})
