import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { dirname } from "node:path"
import { StringDecoder } from "node:string_decoder"
import { type Day, type Language, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { findJsonFiles } from "./json/find-json-files.ts"
import { FileError, type Platform } from "./platform.ts"
import { isStore, openStore } from "./stores/open-store.ts"
import { coloured, type Paint, plain } from "./terminal/paint.ts"
import { threads } from "./threads.ts"

const millisecondsInDay = 86_400_000

const errorCode = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : ""

const refuse = (file: string, error: unknown) =>
  Result.fail(
    errorCode(error) === "ENOENT"
      ? new FileError({
          code: "file.notFound",
          file,
          expected: text("فایل یا پوشه‌ای با این نام", "a file or folder with this name"),
        })
      : new FileError({
          code: "file.notReadable",
          file,
          expected: text("فایل خواندنی", "a file that can be read"),
        }),
  )

const readText: Platform["readText"] = (path) => {
  try {
    return Result.succeed(readFileSync(path === "-" ? process.stdin.fd : path, "utf8"))
  } catch (error) {
    return refuse(path, error)
  }
}

const readBytes: Platform["readBytes"] = (path) => {
  try {
    return Result.succeed(readFileSync(path === "-" ? process.stdin.fd : path))
  } catch (error) {
    return refuse(path, error)
  }
}

/** How many bytes are read at once of a text that is read in pieces. */
const readAtOnce = 1_048_576

const readPieces: Platform["readPieces"] = function* (path) {
  const buffer = Buffer.allocUnsafe(readAtOnce)
  // A character whose bytes come in two pieces is decoded with the second.
  const decoder = new StringDecoder("utf8")
  let file: number | undefined
  try {
    file = path === "-" ? process.stdin.fd : openSync(path, "r")
    const read = (from: number): number => readSync(from, buffer, 0, readAtOnce, null)
    for (let bytes = read(file); bytes > 0; bytes = read(file))
      yield Result.succeed(decoder.write(buffer.subarray(0, bytes)))
    yield Result.succeed(decoder.end())
  } catch (error) {
    yield refuse(path, error)
  } finally {
    if (file !== undefined && path !== "-") closeSync(file)
  }
}

const newLine = 10

const readSlice: Platform["readSlice"] = (path, from, to) => {
  let file: number | undefined
  try {
    file = openSync(path, "r")
    const size = statSync(path).size
    const bytesFrom = (start: number, end: number): Buffer => {
      const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(end, size) - start))
      let filled = 0
      while (filled < buffer.length) {
        const read = readSync(file as number, buffer, filled, buffer.length - filled, start + filled)
        if (read === 0) break
        filled += read
      }
      return buffer.subarray(0, filled)
    }
    /** Where the first line begins that begins at a byte or behind it. */
    const lineAt = (start: number): number => {
      if (start === 0) return 0
      for (let at = start - 1; at < size; at += readAtOnce) {
        const found = bytesFrom(at, at + readAtOnce).indexOf(newLine)
        if (found >= 0) return at + found + 1
      }
      return size
    }
    return bytesFrom(lineAt(from), lineAt(to)).toString("utf8")
  } catch {
    return undefined
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

const sizeOf: Platform["sizeOf"] = (path) => {
  const found = path === "-" ? undefined : statSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true ? found.size : undefined
}

const jsonFilesOf: Platform["jsonFilesOf"] = (path) => {
  try {
    if (path === "-" || !statSync(path).isDirectory()) return Result.succeed([path])
    const files = findJsonFiles(path)
    return files.length === 0
      ? Result.fail(
          new FileError({
            code: "file.noJsonFile",
            file: path,
            expected: text("پوشه‌ای با فایل ‎.json", "a folder with .json files"),
          }),
        )
      : Result.succeed(files)
  } catch (error) {
    return refuse(path, error)
  }
}

const notWritable = (file: string) =>
  Result.fail(
    new FileError({
      code: "file.notWritable",
      file,
      expected: text("فایلی که بتوان در آن نوشت", "a file that can be written"),
    }),
  )

const noRoom = (file: string) =>
  Result.fail(
    new FileError({
      code: "file.noRoom",
      file,
      expected: text("جای خالی روی دیسک برای این فایل", "room on the disk for this file"),
    }),
  )

const notWritten = (path: string, error: unknown) =>
  ["ENOSPC", "EDQUOT"].includes(errorCode(error)) ? noRoom(path) : notWritable(path)

/** A device or a pipe takes what is written into it: nothing is put in its place. */
const takesWhatIsWritten = (path: string): boolean => {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && !found.isFile() && !found.isDirectory()
}

/** Where a file of a name lies: what a link points to is written there, and the link stays. */
const placeOf = (path: string): string => (existsSync(path) ? realpathSync(path) : path)

const write = (path: string, content: string | Uint8Array): ReturnType<Platform["writeText"]> => {
  try {
    if (takesWhatIsWritten(path)) return Result.succeed(writeFileSync(path, content))
    const place = placeOf(path)
    mkdirSync(dirname(place), { recursive: true })
    // A file is whole, or it is not there.
    const unnamed = `${place}.new`
    try {
      writeFileSync(unnamed, content)
      return Result.succeed(renameSync(unnamed, place))
    } catch (error) {
      if (existsSync(unnamed)) rmSync(unnamed)
      throw error
    }
  } catch (error) {
    return notWritten(path, error)
  }
}

/** The folder that is there already, on the way to a path. */
const folderOnTheWay = (path: string): string => {
  const folder = dirname(path)
  return existsSync(folder) ? folder : folderOnTheWay(folder)
}

const mayWrite: Platform["mayWrite"] = (path) => {
  try {
    if (takesWhatIsWritten(path)) return Result.succeed(accessSync(path, constants.W_OK))
    const folder = folderOnTheWay(placeOf(path))
    accessSync(folder, constants.W_OK)
    const isFree =
      statSync(folder).isDirectory() && statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true
    return isFree ? Result.succeed(undefined) : notWritable(path)
  } catch {
    return notWritable(path)
  }
}

const today = (): Day => {
  const now = new Date()
  return Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / millisecondsInDay) as Day
}

const languageOf = (environment: NodeJS.ProcessEnv): Language => {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || ""
  return locale.toLowerCase().startsWith("fa") ? "fa" : "en"
}

/** Colours are for eyes: not where NO_COLOR is set, and not into a file or a pipe. */
const paintFor = (stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Paint =>
  (environment["NO_COLOR"] ?? "") === "" && stream.isTTY === true && environment["TERM"] !== "dumb"
    ? coloured
    : plain

/** What asks a process to end: Ctrl-C on a terminal, and the signals that end services, jobs and machines. */
const interrupts = ["SIGINT", "SIGTERM"] as const

/** Hears the first interrupt; a second one ends the process at once. */
const onInterrupt = (stop: (signal: NodeJS.Signals) => void): (() => void) => {
  const forget = (): void => {
    for (const signal of interrupts) process.off(signal, hear)
  }
  const hear = (signal: NodeJS.Signals): void => {
    forget()
    stop(signal)
  }
  for (const signal of interrupts) process.on(signal, hear)
  return forget
}

/** How many characters are written at once of a text that comes in pieces. */
const writtenAtOnce = 65_536

/** The world of this process. */
export const nodePlatform = (version: Platform["version"]): Platform => ({
  version,
  readText,
  readBytes,
  readPieces,
  readSlice,
  sizeOf,
  threads,
  jsonFilesOf,
  writeText: write,
  writeBytes: write,
  mayWrite,
  today,
  language: languageOf(process.env),
  print: (text) => {
    let waiting = ""
    for (const piece of typeof text === "string" ? [text] : text) {
      waiting += piece
      if (waiting.length < writtenAtOnce) continue
      process.stdout.write(waiting)
      waiting = ""
    }
    process.stdout.write(`${waiting}\n`)
  },
  printError: (line) => {
    process.stderr.write(`${line}\n`)
  },
  progress: (line) => {
    // To the head of the line, and the rest of it away.
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`)
  },
  isWatched: process.stderr.isTTY === true,
  onInterrupt,
  endOnInterrupt: (lastWord) =>
    onInterrupt((signal) => {
      lastWord()
      // Without a listener the signal ends the process, and its parent sees which one did.
      process.kill(process.pid, signal)
    }),
  isStore,
  openStore,
  paint: paintFor(process.stdout, process.env),
  paintError: paintFor(process.stderr, process.env),
})
