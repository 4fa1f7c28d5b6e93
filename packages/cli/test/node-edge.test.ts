/** What the process writes where: files, links to files, and what is no file. */

import { spawnSync } from "node:child_process"
import {
  closeSync,
  constants,
  lstatSync,
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
import { join } from "node:path"
import * as Result from "effect/Result"
import { afterAll, describe, expect, test } from "vitest"
import { nodeEdge } from "../src/node-edge.ts"

const scratch = mkdtempSync(join(tmpdir(), "edge-"))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const edge = nodeEdge(() => "1.0.0")

describe("what is written", () => {
  test("stands in the place of a file of its name, whole and alone", () => {
    const folder = mkdtempSync(join(scratch, "folder-"))
    for (const content of ["first", "second"])
      expect(Result.isSuccess(edge.writeText(join(folder, "table.csv"), content))).toBe(true)
    expect(readdirSync(folder)).toEqual(["table.csv"])
    expect(readFileSync(join(folder, "table.csv"), "utf8")).toBe("second")
  })

  test("goes where a link points to, and the link stays", () => {
    const [folder, share] = [mkdtempSync(join(scratch, "folder-")), mkdtempSync(join(scratch, "share-"))]
    const link = join(folder, "table.csv")
    writeFileSync(join(share, "kept.csv"), "before")
    symlinkSync(join(share, "kept.csv"), link)
    expect(Result.isSuccess(edge.mayWrite(link))).toBe(true)
    expect(Result.isSuccess(edge.writeText(link, "after"))).toBe(true)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(share, "kept.csv"), "utf8")).toBe("after")
    expect([readdirSync(folder), readdirSync(share)]).toEqual([["table.csv"], ["kept.csv"]])
  })

  test("goes into a pipe or a device, which stays what it is", () => {
    const pipe = join(scratch, "pipe")
    expect(spawnSync("mkfifo", [pipe]).status).toBe(0)
    // Whoever reads and writes at once waits for nobody.
    const reader = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK)
    expect(Result.isSuccess(edge.mayWrite(pipe))).toBe(true)
    expect(Result.isSuccess(edge.writeText(pipe, "a table"))).toBe(true)
    const heard = Buffer.alloc(100)
    expect(lstatSync(pipe).isFIFO()).toBe(true)
    expect(heard.toString("utf8", 0, readSync(reader, heard))).toBe("a table")
    closeSync(reader)
  })
})
