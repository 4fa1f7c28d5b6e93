import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs"
import { basename, join, resolve } from "node:path"

/**
 * Why there is no application.
 *
 * - `folder.notEmpty`: something is there, which is not overwritten
 * - `folder.noFolder`: a file has this name
 * - `name.invalid`: packages cannot be called by the last part of the path
 */
export type CreateErrorCode = "folder.notEmpty" | "folder.noFolder" | "name.invalid"

/** The files of a new application, or why there is none. */
export type CreateResult =
  | { readonly ok: true; readonly folder: string; readonly files: ReadonlyArray<string> }
  | { readonly ok: false; readonly error: { readonly code: CreateErrorCode; readonly message: string } }

const sentences: { readonly [Code in CreateErrorCode]: string } = {
  "folder.notEmpty": "The folder is not empty. Name another one, or a new one.",
  "folder.noFolder": "There is a file of this name. Name a folder.",
  "name.invalid": "Call the folder by small letters, digits and hyphens, such as my-application.",
}

const failed = (code: CreateErrorCode): CreateResult => ({
  ok: false,
  error: { code, message: sentences[code] },
})

const template = resolve(import.meta.dirname, "../template")

/**
 * Makes an application in a folder that is new or empty: a service that decides and keeps cases, a case file, and a test.
 *
 * @param folder - relative to the working directory; its last part is the name of the application
 * @example
 * const made = createApplication(join(mkdtempSync(join(tmpdir(), "made-")), "my-application"))
 * made.ok && made.files.includes("package.json") // => true
 */
export const createApplication = (folder: string): CreateResult => {
  const into = resolve(folder)
  const name = basename(into)
  if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(name)) return failed("name.invalid")
  const found = statSync(into, { throwIfNoEntry: false })
  if (found !== undefined && !found.isDirectory()) return failed("folder.noFolder")
  if (found !== undefined && readdirSync(into).length > 0) return failed("folder.notEmpty")
  mkdirSync(into, { recursive: true })
  cpSync(template, into, { recursive: true })
  renameSync(join(into, "_gitignore"), join(into, ".gitignore"))
  const manifest = join(into, "package.json")
  writeFileSync(
    manifest,
    `${JSON.stringify({ ...JSON.parse(readFileSync(manifest, "utf8")), name }, undefined, 2)}\n`,
  )
  return { ok: true, folder: into, files: readdirSync(into).toSorted() }
}
