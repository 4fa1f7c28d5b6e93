/** A disk of a few megabytes: for a file that has no room left. */

import { execFileSync } from "node:child_process"
import { mkdtempSync, rmdirSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/** A disk of its own. */
export interface SmallDisk {
  readonly folder: string
  readonly grow: () => void
}

const mount = (...words: ReadonlyArray<string>): void => {
  execFileSync("mount", words, { stdio: ["ignore", "ignore", "pipe"] })
}

const makeDisk = (megabytes: number): SmallDisk => {
  const folder = mkdtempSync(join(tmpdir(), "bazgasht-disk-"))
  try {
    mount("-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder)
  } catch (error) {
    rmdirSync(folder)
    throw error
  }
  return { folder, grow: () => mount("-o", `remount,size=${8 * megabytes}m`, folder) }
}

const remove = ({ folder }: SmallDisk): void => {
  execFileSync("umount", [folder])
  rmdirSync(folder)
}

/** A disk for as long as a scope lasts. */
export const smallDisk = (megabytes: number): Effect.Effect<SmallDisk, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() => makeDisk(megabytes)),
    (disk) => Effect.sync(() => remove(disk)),
  )

const tried = (): boolean => {
  try {
    remove(makeDisk(1))
    return true
  } catch {
    return false
  }
}

/** Whether disks can be made here. */
export const hasSmallDisks: boolean = tried()

if (!hasSmallDisks && process.env["BAZGASHT_REQUIRE_SMALL_DISK"] === "1")
  throw new Error("BAZGASHT_REQUIRE_SMALL_DISK is set, but nobody here may mount a file system: run as root")

/** The start of the name of a suite that needs a small disk: what is skipped says why. */
export const needsSmallDisk: string = hasSmallDisks ? "" : "(nobody here may mount a small disk) "
