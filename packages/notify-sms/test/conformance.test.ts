import { notifierConformance } from "@bazgasht/testkit"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { afterAll, expect, test } from "vitest"
import { behavingServer } from "../../notify-http/test/behaving-server.ts"
import { smsIrTemplates, smsNotifier } from "../src/index.ts"

const adapterAt = (origin: string) =>
  smsNotifier({
    gateway: {
      ...smsIrTemplates,
      send: {
        ...smsIrTemplates.send,
        request: { ...smsIrTemplates.send.request, url: `${origin}/v1/send/verify` },
      },
    },
    secrets: { key: Redacted.make("key") },
    unencrypted: true,
    privateAddresses: true,
    timeout: "800 millis",
  })

const report = notifierConformance({
  test,
  capabilities: adapterAt("http://127.0.0.1").capabilities,
  gateway: Effect.gen(function* () {
    const says = (status: number, data: unknown): string => JSON.stringify({ status, message: "", data })
    const server = yield* behavingServer(
      {
        accept: (number) => [200, says(1, { messageId: number })],
        reject: [400, says(104, null)],
        busy: [429, says(20, null)],
      },
      (_headers, body) => ({ to: JSON.parse(body).mobile.replace(/^0/, "+98"), said: body }),
    )
    return {
      adapter: adapterAt(server.origin),
      behave: server.behave,
      taken: server.taken,
      address: "+989120000001",
      pushed: (reference, outcome) => ({
        messageId: reference,
        deliveryState: outcome === "delivered" ? 1 : 2,
      }),
    }
  }),
})

afterAll(() => expect(report().failed).toEqual([]))
