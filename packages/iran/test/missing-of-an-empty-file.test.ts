import { decodeCaseFile, releaseFacts, releaseHistory } from "@bazgasht/core/release"
import { missing } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { iran, iranPack, jalaliDay, releaseRoutes } from "../src/index.ts"

const today = jalaliDay(1404, 7, 1)
const file = Result.getOrThrow(decodeCaseFile({ kind: "prisoner", id: "A-1" }, iran))
const facts = releaseFacts(file, iran, today)
const setting = { pack: iranPack, today, history: releaseHistory(file, iran, today) }

describe("what is missing for a prisoner of whom nothing is known", () => {
  it("is found by a few thousand readings a route", () => {
    for (const route of releaseRoutes) {
      // Two routes ask for facts that contradict each other in many ways.
      const budget = ["REL-SU", "REL-PP"].includes(route.id) ? 70_000 : 20_000
      expect([route.id, missing(route, facts, setting, { budget }).stopped]).toEqual([route.id, undefined])
    }
  })

  it("holds ways to a suspended sentence and to a postponed one in pairs: damages paid, and an arrangement to pay", () => {
    for (const id of ["REL-SU", "REL-PP"]) {
      const route = releaseRoutes.find((one) => one.id === id)
      const towards = route === undefined ? [] : missing(route, facts, setting).towards
      const sets = towards.find(({ goal }) => goal === "yes")?.sets ?? []
      const named = sets.map(({ unknowns }) => unknowns.map((unknown) => unknown.id))
      const arranged = named.filter((set) => set.includes("damagesArranged"))
      expect(named).toHaveLength(2 * arranged.length)
      for (const set of arranged)
        expect(named).toContainEqual(
          set.flatMap((one) => (one === "damagesArranged" ? ["damagesPaid", "damagesAwarded"] : [one])),
        )
    }
  })
})
