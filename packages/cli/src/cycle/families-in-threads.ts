import { identifierKey } from "@bazgasht/casework"
import type { Jurisdiction } from "@bazgasht/core"
import type { CyclePlanFile } from "@bazgasht/core/support"
import * as Result from "effect/Result"
import { isByLines } from "../case-files/open-many.ts"
import type { Refusal } from "../case-files/refusal.ts"
import type { PlacedFamily } from "../case-files/unsettled-families.ts"
import type { Context } from "../commands/command.ts"
import type { JsonPosition } from "../json/read-json.ts"
import { isKnownJurisdiction, jurisdictionNamed } from "../jurisdictions.ts"
import type { Platform } from "../platform.ts"
import { WrittenEntry } from "../report/report.ts"
import type {
  FamiliesOfSlice,
  FileSlice,
  PlaceInSlice,
  SliceStart,
  UndecidedJson,
} from "./families-of-slice.ts"
import type { OpenedFamilies } from "./open-families.ts"
import { joinRun, type StartedRun } from "./run-cycle.ts"

/** From so many bytes on, reading in threads is worth their start. */
const worthThreads = 16_000_000

const slicesOf = (file: string, size: number, bytes: number): ReadonlyArray<FileSlice> =>
  Array.from({ length: Math.ceil(size / bytes) }, (_, place) => ({
    file,
    from: place * bytes,
    to: Math.min(size, (place + 1) * bytes),
  }))

/** The slices of all files; `undefined` where one of them does not hold a document in each line, or cannot be read in slices. */
const allSlices = (
  paths: ReadonlyArray<string>,
  platform: Platform,
  bytes: number,
): ReadonlyArray<FileSlice> | undefined => {
  const slices: Array<FileSlice> = []
  for (const path of paths)
    for (const file of Result.getOrElse(platform.jsonFilesOf(path), () => [path])) {
      const size = isByLines(file) ? platform.sizeOf(file) : undefined
      if (size === undefined) return undefined
      slices.push(...slicesOf(file, size, bytes))
    }
  return slices
}

const moved = (position: JsonPosition, lines: number): JsonPosition => ({
  ...position,
  line: position.line + lines,
})

const movedRefusal = (refusal: Refusal, lines: number): Refusal =>
  refusal.position === undefined ? refusal : { ...refusal, position: moved(refusal.position, lines) }

/** The texts of families by their ids, each made when it is asked for. */
const textsAmong = (places: ReadonlyMap<string, readonly [UndecidedJson, number]>) => {
  const decoder = new TextDecoder()
  return (id: string): WrittenEntry => {
    const found = places.get(id)
    if (found === undefined) throw new Error("a family that is neither served nor ranked was not written")
    const [{ ends, json }, place] = found
    return new WrittenEntry(
      decoder.decode(json.subarray(place === 0 ? 0 : (ends[place - 1] as number), ends[place])),
    )
  }
}

/** Families that were read and judged in threads, for a run that shares out the money. */
export interface FamiliesInThreads extends OpenedFamilies {
  readonly started: Pick<StartedRun, "finish">
}

const isOutOfMemory = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY"

/** Whether a thread that loads a jurisdiction by its name gets this one. */
const isLoadedByName = async (jurisdiction: Jurisdiction): Promise<boolean> =>
  isKnownJurisdiction(jurisdiction.pack.id) &&
  (await jurisdictionNamed(jurisdiction.pack.id)) === jurisdiction

/**
 * Reads and judges the families of large files in worker threads, slice by slice. The document is the same to the byte as that of one thread, for which
 * everything is left that concerns several slices: answers with `undefined` where one thread has to read the files.
 *
 * @param workers - how many threads; where it is not given, as many as the machine has for files that are large enough
 */
export const familiesInThreads = async (
  paths: ReadonlyArray<string>,
  { jurisdiction, options, platform }: Context,
  plan: CyclePlanFile,
  workers: number | undefined,
): Promise<FamiliesInThreads | undefined> => {
  const { threads } = platform
  const count = workers ?? threads?.most ?? 0
  if (threads === undefined || count === 0 || (workers === undefined && count === 1)) return undefined
  const slices = allSlices(paths, platform, threads.bytesOfTask)
  if (slices === undefined) return undefined
  const size = slices.reduce((sum, { from, to }) => sum + to - from, 0)
  if (workers === undefined && size < worthThreads) return undefined
  if (!(await isLoadedByName(jurisdiction))) return undefined
  const start: SliceStart = { plan, jurisdiction: jurisdiction.pack.id, today: platform.today(), options }
  const undecided = new Map<string, readonly [UndecidedJson, number]>()
  const started = joinRun(plan, jurisdiction, textsAmong(undecided))
  const waiting = new Map<number, FamiliesOfSlice>()
  const families: Array<PlacedFamily> = []
  const refused: Array<Refusal> = []
  const ids = new Set<string>()
  let [next, lines, refusedDocuments] = [0, 0, 0]
  let isWhole = true
  const join = (found: FamiliesOfSlice): void => {
    const { file, from } = slices[next] as FileSlice
    if (from === 0) lines = 0
    for (const { caseFile, position } of JSON.parse(found.families) as ReadonlyArray<PlaceInSlice>) {
      ids.add(identifierKey(caseFile.id))
      families.push({ file, position: moved(position, lines), caseFile })
    }
    refused.push(...found.refused.map((refusal) => movedRefusal(refusal, lines)))
    refusedDocuments += found.refusedDocuments
    for (const [place, id] of found.undecided.ids.entries()) undecided.set(id, [found.undecided, place])
    started.join(found.part)
    lines += found.lines
    next++
  }
  const tasks = threads.run("family-worker", start, slices, count, (place, answer) => {
    if (answer === undefined) isWhole = false
    else waiting.set(place, answer as FamiliesOfSlice)
    for (let found = waiting.get(next); found !== undefined; found = waiting.get(next)) {
      waiting.delete(next)
      join(found)
    }
    // An id that stands in two slices is refused by the one who reads both.
    isWhole &&= ids.size === families.length
    return isWhole
  })
  await tasks.catch((cause: unknown) => {
    // One thread has more memory than each of several.
    if (!isOutOfMemory(cause)) throw cause
    isWhole = false
  })
  return isWhole
    ? { started, families, refused, refusedDocuments, hasWrongFile: false, passedOver: 0 }
    : undefined
}
