/** A disk of a few megabytes under a tablespace of the server: for a store that has no room left. */

import { execFileSync } from "node:child_process"
import { randomUUID } from "node:crypto"
import { mkdtempSync, rmdirSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { onServer, serverUrl } from "./server.ts"

/** A disk that a server keeps tables on. */
export interface SmallDisk {
  /** The address of the server, for a store whose tables are all on this disk. */
  readonly url: string
  readonly grow: () => void
}

/** Mounts a file system, or one that is mounted with other options. */
export const mount = (...words: ReadonlyArray<string>): void => {
  execFileSync("mount", words, { stdio: ["ignore", "ignore", "pipe"] })
}

/** Whose the files of the server are. It fails where the server is on another machine. */
const ownerOfServer = async (): Promise<{ readonly uid: number; readonly gid: number }> => {
  const { rows } = await onServer((client) => client.query("show data_directory"))
  return statSync(String(rows[0]?.["data_directory"]))
}

const makeDisk = async (megabytes: number): Promise<SmallDisk & { readonly remove: () => Promise<void> }> => {
  const { uid, gid } = await ownerOfServer()
  const folder = mkdtempSync(join(tmpdir(), "bazgasht-disk-"))
  const tablespace = `test_${randomUUID().replaceAll("-", "")}`
  const unmount = (): void => {
    execFileSync("umount", [folder])
    rmdirSync(folder)
  }
  try {
    mount("-t", "tmpfs", "-o", `size=${megabytes}m,uid=${uid},gid=${gid},mode=0700`, "tmpfs", folder)
  } catch (error) {
    rmdirSync(folder)
    throw error
  }
  try {
    await onServer((client) => client.query(`create tablespace ${tablespace} location '${folder}'`))
  } catch (error) {
    unmount()
    throw error
  }
  const url = new URL(serverUrl ?? "")
  url.searchParams.set("options", `-c default_tablespace=${tablespace}`)
  return {
    url: url.href,
    grow: () => mount("-o", `remount,size=${8 * megabytes}m`, folder),
    remove: async () => {
      await onServer((client) => client.query(`drop tablespace ${tablespace}`))
      unmount()
    },
  }
}

/** A disk for as long as a scope lasts. */
export const smallDisk = (megabytes: number): Effect.Effect<SmallDisk, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.promise(() => makeDisk(megabytes)),
    ({ remove }) => Effect.promise(remove),
  )

const canBeMade =
  serverUrl !== undefined &&
  (await makeDisk(1)
    .then(({ remove }) => remove())
    .then(
      () => true,
      () => false,
    ))

if (!canBeMade && process.env["BAZGASHT_REQUIRE_SMALL_DISK"] === "1")
  throw new Error(
    "BAZGASHT_REQUIRE_SMALL_DISK is set, but no small disk can be made: the server has to run on this machine, and " +
      "the tests as root, who may mount file systems and make tablespaces",
  )

export const hasSmallDisks: boolean = canBeMade

/** The start of the name of a suite that needs a small disk: what is skipped says why. */
export const needsSmallDisk: string = canBeMade
  ? ""
  : "(no small disk: the server is not on this machine, or nobody here may mount one) "
