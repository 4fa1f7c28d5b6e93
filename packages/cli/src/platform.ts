/** What a command may ask of the world. The process has one of these; a test has its own. */

import type { StorageAdapter, StorageError } from "@bazgasht/casework/ports"
import { codedError, type Day, type Language, type Text, text } from "@bazgasht/rules"
import type * as Effect from "effect/Effect"
import type * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import type { Paint } from "./terminal/paint.ts"

const texts = () => ({
  "file.notFound": text("فایل یا پوشه‌ای با این نام یافت نشد.", "There is no such file or folder."),
  "file.notReadable": text("این فایل یا پوشه را نمی‌توان خواند.", "The file or folder cannot be read."),
  "file.notWritable": text("این فایل یا پوشه را نمی‌توان نوشت.", "The file or folder cannot be written."),
  "file.noRoom": text("جای ذخیره‌سازی پر است.", "There is no room left on the device."),
  "file.noJsonFile": text("در این پوشه فایلی از نوع JSON نیست.", "The folder has no JSON file."),
})

/** A file or folder that could not be read or written. */
export class FileError extends /* @__PURE__ */ codedError("FileError", texts)<{
  readonly file: string
  readonly expected: Text
}> {}

export interface OpenStoreOptions {
  /** The schema of a PostgreSQL database; that of the adapter where it is absent. */
  readonly schema?: string
  /** Whether it is to be changed; it is only read where this is absent. */
  readonly write?: boolean
}

/** A module that works in threads of its own. */
export type ThreadModule = "family-worker"

/** Worker threads. */
export interface Threads {
  /** How many can work at once. */
  readonly most: number
  /** How many bytes of a file are a task: few beside what a thread holds, and many beside what handing over costs. */
  readonly bytesOfTask: number
  /**
   * Shares tasks out among so many threads of a module, each started with the same data, and hands over each answer with the place of its task,
   * in any order. Ends early where an answer is not taken, and rejects where a thread ends before its work is done.
   *
   * @param take - answers whether the work goes on
   */
  readonly run: (
    module: ThreadModule,
    start: unknown,
    tasks: ReadonlyArray<unknown>,
    count: number,
    take: (place: number, answer: unknown) => boolean,
  ) => Promise<void>
}

/** What a command may ask of the world. */
export interface Platform {
  /** The version of the command. */
  readonly version: () => string
  /** The text of a file; `-` is standard input. */
  readonly readText: (path: string) => Result.Result<string, FileError>
  /** The bytes of a file, whatever they are. */
  readonly readBytes: (path: string) => Result.Result<Uint8Array, FileError>
  /** The same text in pieces, so that a large file is never held whole; behind an error there is none. */
  readonly readPieces: (path: string) => Iterable<Result.Result<string, FileError>>
  /** The text of the lines of a file that begin between two of its bytes; `undefined` where it cannot be read there. */
  readonly readSlice: (path: string, from: number, to: number) => string | undefined
  /** How many bytes a file has that can be read in slices; `undefined` of one that comes in a stream, or is not there. */
  readonly sizeOf: (path: string) => number | undefined
  /** Worker threads; absent where there are none. */
  readonly threads?: Threads
  /** The path of a file itself; of a folder its `.json` files at any depth, in order, without `node_modules` and dot folders. */
  readonly jsonFilesOf: (path: string) => Result.Result<ReadonlyArray<string>, FileError>
  /** Writes or replaces a file and makes its folder. A device or a pipe is written into, and a link stays a link. */
  readonly writeText: (path: string, content: string) => Result.Result<void, FileError>
  /** The same with bytes. */
  readonly writeBytes: (path: string, content: Uint8Array) => Result.Result<void, FileError>
  /** Says beforehand that a file of this name cannot be written, as far as that can be known. */
  readonly mayWrite: (path: string) => Result.Result<void, FileError>
  /** The day by the clock of the machine. */
  readonly today: () => Day
  /** The language of the environment. */
  readonly language: Language
  /** Writes a text, in one piece or piece by piece, and a line break. */
  readonly print: (text: Iterable<string>) => void
  readonly printError: (text: string) => void
  /** Shows how far something has come, in the place of what was shown before; only where somebody watches. */
  readonly progress: (line: string) => void
  /** Whether somebody watches what is shown. */
  readonly isWatched: boolean
  /** Calls when the run is to be stopped, by Ctrl-C or by a request to terminate, once; gives back what forgets it again. */
  readonly onInterrupt: (stop: () => void) => () => void
  /** Says a last word when the run is to be stopped, and ends the process as the interrupt itself does; gives back what forgets it again. */
  readonly endOnInterrupt: (lastWord: () => void) => () => void
  /** Whether a word names a store of cases, and not a file or a folder of files. */
  readonly isStore: (word: string) => boolean
  /** Opens a store of cases for as long as a scope lasts. */
  readonly openStore: (
    address: string,
    options: OpenStoreOptions,
  ) => Effect.Effect<StorageAdapter, StorageError, Scope.Scope>
  /** Colours for what is printed, and for errors. */
  readonly paint: Paint
  readonly paintError: Paint
}

/** Whether a word is the address of a PostgreSQL database. */
export const isServerAddress = (word: string): boolean => /^postgres(ql)?:\/\//.test(word)

/** An address as it may be shown: without the password that stands in it. */
export const shownAddress = (address: string): string =>
  isServerAddress(address) ? address.replace(/^(\w+:\/\/[^:@/]*):[^@/]*@/, "$1:***@") : address
