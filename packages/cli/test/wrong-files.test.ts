/**
 * A wrong file among several: a command that computes one result from all of them stops, and says which file it is; a command that answers
 * for each file goes on with the others, and says so.
 */

import { describe, expect, it } from "vitest"
import { active, plan, waiting } from "./family-world.ts"
import { opening, roundOf, worker } from "./placement-world.ts"
import { prisoner, runOn } from "./world.ts"

type Files = { readonly [path: string]: string | object }

/** What may stand where a right file was expected, for a command that takes files of some kind. */
const wrong = (ofAnotherKind: object): ReadonlyArray<readonly [what: string, files: Files]> => [
  ["is not there", {}],
  ["is no JSON", { "other.json": "{" }],
  ["is empty", { "other.json": "" }],
  ["is of another kind", { "other.json": ofAnotherKind }],
]

const reform = `
reform: earlier
title: { fa: زودتر, en: earlier }
changes:
  - { set: conditionalRelease.shareOfOtherTerm, to: 1/4 }
`

interface Computing {
  readonly name: string
  readonly files: Files
  readonly words: ReadonlyArray<string>
  readonly ofAnotherKind: object
}

const computing: ReadonlyArray<Computing> = [
  {
    name: "place",
    files: { "round.json": roundOf([opening("a", { seats: 2 })]), "right.json": worker("P-1") },
    words: ["place", "round.json", "right.json", "other.json"],
    ofAnotherKind: active("F-1"),
  },
  {
    name: "place, the wrong one first",
    files: { "round.json": roundOf([opening("a", { seats: 2 })]), "right.json": worker("P-1") },
    words: ["place", "round.json", "other.json", "right.json"],
    ofAnotherKind: roundOf([]),
  },
  {
    name: "cycle",
    files: { "plan.json": plan, "right.json": [active("F-1"), waiting("F-2", 2)] },
    words: ["cycle", "plan.json", "right.json", "other.json"],
    ofAnotherKind: prisoner,
  },
  {
    name: "simulate",
    files: { "reform.yaml": reform },
    words: ["simulate", "invented:20", "reform.yaml", "other.json", "--workers", "0", "--out", "never"],
    ofAnotherKind: prisoner,
  },
  {
    name: "fund",
    files: {},
    words: ["fund", "other.json"],
    ofAnotherKind: prisoner,
  },
]

describe.each(computing)("$name, which computes one result", ({ files, ofAnotherKind, words }) => {
  it.each(wrong(ofAnotherKind))("is stopped by a file that %s", async (_, other) => {
    const { code, errors, printed, written } = await runOn({ ...files, ...other }, words)
    expect({ code, printed, written: [...written.keys()] }).toEqual({ code: 1, printed: "", written: [] })
    expect(errors).toMatch(/^other\.json.*\[[a-z]+\.[a-zA-Z]+\]$/m)
    expect(errors).not.toContain("right.json")
  })

  it.each(wrong(ofAnotherKind))("tells programs the same of a file that %s", async (_, other) => {
    if (words[0] === "simulate") return
    const { code, printed } = await runOn({ ...files, ...other }, [...words, "--json"])
    expect(code).toBe(1)
    const document = JSON.parse(printed)
    expect(Object.keys(document)).toEqual(["format", "refused"])
    expect(document.refused.map(({ file }: { readonly file: string }) => file)).toContain("other.json")
  })
})

const expected = {
  case: "A-1",
  title: { fa: "نمونه", en: "a sample" },
  answers: [{ day: "1403/07/10", facts: { imposedTerm: "4y" } }],
}

const answering: ReadonlyArray<{ readonly command: string; readonly says: RegExp }> = [
  { command: "decide", says: /A-1/ },
  { command: "check", says: /✓ right\.json/ },
  { command: "verify", says: /✓ A-1/ },
]

describe.each(answering)("$command, which answers for each file", ({ command, says }) => {
  it.each(wrong({ id: "X-1", kind: "nothing" }))(
    "goes on behind a file that %s, and says so",
    async (_, other) => {
      const files = { "right.json": prisoner, "right.expected.json": expected, ...other }
      const { code, errors, printed } = await runOn(files, [command, "other.json", "right.json"])
      expect(code).toBe(1)
      expect(printed).toMatch(says)
      expect(errors).toMatch(/^other\.json.*\[[a-z]+\.[a-zA-Z]+\]$/m)
    },
  )
})
