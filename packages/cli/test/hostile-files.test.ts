/** Files that somebody made to stop the program: each is refused by its name, and takes time in proportion to its length. */

import { decodeFile } from "@bazgasht/core"
import { iran } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { familyNamed, plan } from "./family-world.ts"
import { prisoner, runOn } from "./world.ts"

type Files = { readonly [path: string]: string | object }

/** A file with a field that is nested so deep. */
const nested = (file: object, depth: number): string =>
  JSON.stringify({ ...file, deep: 0 }).replace('"deep":0', `"deep":${"[".repeat(depth)}${"]".repeat(depth)}`)

const readers: ReadonlyArray<
  readonly [name: string, words: ReadonlyArray<string>, files: (depth: number) => Files]
> = [
  ["check", ["check", "a.json"], (depth) => ({ "a.json": nested(prisoner, depth) })],
  ["check of many", ["check", "a.json"], (depth) => ({ "a.json": `[${nested(prisoner, depth)}]` })],
  ["decide", ["decide", "a.json"], (depth) => ({ "a.json": nested(familyNamed("F-1"), depth) })],
  [
    "cycle",
    ["cycle", "a.json", "f.json"],
    (depth) => ({ "a.json": nested(plan, depth), "f.json": familyNamed("F-1") }),
  ],
  ["place", ["place", "a.json", "p.json"], (depth) => ({ "a.json": nested({}, depth), "p.json": prisoner })],
  ["fund", ["fund", "a.json"], (depth) => ({ "a.json": nested({}, depth) })],
  [
    "replay",
    ["replay", "a.json", "p.json"],
    (depth) => ({ "a.json": nested({}, depth), "p.json": prisoner }),
  ],
  ["verify", ["verify", "p.json"], (depth) => ({ "p.json": prisoner, "p.expected.json": nested({}, depth) })],
  [
    "simulate",
    ["simulate", "invented:2", "r.json", "--workers", "0", "--out", "never"],
    (depth) => ({ "r.json": nested({ reform: "r" }, depth) }),
  ],
]

describe("a file that is nested deep", () => {
  it.each(readers)("is refused by %s at every depth", async (_, words, filesOf) => {
    for (const depth of [600, 5_000, 60_000]) {
      const { code, errors } = await runOn(filesOf(depth), words)
      expect([1, 4]).toContain(code)
      expect(errors).toMatch(/\[(json\.tooDeep|document\.syntax|reform\.unexpected)\]/)
    }
  })

  it("is read to where a store keeps it, whatever stands in its texts", async () => {
    const said = async (deep: string) => {
      const { errors } = await runOn(
        { "a.json": JSON.stringify({ ...prisoner, deep: 0 }).replace('"deep":0', `"deep":${deep}`) },
        ["check", "a.json"],
      )
      return errors
    }
    expect(await said(`${"[".repeat(499)}${"]".repeat(499)}`)).toContain("[field.unexpected]")
    expect(await said(`${"[".repeat(500)}${"]".repeat(500)}`)).toContain("[json.tooDeep]")
    expect(await said(JSON.stringify(`"${"[".repeat(900)}\\`))).toContain("[field.unexpected]")
  })

  it("is refused as a value too, by the reader of the library", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.constantFrom("events", "sentences", "id", "reports", "custody"),
        fc.constantFrom("prisoner", "family"),
        (depth, field, kind) => {
          let value: unknown = "۱۲"
          for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { id: value }
          expect(decodeFile({ ...prisoner, kind, [field]: value }, iran)._tag).toBe("Failure")
        },
      ),
      { numRuns: runs(100) },
    )
  })
})

/** How long a command takes for a file of a size. */
/** Milliseconds of this thread: what else a busy machine does is no fault. */
const time = async (files: Files, words: ReadonlyArray<string>): Promise<number> => {
  const begun = process.threadCpuUsage()
  await runOn(files, words)
  const { system, user } = process.threadCpuUsage(begun)
  return (system + user) / 1000
}

const many = (count: number, of: (place: number) => object): ReadonlyArray<object> =>
  Array.from({ length: count }, (_, place) => of(place))

const [sentence] = prisoner.sentences

const large: ReadonlyArray<readonly [what: string, fileOf: (count: number) => object, count: number]> = [
  [
    "unknown fields",
    (count) => ({
      ...prisoner,
      ...Object.fromEntries(many(count, (place) => [`field${place}`, 1] as unknown as object) as never),
    }),
    2_000,
  ],
  [
    "events of a kind that is none",
    (count) => ({ ...prisoner, events: many(count, () => ({ kind: "nothing" })) }),
    2_000,
  ],
  [
    "sentences of one id",
    (count) => ({ ...prisoner, sentences: many(count, () => ({ ...sentence, id: "s" })) }),
    500,
  ],
  [
    "spells of detention on one day",
    (count) => ({
      ...prisoner,
      custody: {
        ...prisoner.custody,
        detention: many(count, () => ({ from: "1401/01/01", to: "1401/02/01" })),
      },
    }),
    2_000,
  ],
  ["an id of marks", (count) => ({ ...prisoner, id: `a${"\u0301\u0323".repeat(count)}` }), 20_000],
]

describe("a file with much in it", () => {
  it.each(large)("takes time in proportion to it: %s", async (_, fileOf, count) => {
    const words = ["check", "a.json"]
    await time({ "a.json": fileOf(count) }, words)
    // The best of several. In the square, five times as much would take 25 times as long.
    const best = async (size: number): Promise<number> => {
      let least = Number.POSITIVE_INFINITY
      for (let trial = 0; trial < 4; trial++)
        least = Math.min(least, await time({ "a.json": fileOf(size) }, words))
      return least
    }
    const once = await best(count)
    expect((await best(5 * count)) / Math.max(once, 20)).toBeLessThan(15)
  })
})
