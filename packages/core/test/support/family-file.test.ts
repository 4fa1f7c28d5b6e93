import { decodeFamilyFile, encodeFamilyFile } from "@bazgasht/core"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { families } from "./arbitrary-family.ts"
import { familyJurisdiction } from "./family-jurisdiction.ts"

describe("a family file", () => {
  it("is the same after it was written and read again", () => {
    fc.assert(
      fc.property(families, (document) => {
        const read = Result.getOrThrow(decodeFamilyFile(document, familyJurisdiction))
        const written = Result.getOrThrow(encodeFamilyFile(read, familyJurisdiction))
        expect(
          Result.getOrThrow(decodeFamilyFile(JSON.parse(JSON.stringify(written)), familyJurisdiction)),
        ).toEqual(read)
      }),
    )
  })
})
