/** Marks of review on the texts outside the packs, and the texts without a mark. */

import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import type { WrittenText } from "./collect-texts.ts"

/** Where the marks stand. */
export const marksFile = resolve(import.meta.dirname, "authors.json")

/** What one reader read on one day: each text by the digest of its words, in the file in which it stood. */
export interface TextReading {
  readonly by: string
  readonly day: string
  /** Digests with a space between them. */
  readonly read: { readonly [file: string]: string }
}

/** The readings on file, in the order of their days. */
export interface ReadTexts {
  readonly format: "bazgasht.read-texts/2"
  readonly readings: ReadonlyArray<TextReading>
}

/** Before the first reading. */
export const noReadings: ReadTexts = { format: "bazgasht.read-texts/2", readings: [] }

/** The marks on file. */
export const readMarks = (): ReadTexts => JSON.parse(readFileSync(marksFile, "utf8")) as ReadTexts

const digestsOf = ({ read }: TextReading): ReadonlyArray<string> =>
  Object.values(read).flatMap((digests) => digests.split(" "))

/** The last reading of each text, by its digest. A text that moves to another file keeps its mark. */
export const lastReadings = ({ readings }: ReadTexts): ReadonlyMap<string, TextReading> =>
  new Map(readings.flatMap((reading) => digestsOf(reading).map((digest) => [digest, reading])))

/** The texts that nobody has read, or that changed since. */
export const unreadOf = (texts: ReadonlyArray<WrittenText>, marks: ReadTexts): ReadonlyArray<WrittenText> => {
  const known = lastReadings(marks)
  return texts.filter(({ digest }) => !known.has(digest))
}

const isHex = /^[0-9a-f]{6,16}$/

/** Whether a text is among those that words on a command line ask for: the beginning of its digest, or a part of its file's path. */
export const isAskedFor = (
  { digest, file }: Pick<WrittenText, "digest" | "file">,
  words: ReadonlyArray<string>,
): boolean =>
  words.length === 0 ||
  words.some((word) => (isHex.test(word) ? digest.startsWith(word) : file.includes(word)))

const sorted = (marks: ReadonlyMap<string, ReadonlySet<string>>): TextReading["read"] =>
  Object.fromEntries(
    [...marks]
      .filter(([, digests]) => digests.size > 0)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([file, digests]) => [file, [...digests].toSorted().join(" ")]),
  )

const setsOf = (reading: TextReading | undefined): Map<string, Set<string>> =>
  new Map(Object.entries(reading?.read ?? {}).map(([file, digests]) => [file, new Set(digests.split(" "))]))

/**
 * The marks after a reader has read some texts. What one reads again is marked on the later day; every other mark stays, so that a text which moved
 * out of a file that is read stays read. Marks on a text that no source holds any more are left out.
 */
export const withReading = (
  before: ReadTexts,
  read: ReadonlyArray<WrittenText>,
  all: ReadonlyArray<WrittenText>,
  { by, day }: Pick<TextReading, "by" | "day">,
): ReadTexts => {
  const held = new Set(all.map(({ digest }) => digest))
  const now = new Set(read.map(({ digest }) => digest))
  const isSame = (reading: TextReading): boolean => reading.by === by && reading.day === day
  const kept = before.readings.map((reading): TextReading => {
    const marks = setsOf(reading)
    for (const digests of marks.values())
      for (const digest of digests)
        if (!held.has(digest) || (reading.by === by && now.has(digest))) digests.delete(digest)
    return { ...reading, read: sorted(marks) }
  })
  const marks = setsOf(kept.find(isSame))
  for (const { digest, file } of read) marks.set(file, (marks.get(file) ?? new Set()).add(digest))
  return {
    ...before,
    readings: [...kept.filter((reading) => !isSame(reading)), { by, day, read: sorted(marks) }]
      .filter((reading) => Object.keys(reading.read).length > 0)
      .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)),
  }
}
