import { describe, expect, it } from "vitest"
import { collectTexts, type WrittenText } from "../review/collect-texts.ts"
import { marksOn, readMarks, unreadOf, withMarks } from "../review/marks.ts"

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
    ["a letter in four languages", "A way is open for you now."],
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

describe("the marks of the authors", () => {
  const marks = readMarks()

  it("name who read and when, and hold digests alone", () => {
    expect(marks).toMatchObject({ format: "bazgasht.read-texts/1", by: "the authors" })
    expect(marks.day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    for (const digests of Object.values(marks.read))
      expect(digests).toMatch(/^[0-9a-f]{16}(?: [0-9a-f]{16})*$/)
  })

  it("list a text whose words changed, in either language, and no other", () => {
    const all = marksOn(texts, "a reader", "2026-01-01")
    expect(unreadOf(texts, all)).toEqual([])
    const [first] = texts
    if (first === undefined) throw new Error("no text")
    const changed = { ...first, digest: "0".repeat(16) }
    expect(unreadOf([changed, ...texts.slice(1)], all)).toEqual([changed])
  })

  it("stay with a text that moves to another file", () => {
    const moved = texts.map((text) => ({ ...text, file: `elsewhere/${text.file}` }))
    expect(unreadOf(moved, marksOn(texts, "a reader", "2026-01-01"))).toEqual([])
  })

  it("made on some texts add these, and leave every other as it was", () => {
    const files = [...new Set(texts.map(({ file }) => file))]
    const within = (isAsked: (place: number) => boolean) => {
      const asked = new Set(files.filter((_, place) => isAsked(place)))
      return texts.filter(({ file }) => asked.has(file))
    }
    const before = marksOn(
      within((place) => place % 2 === 0),
      "a reader",
      "2026-01-01",
    )
    for (const every of [1, 3, 7, files.length + 1]) {
      const asked = within((place) => place % every === every - 1)
      const after = withMarks(before, asked, texts, "2026-01-02")
      const known = new Set(asked.map(({ digest }) => digest))
      expect(unreadOf(texts, after)).toEqual(
        unreadOf(texts, before).filter(({ digest }) => !known.has(digest)),
      )
      expect([after.by, after.day]).toEqual(["a reader", "2026-01-02"])
    }
  })

  it("of a text that left a file which is read again stay", () => {
    const [first, ...others] = texts
    if (first === undefined) throw new Error("no text")
    const before = marksOn([first], "a reader", "2026-01-01")
    const moved = { ...first, file: "elsewhere.ts" }
    expect(unreadOf([moved], withMarks(before, [], [moved, ...others], "2026-01-02"))).toEqual([])
  })

  // That all is read is the authors' to see before a release, and no condition of a change: see docs/decisions/0108.
  it("cover most of what people read", () => {
    expect(unreadOf(texts, marks).length / texts.length).toBeLessThan(0.1)
  })
})
