import { join } from "node:path"
import { checkNotifier, type GatewayFactory } from "@bazgasht/testkit"
import { describe } from "vitest"
import { followsPage } from "./followed-page.ts"

describe("the guide to a notification adapter, followed to the letter", () =>
  followsPage({
    page: "writing-a-notification-adapter.md",
    template: "notification-adapter",
    makes: "house",
    tests: 18,
    breaks: 3,
    failuresIn: async (folder) => {
      const { gateway } = (await import(join(folder, "test/gateway.ts"))) as {
        readonly gateway: GatewayFactory
      }
      const { failed } = await checkNotifier({ gateway })
      return failed.map(({ name }) => name)
    },
  }))
