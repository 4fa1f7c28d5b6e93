import { runs } from "@bazgasht/properties"
import { type StorageConformanceOptions, storageConformance } from "@bazgasht/testkit"
import * as Effect from "effect/Effect"
import { afterAll, describe, expect, test } from "vitest"
import { openPostgres } from "../src/index.ts"
import { storageOver } from "../src/storage.ts"
import { breakingOff } from "./break-off.ts"
import { databaseIn, startEmbedded } from "./embedded.ts"
import { lookInto } from "./look.ts"
import { proxyTo } from "./proxy.ts"
import { freshSchema, needsServer, onServer, schemaName, serverUrl } from "./server.ts"

const holds = (options: Omit<StorageConformanceOptions, "test">): void => {
  const report = storageConformance({ test, runs: runs(15), ...options })
  afterAll(() => expect(report().failed).toEqual([]))
}

describe.skipIf(serverUrl === undefined)(`${needsServer}the store on a server`, () => {
  const store = Effect.gen(function* () {
    const schema = yield* freshSchema
    const way = yield* proxyTo(serverUrl ?? "")
    return {
      open: openPostgres({ url: way.url, schema, connections: 4 }),
      look: lookInto(schema, (text) => onServer(async (client) => (await client.query(text)).rows)),
      faults: breakingOff(schema, way),
    }
  })
  holds({ store })
})

describe.skipIf(serverUrl === undefined)(`${needsServer}the store without prepared statements`, () => {
  const store = Effect.map(freshSchema, (schema) => ({
    open: openPostgres({ url: serverUrl ?? "", schema, connections: 4, preparedStatements: false }),
  }))
  holds({ store, runs: runs(3), without: ["look", "faults"] })
})

describe("the store inside the process", async () => {
  const embedded = await startEmbedded()
  const store = Effect.map(
    Effect.acquireRelease(Effect.sync(schemaName), (schema) =>
      Effect.promise(() => embedded.exec(`drop schema ${schema} cascade`)),
    ),
    (schema) => ({ open: storageOver(databaseIn(embedded), schema) }),
  )
  holds({ store, without: ["look", "faults"] })
})
