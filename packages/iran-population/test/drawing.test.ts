import type { CaseFileError } from "@bazgasht/core"
import { workFacts } from "@bazgasht/core/employment"
import { caseFileSchema, decodeCaseFile } from "@bazgasht/core/release"
import { decodeFamilyFile, familyFacts, familyFileSchema } from "@bazgasht/core/support"
import { type IranianCaseFile, iran, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Drawing } from "../src/drawing.ts"
import { drawFamily } from "../src/family/family-file.ts"
import { drawPrisoner } from "../src/prisoner/prisoner-file.ts"

const drawings: fc.Arbitrary<Drawing> = fc.record({
  seed: fc.maxSafeInteger(),
  day: fc.integer({ min: jalaliDay(1399, 1, 1), max: jalaliDay(1410, 12, 29) }) as fc.Arbitrary<Day>,
  number: fc.nat({ max: 999_999 }),
})

const encodePrisoner = Schema.encodeSync(caseFileSchema(iran))
const encodeFamily = Schema.encodeUnknownSync(familyFileSchema(iran))

const decoded = <A>(result: Result.Result<A, ReadonlyArray<CaseFileError>>): A => {
  if (Result.isFailure(result)) expect(result.failure).toEqual([])
  return Result.getOrThrow(result)
}

describe("a prisoner who is drawn", () => {
  test("has a file that can be written down, read again, and says the same", () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const { file } = drawPrisoner(drawing)
        const read = decoded(decodeCaseFile(JSON.parse(JSON.stringify(encodePrisoner(file))), iran))
        expect(workFacts(read, iran, drawing.day)).toEqual(workFacts(file, iran, drawing.day))
      }),
      { numRuns: runs(400) },
    )
  })

  test("is the same whoever is drawn before", () => {
    fc.assert(
      fc.property(fc.array(drawings, { minLength: 2, maxLength: 5 }), (all) => {
        const forth = all.map(drawPrisoner)
        expect(all.toReversed().map(drawPrisoner).toReversed()).toEqual(forth)
      }),
    )
  })

  test("was of age at the time of the offence, and not held before it", () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const { file, outline } = drawPrisoner(drawing)
        for (const { offenceDay } of file.sentences ?? []) {
          expect((offenceDay ?? 0) - outline.birthDay).toBeGreaterThanOrEqual(18 * 365)
          for (const { from } of file.custody?.detention ?? [])
            expect(from).toBeGreaterThanOrEqual(offenceDay ?? 0)
        }
      }),
      { numRuns: runs(400) },
    )
  })

  test("is held for one ground, and owes something only where it is a debt", () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const { debt, file, outline } = drawPrisoner(drawing)
        expect(debt === undefined).toBe(outline.holding !== "debtor")
        expect(file.custody?.accused === true).toBe(outline.holding === "accused")
        if (outline.holding !== "debtor") expect(outline.offenceGroup).not.toBe("debt")
      }),
    )
  })
})

describe("a woman who is drawn", () => {
  const women = drawings.map((drawing) => {
    let number = drawing.number
    while (drawPrisoner({ ...drawing, number }).outline.sex === "male") number++
    return { ...drawing, number }
  })

  test("has borne the children who are left at home, and feeds none of two years", () => {
    fc.assert(
      fc.property(women, (drawing) => {
        const prisoner = drawPrisoner(drawing)
        const { breastfeeding, childBirthDay, givenBirth } = (prisoner.file as IranianCaseFile).person ?? {}
        const children = (drawFamily(drawing, prisoner).household?.members ?? [])
          .filter(({ relation }) => relation === "child")
          .map(({ birthDay }) => birthDay)
        const youngest = Math.max(...children.map(Number))
        if (childBirthDay !== undefined) expect(childBirthDay).toBe(youngest)
        if (givenBirth !== undefined) expect([givenBirth, children]).toEqual([false, []])
        if (breastfeeding === true) expect(drawing.day - youngest).toBeLessThan(2 * 365)
      }),
      { numRuns: runs(400) },
    )
  })

  test("mostly has a file that settles whether execution waits", () => {
    const settled = fc
      .sample(women, { numRuns: 200, seed: 1404 })
      .map((drawing) => workFacts(drawPrisoner(drawing).file, iran, drawing.day))
      .filter(({ breastfeeding, givenBirth }) => givenBirth !== undefined && breastfeeding !== undefined)
    expect(settled.length).toBeGreaterThan(160)
  })
})

describe("a man who is drawn", () => {
  test("has borne nobody", () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const { file, outline } = drawPrisoner(drawing)
        if (outline.sex === "male") expect(Object.keys(file.person ?? {})).not.toContain("givenBirth")
      }),
    )
  })
})

describe("a family that is drawn", () => {
  test("has a file that can be written down, read again, and says the same", () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const family = drawFamily(drawing, drawPrisoner(drawing))
        const written = JSON.parse(JSON.stringify(encodeFamily(family)))
        expect(familyFacts(decoded(decodeFamilyFile(written, iran)), iran, drawing.day)).toEqual(
          familyFacts(family, iran, drawing.day),
        )
      }),
      { numRuns: runs(400) },
    )
  })
})
