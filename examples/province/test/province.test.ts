import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import {
  decideConstraints,
  openingCase,
  type PlacementRecord,
  prepareConstraints,
} from "@bazgasht/core/placement"
import { employmentProgramme, iran, iranPack } from "@bazgasht/iran"
import { bestFit } from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { type Arrivals, placeArriving } from "../arrivals.ts"
import { missingFacts } from "../missing-facts.ts"
import { onlyObstacles } from "../only-obstacle.ts"
import { instanceOf } from "../pairs.ts"
import { openingDocuments, roundDay } from "../population/openings.ts"
import { arrivalsFor, peopleDocuments } from "../population/people.ts"
import { modes, placeProvince, readPeople, readRound } from "../province.ts"
import { seatWorths } from "../seat-worth.ts"
import { grownFit } from "../sections/arrivals.ts"

const [size, seed] = [60, 1404]
const untimed = <A>(_: string, run: () => A): A => run()
const province = placeProvince(size, seed, untimed)
const cases = province.round.openings.map((opening) => openingCase(opening, iran, province.round.day))

describe("the province", () => {
  const openings = openingDocuments(size, seed)

  test("follows from its seed", () => {
    expect(placeProvince(size, seed, untimed)).toEqual(province)
    expect(peopleDocuments(size, seed, openings)).toEqual(peopleDocuments(size, seed, openings))
    expect(peopleDocuments(size, seed + 1, openings)).not.toEqual(peopleDocuments(size, seed, openings))
    expect(openingDocuments(size, seed + 1)).not.toEqual(openings)
  })

  test("has the reported openings and seats for three thousand", () => {
    const all = openingDocuments(3_000, seed)
    expect(all).toHaveLength(176)
    expect(all.reduce((sum, { seats }) => sum + seats, 0)).toBe(2_160)
  })

  test("gives everybody one outcome, and who is not placed a reason", () => {
    for (const mode of modes) {
      const { openings: outcomes, people } = province.records[mode]
      expect(people.map(({ id }) => id)).toEqual(province.people.map(({ id }) => id))
      const placed = new Map(outcomes.flatMap(({ id, placed: there }) => there.map((who) => [who, id])))
      for (const one of people)
        switch (one.outcome) {
          case "placed":
            expect(placed.get(one.id)).toBe(one.opening)
            break
          case "leftOut":
            expect(one.why.openings).not.toEqual([])
            break
          case "unranked":
            expect(one.keys).not.toEqual([])
            break
          case "unwilling":
            expect(province.people.find(({ id }) => id === one.id)?.facts["consentToWork"]).toBe(false)
            break
          case "incompatible":
            expect(one.constraints.some(({ no }) => no > 0)).toBe(true)
            break
          case "undetermined":
            expect(one.constraints.some(({ undetermined }) => undetermined > 0)).toBe(true)
        }
      expect(placed.size).toBe(people.filter(({ outcome }) => outcome === "placed").length)
      for (const { placed: there, seats } of outcomes) expect(there.length).toBeLessThanOrEqual(seats)
    }
  })

  test("places the most people in one mode, and with the greatest fit in another", () => {
    const { bestFit: best, mostPeople, stable } = province.records
    const peopleOf = ({ solution }: PlacementRecord): number => solution.people
    const fitOf = ({ solution }: PlacementRecord): number => solution.fit
    for (const other of [stable, best]) expect(peopleOf(mostPeople)).toBeGreaterThanOrEqual(peopleOf(other))
    for (const other of [stable, mostPeople]) expect(fitOf(best)).toBeGreaterThanOrEqual(fitOf(other))
  })
})

describe("what one more seat would bring", () => {
  test("is what the best fit gains by it", () => {
    const instance = instanceOf(province.people, cases, roundDay)
    const before = Result.getOrThrow(bestFit(instance))
    const gains = instance.openings.map((_, opening) => {
      const more = instance.openings.map((one, place) =>
        place === opening ? { ...one, seats: one.seats + 1 } : one,
      )
      const after = Result.getOrThrow(bestFit({ ...instance, openings: more }))
      return { opening, fit: after.fit - before.fit, people: after.people - before.people }
    })
    expect(seatWorths(instance)).toEqual(gains)
    expect(gains.some(({ fit }) => fit > 0)).toBe(true)
  })
})

describe("an only obstacle", () => {
  test("is a constraint that alone does not say yes", () => {
    const setting = { pack: iranPack, today: roundDay }
    const { constraints } = employmentProgramme
    const obstacles = province.people.flatMap((person) => {
      const alone = cases.flatMap((one) => {
        const decisions = decideConstraints(constraints, person, one, setting)
        const [first, ...others] = decisions.filter(({ answer }) => answer !== "yes")
        return first === undefined || others.length > 0 ? [] : [first.rule.id]
      })
      return [...new Set(alone)]
    })
    const counts = [...Map.groupBy(obstacles, (rule) => rule)].map(
      ([rule, all]) => [rule, all.length] as const,
    )
    expect(onlyObstacles(province.people, cases, roundDay)).toEqual(new Map(counts))
  })
})

describe("those who arrive", () => {
  const many = 500
  const round = { ...province.round, openings: province.round.openings }
  const arrivals = placeArriving(many, seed, round, province.records.stable)

  const check = ({ decisions }: Arrivals["greedy"]): void => {
    expect(decisions.map(({ candidate }) => candidate)).toEqual(
      arrivals.instance.candidates.map(({ id }) => id),
    )
    for (const { id, seats } of arrivals.instance.openings)
      expect(decisions.filter(({ opening }) => opening === id).length).toBeLessThanOrEqual(seats)
  }

  test("take no more seats than are free, in either way", () => {
    expect(arrivals.instance.candidates).toHaveLength(arrivalsFor(many))
    check(arrivals.greedy)
    check(arrivals.kept)
  })

  test("fit no better together than had everybody been known", () => {
    for (const way of [arrivals.greedy, arrivals.kept])
      expect(grownFit(way).at(-1)).toBeLessThanOrEqual(arrivals.foreseen.fit)
  })
})

describe("the missing facts", () => {
  test("open a place for as many as the answer would", () => {
    const people = readPeople(peopleDocuments(300, seed, openingDocuments(300, seed)))
    const openings = readRound(300, seed).openings.map((one) => openingCase(one, iran, roundDay))
    const { areMet } = prepareConstraints(employmentProgramme.constraints, {
      pack: iranPack,
      today: roundDay,
    })
    const helped = people.filter((person) => {
      if (person.facts["fitForWork"] !== undefined) return false
      const found = { ...person, facts: { ...person.facts, fitForWork: true } }
      return openings.some((one) => !areMet(person, one) && areMet(found, one))
    })
    const fact = missingFacts(people, openings, roundDay).find(({ id }) => id === "fitForWork")
    expect(helped.length).toBeGreaterThan(0)
    expect(fact).toMatchObject({ opens: helped.length, issuer: "prisonDoctor" })
  })
})

test("runs as a reader would run it", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "province-"))
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ["--conditions=bazgasht-source", "main.ts", "--people", "60", "--out", folder],
    { cwd: resolve(import.meta.dirname, ".."), encoding: "utf8" },
  )
  const files = readdirSync(folder).sort()
  rmSync(folder, { recursive: true })
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
  expect(files).toEqual(["province.en.html", "province.fa.html"])
  expect(stdout).toMatch(
    /Who is placed where[\s\S]*What became of everybody[\s\S]*Which constraint[\s\S]*One more seat[\s\S]*Receipt[\s\S]*How long/,
  )
})
