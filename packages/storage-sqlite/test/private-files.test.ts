import { statSync } from "node:fs"
import { backUpSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { loan, opening } from "./commits.ts"
import { newFile, withStore } from "./stores.ts"

// Windows knows no modes.
const ownerAlone = process.platform === "win32" ? 0o666 : 0o600

it("files are for their owner alone", async () => {
  const [file, to] = [newFile(), newFile()]
  await withStore({ file }, (store) =>
    Effect.gen(function* () {
      yield* store.commit(opening(loan("loan-1")))
      yield* backUpSqlite({ file, to })
      for (const path of [file, `${file}-wal`, `${file}-shm`, to]) {
        expect([path, statSync(path).mode & 0o777]).toEqual([path, ownerAlone])
      }
    }),
  )
})
