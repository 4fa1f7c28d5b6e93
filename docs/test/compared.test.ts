import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { describe, expect, it } from "vitest"

const read = (file: string): string => readFileSync(resolve(import.meta.dirname, "..", file), "utf8")

/** What a Persian reader reads, as the benchmark writes it. */
const withLatinDigits = (line: string): string =>
  line
    .replaceAll(/[۰-۹]/g, (digit) => String("۰۱۲۳۴۵۶۷۸۹".indexOf(digit)))
    .replaceAll("٬", ",")
    .replaceAll("٫", ".")

/** The rows of the table of engines below a heading, each as its figures alone. */
const figuresBelow = (page: string, heading: string): ReadonlyArray<ReadonlyArray<string>> => {
  const section = page.slice(page.indexOf(`\n## ${heading}\n`) + 1).split(/^## /m)[1] ?? ""
  return section
    .split("\n")
    .map(withLatinDigits)
    .filter((line) => /^\| [^|]+ \| [\d,]+ \| [\d.,]+/.test(line))
    .map(
      (line) =>
        line
          .split("|")
          .slice(2, 4)
          .join(" ")
          .match(/[\d.,]+/g) ?? [],
    )
}

describe("the comparison with what people use instead", () => {
  const measured = figuresBelow(read("performance.md"), "One rule in every engine")

  it.each([
    ["guide/compared.md", "Rules and decisions"],
    ["fa/guide/compared.md", "قاعده و تصمیم"],
  ])("%s repeats what the benchmark has written, and nothing else", (page, heading) => {
    expect(measured.length).toBeGreaterThan(5)
    expect(figuresBelow(read(page), heading)).toEqual(measured)
  })

  it("is in the digits of its language", () => {
    const [, below = ""] = read("fa/guide/compared.md").split("\n## قاعده و تصمیم\n")
    const [section = ""] = below.split(/^## /m)
    const rows = section.split("\n").filter((line) => /^\| [^|]+ \| [\d۰-۹٬,]+ \|/.test(line))
    expect(rows.length).toBe(measured.length)
    for (const row of rows) expect(row.split("|").slice(2, 4).join("")).not.toMatch(/\d/)
  })
})
