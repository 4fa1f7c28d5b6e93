/**
 * What is done of a run that is not finished yet, on disk, so that it can go on after it was stopped.
 *
 * Each task has a file of its own, written under another name and then renamed: a file is whole, or it is not there. What is not
 * whole by its digest is done again.
 */

import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { deserialize, serialize } from "node:v8"
import { codedError, text } from "@bazgasht/rules"
import type { TaskResult } from "../runs/assignment.ts"

const texts = () => ({
  "run.notKept": text(
    "آنچه از اجرا انجام شده بود خوانده یا نگه داشته نشد.",
    "What is done of a run could not be read or kept.",
  ),
})

/** What is done of a run could not be read or kept: the disk is full, say. What was kept before is left as it is. */
export class RunNotKept extends /* @__PURE__ */ codedError("RunNotKept", texts)<{
  readonly cause: unknown
}> {}

/** Tells what the disk refuses by its own name. */
const onDisk = <A>(use: () => A): A => {
  try {
    return use()
  } catch (cause) {
    throw new RunNotKept({ code: "run.notKept", cause })
  }
}

const digestLength = 32

const digestOfBytes = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest()

/** What is kept of a run, by somebody else or before something was edited: of other reforms, another population or another version. */
export interface OtherRun {
  /** Where it is kept. */
  readonly folder: string
  /** How many parts of it are whole: none where it was ended while it wrote its first. */
  readonly parts: number
}

/** What is done of one run. All of it throws a {@link RunNotKept} where the disk refuses. */
export interface UnfinishedRun {
  /** What was done before, by the places of the tasks. */
  readonly done: ReadonlyMap<number, TaskResult>
  /** What is kept of other runs beside it, which may go on or be at work: it is left as it is. */
  readonly others: ReadonlyArray<OtherRun>
  readonly keep: (place: number, result: TaskResult) => void
  /** Removes it all: the run is finished. */
  readonly remove: () => void
}

const readPart = (file: string): TaskResult | undefined => {
  const bytes = readFileSync(file)
  const [digest, content] = [bytes.subarray(0, digestLength), bytes.subarray(digestLength)]
  return digestOfBytes(content).equals(digest) ? (deserialize(content) as TaskResult) : undefined
}

/** The names in a folder; none where the folder is not there, or was removed when its run finished. */
const namesIn = (folder: string): ReadonlyArray<string> => {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return []
    throw error
  }
}

const partName = /^(\d+)\.part$/
const runName = /^[\da-f]{16}-/

const othersIn = (folder: string, own: string): ReadonlyArray<OtherRun> =>
  namesIn(folder)
    .filter((name) => runName.test(name) && join(folder, name) !== own)
    .sort()
    .flatMap((name) => {
      const other = join(folder, name)
      const names = namesIn(other)
      return names.length === 0
        ? []
        : [{ folder: other, parts: names.filter((part) => partName.test(part)).length }]
    })

/**
 * Opens what is done of a run.
 *
 * @param folder - where it is kept
 * @param key - names the run: another reform or another population is another run
 */
export const openUnfinishedRun = (folder: string, key: string): UnfinishedRun => {
  // What is kept is in the form of this version of Node.
  const own = join(folder, `${key.slice(0, 16)}-${process.versions.v8}`)
  const done = new Map<number, TaskResult>()
  const others = onDisk(() => {
    for (const name of namesIn(own)) {
      const [, place] = partName.exec(name) ?? []
      const result = place === undefined ? undefined : readPart(join(own, name))
      if (result !== undefined) done.set(Number(place), result)
    }
    return othersIn(folder, own)
  })
  return {
    done,
    others,
    keep: (place, result) =>
      onDisk(() => {
        mkdirSync(own, { recursive: true })
        const content = serialize(result)
        const file = join(own, `${String(place).padStart(6, "0")}.part`)
        try {
          writeFileSync(`${file}.new`, Buffer.concat([digestOfBytes(content), content]))
          renameSync(`${file}.new`, file)
        } catch (cause) {
          rmSync(`${file}.new`, { force: true })
          throw cause
        }
      }),
    remove: () =>
      onDisk(() => {
        rmSync(own, { recursive: true, force: true })
        if (existsSync(folder) && readdirSync(folder).length === 0) rmSync(folder, { recursive: true })
      }),
  }
}
