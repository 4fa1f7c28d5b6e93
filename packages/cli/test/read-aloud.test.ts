import { describe, expect, it } from "vitest"
import { runOn } from "./world.ts"

const marksIn = (content: string | undefined) =>
  JSON.parse(content ?? "{}") as { readonly reviews: ReadonlyArray<Record<string, string>> }

const none = JSON.stringify({ format: "bazgasht.review/1", pack: "iran", reviews: [] })

describe("bazgasht read-aloud", () => {
  it("reads a pack by law and article, each text numbered and with its digest", async () => {
    const { code, errors, printed } = await runOn({}, ["read-aloud", "iran", "--lang", "en"])
    expect({ code, errors }).toEqual({ code: 0, errors: "" })
    const numbers = [...printed.matchAll(/^([\d,]+)\. \S+ [0-9a-f]{12}$/gm)].map(([, number]) =>
      Number(number?.replaceAll(",", "")),
    )
    expect(numbers.length).toBeGreaterThan(800)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    expect(printed).toMatch(/^Islamic Penal Code of 1392, article 58$/m)
  })

  it("keeps the mark of a reader, and lists since then only what nobody read or what changed", async () => {
    const files = { "marks.json": none }
    const words = ["read-aloud", "--reviews", "marks.json", "--lang", "fa"]
    const { code, written } = await runOn(files, [
      ...words,
      "--read",
      "all",
      "--by",
      "a lawyer",
      "--day",
      "1403/07/10",
    ])
    expect(code).toBe(0)
    const { reviews } = marksIn(written.get("marks.json"))
    const [first, second] = reviews
    expect(first).toMatchObject({ language: "fa", by: "a lawyer", day: "2024-10-01" })

    // As if one text said something else when it was read, another was not read, and a third is no longer there.
    const kept = reviews.flatMap((review) => {
      if (review === first) return [{ ...review, digest: "0".repeat(64), remark: "unclear" }]
      return review === second ? [{ ...review, entry: "clause:gone" }] : [review]
    })
    const content = JSON.stringify({ format: "bazgasht.review/1", pack: "iran", reviews: kept })
    const { printed } = await runOn({ "marks.json": content }, [...words, "--since-review", "--json"])
    const { gone, sections } = JSON.parse(printed)
    const open = sections.flatMap(({ entries }: { readonly entries: ReadonlyArray<object> }) => entries)
    expect(open.map(({ id, status }: Record<string, string>) => [id, status]).sort()).toEqual(
      [
        [first?.["entry"], "changed"],
        [second?.["entry"], "unread"],
      ].sort(),
    )
    expect(gone).toMatchObject([{ entry: "clause:gone" }])
    // In another language nobody read it.
    const english = await runOn({ "marks.json": content }, [
      ...["read-aloud", "--reviews", "marks.json", "--lang", "en", "--since-review", "--json"],
    ])
    const all = JSON.parse(english.printed).sections.flatMap(
      ({ entries }: { readonly entries: ReadonlyArray<object> }) => entries,
    )
    expect(all.length).toBe(reviews.length)
  })

  it.each([
    ["gregorian", "jalali"],
    ["jalali", "gregorian"],
  ])(
    "holds a mark that was made on days in the %s calendar against the same text in the %s one",
    async (one, other) => {
      const words = ["read-aloud", "--reviews", "marks.json", "--lang", "fa", "--calendar"]
      const { written } = await runOn({ "marks.json": none }, [
        ...words,
        one,
        "--read",
        "all",
        "--by",
        "a reader",
      ])
      const marks = { "marks.json": written.get("marks.json") ?? "" }
      const { printed } = await runOn(marks, [...words, other, "--since-review", "--json"])
      expect(JSON.parse(printed).sections).toEqual([])
      // Only the digests are of one calendar: the days are shown in the one that is asked for.
      const shown = await runOn(marks, [...words, other])
      expect(shown.printed.includes("۱۴۰۳/۰۷/۱۳")).toBe(other === "jalali")
    },
  )

  it("marks as read, of all that is listed since the last reading, nothing that was read before", async () => {
    const words = ["read-aloud", "--reviews", "marks.json", "--lang", "en"]
    const first = await runOn({ "marks.json": none }, [
      ...[...words, "--read", "rule:REL-CR", "--by", "a reader", "--day", "1403/07/10"],
    ])
    const second = await runOn({ "marks.json": first.written.get("marks.json") ?? "" }, [
      ...[...words, "--since-review", "--read", "all", "--by", "another", "--day", "1403/07/11"],
    ])
    const { reviews } = marksIn(second.written.get("marks.json"))
    const by = (name: string) => reviews.filter((review) => review["by"] === name).map(({ entry }) => entry)
    expect(by("a reader")).toEqual(["rule:REL-CR"])
    expect(by("another").length).toBeGreaterThan(800)
    expect(by("another")).not.toContain("rule:REL-CR")
  })

  it("begins the file with the first mark, and misses it where it is only to be read", async () => {
    const words = ["read-aloud", "--reviews", "marks.json", "--lang", "en"]
    const first = await runOn({}, [...words, "--read", "rule:REL-CR", "--by", "a lawyer"])
    expect({ code: first.code, errors: first.errors }).toEqual({ code: 0, errors: "marks.json: written" })
    expect(marksIn(first.written.get("marks.json")).reviews.map(({ entry }) => entry)).toEqual([
      "rule:REL-CR",
    ])
    const read = await runOn({}, words)
    expect(read.code).toBe(1)
    expect(read.errors).toContain("marks.json")
  })

  it.each([
    [["--read", "all", "--by", "x"], "--reviews"],
    [["--since-review"], "--reviews"],
    [["--reviews", "marks.json", "--read", "all"], "--by"],
    [["--reviews", "marks.json", "--read", "rule:REL-CX", "--by", "x"], "rule:REL-CR"],
  ])("refuses %j, and says what is missing", async (words, expected) => {
    const { code, errors } = await runOn({ "marks.json": none }, ["read-aloud", ...words])
    expect(code).toBe(2)
    expect(errors).toContain(expected)
  })

  it.each([
    ["another form", JSON.stringify({ format: "bazgasht.review/1", pack: "iran", reviews: [{ entry: "" }] })],
    ["another pack", JSON.stringify({ format: "bazgasht.review/1", pack: "ruritania", reviews: [] })],
    ["no JSON", "{"],
  ])("refuses a file of marks of %s", async (_, content) => {
    const { code, errors } = await runOn({ "marks.json": content }, ["read-aloud", "--reviews", "marks.json"])
    expect(code).toBe(1)
    expect(errors).toContain("marks.json")
  })

  it("refuses a pack that it does not know", async () => {
    const { code, errors } = await runOn({}, ["read-aloud", "ruritania"])
    expect(code).toBe(2)
    expect(errors).toContain("ruritania")
  })
})
