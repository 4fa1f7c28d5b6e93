import { giftsOfRun } from "@bazgasht/core/release"
import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import { type Allocation, type AllocationPolicy, allocate } from "@bazgasht/solvers/fund"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyWorld, type World } from "../../../../solvers/test/fund/allocation-world.ts"
import { anyPolicy } from "../../../../solvers/test/fund/policies.ts"

const done = ({ gifts, petitions }: World, policy: AllocationPolicy): Allocation =>
  Result.getOrThrow(allocate(petitions, gifts, policy))

describe("a run of a day", () => {
  it("is changed by no gift that is received later", () => {
    let changed = 0
    fc.assert(
      fc.property(anyWorld(), anyPolicy, fc.nat(5), ({ gifts, petitions }, policy, on) => {
        const day = on as Day
        const later = gifts.filter(({ receivedOn }) => receivedOn > day)
        const run = { petitions, gifts: giftsOfRun({ day, gifts }) }
        const without = { petitions, gifts: gifts.filter((gift) => !later.includes(gift)) }
        expect(done(run, policy)).toEqual(done(without, policy))
        if (JSON.stringify(done({ gifts, petitions }, policy)) !== JSON.stringify(done(run, policy)))
          changed++
      }),
      { numRuns: runs(100, { least: 40 }) },
    )
    expect(changed).toBeGreaterThan(0)
  })
})
