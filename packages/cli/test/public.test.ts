import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { iranPack } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { hiddenBesideTotal, smallestShown } from "../src/cycle/public-cycle-report.ts"
import { runOn } from "./world.ts"

const folder = join(import.meta.dirname, "../../../examples/cases/iran")

const worked: ReadonlyArray<string> = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".json") && !file.endsWith(".expected.json"),
)

/** Ids of examples may be words that are codes elsewhere. */
const codes: ReadonlySet<string> = new Set(["kind", "offence"])

const identifying: ReadonlySet<string> = new Set(["id", "person", "creditor", "household"])

const walk = (value: unknown, found: (key: string, text: string) => void, key = ""): void => {
  if (typeof value === "string") found(key, value)
  else if (Array.isArray(value)) for (const one of value) walk(one, found, key)
  else if (typeof value === "object" && value !== null)
    for (const [name, one] of Object.entries(value)) walk(one, found, name)
}

/** The same file of another person: everything that names somebody or something of theirs has another name. */
const ofAnother = (content: unknown, nameOf: (place: number) => string): unknown => {
  const names = new Map<string, string>()
  walk(content, (key, text) => {
    if (identifying.has(key) && !names.has(text)) names.set(text, nameOf(names.size))
  })
  const renamed = (value: unknown, key = ""): unknown => {
    if (typeof value === "string") return codes.has(key) ? value : (names.get(value) ?? value)
    if (Array.isArray(value)) return value.map((one) => renamed(one, key))
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, renamed(one, name)]))
    return value
  }
  return renamed(content)
}

const publicly = async (path: string, content: unknown, ...words: ReadonlyArray<string>) =>
  runOn({ [path]: JSON.stringify(content) }, ["decide", path, "--for", "public", ...words])

/** What stands under a heading that something is open. */
const openIn = (printed: string): string =>
  /^(?:Open now|اکنون ممکن است)\n([\s\S]*?)(?=\n\n|$)/mu.exec(printed)?.[1] ?? ""

describe("what is against a person", () => {
  const adverse = [...iranPack.rules.values()].filter((rule) => rule.adverse === true)
  const debtors = worked.filter((file) => /debtors|fines/.test(file))

  it.each(["fa", "en"] as const)("is open to nobody, and said as what it is: %s", async (language) => {
    let met = 0
    for (const file of debtors) {
      const content = JSON.parse(readFileSync(join(folder, file), "utf8"))
      const { printed } = await publicly("one.json", content, "--lang", language)
      for (const { title } of adverse) {
        expect([file, openIn(printed).split("\n").includes(title[language])]).toEqual([file, false])
        if (
          printed.includes(
            `${language === "fa" ? "علیه شخص است" : "against the person"}\n${title[language]}\n`,
          )
        )
          met += 1
      }
    }
    expect(met).toBeGreaterThan(3)
  })
})

describe("a decision for the public", () => {
  it("is the same of two files that differ only in what identifies", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...worked),
        fc.constantFrom("fa", "en"),
        fc.boolean(),
        fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(..."abxyzنمک۰۱۲") }),
        async (file, language, isJson, name) => {
          const content = JSON.parse(readFileSync(join(folder, file), "utf8"))
          const words = ["--lang", language, ...(isJson ? ["--json"] : [])]
          const one = await publicly("one.json", content, ...words)
          const other = await publicly(
            `${name}.json`,
            ofAnother(content, (place) => `${name}-${place}`),
            ...words,
          )
          fc.pre(one.code === 0)
          expect({ code: other.code, printed: other.printed }).toEqual({ code: 0, printed: one.printed })
        },
      ),
      { numRuns: runs(60) },
    )
  })

  it("names nobody, and no day or sum of a file", async () => {
    for (const file of worked) {
      const content = JSON.parse(readFileSync(join(folder, file), "utf8"))
      const named = ofAnother(content, (place) => `somebody-${place}`)
      const { printed } = await publicly(file, named, "--lang", "en")
      const told = ["somebody"]
      walk(content, (_, text) => {
        if (/^1[34]\d\d\/\d\d\/\d\d$/.test(text)) told.push(text)
      })
      for (const text of told)
        expect([file, printed.includes(text) ? text : undefined]).toEqual([file, undefined])
      expect(printed).not.toMatch(/\d{1,3}(,\d{3}){2,}/)
    }
  })

  it("is not given with what would say more", async () => {
    const file = worked[0] ?? ""
    const content = JSON.parse(readFileSync(join(folder, file), "utf8"))
    for (const more of [["--why"], ["--remedies"], ["--html", "out"]])
      expect((await publicly(file, content, ...more)).code).toBe(2)
    const explained = ["cycle", "plan.json", "families.json", "--for", "public", "--explain", "F-1"]
    expect((await runOn({}, explained)).code).toBe(2)
  })
})

describe("the counts of a cycle for the public", () => {
  it("give away no small count, beside their total", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 5 }), (counts) => {
        const hidden = hiddenBesideTotal(counts)
        if (hidden === undefined) return
        for (const [place, count] of counts.entries())
          if (count > 0 && count < smallestShown) expect(hidden.has(place)).toBe(true)
        // Who knows all that is published knows the sum of what is hidden. No hidden count follows from it, and none is known to be small.
        const sum = [...hidden].reduce((all, place) => all + (counts[place] ?? 0), 0)
        if (hidden.size > 0) {
          expect(hidden.size).toBeGreaterThan(1)
          expect(sum - hidden.size + 1).toBeGreaterThanOrEqual(smallestShown)
        }
      }),
      { numRuns: runs(500) },
    )
  })
})
