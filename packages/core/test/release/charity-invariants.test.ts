import { globSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it } from "vitest"

/**
 * Where each invariant of release and charity is a property over random commands or inputs. `C1` and its like are the numbers of
 * the domain model; a property is named after the invariant that it holds to.
 */
const invariants: { readonly [invariant: string]: readonly [says: string, ...files: ReadonlyArray<string>] } =
  {
    C1: [
      "the parts of the funding stack add up, and no grant is above the residual",
      "charity-grant/laws",
      "debt-petition/laws",
    ],
    C2: ["only received money counts", "pool/laws"],
    C3: ["received is free, reserved, ordered and spent less reversed; never negative", "pool/laws"],
    C4: [
      "earmarks are kept; no gift pays more than came in, each grant is paid to the rial",
      "allocation-run/laws",
      "charity-grant/laws",
      "pool/laws",
    ],
    C5: ["a match is exact and capped, and goes back with what it matched", "pool/laws"],
    C6: [
      "no more than is free, and nothing where what pays or a petition has changed",
      "allocation-run/laws",
      "pool/laws",
      "solvers/allocate",
    ],
    C7: ["as many people as possible", "solvers/allocate"],
    C8: ["the greatest weight, and nobody before one of higher priority", "solvers/allocate"],
    C9: ["nobody whom the money left would free", "solvers/allocate"],
    C10: [
      "a lower residual stays served, and the price is the price",
      "solvers/allocate",
      "solvers/freed-at",
    ],
    C11: ["equal shares", "solvers/equal-shares"],
    C12: [
      "paid only by a receipt, and what failed is reserved again",
      "charity-grant/laws",
      "debt-petition/laws",
      "pool/laws",
    ],
    C13: ["expiry frees every reservation at once", "debt-petition/laws", "pool/laws"],
    C14: [
      "no money and no order while another hold stands or is unknown",
      "charity-grant/laws",
      "debt-petition/laws",
    ],
    C15: ["a report adds up and gives nobody away", "donor-report/donor-report"],
    C16: ["the same inputs and seed, the same bytes", "allocation-run/laws", "solvers/allocate"],
  }

/** What the tests of release and of funds say, by their names without the ending. */
const sources: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "": import.meta.dirname,
    "solvers/": resolve(import.meta.dirname, "../../../solvers/test/fund"),
  }).flatMap(([prefix, cwd]) =>
    globSync("**/*.test.ts", { cwd }).map(
      (file) =>
        [
          prefix + file.replaceAll("\\", "/").replace(/\.test\.ts$/, ""),
          readFileSync(`${cwd}/${file}`, "utf8"),
        ] as const,
    ),
  ),
)

/** The files that name an invariant, before the property or after it, without their ending. */
const filesNaming = (invariant: string): ReadonlyArray<string> =>
  [...sources]
    .filter(([, source]) =>
      new RegExp(`\\b(?:it|describe)\\("(?:${invariant}: |[^"]*\\(${invariant}\\)")`).test(source),
    )
    .map(([file]) => file)
    .sort()

describe("the invariants of release and charity", () => {
  it("are sixteen, and this map knows each", () => {
    const numbers = Array.from({ length: 16 }, (_, index) => `C${index + 1}`)
    expect(Object.keys(invariants)).toEqual(numbers)
  })

  for (const [invariant, [says, ...files]] of Object.entries(invariants))
    it(`${invariant} is a property: ${says}`, () => {
      expect(filesNaming(invariant)).toEqual(files)
      for (const file of files) expect(sources.get(file)).toMatch(/fc\.(assert|property)|always\(|holds\(/)
    })
})
