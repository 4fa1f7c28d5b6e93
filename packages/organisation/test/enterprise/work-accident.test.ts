import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
} from "../../../casework/test/life-cycle/laws.ts"
import type { WorkAccidentLife } from "../../src/enterprise/work-accident/work-accident-protocol.ts"
import { testedWorkAccident } from "./work-accident-sequences.ts"

describeLifeCycle(testedWorkAccident)

const holds = (property: (run: Run<WorkAccidentLife>) => void) => holdsOf(testedWorkAccident, property, 400)

describe("every sequence of commands to an accident at work", () => {
  it("is due on the first day of what is owed: a report that was not made, or the examination", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        if (after.stage !== "recorded" && after.stage !== "examined") continue
        const open = after.owed.filter(
          ({ authority }) => !after.reports.some((made) => made.authority === authority),
        )
        const days = [...open.map(({ due }) => due), ...(after.stage === "recorded" ? [after.examineBy] : [])]
        expect(after.due).toBe(days.length === 0 ? undefined : Math.min(...days))
      }
    }))

  it("keeps the day, the paper and the person of the accident, whatever is recorded later", () =>
    holds((run) => {
      for (const { after, before } of acceptedIn(run)) {
        if (before.stage === "none" || after.stage === "none") continue
        const of = ({ document, kind, on, worker }: typeof before) => ({ document, kind, on, worker })
        expect(of(after)).toEqual(of(before))
      }
    }))

  it("closes only what every authority that is owed a report knows, and what another person examined", () =>
    holds((run) => {
      const recorder = acceptedIn(run)[0]?.command.by.id
      for (const { before, command } of acceptedIn(run)) {
        if (command.type === "examine") expect(command.by.id).not.toBe(recorder)
        if (command.type !== "close" || before.stage !== "examined") continue
        expect(before.reports.map(({ authority }) => authority).sort()).toEqual(
          before.owed.map(({ authority }) => authority).sort(),
        )
      }
    }))
})
