import type { Text } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import * as core from "../../../src/index.ts"

const tables: ReadonlyArray<readonly [string, { readonly [code: string]: Text }]> = [
  ["certificates", core.certificateErrorTexts],
  ["wage schedules", core.wageScheduleErrorTexts],
  ["the wage of a month", core.wageRateErrorTexts],
  ["the terms of wages", core.wageTermsErrorTexts],
  ["the split of a wage", core.wageSplitErrorTexts],
  ["overrides", core.overrideErrorTexts],
  ["overrides and side constraints", core.overrideConflictTexts],
  ["waiting lists", core.waitingListErrorTexts],
]

describe("a sentence for every error of employment", () => {
  it.each(tables)("%s: says each in Persian and in English, and no two alike", (_, texts) => {
    const sentences = Object.values(texts)
    for (const { en, fa } of sentences) {
      expect(fa).toMatch(/^[\u0600-\u06ff\u200c\s()A-Z؛،«».]+[.]$/)
      expect(fa).not.toMatch(/[يك]/)
      expect(en).toMatch(/^[A-Z][ -~]+\.$/)
    }
    for (const language of ["fa", "en"] as const)
      expect(new Set(sentences.map((sentence) => sentence[language])).size).toBe(sentences.length)
  })
})
