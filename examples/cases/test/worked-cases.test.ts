/** Every case of this folder, held against the answers that stand beside it. A new case needs two files and no change here. */

import { findWorkedCases, jurisdictions, nodePlatform, openWorkedCase, verifyCase } from "@bazgasht/cli"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"

const folder = `${import.meta.dirname}/../iran`
const iran = await jurisdictions.iran.jurisdiction()
const platform = nodePlatform(() => "test")
const { found, refused } = findWorkedCases([folder], platform)

describe("worked cases", () => {
  test.each(found.map((files) => ({ ...files, name: files.caseFile.slice(folder.length + 1) })))(
    "$name",
    (files) => {
      const worked = openWorkedCase(files, platform, iran)
      expect(Result.isFailure(worked) ? worked.failure : []).toEqual([])
      const { expected, opened } = Result.getOrThrow(worked)
      expect(verifyCase(opened, expected, iran)).toEqual([])
    },
  )
})

test("no case is lost, and no two bear one id", () => {
  const ids = found.map(({ caseFile }) => (caseFile.split("/").at(-1) ?? "").replace(/\.json$/, ""))
  const numbers = (prefix: string, last: number): ReadonlyArray<string> =>
    Array.from({ length: (last + 1) / 2 }, (_, index) => `${prefix}-${2 * index + 1}`)
  const missing = [
    ...numbers("DG", 15),
    ...numbers("CRD", 11),
    ...numbers("CR", 27),
    ...numbers("SL", 3),
    ...numbers("EM", 3),
    ...numbers("SLEM", 11),
    ...numbers("EMT", 3),
    "EMR-1",
    ...numbers("SU", 17),
    ...numbers("DR", 5),
    ...numbers("AC", 7),
    ...numbers("MU", 7),
    ...numbers("AM", 7),
    ...numbers("PC", 5),
    ...numbers("FU", 7),
    ...numbers("FN", 9),
    ...numbers("DI", 9),
    ...numbers("FD", 7),
    ...numbers("SD", 11),
    ...numbers("FA", 11),
  ].filter((id) => !ids.some((name) => name === id || name.startsWith(`${id}-`)))
  expect(refused).toEqual([])
  expect(missing).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
})
