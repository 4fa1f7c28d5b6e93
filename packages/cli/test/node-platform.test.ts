/** What the process writes where: files, links to files, and what is no file. */

import { spawnSync } from "node:child_process"
import {
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { runs } from "@bazgasht/properties"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { afterAll, describe, expect, test } from "vitest"
import { nodePlatform } from "../src/node-platform.ts"

const scratch = mkdtempSync(join(tmpdir(), "platform-"))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const platform = nodePlatform(() => "1.0.0")

describe("what is written", () => {
  test("stands in the place of a file of its name, whole and alone", () => {
    const folder = mkdtempSync(join(scratch, "folder-"))
    for (const content of ["first", "second"])
      expect(Result.isSuccess(platform.writeText(join(folder, "table.csv"), content))).toBe(true)
    expect(readdirSync(folder)).toEqual(["table.csv"])
    expect(readFileSync(join(folder, "table.csv"), "utf8")).toBe("second")
  })

  test("goes where a link points to, and the link stays", () => {
    const [folder, share] = [mkdtempSync(join(scratch, "folder-")), mkdtempSync(join(scratch, "share-"))]
    const link = join(folder, "table.csv")
    writeFileSync(join(share, "kept.csv"), "before")
    symlinkSync(join(share, "kept.csv"), link)
    expect(Result.isSuccess(platform.mayWrite(link))).toBe(true)
    expect(Result.isSuccess(platform.writeText(link, "after"))).toBe(true)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(share, "kept.csv"), "utf8")).toBe("after")
    expect([readdirSync(folder), readdirSync(share)]).toEqual([["table.csv"], ["kept.csv"]])
  })

  test("goes into a pipe or a device, which stays what it is", () => {
    const pipe = join(scratch, "pipe")
    expect(spawnSync("mkfifo", [pipe]).status).toBe(0)
    // Whoever reads and writes at once waits for nobody.
    const reader = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK)
    expect(Result.isSuccess(platform.mayWrite(pipe))).toBe(true)
    expect(Result.isSuccess(platform.writeText(pipe, "a table"))).toBe(true)
    const heard = Buffer.alloc(100)
    expect(lstatSync(pipe).isFIFO()).toBe(true)
    expect(heard.toString("utf8", 0, readSync(reader, heard))).toBe("a table")
    closeSync(reader)
  })
})

describe("the files of a folder", () => {
  const folderNames = fc.constantFrom("cases", "iran", "node_modules", ".git", ".pnpm", "packages.json")
  const paths = fc
    .tuple(
      fc.array(folderNames, { maxLength: 3 }),
      fc.constantFrom("a.json", "b.json", "notes.txt", ".hidden.json"),
    )
    .map(([folders, name]) => join(...folders, name))
  const folderWith = (files: ReadonlyArray<string>): string => {
    const folder = mkdtempSync(join(scratch, "tree-"))
    for (const file of files) {
      mkdirSync(join(folder, dirname(file)), { recursive: true })
      writeFileSync(join(folder, file), "{}")
    }
    return folder
  }
  const isPassedOver = (file: string): boolean =>
    dirname(file)
      .split("/")
      .some((name) => name === "node_modules" || (name.startsWith(".") && name !== "."))

  test("are those named .json, in order, and none of packages and hidden folders", () => {
    fc.assert(
      fc.property(fc.uniqueArray(paths, { maxLength: 12 }), (files) => {
        const folder = folderWith(files)
        const wanted = files.filter((file) => file.endsWith(".json") && !isPassedOver(file))
        const found = platform.jsonFilesOf(folder)
        if (wanted.length === 0)
          expect(Result.getOrThrow(Result.flip(found))).toMatchObject({ code: "file.noJsonFile" })
        else expect(Result.getOrThrow(found)).toEqual(wanted.map((file) => join(folder, file)).sort())
      }),
      { numRuns: runs(200, { least: 100 }) },
    )
  })

  test.each(["node_modules", ".cases"])("are read in a folder named %s that is asked for by name", (name) => {
    const folder = folderWith([join(name, "a.json"), join(name, ".git", "b.json")])
    expect(Result.getOrThrow(platform.jsonFilesOf(join(folder, name)))).toEqual([
      join(folder, name, "a.json"),
    ])
  })

  test("are found behind a link, each once, though a link leads back", () => {
    const folder = folderWith(["here/a.json"])
    const elsewhere = folderWith(["b.json"])
    symlinkSync(elsewhere, join(folder, "linked"))
    symlinkSync(folder, join(folder, "here", "back"))
    symlinkSync(join(folder, "gone.json"), join(folder, "broken.json"))
    expect(Result.getOrThrow(platform.jsonFilesOf(folder))).toEqual(
      ["broken.json", "here/a.json", "linked/b.json"].map((file) => join(folder, file)),
    )
  })
})

describe("a text in pieces", () => {
  test("is the text, whatever character lies where it is cut", () => {
    const file = join(scratch, "large.jsonl")
    for (const before of [1_048_574, 1_048_575, 1_048_576]) {
      writeFileSync(file, `${"a".repeat(before)}ی\u{1f9f5}`)
      const pieces = [...platform.readPieces(file)].map(Result.getOrThrow)
      expect(pieces.length).toBeGreaterThan(1)
      expect(pieces.join("") === readFileSync(file, "utf8")).toBe(true)
    }
  })

  test("is in slices all its lines, each in the slice in which it begins", () => {
    const file = join(scratch, "sliced.jsonl")
    const lines = fc.array(fc.stringMatching(/^[a-zی\u{1f9f5}]{0,6}$/u), { maxLength: 12 })
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 30 }), fc.boolean(), (some, bytes, ends) => {
        writeFileSync(file, some.join("\n") + (ends ? "\n" : ""))
        const size = platform.sizeOf(file) ?? Number.NaN
        const slices: Array<string | undefined> = []
        for (let from = 0; from < size; from += bytes)
          slices.push(platform.readSlice(file, from, Math.min(size, from + bytes)))
        expect(slices.join("")).toBe(readFileSync(file, "utf8"))
        const filled = slices.filter((slice) => slice !== "")
        for (const slice of filled.slice(0, -1)) expect(slice).toMatch(/\n$/)
      }),
      { numRuns: runs(200) },
    )
    // A line may be longer than what is read at once.
    const long = `${"a".repeat(1_048_600)}\n`
    writeFileSync(file, `${long}b`)
    expect([0, 1, long.length].map((from) => platform.readSlice(file, from, from + 1)?.length)).toEqual([
      long.length,
      0,
      1,
    ])
    expect([
      platform.sizeOf("-"),
      platform.sizeOf(scratch),
      platform.readSlice(join(scratch, "none"), 0, 1),
    ]).toEqual([undefined, undefined, undefined])
  })

  test("ends with the error where it cannot be read", () => {
    for (const [path, code] of [
      [join(scratch, "none"), "file.notFound"],
      [scratch, "file.notReadable"],
    ])
      expect([...platform.readPieces(path as string)]).toMatchObject([{ failure: { code } }])
  })
})
