import { join } from "node:path"
import { checkStorage, type StoreFactory } from "@bazgasht/testkit"
import { describe } from "vitest"
import { followsPage } from "./followed-page.ts"

describe("the guide to a storage adapter, followed to the letter", () =>
  followsPage({
    page: "writing-a-storage-adapter.md",
    template: "storage-adapter",
    makes: "key-value",
    tests: 63,
    breaks: 8,
    failuresIn: async (folder, named) => {
      const { store } = (await import(join(folder, "test/store.ts"))) as { readonly store: StoreFactory }
      const { failed } = await checkStorage({
        store,
        runs: 1,
        only: [named],
        without: ["supportsRequeue", "look", "faults"],
      })
      return failed.map(({ name }) => name)
    },
  }))
