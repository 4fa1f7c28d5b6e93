/** A reform of the invented country, simulated over its case files: by its law, calendar, currency and language, and no other. */

import { decodeCaseFile } from "@bazgasht/core/release"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { day, parole, ruritania } from "../../core/test/country/ruritania.ts"
import { said, tag } from "../../core/test/country/ruritanian.ts"
import { layoutOf, populationOfFiles, type Reform, reformReport, simulate } from "../src/index.ts"

const today = day("2024/06/01")

const fileOf = (id: string, kind: string, hearing: string) =>
  Result.getOrThrow(
    decodeCaseFile(
      {
        id,
        kind: "prisoner",
        sentences: [
          {
            judgmentDay: "2023/01/05",
            punishments: { imprisonment: { kind, term: "4y" } },
            hearing: { day: hearing },
          },
        ],
        custody: { commitmentDay: "2023/01/10", detention: [], escapes: [] },
        events: [],
        reports: { boardAgrees: true },
      },
      ruritania,
    ),
  )

const prisoners = [
  fileOf("R-1", "custody", "2024/05/02"),
  fileOf("R-2", "fortress", "2024/05/02"),
  fileOf("R-3", "custody", "2024/05/20"),
]

const population = Result.getOrThrow(
  populationOfFiles({ title: said("three convicts"), day: today, prisoners }, ruritania),
)

/** Nobody is paroled any more. */
const reform: Reform = {
  id: "no-parole",
  title: said("no parole", "nul parol"),
  changes: [{ change: "repealRule", rule: parole.id }],
}

describe("a reform of the invented country", async () => {
  const simulated = Result.getOrThrow(
    await simulate({ jurisdiction: ruritania, population, reforms: [reform], workers: 0 }),
  )

  it("asks the rule that it reaches, and counts whom it keeps in prison", () => {
    expect(simulated.questions.map(({ id }) => id)).toEqual(["PAROLE"])
    const [comparison] = simulated.results.comparisons
    expect(comparison?.question).toBe("PAROLE")
    expect(
      JSON.stringify(comparison, (_, value) => (typeof value === "bigint" ? Number(value) : value)),
    ).toContain('"cases":2')
  })

  it("is reported without a Persian letter or an Iranian word, in its language and in English", () => {
    for (const language of [tag, "en"]) {
      const layout = layoutOf({ language, calendar: ruritania.pack.calendar, pack: ruritania.pack })
      const page = reformReport(simulated, layout, "reform.en.html").replaceAll(/lang="fa">[^<]*</g, "")
      expect(page).toContain(language === tag ? "nul parol" : "no parole")
      expect(page.replaceAll(/[\s\S]*<body>/g, "")).not.toMatch(
        /[\u0600-\u06ff]|iran|jalali|rials?\b|islamic/iu,
      )
    }
  })
})
