import type { Day } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import { acceptedIn, holds as holdsOf, type Run } from "../../../../../casework/test/life-cycle/laws.ts"
import { familySupportOf } from "../../../../src/support/cases/support-case/family-support-of.ts"
import { coverageOf, suspensionsOf } from "../../../../src/support/cases/support-case/support-case.ts"
import type { SupportCaseLife } from "../../../../src/support/cases/support-case/support-case-protocol.ts"
import { covers, payersOn, turningDays } from "./oracle.ts"
import { tested } from "./sequences.ts"
import { association } from "./terms.ts"

const holds = (property: (run: Run<SupportCaseLife>) => void) => holdsOf(tested, property, 250)

describe("how a support case stands for the next cycle", { timeout: 60_000 }, () => {
  it("is waiting on the list, active while the association carries it, and nothing else", () =>
    holds((run) => {
      for (const { after } of acceptedIn(run)) {
        const carried = coverageOf(after).some(({ payer }) => payer === association)
        const expected =
          after.stage === "waitlisted"
            ? "waiting"
            : ["active", "suspended"].includes(after.stage) || (after.stage === "phasingOut" && carried)
              ? "active"
              : undefined
        expect(familySupportOf(after)?.status).toBe(expected)
      }
    }))

  it("has the days of the association's last stretch, and every suspension", () =>
    holds((run) => {
      for (const { after, count } of acceptedIn(run)) {
        const support = familySupportOf(after)
        if (support?.status !== "active") continue
        const { end, start, suspensions } = support
        const stretch = { from: start as Day, ...(end === undefined ? {} : { to: end }) }
        for (const day of turningDays(run.events.slice(0, count)))
          if (day >= stretch.from)
            expect(covers(stretch, day)).toBe(payersOn(coverageOf(after), day).includes(association))
        expect(suspensions).toEqual(
          suspensionsOf(after).map(({ from, to }) => (to === undefined ? { from } : { from, to })),
        )
      }
    }))

  it("phases out since the release, the death or the decision; not where another payer takes over", () =>
    holds((run) => {
      for (const { after, command } of acceptedIn(run)) {
        const support = familySupportOf(after)
        if (support?.status !== "active") continue
        if (command.type === "handOver") expect(support.phasingOutSince).toBeUndefined()
        if (command.type === "reportRelease") expect(support.phasingOutSince).toBe(command.releasedOn)
        if (command.type === "recertify" && after.stage === "phasingOut")
          expect(support.phasingOutSince).toBe(command.at)
        if (after.stage === "active") expect(support.phasingOutSince).toBeUndefined()
      }
    }))
})
