/** A record is merged only into one that its register keeps, so that a chain of mergers ends in a record that goes on. */

import { runs } from "@bazgasht/properties"
import type { Day } from "@bazgasht/rules"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { carriedOut } from "../../../core/test/cases/over-store.ts"
import type { RecordState } from "../../src/registers/record/record-protocol.ts"
import type { Register } from "../../src/registers/record/register.ts"
import { registers } from "../../src/registers/registers.ts"
import { settingOf } from "./sequences.ts"

const at = 20_400 as Day
const ids = ["record-0", "record-1", "record-2", "record-3"] as const

const kept = (subject: string): RecordState => ({
  ...{ stage: "kept", version: 1, subject, day: at, participants: [], unit: "unit-1", statements: [] },
})

const acts = fc.array(
  fc.record({
    type: fc.constantFrom("mergeInto", "mergeInto", "mergeInto", "close", "reopen"),
    subject: fc.constantFrom(...ids),
    into: fc.constantFrom(...ids, "record-9"),
  }),
  { minLength: 3, maxLength: 12 },
)

describe.each(Object.entries<Register<string>>(registers))("mergers in %s", (kind, register) => {
  it("end in a record that is kept or was closed later, whatever is merged into what", () => {
    const codes = new Set<string>()
    fc.assert(
      fc.property(acts, (taken) => {
        const states = new Map<string, RecordState>(ids.map((id) => [id, kept(id)]))
        for (const [place, { into, subject, type }] of taken.entries()) {
          const state = states.get(subject)
          if (state === undefined) throw new Error("there is such a record")
          const contents = {
            mergeInto: { into },
            close: { on: at, reason: "gone" },
            reopen: { reason: "by mistake" },
          }
          const command = {
            ...{ id: `c-${place}`, at, subject, type, expectedVersion: state.version },
            ...{ by: { id: "p-1", role: "headOfPrison" }, ...contents[type] },
          }
          const other = states.get(into)?.stage
          const { stage, state: after } = carriedOut(
            register.cases,
            { state, command: command as never, setting: settingOf(register) },
            [...states].map(([id, one]) => ({ kind, subject: id, state: one })),
          )
          if (type === "mergeInto" && (state.stage === "kept" || state.stage === "closed")) {
            codes.add(stage)
            if (into === subject) expect(stage).toBe("merge.itself")
            else expect(stage).toBe(other === "kept" ? "merged" : "merge.notKept")
          }
          states.set(subject, after)
        }
        for (const subject of ids) {
          let state = states.get(subject)
          for (let steps = 0; state?.stage === "merged"; steps++) {
            expect(steps).toBeLessThan(ids.length)
            state = states.get(state.into)
          }
          expect(["kept", "closed"]).toContain(state?.stage)
        }
      }),
      { numRuns: runs(100, { least: 60 }) },
    )
    expect([...codes].sort()).toEqual(["merge.itself", "merge.notKept", "merged"])
  })
})
