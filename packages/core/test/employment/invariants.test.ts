import { globSync, readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it } from "vitest"

/**
 * Where each invariant of placement, training and wages (`P`) and of loans (`L`) is a property over random problems, inputs or
 * commands. The numbers are those of the domain model; a property is named after the invariants that it holds to. A worked
 * example may be named after one too, and does not count.
 */
const invariants: { readonly [invariant: string]: readonly [says: string, ...files: ReadonlyArray<string>] } =
  {
    P1: [
      "no more is taken than exists, in every dimension of capacity",
      "cases/opening/laws",
      "cases/placement/side-constraints",
      "solvers/arrivals",
      "solvers/best-fit",
      "solvers/overrides",
      "solvers/side-constraints/best-constrained",
      "solvers/side-constraints/stable-constrained",
      "solvers/stable",
    ],
    P2: [
      "no placement against a hard constraint that is no or undetermined",
      "cases/placement/laws",
      "decisions/constraints/constraints",
      "solvers/arrivals",
      "solvers/overrides",
    ],
    P3: [
      "groups all or none, pairs apart never in one opening",
      "solvers/side-constraints/best-constrained",
      "solvers/side-constraints/stable-constrained",
    ],
    P4: [
      "a constraint less never closes an opening, one more never opens one",
      "decisions/constraints/constraints",
    ],
    P5: ["no blocking pair, and the best for whoever proposes", "solvers/stable"],
    P6: ["all stable placements leave the same people out", "solvers/stable"],
    P7: [
      "the most people are no fewer than are placed stably, the best fit is that of brute force",
      "solvers/best-fit",
      "solvers/left-out",
      "solvers/side-constraints/best-constrained",
      "solvers/side-constraints/stable-constrained",
    ],
    P8: [
      "without somebody left out nobody is worse off, and the best is worth the same",
      "solvers/best-fit",
      "solvers/stable",
    ],
    P9: [
      "everybody left out has a reason that is true",
      "solvers/left-out",
      "solvers/side-constraints/explain-constrained",
    ],
    P10: [
      "an override has its reason and whom it displaced, and gives the same again",
      "cases/placement/laws",
      "decisions/placement/override-schemas",
      "solvers/overrides",
    ],
    P11: ["no course beyond release that cannot be gone on with", "training/laws"],
    P12: [
      "what ends frees the seat exactly once",
      "cases/opening/laws",
      "cases/placement/laws",
      "cases/placement/side-constraints",
      "training/laws",
    ],
    P13: ["a wage is split exactly, within its caps, and by own instruction", "wage-split/wage-split"],
    P14: [
      "declining has no consequence anywhere else",
      "cases/placement/laws",
      "cases/placement/side-constraints",
    ],
    P15: ["a certificate has no trace of custody in its bytes", "certificate/custody-traces"],
    P16: ["coverage is whole exactly where no essential skill is missing", "skill-match/coverage"],
    L1: ["what is due is repaid, forgiven, written off or outstanding", "loan/laws"],
    L2: ["instalments add up to what is due, on increasing days", "loan-schedule/loan-schedule", "loan/laws"],
    L3: ["nothing is paid out before approval and securities, nor more", "loan/laws"],
    L4: ["a loan for release goes neither to the prisoner nor to a relative", "loan/laws"],
    L5: ["rescheduling keeps what is due", "loan/laws"],
    L6: ["settled exactly where nothing is outstanding and no surplus kept", "loan/laws"],
  }

/** The tests of employment, and those of placement in the solvers. */
const folders: { readonly [prefix: string]: string } = {
  "": import.meta.dirname,
  "solvers/": resolve(import.meta.dirname, "../../../solvers/test/placement"),
}

/** The body of every test or group of tests that is named after an invariant: to where its indentation ends. */
const namedAfter = (invariant: string, source: string): ReadonlyArray<string> => {
  const title = new RegExp(`^( *)(?:it|describe)\\("(?:[PL]\\d+, )*${invariant}(?:, [PL]\\d+)*: `)
  const lines = source.split("\n")
  return lines.flatMap((line, from) => {
    const indent = title.exec(line)?.[1]
    if (indent === undefined) return []
    const length = lines
      .slice(from + 1)
      .findIndex((next) => /^ *[a-z]+(?:\.\w+)?\(/.test(next) && next.search(/\S/) <= indent.length)
    return [lines.slice(from, length === -1 ? undefined : from + 1 + length).join("\n")]
  })
}

const isProperty = (body: string): boolean => /fc\.(?:assert|property)\(|\bholds\(/.test(body)

/** The files with a property that is named after an invariant, without their ending. */
const filesWith = (invariant: string): ReadonlyArray<string> =>
  Object.entries(folders)
    .flatMap(([prefix, cwd]) =>
      globSync("**/*.test.ts", { cwd })
        .filter((file) => namedAfter(invariant, readFileSync(`${cwd}/${file}`, "utf8")).some(isProperty))
        .map((file) => prefix + file.replaceAll("\\", "/").replace(/\.test\.ts$/, "")),
    )
    .sort()

describe("the invariants of employment", () => {
  it("are sixteen and six, and this map knows each", () => {
    const numbered = (letter: string, last: number) =>
      Array.from({ length: last }, (_, index) => `${letter}${index + 1}`)
    expect(Object.keys(invariants)).toEqual([...numbered("P", 16), ...numbered("L", 6)])
  })

  for (const [invariant, [says, ...files]] of Object.entries(invariants))
    it(`${invariant} is a property: ${says}`, () => {
      expect(files).not.toEqual([])
      expect(filesWith(invariant)).toEqual(files)
    })
})
