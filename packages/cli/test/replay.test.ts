import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import {
  type CaseCommit,
  chain,
  noHash,
  type StorageAdapter,
  type StoredEvent,
} from "@bazgasht/casework/ports"
import { workFacts } from "@bazgasht/core/employment"
import { decodeCaseFile } from "@bazgasht/core/release"
import { employmentProgramme, iran, iranPack, jalaliDay } from "@bazgasht/iran"
import { runs } from "@bazgasht/properties"
import { digestOf, receiptOf } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { runOverStores } from "./store-platform.ts"
import { tamperedFile } from "./tampered-stores.ts"
import { runOn } from "./world.ts"

const examples = resolve(import.meta.dirname, "../../../examples/cases/iran")
const fileOf = (name: string): string => readFileSync(`${examples}/${name}.json`, "utf8")
const files = {
  "prisoner.json": fileOf("conditional-release/CR-1"),
  "family.json": fileOf("support/FA-1"),
}
const names = Object.keys(files)

interface Replays {
  readonly decisions: ReadonlyArray<{
    readonly where: string
    readonly rule: string
    readonly state: string
    readonly wording?: { readonly field: string }
    readonly difference?: { readonly field: string; readonly recorded: unknown; readonly now?: unknown }
  }>
}

const decided = async (...words: ReadonlyArray<string>): Promise<Record<string, unknown>> =>
  JSON.parse((await runOn(files, ["decide", ...names, "--json", ...words])).printed)

const replayed = async (record: unknown, from: ReadonlyArray<string> = names) => {
  const { code, printed } = await runOn({ ...files, "record.json": JSON.stringify(record) }, [
    "replay",
    "record.json",
    ...from,
    "--json",
  ])
  return { code, ...(JSON.parse(printed) as Replays) }
}

/** Everything recorded of a decision that is held against the new one, as a way to the place of each leaf. */
const leavesOf = (value: unknown, path: ReadonlyArray<string> = []): ReadonlyArray<ReadonlyArray<string>> =>
  typeof value !== "object" || value === null
    ? [path]
    : Object.entries(value).flatMap(([name, member]) => leavesOf(member, [...path, name]))

const changedAt = (value: unknown, [name, ...rest]: ReadonlyArray<string>): unknown => {
  if (name === undefined) return typeof value === "number" ? value + 1 : `${String(value)}!`
  const copy: Record<string, unknown> | Array<unknown> = Array.isArray(value)
    ? [...value]
    : { ...(value as Record<string, unknown>) }
  Reflect.set(copy, name, changedAt(Reflect.get(copy, name), rest))
  return copy
}

describe("bazgasht replay over a file", () => {
  it("comes to the same again, in any language, calendar, mode and convention", async () => {
    for (const words of [[], ["--why"], ["--exact"], ["--convention", "C2"], ["--calendar", "gregorian"]]) {
      const { code, decisions } = await replayed(await decided(...words))
      expect(decisions.length).toBeGreaterThan(40)
      expect(decisions.filter(({ state }) => state !== "same")).toEqual([])
      expect(code).toBe(0)
    }
  })

  it("decides again what rests on no history, and says of what rests on later entries that these count no longer", async () => {
    const commuted = { "commuted.json": fileOf("what-a-day-knows/DK-commutation") }
    const words = ["decide", "commuted.json", "--day", "1403/05/01", "--route", "REL-CR", "--json"]
    const recorded = JSON.parse((await runOn(commuted, words)).printed)
    const route = recorded.cases[0].routes[0]
    const again = async (receipt: object) => {
      const record = JSON.stringify({ cases: [{ ...route, receipt }] })
      const all = { ...commuted, "record.json": record }
      const { printed } = await runOn(all, ["replay", "record.json", "commuted.json", "--json"])
      return (JSON.parse(printed) as Replays).decisions[0]
    }
    expect(route.receipt.historyDigest).toMatch(/^[0-9a-f]{64}$/)
    expect(await again(route.receipt)).toMatchObject({ state: "same" })

    // As receipts were written before: without a history, and with the facts of everything in the file.
    const { historyDigest: _, ...before } = route.receipt
    expect(await again(before)).toMatchObject({ state: "same" })
    const file = Result.getOrThrow(decodeCaseFile(JSON.parse(commuted["commuted.json"]), iran))
    const factsDigest = digestOf(workFacts(file, iran, iranPack.calendar.lastDay))
    expect(await again({ ...before, factsDigest })).toMatchObject({
      state: "cannot",
      reason: "replay.laterEntries",
    })
    expect(await again({ ...route.receipt, historyDigest: "0".repeat(64) })).toMatchObject({
      state: "cannot",
      difference: { field: "receipt.historyDigest" },
    })
  })

  it("finds the facts of each debt of a file of several, under any reading", async () => {
    const anyDebt = fc
      .record({
        kind: fc.constantFrom("dower", "maintenanceArrears", "commercialPaper", "damages"),
        judgmentSum: fc.integer({ min: 1, max: 3 }).map((sum) => sum * 100_000_000),
        imprisonmentRequested: fc.boolean(),
        insolvent: fc.boolean(),
      })
      // Everything is known, so that nothing has to be looked for in the file.
      .map((debt) => ({
        ...debt,
        final: true,
        assetsFound: false,
        meansProved: false,
        creditorConsents: false,
        instalmentsOrdered: false,
        insolvencyClaimed: false,
        payments: [],
        concessions: [],
        funding: [{ source: "family", amount: 1_000_000, received: "1403/05/15" }],
      }))
    const cases = fc.record({
      debts: fc.array(anyDebt, { minLength: 2, maxLength: 3 }),
      fine: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined }),
      month: fc.constantFrom("03", "05", "09"),
      lashes: fc.constantFrom("text", "courseNotes"),
    })
    await fc.assert(
      fc.asyncProperty(cases, async ({ debts, fine, lashes, month }) => {
        const punishments = {
          lashes: { kind: "tazir", count: 60 },
          ...(fine === undefined ? {} : { fine: fine * 10_000_000 }),
        }
        const several = {
          "several.json": JSON.stringify({
            id: "A-1",
            kind: "prisoner",
            sentences: [{ id: "S-1", judgmentDay: "1400/05/10", punishments }],
            events: [],
            custody: { detentionDays: 40 },
            debts,
          }),
        }
        const words = ["--day", `1403/${month}/20`, "--choose", `lashesOffPerDay=${lashes}`]
        const asked = ["--route", "FIN-1", "--route", "FIN-2", "--json"]
        const { printed } = await runOn(several, ["decide", "several.json", ...words, ...asked])
        const again = await runOn({ ...several, "record.json": printed }, [
          "replay",
          "record.json",
          "several.json",
          "--json",
        ])
        const { decisions } = JSON.parse(again.printed) as Replays
        expect(decisions.length).toBe(2 * (debts.length + (fine === undefined ? 0 : 1)))
        expect(decisions.filter(({ state }) => state !== "same")).toEqual([])
      }),
      { numRuns: runs(50) },
    )
  })

  it("names the first place at which something else was recorded, whichever it is", async () => {
    const whole = await decided("--why")
    const routes = (
      whole as { readonly cases: ReadonlyArray<{ readonly routes: ReadonlyArray<object> }> }
    ).cases
      .flatMap(({ routes: all }) => all)
      .map((route) => ({ route, leaves: leavesOf(route) }))
    const tampering = fc
      .constantFrom(...routes)
      .chain(({ leaves, route }) =>
        fc
          .constantFrom(
            ...leaves.filter(([first]) => ["answer", "mode", "result", "proof"].includes(first ?? "")),
          )
          .map((leaf) => ({ route, leaf })),
      )
    await fc.assert(
      fc.asyncProperty(tampering, async ({ leaf, route }) => {
        const { code, decisions } = await replayed({ cases: [changedAt(route, leaf)] })
        // Words are named, and turn no decision; the article that is cited is more than words.
        const isWord = ["fa", "en"].includes(leaf.at(-1) ?? "") && leaf.at(-2) !== "article"
        expect({ code, states: decisions.map(({ state }) => state) }).toEqual(
          isWord ? { code: 0, states: ["same"] } : { code: 1, states: ["different"] },
        )
        const named = leaf
          .map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`))
          .join("")
          .slice(1)
        expect(decisions[0]?.[isWord ? "wording" : "difference"]?.field).toBe(named)
      }),
      { numRuns: runs(60) },
    )
  })

  it("cannot tell where the law is another, and says which part of it", async () => {
    const whole = (await decided()) as {
      readonly cases: ReadonlyArray<{ readonly routes: ReadonlyArray<object> }>
    }
    const [route] = whole.cases[0]?.routes ?? []
    for (const [field, value] of [
      ["pack", "iran@99.0.0"],
      ["rulesDigest", "0".repeat(64)],
      ["parametersDigest", "0".repeat(64)],
      ["dayCount", "other"],
      ["calendar", "lunar"],
      ["factsDigest", "0".repeat(64)],
      ["rule", "REL-XX"],
    ] as const) {
      const receipt = { ...(Reflect.get(route ?? {}, "receipt") as object), [field]: value }
      const { code, decisions } = await replayed({ ...route, receipt })
      expect(code).toBe(4)
      expect(decisions).toMatchObject([
        { state: "cannot", difference: { field: `receipt.${field}`, recorded: value } },
      ])
    }
    expect((await replayed(whole, ["family.json"])).decisions[0]).toMatchObject({
      state: "cannot",
      difference: { field: "receipt.factsDigest" },
    })
    expect((await replayed({ nothing: true })).code).toBe(4)
  })

  it("says it in words, in both languages", async () => {
    const record = JSON.stringify(await decided("--route", "REL-CR")).replace(
      '"answer":"yes"',
      '"answer":"no"',
    )
    const run = (language: "fa" | "en") =>
      runOn({ ...files, "record.json": record }, ["replay", "record.json", ...names], language)
    expect((await run("en")).printed).toContain(
      "REL-CR: different (eligible)\n    first difference: answer; recorded: no; now: yes",
    )
    expect((await run("en")).printed).toContain("decisions: 1; different: 1; cannot be told: 0")
    expect((await run("fa")).printed).toContain("نخستین تفاوت: answer؛ ثبت‌شده: no؛ اکنون: yes")
  })
})

describe("bazgasht replay over a store", () => {
  it("decides again what the events of its cases rest on", async () => {
    const { cases } = (await decided("--route", "REL-CR")) as {
      readonly cases: ReadonlyArray<{ readonly routes: ReadonlyArray<{ readonly receipt: object }> }>
    }
    const receipt = cases[0]?.routes[0]?.receipt
    const fill = (storage: StorageAdapter) => {
      const commitOf = (subject: string, body: object): CaseCommit => ({
        kind: "petition",
        subject,
        expectedVersion: 0,
        events: chain([{ kind: "petition", subject, version: 1, body: body as never }], noHash) as [
          StoredEvent,
        ],
        document: {},
        attributes: {},
        messages: [],
      })
      return Effect.runPromise(
        Effect.andThen(
          Effect.forEach(
            [
              commitOf("petition-1", { type: "granted", receipt }),
              commitOf("petition-2", { findings: [{ answer: "no", receipt }] }),
              commitOf("petition-3", { type: "opened" }),
            ],
            storage.commit,
          ),
          storage.feed({ after: 0, limit: 10 }),
        ),
      )
    }
    const store = await tamperedFile(fill)
    const [file = ""] = await store.tamper([])
    const caseFile = `${examples}/conditional-release/CR-1.json`
    const all = await runOverStores(["replay", file, caseFile, "--json"])
    expect(JSON.parse(all.printed).decisions).toMatchObject([
      { where: "petition/petition-1@1", rule: "REL-CR", state: "same", outcome: "eligible" },
      { where: "petition/petition-2@1 findings[0]", state: "different", difference: { field: "answer" } },
    ])
    expect(all.code).toBe(1)
    expect((await runOverStores(["replay", file, caseFile, "--case", "petition/petition-1"])).code).toBe(0)
    expect((await runOverStores(["replay", `${file}.gone.sqlite`, caseFile])).code).toBe(4)
    await store.remove()
  })
})

describe("a finding of a placement", () => {
  it("is refused by name: no file holds the facts of a person and an opening together", async () => {
    const [constraint] = employmentProgramme.constraints
    if (constraint === undefined) throw new Error("there are hard constraints")
    const receipt = receiptOf(constraint, {}, { pack: iranPack, today: jalaliDay(1404, 7, 1) })
    const record = { findings: [{ answer: "yes", receipt: { ...receipt, factsDigest: "ab".repeat(32) } }] }
    const { code, decisions } = await replayed(record)
    expect(code).toBe(4)
    expect(decisions).toMatchObject([
      { rule: constraint.id, state: "cannot", reason: "replay.factsOfPair", where: "findings[0]" },
    ])
    for (const [language, said] of [
      ["en", "about a person and an opening together"],
      ["fa", "دربارهٔ یک نفر و یک جایگاه با هم است"],
    ] as const) {
      const words = ["replay", "record.json", ...names]
      const { printed } = await runOn({ ...files, "record.json": JSON.stringify(record) }, words, language)
      expect(printed).toContain(said)
    }
  })
})
