/** A server of the test's own, whose write-ahead log has a disk of a few megabytes: for one that cannot go on. */

import { execFileSync } from "node:child_process"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { mount } from "./small-disk.ts"
import { type StartedServer, startServer } from "./start-server.ts"

/** A server that answers at a socket of its own. */
export interface OwnServer extends Pick<StartedServer, "url" | "restart"> {
  /** Gives its log more room. */
  readonly grow: () => void
}

const makeServer = (megabytes: number): OwnServer & Pick<StartedServer, "remove"> => {
  let mounted = ""
  const server = startServer({
    logDisk: {
      mount: (folder, { gid, uid }) => {
        mount("-t", "tmpfs", "-o", `size=${megabytes}m,uid=${uid},gid=${gid},mode=0700`, "tmpfs", folder)
        mounted = folder
      },
      unmount: (folder) => void execFileSync("umount", [folder]),
    },
    // It keeps its whole log, as a server does whose archive does not answer.
    settings: ["min_wal_size = 2MB", "max_wal_size = 8MB", "wal_keep_size = 1GB"],
  })
  if (server === undefined) throw new Error("The programs of the server that answers are not installed here.")
  return { ...server, grow: () => mount("-o", `remount,size=${16 * megabytes}m`, mounted) }
}

/** A server for as long as a scope lasts. */
export const ownServer = (megabytes: number): Effect.Effect<OwnServer, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() => makeServer(megabytes)),
    ({ remove }) => Effect.sync(remove),
  )
