import { expect, test } from "vitest"
import { ofAnothersFamily, sentencesIn, tooLong, wordsIn } from "../src/plain-sentences.ts"

test("sentences end at their marks, at a colon and at the end of a line, and not within a number", () => {
  expect(sentencesIn("پاسخ: امروز راهی باز نیست. چرا؟\nStill 1.5 are needed.")).toEqual([
    "پاسخ",
    "امروز راهی باز نیست",
    "چرا",
    "Still 1.5 are needed",
  ])
})

test("a half-space joins, and a mark is no word", () => {
  expect(wordsIn("می‌توانید \u2068۱۴۰۴/۰۱/۰۱\u2069 — بخواهید")).toEqual([
    "می‌توانید",
    "\u2068۱۴۰۴/۰۱/۰۱\u2069",
    "بخواهید",
  ])
})

test("thirteen words are too many, and twelve are not", () => {
  const words = Array.from({ length: 13 }, (_, index) => `w${index}`)
  expect(tooLong(`${words.join(" ")}.`)).toHaveLength(1)
  expect(tooLong(`${words.slice(1).join(" ")}.`)).toEqual([])
})

test("the family of a reader is theirs, in four languages", () => {
  for (const [language, text] of [
    ["fa", "درآمد زندانی به خانواده می‌رسد."],
    ["fa", "زندانی در این خانواده همسر ندارد."],
    ["en", "Income reaches the family."],
    ["ar", "دخل السجين يصل إلى الأسرة."],
    ["ckb", "داهاتی بەندکراو دەگاتە خێزان."],
  ] as const)
    expect([text, ofAnothersFamily(language, text)]).toEqual([text, true])
  for (const [language, text] of [
    ["fa", "خانوادهٔ شما پذیرفته شد. خانواده‌های نیازمندتر زودتر کمک می‌گیرند."],
    ["fa", "رفتن نزد خانوادهٔ خود برای اتفاق خانوادگی"],
    ["en", "Your family is admitted. Families in greater need are helped first."],
    ["ar", "قُبلت أسرتك."],
    ["ckb", "خێزانەکەت وەرگیرا."],
  ] as const)
    expect([text, ofAnothersFamily(language, text)]).toEqual([text, false])
})
