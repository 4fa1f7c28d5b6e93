import { openingCases } from "@bazgasht/core/employment"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
} from "../../../casework/test/life-cycle/laws.ts"
import { tested as openingTested } from "../../../core/test/employment/cases/opening/sequences.ts"
import { claimsOfProposal, openingDraftOf, openingOf } from "../../src/enterprise/proposal/proposal.ts"
import type { ProposalLife } from "../../src/enterprise/proposal/proposal-protocol.ts"
import { testedProposal } from "./proposal-sequences.ts"

describeLifeCycle(testedProposal)

const holds = (property: (run: Run<ProposalLife>) => void) => holdsOf(testedProposal, property, 400)

describe("every sequence of commands to a proposal", () => {
  it("gives no more seats in openings than the contract has, and drafts the rest", () =>
    holds(({ turns }) => {
      for (const { after } of turns) {
        if (after.stage !== "contracted") continue
        const taken = after.openings.reduce((sum, { seats }) => sum + seats, 0)
        expect(taken).toBeLessThanOrEqual(after.contract.seats)
        expect(openingDraftOf(after)?.seats ?? 0).toBe(after.contract.seats - taken)
        expect(claimsOfProposal(after).map(({ by }) => by[0])).toEqual(
          after.openings.map(({ opening }) => opening),
        )
      }
    }))

  it("is contracted only where the last finding of every inspection is fit, by another person than drafted it", () =>
    holds((run) => {
      let drafter: string | undefined
      for (const { after, before, command } of acceptedIn(run)) {
        if (command.type === "draft") drafter = command.by.id
        if (command.type !== "conclude" || before.stage !== "drafted") continue
        expect(command.by.id).not.toBe(drafter)
        for (const { inspection } of run.setting.terms.inspections)
          expect(before.inspections.find((one) => one.inspection === inspection)?.outcome).toBe("fit")
        expect(after.stage).toBe("contracted")
      }
    }))

  it("is inspected by the office of the inspection alone", () =>
    holds((run) => {
      for (const { command } of acceptedIn(run))
        if (command.type === "inspect")
          expect(
            run.setting.terms.inspections.find(({ inspection }) => inspection === command.inspection)
              ?.officers,
          ).toContain(command.by.role)
    }))

  it("ends with no opening, and shows what is recorded of the insurance, never more", () =>
    holds((run) => {
      for (const { after, command } of acceptedIn(run)) {
        if (after.stage === "ended") expect(after.openings).toEqual([])
        if (command.type === "recordInsurance" && "contract" in after)
          expect(after.contract.insurance).toEqual(command.insurance)
      }
    }))
})

describe("an opening of a contract", () => {
  it("is the investor's own, with the seats that the opening has", () =>
    holds((run) => {
      for (const { after, command } of acceptedIn(run)) {
        if (command.type !== "open" || after.stage !== "contracted") continue
        expect(run.setting.opening?.employer).toBe(after.investor)
        expect(after.openings.find(({ opening }) => opening === command.opening)?.seats).toBe(
          run.setting.opening?.seats,
        )
      }
    }))

  it("is read from its state until it is closed", () =>
    holdsOf(openingTested, ({ turns }) => {
      for (const { after } of turns) {
        const read = openingOf(after)
        expect(read === undefined).toBe(after.stage === "none" || after.stage === "closed")
        if (after.stage !== "none" && read !== undefined) expect(read.seats).toBe(after.capacity.seats)
      }
    }))
})

it("the draft of an opening is what the command that begins one takes", () => {
  const decode = Schema.decodeUnknownResult(openingCases.schemas().command, { onExcessProperty: "error" })
  holds(({ state }) => {
    const draft = openingDraftOf(state)
    if (draft === undefined) return
    const command = {
      ...draft,
      ...{ type: "prepare", id: "c-1", subject: "opening-1", at: 20_000, expectedVersion: 0 },
      by: { id: "p-1", role: "clerk" },
    }
    expect(Result.isSuccess(decode(command))).toBe(true)
  })
})
