import { expect, test } from "vitest"
import { sentencesIn, tooLong, wordsIn } from "../src/plain-sentences.ts"

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
