import { type PlacementRun, runPlacement } from "@bazgasht/cli"
import { decodePlacementRound, workCase } from "@bazgasht/core/placement"
import { decodeCaseFile } from "@bazgasht/core/release"
import { iran, iranPack, jalali, jalaliDay } from "@bazgasht/iran"
import type { Language } from "@bazgasht/rules"
import type { ConstrainedPlacement } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { placementRows } from "../src/placement/people-by-outcome.ts"
import { placementReport } from "../src/placement/placement-report.ts"
import { placementWords } from "../src/placement/placement-words.ts"
import { roundExpectations } from "../src/placement/round-refusals.ts"
import { terminalOf } from "../src/report/terminal.ts"
import { plain } from "../src/terminal/paint.ts"
import { opening, roundOf, waitingFor } from "./placement-world.ts"

const run = Result.getOrThrow(
  runPlacement(
    Result.getOrThrow(
      decodePlacementRound(
        roundOf([opening("a")], {
          overrides: [{ candidate: "P-1", opening: "a", officer: "officer-1", reason: "دلیل" }],
        }),
        iran,
      ),
    ),
    ["P-1", "P-2"].map((id) =>
      workCase(Result.getOrThrow(decodeCaseFile(waitingFor(id, 10), iran)), iran, jalaliDay(1403, 7, 1)),
    ),
    iran,
  ),
)

const linesFor = (solution: ConstrainedPlacement, language: Language = "en"): string => {
  const solved: PlacementRun = { ...run, record: { ...run.record, solution } }
  const style = { language, calendar: jalali, pack: iranPack }
  const report = placementReport(style, solved, placementRows(solved), { refused: [], refusedDocuments: 0 })
  return terminalOf(style, [report], { paint: plain })
}

describe("the words of a round", () => {
  it("say how far the best possible placement is where none was proven, with those whom officers place", () => {
    const { fit } = run.record.people.find(({ id }) => id === "P-1") as { readonly fit: number } & object
    const solution = {
      mode: "bestFit" as const,
      assignment: [],
      people: 0,
      fit: 0,
      proven: false,
      bound: { people: 1, fit: 70 },
      nodes: 9,
    }
    expect(linesFor(solution)).toContain(
      `not proven; at most possible (people: 2; total fit: ${fit + 70})\nshort of it (people: 1; total fit: 70)\n`,
    )
    expect(linesFor(solution, "fa")).toContain("فاصله تا آن (اشخاص: ۱؛ مجموع تناسب: ۷۰)")
    expect(linesFor({ ...solution, proven: true })).toContain("proven: no placement is better\n")
  })

  it("name the openings that a stable placement leaves unsettled", () => {
    const solution = { mode: "stable" as const, assignment: [], people: 0, fit: 0 }
    expect(linesFor({ ...solution, unsettled: [{ candidate: "P-2", opening: "a" }] })).toMatch(
      /although priority allows them\nP-2: a$/,
    )
    expect(linesFor({ ...solution, unsettled: [] })).not.toContain("stay open")
    expect(linesFor({ ...solution, unsettled: [] })).not.toMatch(/proven/)
  })

  it("are Persian and English, with Persian letters", () => {
    for (const { en, fa } of [...Object.values(roundExpectations), ...Object.values(placementWords)]) {
      expect(en).toMatch(/^[ -~]+$/)
      expect(fa).toMatch(/[\u0600-\u06ff]/)
      expect(fa).not.toMatch(/[يك]/)
    }
  })
})
