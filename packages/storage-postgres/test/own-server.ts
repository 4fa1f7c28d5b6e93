/** A server of the test's own, whose write-ahead log has a disk of a few megabytes: for one that cannot go on. */

import { execFileSync } from "node:child_process"
import { appendFileSync, chownSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { onServer } from "./server.ts"
import { mount, ownerOfServer } from "./small-disk.ts"

/** A server that answers at a socket of its own. */
export interface OwnServer {
  readonly url: string
  readonly restart: () => void
  /** Gives its log more room. */
  readonly grow: () => void
}

const makeServer = async (megabytes: number): Promise<OwnServer & { readonly remove: () => void }> => {
  const owner = await ownerOfServer()
  const programs = await onServer(async (client) => {
    const { rows } = await client.query("select setting from pg_config where name = 'BINDIR'")
    return String(rows[0]?.setting)
  })
  const folder = mkdtempSync(join(tmpdir(), "bazgasht-server-"))
  const [data, disk] = [join(folder, "data"), join(folder, "disk")]
  chownSync(folder, owner.uid, owner.gid)
  mkdirSync(disk)
  const call = (program: string, ...words: ReadonlyArray<string>): void => {
    // No server starts as root.
    const { gid, uid } = owner
    execFileSync(join(programs, program), words, {
      cwd: folder,
      gid,
      uid,
      stdio: ["ignore", "ignore", "inherit"],
    })
  }
  const control = (...words: ReadonlyArray<string>): void =>
    call("pg_ctl", "--pgdata", data, "--wait", ...words)
  const log = ["--log", join(folder, "log")]
  mount("-t", "tmpfs", "-o", `size=${megabytes}m,uid=${owner.uid},gid=${owner.gid},mode=0700`, "tmpfs", disk)
  const written = ["--waldir", join(disk, "wal"), "--wal-segsize", "1"]
  const texts = ["--encoding", "UTF8", "--locale", "C"]
  call(
    "initdb",
    "--pgdata",
    data,
    "--username",
    "tester",
    "--auth",
    "trust",
    "--no-sync",
    ...written,
    ...texts,
  )
  appendFileSync(
    join(data, "postgresql.conf"),
    // It keeps its whole log, as a server does whose archive does not answer.
    `listen_addresses = ''\nunix_socket_directories = '${folder}'\nmin_wal_size = 2MB\nmax_wal_size = 8MB\nwal_keep_size = 1GB\n`,
  )
  control(...log, "start")
  return {
    url: `postgres://tester@${encodeURIComponent(folder)}/postgres`,
    // One that is still at recovering is ended, and one that has given up is started.
    restart: () => control(...log, "--mode", "immediate", "restart"),
    grow: () => mount("-o", `remount,size=${16 * megabytes}m`, disk),
    remove: () => {
      try {
        control("--mode", "immediate", "stop")
      } finally {
        execFileSync("umount", [disk])
        rmSync(folder, { recursive: true })
      }
    },
  }
}

/** A server for as long as a scope lasts. */
export const ownServer = (megabytes: number): Effect.Effect<OwnServer, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.promise(() => makeServer(megabytes)),
    ({ remove }) => Effect.sync(remove),
  )
