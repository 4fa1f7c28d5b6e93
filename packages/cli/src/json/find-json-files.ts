import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs"
import { join } from "node:path"

/** Folders of programs: what a package manager installed, and what a leading dot hides. None of them holds documents. */
const belongsToPrograms = (name: string): boolean => name === "node_modules" || name.startsWith(".")

/** Whether an entry is a folder, or a link to one. */
const isFolder = (entry: Dirent, path: string): boolean =>
  entry.isDirectory() ||
  (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)

function* walk(folder: string, within: ReadonlySet<string>): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (!isFolder(entry, path)) {
      if (entry.name.endsWith(".json")) yield path
      continue
    }
    const place = realpathSync(path)
    // A link may lead back to a folder that it lies in.
    if (!belongsToPrograms(entry.name) && !within.has(place)) yield* walk(path, new Set([...within, place]))
  }
}

/**
 * The paths of all files below a folder whose names end in `.json`, in order. Folders named `node_modules` and those whose names begin with a dot
 * are passed over, unless the folder itself is one. Throws as `node:fs` does where a folder cannot be read.
 */
export const findJsonFiles = (folder: string): ReadonlyArray<string> =>
  [...walk(folder, new Set([realpathSync(folder)]))].sort()
