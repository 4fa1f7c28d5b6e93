import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as fc from "fast-check"
import { afterAll, describe, expect, it } from "vitest"
import { runOverStores } from "./store-edge.ts"
import {
  history,
  openedPetition,
  type Statement,
  serverUrl,
  type TamperedStore,
  tamperedFile,
  tamperedSchema,
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
      "delete from attributes where subject = $1",
      "update attributes set name = 'forged' where subject = $1",
    ),
  )
  .map(
    ([subject, sql]): Tampering => ({
      what: `${sql} (${subject})`,
      statements: [[sql, subject]],
      named: { code: "audit.misindexed", kind: "errand", subject, field: "index", expected: "says" },
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
            const { code, complained, printed } = await verified(statements, "--json")
            expect({ code, complained }).toEqual({ code: 1, complained: "" })
            expect(JSON.parse(printed).stores[0]).toMatchObject({ state: "broken", record: named })
          },
        ),
        { numRuns: 50 },
      ))

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
