import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import type { DecisionsJson } from "@bazgasht/cli"
import { describe, expect, it } from "vitest"
import { prisoner, runOn } from "./world.ts"

const worked = fileURLToPath(new URL("../../../examples/cases/iran/", import.meta.url))

/** A debtor whose file says least, a prisoner, a family, somebody at work, and a file in which hardly anything is open. */
const cases = [
  "debtors/FD-1.json",
  "conditional-release/CR-1.json",
  "support/FA-1.json",
  "employment/EW-11.json",
  "what-a-day-knows/DK-commutation-announced.json",
]

const printed = async (file: object, ...words: ReadonlyArray<string>): Promise<string> => {
  const ran = await runOn({ "a.json": file }, ["decide", "a.json", ...words])
  expect(ran.errors).toBe("")
  return ran.printed
}

/** The parts of a printed case: what is decided, and the questions of the list by their numbers. */
const partsOf = (text: string) => {
  const [decided = "", list = ""] = text.split("\nWhat must be established\n")
  const entries = [...list.matchAll(/^ {4}\[(\d+)\] (.*)$/gm)].map(
    ([, number, line = ""]) => [Number(number), line] as const,
  )
  return { decided, entries }
}

/** The numbers to which the lines of a decision refer. */
const referredIn = (lines: string): ReadonlyArray<number> =>
  [...lines.matchAll(/^ +must be established: (.*)$/gm)].flatMap(([, said = ""]) => {
    const [, one] = /\[(\d+)\]$/.exec(said) ?? []
    if (one !== undefined) return [Number(one)]
    const [, many] = /^the answers to questions (.*) of the list below$/.exec(said) ?? []
    // What no answer of a person settles, a number of the law that we do not know, stands with the decision alone.
    if (many === undefined) return []
    return many.split(/, | and /).flatMap((range) => {
      const [first = 0, last = first] = range.split(" to ").map(Number)
      return Array.from({ length: last - first + 1 }, (_, place) => first + place)
    })
  })

/** The lines under the head of a decision. */
const linesOf = (decided: string, rule: string): string => {
  const lines = decided.split("\n")
  const head = lines.findIndex((line) => /^\s*[✓…?→✗⚠] /.test(line) && line.includes(` (${rule})`))
  const indent = /^ */.exec(lines[head] ?? "")?.[0] ?? ""
  const end = lines.findIndex((line, place) => place > head && !line.startsWith(`${indent}    `))
  return lines.slice(head + 1, end === -1 ? undefined : end).join("\n")
}

describe("what the decisions of a case ask", () => {
  it.each(cases)("stands once in a list to which they refer, in %s", async (name) => {
    const file = JSON.parse(readFileSync(`${worked}${name}`, "utf8")) as object
    const { decided, entries } = partsOf(await printed(file))
    if (entries.length === 0) {
      const asked = [...decided.matchAll(/must be established: .*/g)].map(([line]) => line)
      expect(asked).toEqual([...new Set(asked)])
      return
    }
    expect(entries.map(([number]) => number)).toEqual(entries.map((_, place) => place + 1))
    expect(new Set(entries.map(([, line]) => line)).size).toBe(entries.length)
    const referred = referredIn(decided)
    expect([...new Set(referred)].toSorted((one, other) => one - other)).toEqual(
      entries.map(([number]) => number),
    )
    expect(referred.length).toBeGreaterThan(entries.length)
    // What a program reads of a route is what a person reads of it.
    const { cases: read } = JSON.parse(await printed(file, "--json")) as DecisionsJson
    for (const { result, rule } of read.flatMap(({ kind, routes }) => (kind === "prisoner" ? routes : []))) {
      if (result.outcome !== "undetermined" || result.missing === undefined) continue
      const places = referredIn(linesOf(decided, rule)).map(
        (number) => / \(field of the file: ([^;)]*)/.exec(entries[number - 1]?.[1] ?? "")?.[1],
      )
      const asked = result.missing.questions.map(({ path }) => path)
      expect([rule, places.toSorted()]).toEqual([rule, asked.toSorted()])
    }
  })

  it("is said in full where one decision alone asks it, and in one list where several do", async () => {
    const open = { ...prisoner, reports: undefined }
    expect(await printed(open, "--route", "REL-CR")).not.toContain("of the list below")
    const all = await printed(open)
    expect(all.match(/has the sentenced person shown good conduct[^\n]*field of the file/g)).toHaveLength(1)
    expect(await printed(open, "--lang", "fa")).toMatch(
      /باید معلوم شود: پاسخ پرسش‌های [۰-۹][^\n]* فهرست پایین\n[\s\S]*\nآنچه باید معلوم شود\nمدرک: /,
    )
  })
})
