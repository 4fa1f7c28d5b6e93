/** A runner: `runner.ts URL SCHEMA PORT`. It joins the cluster, says so, and works until it is ended. */

import * as Effect from "effect/Effect"
import { joinCluster } from "./join-cluster.ts"

const [url = "", schema = "", port = ""] = process.argv.slice(2)

// A runner of the example ends with whoever started it.
process.on("disconnect", () => process.exit(0))

const runner = Effect.andThen(
  joinCluster({ url, schema }, { host: "127.0.0.1", port: Number(port) }),
  Effect.andThen(
    Effect.sync(() => process.send?.("joined")),
    Effect.never,
  ),
)

await Effect.runPromise(Effect.scoped(runner))
