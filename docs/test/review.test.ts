import { runs } from "@bazgasht/properties"
import { tooLong } from "@bazgasht/properties/plain-sentences"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { collectTexts, type WrittenText } from "../review/collect-texts.ts"
import {
  isAskedFor,
  lastReadings,
  noReadings,
  type ReadTexts,
  readMarks,
  unreadOf,
  withReading,
} from "../review/marks.ts"

const texts = collectTexts()
const saying = (part: string): ReadonlyArray<WrittenText> =>
  texts.filter(({ en, fa }) => en.includes(part) || fa.includes(part))

describe("the texts that no pack holds", () => {
  it("are collected from every package and example that speaks to people", () => {
    expect(texts.length).toBeGreaterThan(5_000)
    const folders = new Set(texts.map(({ file }) => file.split("/").slice(0, 2).join("/")))
    for (const folder of [
      "packages/casework",
      "packages/cli",
      "packages/core",
      "packages/create-bazgasht",
      "packages/http",
      "packages/iran",
      "packages/notify-sms",
      "packages/notify-smtp",
      "packages/notify-webhook",
      "packages/organisation",
      "packages/registry-dci",
      "packages/rules",
      "packages/simulation",
      "packages/solvers",
      "packages/warehouse",
      "examples/portal",
      "docs/playground",
    ])
      expect([folder, folders.has(folder)]).toEqual([folder, true])
  })

  it.each([
    ["a refusal of a life cycle", "این رسید پیش‌تر ثبت شده است."],
    ["a sentence with values", "{say.money(left)}"],
    ["an error that has its Persian elsewhere", "There is no such case, or none that is open to you."],
    ["a consequence", "the record closes when a debtor is released"],
    ["a page of the portal", "گزارش مصرف کمک من"],
    ["help of the command", "print JSON, for programs"],
    ["a letter in four languages", "You meet the conditions of a way now."],
    ["the playground", "میدان آزمایش"],
  ])("hold %s", (_, part) => {
    expect(saying(part)).not.toEqual([])
  })

  it("are not those that are read with the pack", () => {
    expect(
      saying("آیا دادستان تجدیدنظرخواهی کرده است؟").filter(({ file }) => file.includes("/facts/")),
    ).toEqual([])
  })
})

describe("what the portal says to families and prisoners", () => {
  const toFamilies = texts.filter(
    ({ en, file }) => /^examples\/portal\/(?:areas\/(?:family|kiosk)\/|messages)/.test(file) && en !== "",
  )

  it("has at most twelve words a sentence", () => {
    expect(toFamilies.length).toBeGreaterThan(90)
    for (const { en, fa } of toFamilies)
      for (const text of [fa, en]) expect([text, tooLong(text)]).toEqual([text, []])
  })
})

const reader = { by: "a reader", day: "2026-01-01" }
const readBy = (read: ReadonlyArray<WrittenText>): ReadTexts => withReading(noReadings, read, texts, reader)
const digestsOf = (some: ReadonlyArray<WrittenText>): ReadonlyArray<string> =>
  [...new Set(some.map(({ digest }) => digest))].toSorted()

describe("the marks of readers", () => {
  const marks = readMarks()

  it("name who read and when, and hold digests alone", () => {
    expect(marks.format).toBe("bazgasht.read-texts/2")
    expect(marks.readings.length).toBeGreaterThan(0)
    for (const { by, day, read } of marks.readings) {
      expect(by).toBe("the authors")
      expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      for (const digests of Object.values(read)) expect(digests).toMatch(/^[0-9a-f]{16}(?: [0-9a-f]{16})*$/)
    }
  })

  it("list a text whose words changed, in either language, and no other", () => {
    const all = readBy(texts)
    expect(unreadOf(texts, all)).toEqual([])
    const [first] = texts
    if (first === undefined) throw new Error("no text")
    const changed = { ...first, digest: "0".repeat(16) }
    expect(unreadOf([changed, ...texts.slice(1)], all)).toEqual([changed])
  })

  it("stay with a text that moves to another file", () => {
    const moved = texts.map((text) => ({ ...text, file: `elsewhere/${text.file}` }))
    expect(unreadOf(moved, readBy(texts))).toEqual([])
  })

  it("are on each text by itself: its neighbours in the file stay unread", () => {
    fc.assert(
      fc.property(fc.subarray(texts.slice(0, 60), { minLength: 1 }), (some) => {
        const known = new Set(digestsOf(some))
        const within = texts.slice(0, 60)
        const asked = within.filter((text) => isAskedFor(text, [...known]))
        expect(digestsOf(asked)).toEqual(digestsOf(some))
        expect(unreadOf(within, readBy(asked))).toEqual(within.filter(({ digest }) => !known.has(digest)))
      }),
      { numRuns: runs(60) },
    )
  })

  it("of several readers stand beside each other, and the last of each text counts", () => {
    const of = fc.subarray(texts.slice(0, 40))
    const reading = fc.record({
      read: of,
      by: fc.constantFrom("one", "other"),
      day: fc.constantFrom("2026-01-01", "2026-01-02", "2026-01-03"),
    })
    fc.assert(
      fc.property(fc.array(reading, { maxLength: 6 }), (unordered) => {
        const readings = unordered.toSorted((one, other) => (one.day < other.day ? -1 : 1))
        let after = noReadings
        for (const { read, ...who } of readings) after = withReading(after, read, texts, who)
        const expected = new Map<string, { readonly by: string; readonly day: string }>()
        for (const { by, day, read } of readings)
          for (const { digest } of read) expected.set(digest, { by, day })
        const last = lastReadings(after)
        expect([...last.keys()].toSorted()).toEqual([...expected.keys()].toSorted())
        for (const [digest, { day }] of expected) expect(last.get(digest)?.day).toBe(day)
        // Whoever reads a text again has one mark on it, on the later day.
        for (const by of ["one", "other"]) {
          const own = after.readings
            .filter((one) => one.by === by)
            .flatMap(({ read }) => Object.values(read).flatMap((digests) => digests.split(" ")))
          expect(new Set(own).size).toBe(own.length)
        }
      }),
      { numRuns: runs(60) },
    )
  })

  it("of a text that left a file which is read again stay", () => {
    const [first, ...others] = texts
    if (first === undefined) throw new Error("no text")
    const moved = { ...first, file: "elsewhere.ts" }
    const after = withReading(readBy([first]), [], [moved, ...others], { ...reader, day: "2026-01-02" })
    expect(unreadOf([moved], after)).toEqual([])
  })

  it("on words that no source holds any more are left out", () => {
    const [first, ...others] = texts
    if (first === undefined) throw new Error("no text")
    const rest = others.filter(({ digest }) => digest !== first.digest)
    expect(lastReadings(withReading(readBy([first]), [], rest, reader)).size).toBe(0)
  })

  // That all is read is the authors' to see before a release, and no condition of a change: see docs/decisions/0108.
  it("cover most of what people read", () => {
    expect(unreadOf(texts, marks).length / texts.length).toBeLessThan(0.1)
  })
})
