/** What keeps a case from a claim is the same whether an adapter lists the holders of a key or adds them up. */

import { type ClaimedByOthers, contestedClaim, type HeldClaim } from "@bazgasht/casework/ports"
import { runs } from "@bazgasht/properties"
import * as fc from "fast-check"
import { expect, it } from "vitest"

const part = { units: fc.integer({ min: 1, max: 4 }), of: fc.integer({ min: 1, max: 12 }) }
const held: fc.Arbitrary<HeldClaim> = fc
  .record({
    kind: fc.constantFrom("loan", "course"),
    subject: fc.constantFrom("case-1", "case-2", "case-3"),
    key: fc.constantFrom("seat/1", "seat/2"),
    ...part,
  })
  .filter(({ of, units }) => units <= of)
const holdings = fc.uniqueArray(held, {
  selector: ({ key, kind, subject }) => `${kind} ${subject} ${key}`,
  maxLength: 8,
})
const claims = fc.array(
  fc.record({ key: fc.constantFrom("seat/1", "seat/2"), ...part }).filter(({ of, units }) => units <= of),
  { maxLength: 3 },
)

it("refuses the same claims for the same holder, and asks for no list where all claims fit", () => {
  let refused = 0
  fc.assert(
    fc.property(holdings, claims, (all, asked) => {
      const name = { kind: "loan", subject: "case-1" }
      const isOther = (one: HeldClaim): boolean => one.kind !== name.kind || one.subject !== name.subject
      const on = (key: string) => all.filter((one) => one.key === key)
      const byOthers = (key: string): ClaimedByOthers => {
        const others = on(key).filter(isOther)
        return {
          units: others.reduce((sum, { units }) => sum + units, 0),
          ...(others.length === 0 ? {} : { least: Math.min(...others.map(({ of }) => of)) }),
        }
      }
      const listed = new Set<string>()
      const holders = (key: string) => {
        listed.add(key)
        return on(key)
      }
      const conflict = contestedClaim(name, asked, holders, byOthers)
      expect(conflict?.params).toEqual(contestedClaim(name, asked, on)?.params)
      expect([...listed]).toEqual(conflict === undefined ? [] : [conflict.params.key])
      // The holder is the first of the others, by kind and then by id.
      const [first] = on(conflict?.params.key ?? "")
        .filter(isOther)
        .sort((one, other) => (`${one.kind} ${one.subject}` < `${other.kind} ${other.subject}` ? -1 : 1))
      if (conflict !== undefined)
        expect(conflict.params.holder).toEqual({ kind: first?.kind, subject: first?.subject })
      refused += conflict === undefined ? 0 : 1
    }),
    { numRuns: runs(300) },
  )
  expect(refused).toBeGreaterThan(0)
})
