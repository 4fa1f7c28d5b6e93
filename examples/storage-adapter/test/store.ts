/** A new file for each test, which goes with it. */

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { StoreFactory } from "@bazgasht/testkit"
import * as Effect from "effect/Effect"
import { openKeyValue } from "../src/index.ts"

export const store: StoreFactory = Effect.acquireRelease(
  Effect.sync(() => mkdtempSync(join(tmpdir(), "key-value-"))),
  (folder) => Effect.sync(() => rmSync(folder, { recursive: true })),
).pipe(Effect.map((folder) => ({ open: openKeyValue(join(folder, "cases.kv")) })))
