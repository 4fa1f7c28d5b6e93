import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  fresh,
  holds as holdsOf,
  refusalOf,
} from "../../../../casework/test/life-cycle/laws.ts"
import { leniency } from "../../../src/release/cases/leniency/leniency.ts"
import type { LeniencyLife } from "../../../src/release/cases/leniency/leniency-protocol.ts"
import { type LeniencyRun, testedLeniency } from "./sequences.ts"

describeLifeCycle(testedLeniency)

const givers = (
  events: ReadonlyArray<LeniencyLife["Event"]>,
  types: ReadonlyArray<LeniencyLife["Event"]["type"]>,
) => events.filter(({ type }) => types.includes(type)).map(({ by }) => by.id)

const holds = (property: (run: LeniencyRun) => void) => holdsOf(testedLeniency, property, 400)

describe("every sequence of commands", () => {
  it("X6: nobody decides what he asked for, proposed or reported on, or what benefits him", () =>
    holds(({ events }) => {
      const parts: ReadonlyArray<
        readonly [ReadonlyArray<LeniencyLife["Event"]["type"]>, ReadonlyArray<LeniencyLife["Event"]["type"]>]
      > = [
        [
          ["granted", "refused"],
          ["opened", "proposed", "reportFiled", "reportConfirmed"],
        ],
        [["breachDismissed", "extended", "revoked"], ["breachRecorded"]],
        [["reliefGranted", "reliefRefused"], ["reliefProposed"]],
      ]
      for (const [decisions, parting] of parts)
        events.forEach((event, index) => {
          if (!decisions.includes(event.type)) return
          expect(event.by.id).not.toBe("person-0")
          expect(givers(events.slice(0, index), parting)).not.toContain(event.by.id)
        })
    }))

  it("X6: a decision that somebody could take is refused to those who may not take it, by name", () =>
    holds((run) => {
      const petitioning = ["opener", "proposer", "reporter", "confirmer"]
      const excluded = new Map([
        ["grant", petitioning],
        ["refuse", petitioning],
        ["dismissBreach", ["breachReporter"]],
        ["extend", ["breachReporter"]],
        ["revoke", ["breachReporter"]],
        ["grantRelief", ["reliefProposer"]],
        ["refuseRelief", ["reliefProposer"]],
      ])
      for (const { before, command } of acceptedIn(run)) {
        const parts = excluded.get(command.type)
        if (parts === undefined) continue
        const codeFor = (id: string) => {
          const other = { ...fresh<LeniencyLife>(command, before), at: command.at, by: { ...command.by, id } }
          return refusalOf(leniency.handle(before, other, run.setting))?.code
        }
        for (const { part, by } of before.participants)
          if (parts.includes(part)) expect(["actor.conflict", "actor.notHimself"]).toContain(codeFor(by.id))
        expect(codeFor("person-0")).toBe("actor.notHimself")
      }
    }))

  it("lets nobody act as the beneficiary but that person, and that person as nobody else", () =>
    holds(({ events, setting: { terms } }) => {
      for (const { by } of events) expect(by.id === "person-0").toBe(by.role === terms.beneficiaryRole)
    }))
})
