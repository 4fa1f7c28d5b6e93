import { generateKeyPairSync, sign, verify } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { StorageError, tablesInMemory } from "@bazgasht/casework/ports"
import type { Day, EnrolmentQuestion } from "@bazgasht/casework/registry"
import { runs } from "@bazgasht/properties"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openSqlite } from "../../storage-sqlite/src/index.ts"
import {
  dciCallbackRegistry,
  type OpenQuestions,
  openQuestionsInMemory,
  openQuestionsInStorage,
} from "../src/index.ts"
import { answerOf, type Entry } from "./interface.ts"

const keys = generateKeyPairSync("ed25519")
const intruder = generateKeyPairSync("ed25519")

/** A message as the registry signs it. */
const signed = (
  { header, message }: { readonly header: object; readonly message: object },
  key = keys.privateKey,
): string => {
  const of = { header: { ...header, sender_id: "relief", receiver_id: "prisons" }, message }
  return JSON.stringify({
    signature: sign(null, Buffer.from(JSON.stringify(of)), key).toString("base64"),
    ...of,
  })
}

const read = async (request: AsyncIterable<Buffer>): Promise<string> => {
  const parts: Array<Buffer> = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString("utf8")
}

const questionOf = (value: string): EnrolmentQuestion => ({
  key: `question about ${value}`,
  identifier: { kind: "UIN", value },
  on: 20_000 as Day,
})

const registryOf = (questions: OpenQuestions, more: object = {}) =>
  dciCallbackRegistry({
    url: "http://127.0.0.1:1/",
    source: "relief",
    sender: "prisons",
    receiver: "relief",
    callback: "http://127.0.0.1:1/on-search",
    deadline: "1 minute",
    questions,
    verify: (signature, text) =>
      verify(null, Buffer.from(text), keys.publicKey, Buffer.from(signature, "base64")),
    unencrypted: true,
    privateAddresses: true,
    timeout: "2 seconds",
    ...more,
  })

describe("a registry that answers later, over HTTP", () => {
  const servers: Array<Server> = []
  const listen = (server: Server): Promise<string> =>
    new Promise((resolve) => {
      servers.push(server)
      server.listen(0, "127.0.0.1", () => {
        resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
      })
    })
  afterAll(() => {
    for (const server of servers) {
      server.closeAllConnections()
      server.close()
    }
  })

  const asked: Array<{ readonly path: string; readonly id: string; readonly callback: string }> = []
  const enrolled = new Map<string, ReadonlyArray<Entry>>([
    ["person-1", [{ status: "active", programmes: ["pension"], person: "person-1" }]],
  ])
  const postTo = async (address: string, body: string): Promise<number> =>
    (await fetch(address, { method: "POST", body })).status
  /** The other agency: it takes every question but one, and answers what it is asked to. */
  const agency = createServer(async (request, response) => {
    const body = JSON.parse(await read(request)) as {
      readonly header: { readonly sender_uri: string }
      readonly message: { readonly transaction_id: string }
    }
    const id = body.message.transaction_id
    asked.push({ path: request.url ?? "", id, callback: body.header.sender_uri })
    const isTaken = !id.includes("refused")
    response.writeHead(200, { "content-type": "application/json" }).end(
      JSON.stringify({
        message: {
          ack_status: isTaken ? "ACK" : "ERR",
          timestamp: "2025-01-10T08:00:00Z",
          correlation_id: "correlation-1",
        },
      }),
    )
  })
  let registry: ReturnType<typeof registryOf>
  let callback = ""
  beforeAll(async () => {
    const house = createServer(async (request, response) => {
      const { body, status } = await Effect.runPromise(registry.receive(await read(request)))
      response.writeHead(status, { "content-type": "application/json" }).end(body)
    })
    callback = `${await listen(house)}/registry/on-search`
    registry = registryOf(openQuestionsInMemory(), { url: await listen(agency), callback })
  })
  const ask = (value: string) => Effect.runPromise(registry.ask(questionOf(value)))

  it("is asked once, says pending, and yes and no when their message has come", async () => {
    const common = { source: "relief", on: 20_000 }
    for (const value of ["person-1", "person-2"]) {
      const pending = { answer: "unknown", code: "dci.pending", ...common }
      expect(await ask(value)).toEqual(pending)
      expect(await ask(value)).toEqual(pending)
      const answer = answerOf(questionOf(value).key, enrolled.get(value) ?? [])
      expect(await postTo(callback, signed(answer))).toBe(200)
    }
    expect(await ask("person-1")).toEqual({ answer: "yes", programmes: ["pension"], ...common })
    expect(await ask("person-2")).toEqual({ answer: "no", ...common })
    expect(asked).toEqual(
      ["person-1", "person-2"].map((value) => ({
        path: "/registry/search",
        id: questionOf(value).key,
        callback,
      })),
    )
  })

  it("is asked again where it did not take the question, and is unknown where it cannot be reached", async () => {
    const before = asked.length
    for (let times = 0; times < 2; times++)
      expect(await ask("refused-1")).toMatchObject({ answer: "unknown", code: "dci.refused" })
    expect(asked.length).toBe(before + 2)
    const unreachable = registryOf(openQuestionsInMemory())
    expect(await Effect.runPromise(unreachable.ask(questionOf("person-1")))).toMatchObject({
      answer: "unknown",
      code: "dci.connection",
    })
  })
})

/** What may come to the callback. */
const messages = {
  yes: (key: string) =>
    signed(answerOf(key, [{ status: "active", programmes: ["food"], person: "person-1" }])),
  no: (key: string) => signed(answerOf(key, [])),
  rejected: (key: string) => signed(answerOf(key, [], { status: "rjct" })),
  pending: (key: string) => signed(answerOf(key, [], { status: "pdng" })),
  part: (key: string) => signed(answerOf(key, [], { total: 3 })),
  forged: (key: string) => signed(answerOf(key, []), intruder.privateKey),
  changed: (key: string) => signed(answerOf(key, [])).replace('"succ"', '"rcvd"'),
  unsigned: (key: string) => JSON.stringify(answerOf(key, [])),
  otherQuestion: () => signed(answerOf("question about nobody", [])),
  otherPerson: (key: string) => signed(answerOf(key, [{ status: "active", person: "person-2" }])),
  otherProcess: (key: string) => {
    const { header, message } = answerOf(key, [])
    return signed({ header, message: { ...message, correlation_id: "correlation-9" } })
  },
  otherAction: (key: string) => {
    const { header, message } = answerOf(key, [])
    return signed({ header: { ...header, action: "on-subscribe" }, message })
  },
  nothing: () => "{}",
} as const

type Message = keyof typeof messages

const final: { readonly [Name in Message]?: "yes" | "no" | "unknown" } = {
  yes: "yes",
  no: "no",
  rejected: "unknown",
}
const open: ReadonlyArray<Message> = ["pending", "part"]
const refusedFor: { readonly [Name in Message]?: string } = {
  forged: "dci.forged",
  changed: "dci.forged",
  unsigned: "dci.forged",
  otherQuestion: "dci.foreign",
  otherProcess: "dci.foreign",
  otherPerson: "dci.otherPerson",
  otherAction: "dci.unreadable",
  nothing: "dci.unreadable",
}
/** What is seen before a question is looked for. */
const seenFirst: ReadonlyArray<Message> = [
  "forged",
  "changed",
  "unsigned",
  "otherAction",
  "otherQuestion",
  "nothing",
]

describe("what comes to the callback", () => {
  it("answers a question once, in time and by the registry alone, and leaves it unknown otherwise", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...(Object.keys(messages) as ReadonlyArray<Message>)), { maxLength: 5 }),
        fc.boolean(),
        async (names, isLate) => {
          const questions = openQuestionsInMemory()
          const registry = registryOf(questions)
          const question = questionOf("person-1")
          const until = isLate ? 0 : Number.MAX_SAFE_INTEGER
          await Effect.runPromise(questions.open({ question, until, correlation: "correlation-1" }))
          let answer: string | undefined
          for (const name of names) {
            const { refused } = await Effect.runPromise(registry.receive(messages[name](question.key)))
            if (seenFirst.includes(name)) expect([name, refused]).toEqual([name, refusedFor[name]])
            else if (answer !== undefined) expect([name, refused]).toEqual([name, "dci.double"])
            else if (isLate) expect([name, refused]).toEqual([name, "dci.late"])
            else {
              expect([name, refused]).toEqual([name, open.includes(name) ? undefined : refusedFor[name]])
              answer = final[name]
            }
          }
          const { answer: said } = await Effect.runPromise(registry.ask(question))
          expect(said).toBe(answer ?? "unknown")
        },
      ),
      { numRuns: runs(300) },
    ))

  it("answers one of two messages that come together", async () => {
    const kept = openQuestionsInMemory()
    // Both find the question open, as two processes over one database would.
    const questions = {
      ...kept,
      find: (key: string) => Effect.tap(kept.find(key), () => Effect.sleep("5 millis")),
    }
    const registry = registryOf(questions)
    const question = questionOf("person-1")
    await Effect.runPromise(questions.open({ question, until: Number.MAX_SAFE_INTEGER }))
    const replies = await Promise.all(
      (["yes", "no"] as const).map((name) =>
        Effect.runPromise(registry.receive(messages[name](question.key))),
      ),
    )
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 404])
  })
})

describe("questions that are kept in a store", () => {
  const folder = mkdtempSync(join(tmpdir(), "questions-"))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** What one process does with the questions of a store, and then it is gone. */
  const inProcess = <A>(use: (questions: OpenQuestions) => Effect.Effect<A, StorageError>): Promise<A> =>
    Effect.runPromise(
      Effect.scoped(
        Effect.flatMap(openSqlite({ file: join(folder, "cases.db") }), (storage) =>
          use(openQuestionsInStorage(storage, "relief")),
        ),
      ),
    )

  it("are there after a restart, with what was said of them, and take one answer", async () => {
    const question = questionOf("person-1")
    const yes = { answer: "yes", source: "relief", on: question.on, programmes: ["food"] } as const
    await inProcess((questions) => questions.open({ question, until: 9 }))
    await inProcess((questions) => questions.acknowledge(question.key, "correlation-1"))
    expect(await inProcess((questions) => questions.open({ question, until: 99 }))).toEqual({
      ...{ question, until: 9, correlation: "correlation-1" },
    })
    expect(await inProcess((questions) => questions.answer(question.key, yes))).toBe(true)
    expect(await inProcess((questions) => questions.answer(question.key, yes))).toBe(false)
    expect(await inProcess((questions) => questions.find(question.key))).toMatchObject({ answer: yes })
    await inProcess((questions) => questions.forget(question.key))
    expect(await inProcess((questions) => questions.find(question.key))).toBeUndefined()
    expect(await inProcess((questions) => questions.answer(question.key, yes))).toBe(false)
  })

  it("are what they are in memory, whichever of two processes changes them", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            process: fc.boolean(),
            value: fc.constantFrom("person-1", "person-2"),
            does: fc.constantFrom("open", "acknowledge", "answer", "forget", "find"),
          }),
          { maxLength: 12 },
        ),
        async (steps) => {
          const tables = tablesInMemory()
          const [one, other] = [0, 1].map(() => openQuestionsInStorage(tables, "relief")) as [
            OpenQuestions,
            OpenQuestions,
          ]
          const expected = openQuestionsInMemory()
          for (const { does, process, value } of steps) {
            const question = questionOf(value)
            const no = { answer: "no", source: "relief", on: question.on } as const
            const said = (questions: OpenQuestions): Promise<unknown> =>
              Effect.runPromise<unknown, StorageError>(
                {
                  open: questions.open({ question, until: 1 }),
                  acknowledge: questions.acknowledge(question.key, "correlation-1"),
                  answer: questions.answer(question.key, no),
                  forget: questions.forget(question.key),
                  find: questions.find(question.key),
                }[does],
              )
            expect(await said(process ? one : other)).toEqual(await said(expected))
          }
        },
      ),
      { numRuns: runs(200) },
    ))

  it("take one of many answers that come at once", async () => {
    const tables = tablesInMemory()
    const processes = Array.from({ length: 8 }, () => openQuestionsInStorage(tables, "relief"))
    const question = questionOf("person-1")
    const no = { answer: "no", source: "relief", on: question.on } as const
    await Promise.all(processes.map((questions) => Effect.runPromise(questions.open({ question, until: 1 }))))
    const taken = await Promise.all(
      processes.map((questions) => Effect.runPromise(questions.answer(question.key, no))),
    )
    expect(taken.filter(Boolean)).toHaveLength(1)
  })

  it("leave an answer unknown, and the registry to send its message again, while the store cannot be reached", async () => {
    const unavailable = () => Effect.fail(new StorageError({ code: "storage.unavailable", params: {} }))
    const registry = registryOf(
      openQuestionsInStorage({ keepRows: unavailable, keptRows: unavailable }, "relief"),
    )
    const question = questionOf("person-1")
    expect(await Effect.runPromise(registry.ask(question))).toMatchObject({
      answer: "unknown",
      code: "dci.unkept",
    })
    const { refused, status } = await Effect.runPromise(registry.receive(messages.yes(question.key)))
    expect([status, refused]).toEqual([503, "dci.unkept"])
  })
})
