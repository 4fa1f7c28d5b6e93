import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  holds as holdsOf,
  people,
  type Run,
} from "../../../../../casework/test/life-cycle/laws.ts"
import { duplicate } from "../../../../src/support/cases/duplicate/duplicate.ts"
import type { DuplicateLife } from "../../../../src/support/cases/duplicate/duplicate-protocol.ts"
import { consequenceOf } from "../../../../src/support/cases/duplicate/duplicate-reading.ts"
import { namedIn } from "../../../../src/support/cases/duplicate/suspicion.ts"
import { describeReopenable } from "../reopenable.ts"
import { tested } from "./sequences.ts"

describeReopenable(tested)

const holds = (property: (run: Run<DuplicateLife>) => void) => holdsOf(tested, property, 400)

const judging: ReadonlyArray<DuplicateLife["Event"]["type"]> = [
  "reviewBegun",
  "foundSame",
  "foundDifferent",
  "confirmedSame",
  "findingReturned",
]
const reporting: ReadonlyArray<DuplicateLife["Event"]["type"]> = ["suspected", "evidenceAdded", "reopened"]

describe("every sequence of commands to a suspected duplicate", () => {
  it("X6: who has reported does not judge, nor does anybody whom it concerns", () =>
    holds(({ events }) => {
      events.forEach((event, index) => {
        if (!judging.includes(event.type)) return
        const reporters = events.slice(0, index).filter(({ type }) => reporting.includes(type))
        expect([...reporters.map(({ by }) => by.id), ...people.slice(0, 2)]).not.toContain(event.by.id)
      })
    }))

  it("X6: that they are the same is the finding of two people, confirmed as it was found", () =>
    holds(({ events }) => {
      events.forEach((event, index) => {
        if (event.type !== "confirmedSame") return
        const found = events[index - 1]
        expect(found?.type).toBe("foundSame")
        expect(found).toMatchObject({ grounds: event.grounds, consequence: event.consequence })
        const finders = events
          .slice(0, index)
          .filter(({ type }) => type === "foundSame" || type === "foundDifferent")
        expect(finders.map(({ by }) => by.id)).not.toContain(event.by.id)
      })
    }))

  it("names what follows only once it is confirmed, of the records in question", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        const consequence = consequenceOf(after)
        expect(consequence !== undefined).toBe(after.stage === "confirmedSame")
        if (consequence === undefined || after.stage === "none") continue
        const { people: concerned, subjects } = after.suspicion
        for (const id of namedIn(consequence)) expect([...subjects, ...concerned]).toContain(id)
      }
    }))

  it("takes up again what was found different only on evidence that was not there before", () =>
    holds((run) => {
      for (const { before, command, handled } of acceptedIn(run)) {
        const [event] = handled.newEvents
        if (event === undefined || !("evidence" in event)) continue
        if (event.type === "suspected") {
          const known = run.setting.foundDifferent(event.kind, event.subjects) ?? []
          expect(event.evidence.filter((item) => !known.includes(item))).not.toEqual([])
        }
        if (before.stage === "none") continue
        for (const item of event.evidence) expect(before.evidence).not.toContain(item)
        if (before.stage === "confirmedDifferent" || command.type === "addEvidence")
          expect(event.evidence).not.toEqual([])
      }
    }))

  it("keeps all evidence, each once", () =>
    holds(({ events, state }) => {
      if (state.stage === "none") return
      const all = events.flatMap((event) => ("evidence" in event ? event.evidence : []))
      expect(state.evidence).toEqual(all)
      expect(new Set(all).size).toBe(all.length)
    }))

  it("X9: does not hang on the order in which subjects, people and evidence were named", () =>
    holds((run) => {
      for (const { before, command, handled } of acceptedIn(run)) {
        if (command.type !== "suspect") continue
        const turned = {
          ...command,
          subjects: [...command.subjects].reverse(),
          people: [...command.people].reverse(),
          evidence: [...command.evidence].reverse(),
        }
        const again = duplicate.handle(before, turned, run.setting)
        expect(again).toMatchObject({ success: { newEvents: handled.newEvents } })
      }
    }))
})
