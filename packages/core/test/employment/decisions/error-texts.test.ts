import * as employment from "@bazgasht/core/employment"
import * as placement from "@bazgasht/core/placement"
import type { Text } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"

const tables: ReadonlyArray<readonly [string, { readonly [code: string]: Text }]> = [
  ["certificates", employment.certificateErrorTexts],
  ["wage schedules", employment.wageScheduleErrorTexts],
  ["the wage of a month", employment.wageRateErrorTexts],
  ["the terms of wages", employment.wageTermsErrorTexts],
  ["the split of a wage", employment.wageSplitErrorTexts],
  ["overrides", placement.overrideErrorTexts],
  ["overrides and side constraints", placement.overrideConflictTexts],
  ["waiting lists", employment.waitingListErrorTexts],
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
