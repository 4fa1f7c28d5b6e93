import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runs } from "@bazgasht/properties"
import { digestOf } from "@bazgasht/rules"
import * as fc from "fast-check"
import { afterAll, describe, expect, it } from "vitest"
import { runOverStores } from "./store-platform.ts"
import {
  history,
  openedPetition,
  type Statement,
  serverUrl,
  type TamperedStore,
  tamperedFile,
  tamperedSchema,
  told,
} from "./tampered-stores.ts"

/** What was done to one record, and how it has to be named. */
interface Tampering {
  readonly what: string
  readonly statements: ReadonlyArray<Statement>
  readonly named: object
}

const digest = "ab".repeat(32)

/** One column of an event, changed; positions are from 1 on. */
const columns: ReadonlyArray<readonly [column: string, value: string | number, code: string]> = [
  ["body", '{"says":"forged"}', "audit.altered"],
  ["kind", "training", "audit.altered"],
  ["subject", "errand-9", "audit.altered"],
  ["version", 1000, "audit.altered"],
  ["previous", digest, "audit.altered"],
  ["hash", digest, "audit.altered"],
  ["feed_hash", digest, "audit.unlinked"],
]

const position = fc.integer({ min: 1, max: history.length })

const alteration = fc.tuple(position, fc.constantFrom(...columns)).map(
  ([at, [column, value, code]]): Tampering => ({
    what: `${column} of event ${at}`,
    statements: [[`update events set ${column} = $1 where position = $2`, value, at]],
    named: { code, position: at },
  }),
)

const versionOf = (at: number): number => {
  const subject = history[at - 1]?.[0]
  return history.slice(0, at).filter(([other]) => other === subject).length
}

const deletion = position.map(
  (at): Tampering => ({
    what: `event ${at} deleted`,
    statements: [["delete from events where position = $1", at]],
    // What is gone from the end of the feed shows by the case, which stands further.
    named:
      at < history.length
        ? { code: "audit.missing", position: at }
        : { code: "audit.missing", kind: "errand", subject: history[at - 1]?.[0], version: versionOf(at) },
  }),
)

const swap = fc
  .tuple(position, position)
  .filter(([one, other]) => one < other)
  .map(
    ([one, other]): Tampering => ({
      what: `events ${one} and ${other} swapped`,
      statements: [
        ["update events set position = 1000 where position = $1", one],
        ["update events set position = $1 where position = $2", one, other],
        ["update events set position = $1 where position = 1000", other],
      ],
      named: { position: one },
    }),
  )

const insertion = position.map(
  (at): Tampering => ({
    what: `event ${at} a second time, at the end`,
    statements: [
      [
        `insert into events (position, kind, subject, version, body, previous, hash, feed_hash)
       select $1, kind, subject, version + 1000, body, previous, hash, feed_hash from events where position = $2`,
        history.length + 1,
        at,
      ],
    ],
    named: { position: history.length + 1 },
  }),
)

const caseRow = fc
  .tuple(
    fc.constantFrom("errand-1", "errand-2", "errand-3", "errand-4"),
    fc.constantFrom<readonly [string, object]>(
      ["update cases set version = version + 1 where subject = $1", { code: "audit.missing" }],
      ["update cases set version = version - 1 where subject = $1 and version > 1", { code: "audit.stale" }],
      [`update cases set hash = '${digest}' where subject = $1`, { code: "audit.stale" }],
      ["delete from cases where subject = $1", { code: "audit.stale", found: 0 }],
    ),
  )
  // A case of one event cannot stand at the version before.
  .filter(([subject, [sql]]) => subject !== "errand-4" || !sql.includes("- 1"))
  .map(
    ([subject, [sql, named]]): Tampering => ({
      what: `${sql} (${subject})`,
      statements: [[sql, subject]],
      named: { ...named, kind: "errand", subject },
    }),
  )

const stranger: Tampering = {
  what: "a case without events",
  statements: [
    [
      `insert into cases (kind, subject, version, hash, document, attributes)
       values ('errand', 'errand-7', 1, $1, '{}', '{}')`,
      digest,
    ],
  ],
  named: { code: "audit.missing", kind: "errand", subject: "errand-7", version: 1 },
}

/** What cases are found by is kept apart from them, and changed apart from them. */
const indexRow = fc
  .tuple(
    fc.constantFrom("errand-1", "errand-2", "errand-3", "errand-4"),
    fc.constantFrom(
      ["says", "delete from attributes where subject = $1 and name = 'says'"],
      ["says", "update attributes set name = 'forged' where subject = $1 and name = 'says'"],
      ["says", "update attributes set type = 0 where subject = $1 and name = 'says'"],
      // A list of that stage would have the case, and no other.
      ["version", "update attributes set stage = 'forged' where subject = $1 and name = 'version'"],
    ),
  )
  .map(
    ([subject, [expected, sql]]): Tampering => ({
      what: `${sql} (${subject})`,
      statements: [[sql, subject]],
      named: { code: "audit.misindexed", kind: "errand", subject, field: "index", expected },
    }),
  )

const someMessage = fc.constantFrom(
  ...told.flatMap((messages, at) =>
    messages.map((message, place) => ({ message, place, position: at + 1, of: messages.length })),
  ),
)

/** A text with one character changed, whichever it is. */
const changedText = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(text.length - 1), fc.constantFrom("x", "7", "ی", "]", " "))
    .map(([at, other]) => text.slice(0, at) + other + text.slice(at + 1))
    .filter((other) => other !== text)

const isOtherJson = (text: string, than: unknown): boolean => {
  try {
    return digestOf(JSON.parse(text)) !== digestOf(than)
  } catch {
    return false
  }
}

/** One field of a message, changed in one character; what is no JSON any more a server refuses by itself. */
const messageAlteration = someMessage.chain(({ message, place, position }) => {
  const kind = "errand"
  const [subject = ""] = history[position - 1] ?? []
  const { channel, id, parameters, recipient, template, urgent } = message
  const altered = (column: string, value: string, messageId = id): Tampering => ({
    what: `${column} of ${id}: ${value}`,
    statements: [[`update messages set ${column} = $1 where id = $2`, value, id]],
    named: { code: "audit.altered", position, place, messageId, field: "message" },
  })
  const columns = Object.entries({ channel, recipient, template, kind, subject })
  return fc.oneof(
    fc
      .constantFrom(...columns)
      .chain(([column, text]) => changedText(text).map((value) => altered(column, value))),
    changedText(id).map((value) => altered("id", value, value)),
    changedText(JSON.stringify(parameters))
      .filter((value) => isOtherJson(value, parameters))
      .map((value) => altered("parameters", value)),
    fc.constant<Tampering>({
      ...altered("urgent", ""),
      statements: [
        [`update messages set urgent = ${urgent === true ? "(1 = 0)" : "(1 = 1)"} where id = $1`, id],
      ],
    }),
  )
})

const messageDeletion = someMessage.map(
  ({ message: { id }, place, position }): Tampering => ({
    what: `${id} deleted`,
    statements: [["delete from messages where id = $1", id]],
    named: { code: "audit.missing", position, place },
  }),
)

const elsewhere = fc.constantFrom(-4, 0, ...history.map((_, at) => at + 1), history.length + 1, 1000)

const messageMove = fc
  .tuple(someMessage, elsewhere)
  .filter(([{ position }, to]) => position !== to)
  .map(
    ([
      {
        message: { id },
        place,
        position,
      },
      to,
    ]): Tampering => ({
      what: `${id} moved to ${to}`,
      statements: [["update messages set position = $1, place = 9 where id = $2", to, id]],
      named:
        to < position
          ? { code: "audit.added", position: to, messageId: id }
          : { code: "audit.missing", position, place },
    }),
  )

const messageSwap = someMessage
  .filter(({ of, place }) => place + 1 < of)
  .map(
    ({ message: { id }, place, position }): Tampering => ({
      what: `${id} behind the next`,
      statements: [
        ["update messages set place = 99 where position = $1 and place = $2", position, place],
        ["update messages set place = $1 where position = $2 and place = $3", place, position, place + 1],
        ["update messages set place = $1 where position = $2 and place = 99", place + 1, position],
      ],
      named: { code: "audit.reordered", position, place, messageId: id, found: place + 1 },
    }),
  )

/** What a dispatcher would send though nothing caused it. */
const messageInsertion = fc.tuple(someMessage, elsewhere, fc.nat(3)).map(
  ([
    {
      message: { id },
    },
    position,
    place,
  ]): Tampering => ({
    what: `a message at ${position}, ${place}`,
    statements: [
      ["create table forged as select * from messages where id = $1", id],
      ["update forged set id = 'forged', position = $1, place = $2", position, place],
      ["insert into messages select * from forged"],
      ["drop table forged"],
    ],
    named: { code: "audit.added", position, place, messageId: "forged" },
  }),
)

const noServer = serverUrl === undefined

const stores = [
  { name: "a SQLite file", make: () => tamperedFile(), left: false },
  {
    name: `a PostgreSQL schema${noServer ? " (no server answers)" : ""}`,
    make: () => tamperedSchema(),
    left: noServer,
  },
]

for (const { left, make, name } of stores)
  describe.skipIf(left)(`bazgasht verify over ${name}`, { timeout: 60_000 }, () => {
    const made = left ? new Promise<TamperedStore>(() => {}) : make()
    afterAll(async () => (left ? undefined : (await made).remove()))

    const verified = async (statements: ReadonlyArray<Statement>, ...words: ReadonlyArray<string>) =>
      runOverStores(["verify", ...(await (await made).tamper(statements)), ...words])

    it("names exactly the record that was altered, deleted, swapped or added, whichever it is", () =>
      fc.assert(
        fc.asyncProperty(
          fc.oneof(alteration, deletion, swap, insertion, caseRow, indexRow, fc.constant(stranger)),
          async ({ named, statements }) => {
            const { code, errors, printed } = await verified(statements, "--json")
            expect({ code, errors }).toEqual({ code: 1, errors: "" })
            expect(JSON.parse(printed).stores[0]).toMatchObject({ state: "broken", record: named })
          },
        ),
        { numRuns: runs(50) },
      ))

    it("names the message that was altered, deleted, moved, swapped or added, whichever it is, and none of its content", () =>
      fc.assert(
        fc.asyncProperty(
          fc.oneof(messageAlteration, messageDeletion, messageMove, messageSwap, messageInsertion),
          async ({ named, statements }) => {
            const { code, errors, printed } = await verified(statements, "--json")
            expect({ code, errors }).toEqual({ code: 1, errors: "" })
            expect(JSON.parse(printed).stores[0]).toMatchObject({ state: "broken", record: named })
            expect(printed).not.toMatch(/زهرا|person-1/)
          },
        ),
        { numRuns: runs(50) },
      ))

    it("leaves to dispatchers what becomes of messages", async () => {
      const { code, printed } = await verified([
        [
          `update messages set standing = 'withdrawn', attempts = attempts + 7, not_before = 5, reference = 'r', note = 'n',
             failure = 'f'`,
        ],
      ])
      expect(code).toBe(0)
      expect(printed).toContain("; messages: 9")
    })

    it("is content with what was committed, and gives a mark that shows what is done later", async () => {
      const { code, printed, progress } = await verified([])
      const { feed } = await made
      const mark = `${history.length}:${feed.at(-1)?.feedHash}`
      expect(code).toBe(0)
      expect(printed).toContain(`: whole; events: ${history.length}; cases: 4`)
      expect(printed).toContain(`--kept ${mark}`)
      expect(progress.join("\n")).toContain(`events: ${history.length}`)
      expect(progress.at(-1)).toBe("")
      expect((await verified([], "--kept", mark)).code).toBe(0)

      // The last case, taken away with everything that tells of it, shows by the mark alone.
      const gone: ReadonlyArray<Statement> = [
        ["delete from events where subject = 'errand-4'"],
        ["delete from attributes where subject = 'errand-4'"],
        ["delete from cases where subject = 'errand-4'"],
      ]
      expect((await verified(gone)).code).toBe(0)
      const kept = await verified(gone, "--kept", mark, "--json")
      expect(kept.code).toBe(1)
      expect(JSON.parse(kept.printed).stores[0].record).toMatchObject({
        code: "audit.missing",
        position: history.length,
      })
    })

    it("goes on from the mark in a file, and writes the next one there where all is whole", async () => {
      const folder = mkdtempSync(join(tmpdir(), "bazgasht-"))
      const file = join(folder, "marks/store.mark")
      const { feed } = await made
      const markAt = (position: number): string => `${position}:${feed[position - 1]?.feedHash}`
      const since = async (statements: ReadonlyArray<Statement>) => {
        const { code, errors, printed } = await verified(statements, "--since", file, "--json")
        return { code, errors, store: printed === "" ? undefined : JSON.parse(printed).stores[0] }
      }
      const end = markAt(history.length)
      expect(await since([])).toMatchObject({ code: 0, store: { mark: end, cases: 4 } })
      expect(readFileSync(file, "utf8")).toBe(`${end}\n`)
      writeFileSync(file, markAt(3))
      expect(await since([])).toMatchObject({
        code: 0,
        store: { mark: end, notCovered: { upTo: 3, endOfFeed: false } },
      })
      writeFileSync(file, markAt(3))
      const forged = (at: number): Statement => ["update events set body = '{}' where position = $1", at]
      // What the mark covers is on trust; what comes after it is not, and then the mark stays.
      expect(await since([forged(4)])).toMatchObject({ code: 1, store: { record: { position: 4 } } })
      expect(readFileSync(file, "utf8")).toBe(markAt(3))
      for (const other of [`3:${digest}`, `4:${feed[2]?.feedHash}`, `40:${feed[2]?.feedHash}`]) {
        writeFileSync(file, other)
        expect(await since([])).toMatchObject({ code: 1, store: { state: "broken" } })
        expect(readFileSync(file, "utf8")).toBe(other)
      }
      writeFileSync(file, "no mark")
      expect(await since([])).toMatchObject({ code: 2, store: undefined })
      const words = (await verified([], "--since", join(folder, "new.mark"), "--kept", end)).printed
      expect(words).not.toContain("on trust")
      rmSync(folder, { recursive: true })
    })

    it("says in words what it took on trust, in both languages", async () => {
      const folder = mkdtempSync(join(tmpdir(), "bazgasht-"))
      const file = join(folder, "mark")
      const mark = `2:${(await made).feed[1]?.feedHash}`
      const words = await (await made).tamper([])
      for (const [language, said] of [
        [
          "en",
          "what an earlier mark covers and no later event touches: events, messages and cases up to event 2",
        ],
        ["fa", "رویدادها، پیام‌ها و پرونده‌ها تا رویداد ۲"],
      ] as const) {
        writeFileSync(file, mark)
        expect((await runOverStores(["verify", ...words, "--since", file], language)).printed).toContain(said)
      }
      rmSync(folder, { recursive: true })
    })

    it("says in words what it found, in both languages", async () => {
      const words = await (await made).tamper([[`update events set body = '{}' where position = 3`]])
      const english = await runOverStores(["verify", ...words])
      expect(english.code).toBe(1)
      expect(english.printed).toMatch(
        /✗ .*: event 3 of the feed \(case errand\/errand-1, version 2\) was altered \[audit\.altered\]\n {4}seen in hash; expected: [0-9a-f]{64}; found: [0-9a-f]{64}/,
      )
      const persian = await runOverStores(["verify", ...words], "fa")
      expect(persian.printed).toContain(
        "رویداد ۳ در دفتر رویدادها (پرونده errand/errand-1، نسخهٔ ۲) دست‌کاری شده است",
      )
    })

    it("says in words which message is meant, in both languages", async () => {
      const said = async (statement: Statement) => {
        const words = await (await made).tamper([statement])
        return Promise.all(
          (["en", "fa"] as const).map(async (language) => {
            const { printed } = await runOverStores(["verify", ...words], language)
            return printed.slice(printed.indexOf(": ") + 2)
          }),
        )
      }
      expect(await said(["update messages set recipient = 'person-2' where id = 'm-4-1'"])).toEqual([
        "message 2 (m-4-1) of event 4 of the feed (case errand/errand-3, version 1) was altered [audit.altered]",
        "پیام ۲ (m-4-1) از رویداد ۴ در دفتر رویدادها (پرونده errand/errand-3، نسخهٔ ۱) دست‌کاری شده است [audit.altered]",
      ])
      expect(await said(["delete from messages where id = 'm-1-0'"])).toEqual([
        "message 1 of event 1 of the feed (case errand/errand-1, version 1) is missing [audit.missing]",
        "پیام ۱ از رویداد ۱ در دفتر رویدادها (پرونده errand/errand-1، نسخهٔ ۱) نیست [audit.missing]",
      ])
    })
  })

describe("stores that cannot be audited", () => {
  it("ends with 4 where nothing is known, and neither makes nor changes a file", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bazgasht-"))
    const [gone, empty, other] = ["gone.sqlite", "empty.db", "other.db"].map((name) =>
      join(folder, name),
    ) as [string, string, string]
    writeFileSync(empty, "")
    writeFileSync(other, "این پایگاه داده نیست. ".repeat(100))
    for (const [file, code] of [
      [gone, "storage.unavailable"],
      [empty, "storage.unsupported"],
      [other, "storage.corrupt"],
    ] as const) {
      const ran = await runOverStores(["verify", file])
      expect({ file, code: ran.code }).toEqual({ file, code: 4 })
      expect(ran.printed).toContain(`[${code}]`)
      const said = (await runOverStores(["verify", file], "fa")).printed
      expect(said.replaceAll(file, "").replaceAll(`[${code}]`, "")).not.toMatch(/[A-Za-z]/)
    }
    expect(existsSync(gone)).toBe(false)
    expect(readFileSync(empty, "utf8")).toBe("")
    rmSync(folder, { recursive: true })
  })

  it("shows no password", async () => {
    const { code, printed } = await runOverStores(["verify", "postgres://auditor:hidden@127.0.0.1:1/cases"])
    expect(code).toBe(4)
    expect(printed).toContain("postgres://auditor:***@127.0.0.1:1/cases: the store cannot be opened")
    expect(printed).not.toContain("hidden")
  })

  it("refuses a command line that mixes stores and files, or a mark that is none", async () => {
    for (const words of [
      ["verify", "a.sqlite", "b.json"],
      ["verify", "b.json", "--kept", "1:a"],
      ["verify", "a.sqlite", "--kept", "1:a"],
      ["verify", "a.sqlite", "b.sqlite", "--kept", `1:${digest}`],
    ])
      expect((await runOverStores(words)).code).toBe(2)
  })
})

describe("cases of a kind whose life cycle is known", () => {
  it.each<readonly [string, Statement | undefined, object]>([
    ["nothing", undefined, { state: "whole" }],
    [
      "a document",
      [`update cases set document = replace(document, '"REL-CR"', '"REL-SL"')`],
      {
        state: "broken",
        record: { code: "audit.altered", field: "document", subject: "petition-1", version: 1 },
      },
    ],
    [
      "an attribute",
      [`update cases set attributes = replace(attributes, '"opened"', '"granted"')`],
      { state: "broken", record: { code: "audit.altered", field: "attributes", subject: "petition-1" } },
    ],
    [
      "a document that is no JSON any more",
      [`update cases set document = '{'`],
      { state: "broken", record: { code: "audit.unreadable", field: "document", subject: "petition-1" } },
    ],
    [
      "the index, under an attribute that no case has,",
      [
        `insert into attributes (kind, subject, name, type, value) values ('leniency', 'petition-1', 'due', 1, 20000)`,
      ],
      {
        state: "broken",
        record: { code: "audit.misindexed", field: "index", subject: "petition-1", expected: "due" },
      },
    ],
    [
      "an event that is no JSON any more",
      [`update events set body = '{' where position = 1`],
      { state: "broken", record: { code: "audit.unreadable", field: "body", position: 1 } },
    ],
  ])("are held against their events: %s was changed", async (_, statement, found) => {
    const store = await tamperedFile(openedPetition)
    const words = await store.tamper(statement === undefined ? [] : [statement])
    const { printed } = await runOverStores(["verify", ...words, "--json"])
    expect(JSON.parse(printed).stores[0]).toMatchObject(found)
    await store.remove()
  })
})

it("names the case of a message that cannot be read", async () => {
  const store = await tamperedFile()
  const words = await store.tamper([[`update messages set parameters = '{' where id = 'm-4-2'`]])
  const { code, printed } = await runOverStores(["verify", ...words])
  expect(code).toBe(1)
  expect(printed).toContain("message of case errand/errand-3 cannot be read [audit.unreadable]")
  expect(printed).toContain("m-4-2")
  await store.remove()
})
