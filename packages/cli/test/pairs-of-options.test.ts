/** No option is passed over in silence: beside any other one it changes what comes out, or is refused in words. */

import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chain, noHash, type StoredEvent } from "@bazgasht/casework/ports"
import { projectionStoreOf } from "@bazgasht/casework/projections"
import { jalaliDay } from "@bazgasht/iran"
import { openSqlite } from "@bazgasht/storage-sqlite"
import * as Effect from "effect/Effect"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { commands } from "../src/command-line/commands.ts"
import { opened, returned, writeHappenings } from "./after-care-world.ts"
import { runOverStores } from "./store-platform.ts"

const folder = mkdtempSync(join(tmpdir(), "bazgasht-pairs-"))
const store = join(folder, "cases.sqlite")
const publication = join(folder, "publication.json")
afterAll(() => rmSync(folder, { recursive: true }))

const day = jalaliDay(1404, 2, 31)

/** Options as words, by what they are called in a message. */
type Pairs = { readonly [option: string]: ReadonlyArray<string> }

const isRefused = (outcome: string): boolean => outcome.startsWith("[2,")

let runsOfAll = 0

/** What comes of a command line: what it prints and writes, and what is then in the store. */
const outcomeOf = async (command: string, words: ReadonlyArray<string>): Promise<string> => {
  const place = join(folder, String(runsOfAll++))
  mkdirSync(place)
  const copy = join(place, "cases.sqlite")
  copyFileSync(store, copy)
  const out = join(place, "out")
  mkdirSync(out)
  const { code, errors, printed } = await runOverStores([
    command,
    copy,
    ...words.map((word) => word.replace("OUT", out)),
  ])
  const kept = await Effect.runPromise(
    Effect.scoped(
      Effect.flatMap(openSqlite({ file: copy }), (storage) =>
        Effect.forEach(["coming-changes"], (projection) =>
          projectionStoreOf(storage).keptRows({ projection, from: "", limit: 100 }),
        ),
      ),
    ),
  )
  const files = readdirSync(out)
    .toSorted()
    .map((name) => [name, readFileSync(join(out, name), "utf8")])
  rmSync(place, { recursive: true })
  return JSON.stringify([code, errors, printed, files, kept]).replaceAll(place, "")
}

/** The pairs of options of which one does something alone, and nothing beside the other. */
const passedOver = async (
  command: string,
  base: ReadonlyArray<string>,
  options: Pairs,
): Promise<ReadonlyArray<string>> => {
  const alone = new Map<string, string>()
  const nothing = await outcomeOf(command, base)
  for (const [name, words] of Object.entries(options))
    alone.set(name, await outcomeOf(command, [...base, ...words]))
  const found: Array<string> = []
  for (const [name, words] of Object.entries(options)) {
    if (alone.get(name) === nothing) found.push(name)
    for (const [other, beside] of Object.entries(options)) {
      // Two values of one option: the last one counts.
      if (words[0] === beside[0] || name > other) continue
      const both = await outcomeOf(command, [...base, ...words, ...beside])
      if (isRefused(both)) continue
      if (both === alone.get(other)) found.push(`${name} beside ${other}`)
      if (both === alone.get(name)) found.push(`${other} beside ${name}`)
    }
  }
  return found
}

/** A case as its attributes say it stands. */
const standing = (
  subject: string,
  kind: string,
  attributes: { readonly [name: string]: string | number },
) => ({
  ...{ kind, subject, expectedVersion: 0, attributes, document: {}, messages: [] },
  events: chain([{ kind, subject, version: 1, body: {} }], noHash) as [StoredEvent],
})

const coming = (subject: string, unit: string, on: number) => ({
  ...{ kind: "prisoner", subject, about: "release", rule: "REL-CR", change: "begins" },
  ...{ on, awaits: [], isCertain: true, unit },
})

describe("options of figures", () => {
  beforeAll(async () => {
    await Effect.runPromise(
      writeHappenings(store, [
        ...Array.from({ length: 9 }, (_, place) => opened(`a-${place}`, "fars", day - 45, day - 45)),
        ...Array.from({ length: 7 }, (_, place) => opened(`b-${place}`, "fars", day - 12, day - 12)),
        ...Array.from({ length: 6 }, (_, place) => opened(`c-${place}`, "qom", day - 11, day - 11)),
        returned("a-0", day - 3, day - 3),
        opened("late", "fars", day + 9, day - 20),
      ]),
    )
    const words = ["--published", "--json", "--day", "1404/02/25"]
    const { code, printed } = await runOverStores(["figures", store, ...words])
    expect(code).toBe(0)
    writeFileSync(publication, printed)
  })

  const options: Pairs = {
    "--against": ["--against", "1404/02/15"],
    "--known-by": ["--known-by", "1404/02/31"],
    "--since": ["--since", "1404/02/01"],
    "--by unit": ["--by", "unit"],
    "--by province": ["--by", "province"],
    "--by month": ["--by", "month"],
    "--unit": ["--unit", "fars"],
    "--published": ["--published"],
    "--smallest": ["--smallest", "30"],
    "--earlier": ["--earlier", publication],
    "--definitions": ["--definitions"],
    "--csv": ["--csv", "OUT"],
    "--out": ["--out", "OUT"],
    "--json": ["--json"],
  }

  it("each do something beside every other one, or are refused", async () => {
    expect(await passedOver("figures", ["--day", "1404/02/31"], options)).toEqual([
      // Data for programs has the definitions already.
      "--definitions beside --json",
    ])
  }, 120_000)

  it("are all tried", () => {
    const declared = commands.find(({ name }) => name === "figures")?.options ?? []
    const tried = new Set([...Object.values(options).map(([word]) => word), "--day", "--keep", "--schema"])
    expect(declared.map(({ name }) => `--${name}`).filter((name) => !tried.has(name))).toEqual([])
  })
})

describe("options of worklists", () => {
  beforeAll(() =>
    Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          rmSync(store, { force: true })
          const storage = yield* openSqlite({ file: store })
          for (const one of [
            standing("care-1", "afterCare", { stage: "following", due: day - 3, unit: "fars" }),
            standing("care-2", "afterCare", { stage: "following", due: day + 5, unit: "yazd" }),
            standing("care-3", "afterCare", { stage: "following", due: day - 2, unit: "yazd" }),
            standing("complaint-1", "grievance", { stage: "received", due: day, unit: "fars" }),
            standing("complaint-2", "grievance", { stage: "received", due: day, unit: "yazd" }),
          ])
            yield* storage.commit(one)
          yield* projectionStoreOf(storage).keepRows({
            ...{ projection: "coming-changes", expectedPosition: 0, position: 5 },
            rows: [
              { key: "head", value: { day, through: day, underived: 1 } },
              { key: "unit/fars", value: [coming("p-1", "fars", day)] },
              { key: "unit/yazd", value: [coming("p-2", "yazd", day)] },
            ],
          })
        }),
      ),
    ),
  )

  const options: Pairs = {
    "--through": ["--through", "1404/03/10"],
    "--unit": ["--unit", "fars"],
    "--office": ["--office", "registrars"],
    "--coming": ["--coming"],
    "--keep": ["--keep"],
    "--csv": ["--csv", "OUT"],
    "--json": ["--json"],
  }

  it("each do something beside every other one, or are refused", async () => {
    expect(await passedOver("worklist", ["--day", "1404/02/31"], options)).toEqual([])
  }, 120_000)

  it("are all tried", () => {
    const declared = commands.find(({ name }) => name === "worklist")?.options ?? []
    const tried = new Set([...Object.values(options).map(([word]) => word), "--day", "--schema"])
    expect(declared.map(({ name }) => `--${name}`).filter((name) => !tried.has(name))).toEqual([])
  })

  it("say what to do where they cannot be together", async () => {
    const both = ["worklist", store, "--coming", "--office", "registrars"]
    const { code, errors } = await runOverStores(both)
    expect([code, errors]).toEqual([2, expect.stringContaining("--unit keeps to one unit")])
    expect((await runOverStores(both, "fa")).errors).toContain("بدون ‎--coming")
  })
})
