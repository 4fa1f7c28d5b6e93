/** Starts servers of PostgreSQL that belong to one test. This is the only place that runs `initdb` and `pg_ctl`. */

import { execFileSync } from "node:child_process"
import { appendFileSync, chownSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir, userInfo } from "node:os"
import { dirname, join } from "node:path"

/** Who runs a server and owns its files. */
interface ServerOwner {
  readonly uid: number
  readonly gid: number
}

/** A server that answers at a socket in a folder of its own. */
export interface StartedServer {
  readonly url: string
  /** Stops it at once, as a machine that is switched off. */
  readonly stop: () => void
  /** Ends a server that is still recovering, and starts one that has given up. */
  readonly restart: () => void
  /** Stops it and removes its folder. */
  readonly remove: () => void
}

export interface ServerOptions {
  /** Lines of its `postgresql.conf`, besides those that name its socket. */
  readonly settings?: ReadonlyArray<string>
  /** Puts its write-ahead log, in segments of a megabyte, on the disk that `mount` puts at an empty folder. */
  readonly logDisk?: {
    readonly mount: (folder: string, owner: ServerOwner) => void
    readonly unmount: (folder: string) => void
  }
}

/** The folder of the programs of an installed server; of several, the newest. */
const installedPrograms = (): string | undefined =>
  [
    "/usr/bin/initdb",
    "/usr/local/bin/initdb",
    ...globSync("/usr/lib/postgresql/*/bin/initdb").toSorted((one, other) =>
      one.localeCompare(other, "en", { numeric: true }),
    ),
  ]
    .filter((file) => existsSync(file))
    .map((file) => dirname(file))
    .at(-1)

/** No server starts as root: then the user of the installed server runs it. */
const serverOwner = (): ServerOwner => {
  const { gid, uid } = userInfo()
  if (uid !== 0) return { uid, gid }
  const idOf = (option: string): number =>
    Number(execFileSync("id", [option, "postgres"], { encoding: "utf8" }))
  return { uid: idOf("-u"), gid: idOf("-g") }
}

/** Starts a server; `undefined` where none is installed and none is demanded. */
export const startServer = ({ logDisk, settings = [] }: ServerOptions = {}): StartedServer | undefined => {
  const programs = installedPrograms()
  if (programs === undefined) {
    if (process.env["BAZGASHT_REQUIRE_POSTGRES"] === "1") throw new Error("no programs of PostgreSQL")
    return undefined
  }
  const owner = serverOwner()
  const folder = mkdtempSync(join(tmpdir(), "bazgasht-server-"))
  const [data, disk, log] = [join(folder, "data"), join(folder, "disk"), join(folder, "log")]
  chownSync(folder, owner.uid, owner.gid)
  const call = (program: string, ...words: ReadonlyArray<string>): void => {
    execFileSync(join(programs, program), words, {
      cwd: folder,
      ...owner,
      stdio: ["ignore", "ignore", "inherit"],
    })
  }
  const control = (...words: ReadonlyArray<string>): void =>
    call("pg_ctl", "--pgdata", data, "--wait", ...words)
  let isRunning = false
  const start = (...words: ReadonlyArray<string>): void => {
    control("--log", log, ...words)
    isRunning = true
  }
  const stop = (): void => {
    if (isRunning) control("--mode", "immediate", "stop")
    isRunning = false
  }
  if (logDisk !== undefined) {
    mkdirSync(disk)
    logDisk.mount(disk, owner)
  }
  const texts = ["--encoding", "UTF8", "--locale", "C"]
  const written = logDisk === undefined ? [] : ["--waldir", join(disk, "wal"), "--wal-segsize", "1"]
  call(
    "initdb",
    "--pgdata",
    data,
    "--username",
    "tester",
    "--auth",
    "trust",
    "--no-sync",
    ...texts,
    ...written,
  )
  appendFileSync(
    join(data, "postgresql.conf"),
    ["listen_addresses = ''", `unix_socket_directories = '${folder}'`, ...settings, ""].join("\n"),
  )
  start("start")
  return {
    url: `postgres://tester@${encodeURIComponent(folder)}/postgres`,
    stop,
    restart: () => start("--mode", "immediate", "restart"),
    remove: () => {
      try {
        stop()
      } finally {
        if (logDisk !== undefined) logDisk.unmount(disk)
        rmSync(folder, { recursive: true })
      }
    },
  }
}
