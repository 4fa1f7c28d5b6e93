import { notifierConformance } from "@bazgasht/testkit"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { afterAll, expect, test } from "vitest"
import { behavingServer } from "../../notify-http/test/behaving-server.ts"
import { webhookNotifier } from "../src/index.ts"

const adapter = webhookNotifier({
  source: "https://bazgasht.example.org",
  secrets: [Redacted.make(Buffer.alloc(32, 1).toString("base64"))],
  unencrypted: true,
  privateAddresses: true,
  timeout: "800 millis",
})

const report = notifierConformance({
  test,
  capabilities: adapter.capabilities,
  gateway: Effect.gen(function* () {
    const server = yield* behavingServer(
      { accept: () => [202, ""], reject: [410, ""], busy: [503, ""] },
      ({ host }, body) => ({ key: String(JSON.parse(body).id), to: `http://${host}/`, said: body }),
    )
    return { adapter, behave: server.behave, taken: server.taken, address: `${server.origin}/` }
  }),
})

afterAll(() => expect(report().failed).toEqual([]))
