import { digestOf } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
} from "../../../../../casework/test/life-cycle/laws.ts"
import type { PlacementRunLife } from "../../../../src/employment/cases/placement-run/placement-run-protocol.ts"
import { recordedRoundOf } from "../../../../src/employment/cases/placement-run/recorded-round.ts"
import type { PlacementRecord } from "../../../../src/employment/decisions/round/record.ts"
import { tested } from "./sequences.ts"

describeLifeCycle(tested)

const holds = (property: (run: Run<PlacementRunLife>) => void) => holdsOf(tested, property, 300)

describe("every sequence of commands to a placement run", () => {
  it("commits the result that is recorded, by another person than recorded any of it, and changes it no more", () =>
    holds((run) => {
      const recorders = new Set<string>()
      let committed: unknown
      for (const { after, command } of acceptedIn(run)) {
        if (command.type === "record") recorders.add(command.by.id)
        if (command.type === "commit") {
          expect(recorders).not.toContain(command.by.id)
          committed = "result" in after ? after.result : undefined
        }
        if (committed !== undefined) expect(after).toMatchObject({ stage: "committed", result: committed })
      }
    }))

  it("gives no one two seats, and no one of whom it speaks decides on it", () =>
    holds((run) => {
      for (const { after, command } of acceptedIn(run)) {
        if (!("result" in after)) continue
        const people = after.result.seats.map(({ prisoner }) => prisoner)
        expect(new Set(people).size).toBe(people.length)
        if (command.type !== "abandon") expect(people).not.toContain(command.by.id)
      }
    }))
})

describe("what is recorded of a round", () => {
  const person = fc.record({
    id: fc.integer({ min: 0, max: 20 }).map((number) => `p-${number}`),
    placed: fc.boolean(),
    overridden: fc.boolean(),
  })

  it("lists whom the round itself places, counts whom it leaves out, and leaves to an override whom an officer placed", () => {
    fc.assert(
      fc.property(fc.uniqueArray(person, { selector: ({ id }) => id }), (people) => {
        const record = {
          round: "round-1",
          day: 20_000,
          inputDigest: "input-1",
          people: people.map(({ id, placed }) =>
            placed ? { id, outcome: "placed", opening: "O-1", fit: 1 } : { id, outcome: "unwilling" },
          ),
          overrides: people
            .filter(({ overridden, placed }) => placed && overridden)
            .map(({ id }) => ({
              override: { candidate: id, opening: "O-1", reason: "", officer: "" },
              displaced: [],
            })),
        } as unknown as PlacementRecord
        const { recordDigest, seats, unplaced } = recordedRoundOf(record)
        expect(seats.map(({ prisoner }) => prisoner)).toEqual(
          people.filter(({ overridden, placed }) => placed && !overridden).map(({ id }) => id),
        )
        expect(unplaced).toBe(people.filter(({ placed }) => !placed).length)
        expect(recordDigest).toBe(digestOf(record))
      }),
    )
  })
})
