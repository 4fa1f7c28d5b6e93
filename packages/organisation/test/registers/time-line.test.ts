/** The time line of a person holds every event of every case of theirs that the caller may read, in order. */

import { type AccessPolicy, accessBy, makeCasework } from "@bazgasht/casework"
import { Storage } from "@bazgasht/casework/ports"
import { caseKinds } from "@bazgasht/core"
import * as employment from "@bazgasht/core/employment"
import * as release from "@bazgasht/core/release"
import * as support from "@bazgasht/core/support"
import { text } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { describe, expect, it } from "vitest"
import { people } from "../../../casework/test/life-cycle/laws.ts"
import { callerOf } from "../../../casework/test/services/requests.ts"
import { fill } from "../../../core/test/cases/lived-store.ts"
import { english, persian } from "../../../core/test/cases/wordings.ts"
import { type TimeLineOf, timeLineOf } from "../../src/registers/time-line.ts"
import { type KindInWords, timeLineInWords } from "../../src/registers/time-line-in-words.ts"

const kinds = Object.values(caseKinds).map(({ kind }) => kind)
const filled = fill(30, 3)
const clerk = callerOf("clerk-1", "clerk")

const timeLine = async (policy: AccessPolicy, of: TimeLineOf) => {
  const { store } = await filled
  const program = Effect.gen(function* () {
    const casework = yield* makeCasework({
      storage: Layer.succeed(Storage, store),
      kinds: caseKinds,
      access: accessBy(policy),
    })
    return yield* timeLineOf(casework, caseKinds, { caller: clerk, ...of })
  })
  return Effect.runPromise(Effect.scoped(program))
}

const whole: AccessPolicy = { grants: [{ to: ["clerk"], kinds, relation: "any", see: "whole" }] }

/** Every event of the store of cases that concern a person or a household, in order of day and of the feed. */
const eventsOf = async (whose: TimeLineOf, of: ReadonlyArray<string>) => {
  const { lived, store } = await filled
  const theirs = lived.filter(
    ({ kind, parties, people: concerned }) =>
      of.includes(kind) &&
      ("person" in whose
        ? concerned.includes(whose.person)
        : parties.some(({ id, party }) => party === "household" && id === whose.household)),
  )
  const histories = await Promise.all(
    theirs.map(({ kind, subject }) => Effect.runPromise(store.history({ kind, subject }))),
  )
  return histories
    .flat()
    .map(({ body, kind, position, subject, version }) => {
      const { at, stage } = body as { readonly at: number; readonly stage: string }
      return { day: at, kind, subject, version, stage, position }
    })
    .sort((one, other) => one.day - other.day || one.position - other.position)
    .map(({ position: _, ...event }) => event)
}

describe("the time line of a household", () => {
  it("has every event of every case that concerns it, of whatever kind, and of no other", async () => {
    const { lived } = await filled
    const households = new Set(lived.flatMap(({ parties }) => parties.map(({ id }) => id)))
    const kindsFound = new Set<string>()
    for (const household of households) {
      const { entries, inPart } = await timeLine(whole, { household })
      const found = entries.map(({ command: _, role: __, ...event }) => event)
      expect(found).toEqual(await eventsOf({ household }, kinds))
      expect(inPart).toEqual([])
      for (const { kind } of entries) kindsFound.add(kind)
    }
    expect([...kindsFound].sort()).toEqual([
      "duplicate",
      "entitlement",
      "grievance",
      "household",
      "supportCase",
    ])
    expect(await timeLine({ grants: [] }, { household: "household-1" })).toEqual({ entries: [], inPart: [] })
  })
})

describe("the time line of a person", () => {
  it("has every event of every case that concerns the person, by day and as recorded", async () => {
    for (const person of people) {
      const { entries, inPart } = await timeLine(whole, { person })
      const found = entries.map(({ command: _, role: __, ...event }) => event)
      expect(found).toEqual(await eventsOf({ person }, kinds))
      expect(inPart).toEqual([])
    }
  })

  it("names the commands of the life cycles", async () => {
    const { entries } = await timeLine(whole, { person: "person-0" })
    expect(new Set(entries.map(({ kind }) => kind)).size).toBeGreaterThan(8)
    for (const { command, kind } of entries) {
      const { lifeCycle } = Object.values(caseKinds).find((each) => each.kind === kind) ?? caseKinds.loan
      expect(Object.keys(lifeCycle.competences)).toContain(command)
    }
  })

  it("shows no more than the caller may read", async () => {
    const half = kinds.slice(0, kinds.length / 2)
    const seen = await timeLine(
      { grants: [{ to: ["clerk"], kinds: half, relation: "any", see: "whole" }] },
      { person: "person-0" },
    )
    expect(seen.entries.map(({ command: _, role: __, ...event }) => event)).toEqual(
      await eventsOf({ person: "person-0" }, half),
    )
    const parts = await timeLine(
      { grants: [{ to: ["clerk"], kinds: ["loan"], relation: "any", see: ["stage", "application"] }] },
      { person: "person-0" },
    )
    expect(parts.entries).toEqual([])
    expect(parts.inPart.length).toBeGreaterThan(0)
    expect(parts.inPart.every(({ kind, stage }) => kind === "loan" && stage !== undefined)).toBe(true)
    expect(await timeLine({ grants: [] }, { person: "person-0" })).toEqual({ entries: [], inPart: [] })
  })

  it("is said in both languages without a code", async () => {
    const wordings: { readonly [name: string]: unknown } = { ...employment, ...release, ...support }
    const words = Object.fromEntries(
      kinds.map((kind) => [
        kind,
        { title: text("پرونده", "case"), ...(wordings[`${kind}Wording`] as Omit<KindInWords, "title">) },
      ]),
    )
    const line = await timeLine(whole, { person: "person-0" })
    const codes = line.entries.map(({ command, subject }) => [command, subject] as const)
    const [fa, en] = [persian, english].map((style) => timeLineInWords(line, words, style))
    expect(fa).toHaveLength(line.entries.length)
    for (const [place, [, subject]] of codes.entries()) {
      expect(fa?.[place]?.replace(subject, "")).not.toMatch(/[A-Za-z]/)
      expect(en?.[place]?.replace(subject, "")).not.toMatch(/[\u0600-\u06ff]/)
    }
  })
})
