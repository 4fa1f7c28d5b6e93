import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { Day } from "@bazgasht/casework/registry"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type DciCode, dciRegistry, dciWording } from "../src/index.ts"
import { answerOf, type Entry, searchRequest } from "./interface.ts"

/** What the registry holds, by identifier; of some it never says anything. */
const enrolled = new Map<string, ReadonlyArray<Entry>>([
  ["person-1", [{ status: "active", programmes: ["pension"], person: "person-1" }]],
  ["person-2", [{ status: "inactive", programmes: ["pension"], person: "person-2" }]],
])

const seen: Array<{ readonly path: string; readonly token: string; readonly body: unknown }> = []

const decode = Schema.decodeUnknownResult(searchRequest, { onExcessProperty: "error" })

const server: Server = createServer((request, response) => {
  let written = ""
  request.setEncoding("utf8").on("data", (part: string) => {
    written += part
  })
  request.on("end", () => {
    const body: unknown = JSON.parse(written)
    seen.push({ path: request.url ?? "", token: request.headers.authorization ?? "", body })
    const read = decode(body)
    if (Result.isFailure(read)) {
      response.writeHead(400).end()
      return
    }
    const { search_request, transaction_id } = read.success.message
    const { value } = search_request[0].search_criteria.query
    if (value === "person-silent") return
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify(answerOf(transaction_id, enrolled.get(value) ?? [])))
  })
})

let url = ""
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ibr/`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const ask = (value: string, more: object = {}) =>
  Effect.runPromise(
    dciRegistry({
      url,
      source: "relief",
      sender: "prisons",
      receiver: "relief",
      registryType: "ns:org:RegistryType:IBR",
      token: Redacted.make("secret-1"),
      sign: (signed) => `signature of ${signed.length} characters`,
      unencrypted: true,
      privateAddresses: true,
      timeout: "300 millis",
      ...more,
    }).ask({ key: `question about ${value}`, identifier: { kind: "UIN", value }, on: 20_000 as Day }),
  )

describe("a registry over HTTP", () => {
  it("is asked in the form of the interface, and says yes, no and unknown", async () => {
    const common = { source: "relief", on: 20_000 }
    expect(await ask("person-1")).toEqual({ answer: "yes", programmes: ["pension"], ...common })
    expect(await ask("person-2")).toEqual({ answer: "no", ...common })
    expect(await ask("person-3")).toEqual({ answer: "no", ...common })
    expect(await ask("person-silent")).toEqual({ answer: "unknown", code: "dci.time", ...common })
    expect(seen.map(({ path, token }) => [path, token])).toEqual(
      seen.map(() => ["/ibr/registry/sync/search", "Bearer secret-1"]),
    )
    for (const { body } of seen) expect(Result.isSuccess(decode(body))).toBe(true)
  })

  it("is unknown where nothing may be sent, nobody listens, or the request is refused", async () => {
    const codes = async (more: object) => {
      const answer = await ask("person-1", more)
      return answer.answer === "unknown" ? answer.code : answer.answer
    }
    expect(await codes({ privateAddresses: false })).toBe("dci.setUp")
    expect(await codes({ url: "http://127.0.0.1:1/" })).toBe("dci.connection")
    expect(await codes({ sender: "" })).toBe("dci.refused")
  })

  it("has a sentence in each language for every code", () => {
    const codes: ReadonlyArray<DciCode> = ["dci.setUp", "dci.time", "dci.partial", "dci.otherPerson"]
    for (const code of codes) {
      expect(dciWording(code).en).toMatch(/^[A-Z].*\.$/)
      expect(dciWording(code).fa).toMatch(/^[\u0600-\u06ff].*\.$/)
    }
  })
})
