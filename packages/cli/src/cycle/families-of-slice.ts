import type { Jurisdiction } from "@bazgasht/core"
import type { CyclePart, CyclePlanFile } from "@bazgasht/core/support"
import type { Calendar, Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import type { Refusal } from "../case-files/refusal.ts"
import type { PlacedFamily } from "../case-files/unsettled-families.ts"
import type { Options } from "../command-line/parse.ts"
import { calendarOf } from "../command-line/settings.ts"
import type { Platform } from "../platform.ts"
import { jsonOfEntry } from "../report/json.ts"
import { undecidedData } from "./cycle-report.ts"
import { undecidedRows } from "./families-by-outcome.ts"
import { openFamilies } from "./open-families.ts"
import { startRun } from "./run-cycle.ts"

/** The lines of a file that begin between two of its bytes. */
export interface FileSlice {
  readonly file: string
  readonly from: number
  readonly to: number
}

/** What the slices of all files are read with, in a form that a thread can be given. */
export interface SliceStart {
  readonly plan: CyclePlanFile
  /** The name of the jurisdiction, by which the command knows it. */
  readonly jurisdiction: string
  readonly today: Day
  readonly options: Options
}

/** The families of a slice that are neither served nor ranked, as they stand in the document. */
export interface UndecidedJson {
  readonly ids: ReadonlyArray<string>
  /** Where the text of each ends among the bytes of all. */
  readonly ends: Uint32Array
  readonly json: Uint8Array<ArrayBuffer>
}

/** A family, and where it stands in its slice. */
export type PlaceInSlice = Omit<PlacedFamily, "file">

/** What was found in a slice. Places count from the first line of the slice. */
export interface FamiliesOfSlice {
  readonly lines: number
  /** What is compared between families, as JSON: of texts that come again and again, reading it keeps one. */
  readonly families: string
  readonly refused: ReadonlyArray<Refusal>
  readonly refusedDocuments: number
  readonly part: CyclePart
  readonly undecided: UndecidedJson
}

const linesIn = (text: string): number => {
  let lines = 0
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++
  return lines
}

const writtenBehindOneAnother = (
  entries: Iterable<{ readonly id: string; readonly json: string }>,
): UndecidedJson => {
  const ids: Array<string> = []
  const texts: Array<Uint8Array> = []
  const encoder = new TextEncoder()
  for (const { id, json } of entries) {
    ids.push(id)
    texts.push(encoder.encode(json))
  }
  const ends = new Uint32Array(ids.length)
  let end = 0
  for (const [place, text] of texts.entries()) {
    end += text.length
    ends[place] = end
  }
  const json = new Uint8Array(end)
  for (const [place, text] of texts.entries()) json.set(text, (ends[place] as number) - text.length)
  return { ids, ends, json }
}

/**
 * Prepares to read the families of slices, each judged and, where it is neither served nor ranked, written as it stands in the document. Answers
 * with `undefined` for a slice that has to be read together with all others: one that holds an id twice, no family at all, or one that cannot be judged.
 */
export const prepareSlices = (
  { options, plan, today }: SliceStart,
  jurisdiction: Jurisdiction,
  platform: Pick<Platform, "readSlice" | "readText">,
): ((slice: FileSlice) => FamiliesOfSlice | undefined) => {
  const calendar: Calendar = Result.getOrThrow(calendarOf(options, jurisdiction))
  return ({ file, from, to }) => {
    const text = platform.readSlice(file, from, to)
    if (text === undefined) return undefined
    const started = startRun(plan, jurisdiction)
    const { families, hasWrongFile, refused, refusedDocuments } = openFamilies(
      [file],
      {
        jsonFilesOf: (path) => Result.succeed([path]),
        readPieces: () => [Result.succeed(text)],
        readText: platform.readText,
        today: () => today,
      },
      jurisdiction,
      plan.lockedOn,
      started.take,
    )
    if (hasWrongFile || refused.some(({ code }) => code === "id.duplicate")) return undefined
    const soFar = started.soFar()
    if (soFar === undefined) return undefined
    const entries = function* () {
      for (const row of undecidedRows(soFar.undecided))
        yield { id: row.id, json: jsonOfEntry(undecidedData(row), calendar) }
    }
    return {
      lines: linesIn(text),
      families: JSON.stringify(
        families.map(({ caseFile, position }): PlaceInSlice => ({ caseFile, position })),
      ),
      refused,
      refusedDocuments,
      part: soFar.part,
      undecided: writtenBehindOneAnother(entries()),
    }
  }
}
