import {
  type CycleFamily,
  type CyclePolicy,
  type CycleRecord,
  type CycleSnapshot,
  computeCycle,
  cycleFamily,
  decodeFamilyFile,
  explainFamily,
  type FamilyExplanation,
  familyCase,
  scoreOf,
} from "@bazgasht/core/support"
import { runs } from "@bazgasht/properties"
import { type Answer, type Day, formatDay, type Money, type Setting } from "@bazgasht/rules"
import type { Candidate } from "@bazgasht/solvers/placement"
import { admit } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { day } from "../test-jurisdiction.ts"
import { families as familyDocuments } from "./arbitrary-family.ts"
import { lockedOn, policies, programme, setting, snapshots } from "./cycle-programme.ts"
import { familyJurisdiction } from "./family-jurisdiction.ts"

const sumOf = (amounts: ReadonlyArray<number>): number => amounts.reduce((sum, amount) => sum + amount, 0)

const onDay: Setting = { ...setting, today: lockedOn }

const recordOf = (snapshot: CycleSnapshot, policy: CyclePolicy): CycleRecord =>
  Result.getOrThrow(computeCycle(snapshot, programme, policy, setting))

const explained = (record: CycleRecord, snapshot: CycleSnapshot, id: string): FamilyExplanation =>
  Result.getOrThrow(explainFamily(record, snapshot, programme, setting, id))

const everyFamily = (
  property: (explanation: FamilyExplanation, family: CycleFamily, record: CycleRecord) => void,
) =>
  fc.assert(
    fc.property(snapshots, policies, (snapshot, policy) => {
      const record = JSON.parse(JSON.stringify(recordOf(snapshot, policy))) as CycleRecord
      for (const family of snapshot.families) property(explained(record, snapshot, family.id), family, record)
    }),
    { numRuns: runs(100) },
  )

describe("the explanation of a family in a cycle", () => {
  it("has the need of the family with contributions that add up", () => {
    everyFamily(({ contributions, possible, proven }, { facts }) => {
      const score = Result.getOrThrow(scoreOf(programme.needScore, facts, onDay))
      expect({ contributions, possible, proven }).toEqual(score)
      expect(sumOf(contributions.map(({ points = 0 }) => points))).toBe(proven)
    })
  })

  it("has lines that add up to what is owed and to what is granted, and gives nothing for an open one", () => {
    everyFamily(({ granted, lines, owed }) => {
      expect(sumOf(lines.map(({ amount = 0 }) => amount))).toBe(owed)
      expect(sumOf(lines.map((line) => line.granted))).toBe(granted)
      for (const line of lines) expect(line.granted).toBeLessThanOrEqual(line.amount ?? 0)
    })
  })

  it("has the months of the cash, with the proofs of what it is owed", () => {
    everyFamily(({ cover, help, lines, months, phasingOut }) => {
      const cash = lines.find(({ kind }) => kind === "cash")
      const earning = months.filter(({ entitled }) => entitled !== "no")
      expect(sumOf(earning.map(({ from, to }) => to - from))).toBe(cash?.days ?? 0)
      if (cash?.amount !== undefined)
        expect(sumOf(earning.map(({ amount = Number.NaN }) => amount))).toBe(cash.amount)
      if (lines.length > 0 && phasingOut === undefined) expect(cover.outcome.outcome).toBe("eligible")
      const answers = (kind: string): ReadonlySet<Answer> =>
        new Set(help.filter((one) => one.kind === kind).map(({ decision }) => decision.answer))
      for (const { amount, kind } of lines)
        if (kind !== "cash") expect(answers(kind)).toContain(amount === undefined ? "unknown" : "yes")
    })
  })

  it("has the place that admission gave, with whoever is ahead and why", () => {
    fc.assert(
      fc.property(snapshots, policies, (snapshot, policy) => {
        const record = recordOf(snapshot, policy)
        const all = snapshot.families.map((family) => ({
          family,
          explanation: explained(record, snapshot, family.id),
        }))
        const candidates = all.flatMap(({ explanation, family }): ReadonlyArray<Candidate> => {
          const { owed: cost, possible, proven } = explanation
          return family.status === "waiting" && ["waiting", "admitted"].includes(explanation.outcome)
            ? [
                {
                  id: family.id,
                  cost,
                  values: { need: proven, possibleNeed: possible, waitingSince: family.waitingSince },
                },
              ]
            : []
        })
        const left = Math.max(0, policy.budget - record.totals.owedToActive) as Money
        const admission = Result.getOrThrow(admit(candidates, left, policy.priority))
        const places = new Map(
          [...admission.admitted, ...admission.waiting].map((place) => [place.candidate.id, place]),
        )
        const waiting = new Set(admission.waiting.map(({ candidate }) => candidate.id))
        for (const { explanation } of all) {
          const place = places.get(explanation.id)
          if (place === undefined) {
            expect(explanation.place).toBeUndefined()
            continue
          }
          const values = Object.fromEntries(
            policy.priority.keys.map(({ key }) => [key, place.candidate.values[key]]),
          )
          expect(explanation.place).toEqual({ ...place, candidate: { ...place.candidate, values } })
          expect(explanation.outcome).toBe(waiting.has(explanation.id) ? "waiting" : "admitted")
        }
      }),
      { numRuns: runs(100) },
    )
  })

  it("says what is missing where cover is not known", () => {
    everyFamily(({ cover, outcome, phasingOut }) => {
      const asked = phasingOut === undefined
      expect(outcome === "undetermined").toBe(asked && cover.outcome.outcome === "undetermined")
      if (outcome === "undetermined") expect(cover.missing.questions).not.toEqual([])
    })
  })

  it("knows no family that the record or the snapshot does not have", () => {
    const [snapshot] = fc.sample(snapshots, { numRuns: 1, seed: 3 }) as [CycleSnapshot]
    const [policy] = fc.sample(policies, { numRuns: 1, seed: 3 }) as [CyclePolicy]
    const record = recordOf(snapshot, policy)
    const codeOf = (given: CycleSnapshot, id: string): string => {
      const made = explainFamily(record, given, programme, setting, id)
      return Result.isFailure(made) ? made.failure.code : "none"
    }
    expect(codeOf(snapshot, "family-x")).toBe("cycle.unknownFamily")
    const first = snapshot.families[0]?.id ?? ""
    expect(codeOf(snapshot, first)).toBe("none")
    expect(codeOf({ ...snapshot, families: [] }, first)).toBe("cycle.unknownFamily")
  })
})

describe("a family file in a snapshot", () => {
  const { lastDay } = familyJurisdiction.pack.calendar

  const inSnapshot = (document: object) =>
    cycleFamily(
      Result.getOrThrow(decodeFamilyFile(document, familyJurisdiction)),
      familyJurisdiction,
      lastDay,
    )

  it("keeps every fact of the family and of its members, and none of them twice", () => {
    const support = { status: "active", start: "1404/01/01" }
    fc.assert(
      fc.property(familyDocuments, (document) => {
        const file = Result.getOrThrow(decodeFamilyFile({ ...document, support }, familyJurisdiction))
        const kept = Result.getOrThrow(cycleFamily(file, familyJurisdiction, lastDay))
        const { facts, members } = familyCase(file, familyJurisdiction, lastDay)
        expect(kept).toMatchObject({ status: "active", start: day("1404/01/01"), facts })
        expect(
          kept.members.map(({ person, facts: own }) => ({ person, facts: { ...facts, ...own } })),
        ).toEqual(members.map(({ facts: of, person }) => ({ person, facts: of })))
        for (const { facts: own } of kept.members)
          for (const fact of Object.keys(own)) expect(facts).not.toHaveProperty(fact)
      }),
      { numRuns: runs(50) },
    )
  })

  it("keeps what is announced for a later day with its days, and nothing that became known later", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: -30, max: 30 }), (later, knownBy) => {
        const locked = day("1403/01/01")
        const written = (at: number) => formatDay(familyJurisdiction.pack.calendar, at as Day)
        const dated = { from: written(locked + later), known: written(locked + knownBy) }
        const file = Result.getOrThrow(
          decodeFamilyFile(
            {
              id: "family-1",
              kind: "family",
              support: { status: "active", start: "1402/01/01", suspensions: [dated] },
              otherCovers: [{ payer: "reliefCommittee", kind: "cash", ...dated }],
            },
            familyJurisdiction,
          ),
        )
        const { covers, suspensions } = Result.getOrThrow(cycleFamily(file, familyJurisdiction, locked))
        const kept = knownBy <= 0 ? [locked + later] : []
        expect(suspensions.map(({ from }) => from)).toEqual(kept)
        expect(covers.map(({ from }) => from)).toEqual(kept)
      }),
      { numRuns: runs(100, { least: 40 }) },
    )
  })

  it("is refused where the file does not say how the family stands, or since when", () => {
    const codeOf = (support?: object): string => {
      const made = inSnapshot({
        id: "family-1",
        kind: "family",
        ...(support === undefined ? {} : { support }),
      })
      return Result.isFailure(made) ? made.failure.code : made.success.status
    }
    expect(codeOf()).toBe("cycle.noStatus")
    expect(codeOf({ status: "active" })).toBe("cycle.noStart")
    expect(codeOf({ status: "waiting" })).toBe("cycle.noWaitingSince")
    expect(codeOf({ status: "waiting", waitingSince: "1403/01/01" })).toBe("waiting")
  })
})
