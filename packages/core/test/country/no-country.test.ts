/** Core names no country: no institution, article, currency, calendar or punishment of one. */

import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"

const sources = join(import.meta.dirname, "../../src")

const ofIran =
  /jalali|\biran|\brials?\b|ریال|tom[ae]n\b|تومان|setad|(?<![\u0600-\u06ff])ستاد(?![\u0600-\u06ff])|komite|کمیته|behzisti|بهزیستی|enforcementJudge|council ?placements|tazir|تعزیر|qisas|قصاص|\bhadd\b|diyah|دیه|\bdower|مهریه|lashes|شلاق|\b1[34]\d\d\/|[۱][۳۴][۰-۹]{2}\//iu

it("names no country in any of its sources", () => {
  const found = globSync("**/*.ts", { cwd: sources }).flatMap((file) =>
    readFileSync(join(sources, file), "utf8")
      .split("\n")
      .flatMap((line, place) => (ofIran.test(line) ? [`${file}:${place + 1} ${line.trim()}`] : [])),
  )
  expect(found).toEqual([])
})
