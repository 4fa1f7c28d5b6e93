/** A world of its own for a command line: files in memory, a fixed day, everything that is printed kept. */

import { type ExitCode, FileError, type Jurisdictions, type Platform, run } from "@bazgasht/cli"
import { jalaliDay } from "@bazgasht/iran"
import { text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"

export interface Ran {
  readonly code: ExitCode
  readonly printed: string
  readonly errors: string
  /** What was written, by the path of the file. */
  readonly written: ReadonlyMap<string, string>
}

const noSuchFile = (file: string) =>
  Result.fail(new FileError({ code: "file.notFound", file, expected: text("پرونده", "a file") }))

const worldOf = (
  files: { readonly [path: string]: string },
  language: Platform["language"],
): {
  readonly platform: Platform
  readonly printed: Array<string>
  readonly errors: Array<string>
  readonly written: ReadonlyMap<string, string>
} => {
  const printed: Array<string> = []
  const errors: Array<string> = []
  const written = new Map<string, string>()
  const read = (path: string) => {
    const content = files[path]
    return content === undefined ? noSuchFile(path) : Result.succeed(content)
  }
  const platform: Platform = {
    version: () => "1.2.3",
    readText: read,
    readBytes: (path) => Result.map(read(path), (content) => new TextEncoder().encode(content)),
    readPieces: (path) => [read(path)],
    readSlice: () => undefined,
    sizeOf: () => undefined,
    jsonFilesOf: (path) => {
      const within = Object.keys(files).filter((file) => file.startsWith(`${path}/`))
      return within.length > 0 ? Result.succeed(within.sort()) : Result.map(read(path), () => [path])
    },
    writeText: (path, content) => {
      written.set(path, content)
      return Result.succeed(undefined)
    },
    writeBytes: (path, content) => {
      written.set(path, new TextDecoder().decode(content))
      return Result.succeed(undefined)
    },
    mayWrite: () => Result.succeed(undefined),
    today: () => jalaliDay(1403, 7, 10),
    language,
    print: (text) => printed.push([...text].join("")),
    printError: (line) => errors.push(line),
    progress: () => undefined,
    isWatched: false,
    onInterrupt: () => () => undefined,
    endOnInterrupt: () => () => undefined,
    isStore: () => false,
    openStore: () => Effect.die("no store"),
    paint: (_tone, plain) => plain,
    paintError: (_tone, plain) => plain,
  }
  return { platform, printed, errors, written }
}

/** Runs a command line over files in memory. */
export const runOn = async (
  files: { readonly [path: string]: string | object },
  words: ReadonlyArray<string>,
  language: Platform["language"] = "en",
  known?: Jurisdictions,
): Promise<Ran> => {
  const contents = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === "string" ? content : JSON.stringify(content, undefined, 2),
    ]),
  )
  const { errors, platform, printed, written } = worldOf(contents, language)
  const code = await run(words, platform, known)
  return { code, printed: printed.join("\n"), errors: errors.join("\n"), written }
}

/** A man with four years, conduct and damages in order; a third is served on 1403/07/10. */
export const prisoner = {
  id: "A-1",
  kind: "prisoner",
  person: { effectiveRecord: false, conditionalReleaseUsed: false },
  sentences: [
    {
      offence: "tazir.other",
      attempted: false,
      intentional: true,
      organised: false,
      statutory: { minimum: "2y", maximum: "5y" },
      judgmentDay: "1401/11/10",
      finalityDay: "1402/02/10",
      punishments: { imprisonment: { kind: "tazir", term: "4y" } },
      complainants: [],
      damages: { awarded: 0 },
    },
  ],
  custody: { commitmentDay: "1402/03/10", detention: [], escapes: [] },
  events: [],
  reports: { goodConduct: true, noReoffendingExpected: true },
}
