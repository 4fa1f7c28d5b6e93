import type { Carried } from "@bazgasht/casework/consequences"
import type { Day } from "@bazgasht/rules"
import { describe, expect, it } from "vitest"
import {
  acceptedIn,
  describeLifeCycle,
  holds as holdsOf,
  type Run,
} from "../../../casework/test/life-cycle/laws.ts"
import { consequencesOfAnswers } from "../../src/referrals/answers.ts"
import { claimsOfReferral, isOverdue } from "../../src/referrals/referral/referral.ts"
import type { ReferralLife } from "../../src/referrals/referral/referral-protocol.ts"
import { testedReferral } from "./sequences.ts"

describeLifeCycle(testedReferral)

const holds = (property: (run: Run<ReferralLife>) => void) => holdsOf(testedReferral, property, 300)

describe("every sequence of commands to a referral", () => {
  it("is overdue exactly from the day after the due day until there is an answer, and only then is anybody reminded", () =>
    holds((run) => {
      for (const { after, before, command } of acceptedIn(run)) {
        const isOpen = after.stage === "sent" || after.stage === "received"
        const due = isOpen ? after.due : undefined
        for (const days of [-1, 0, 1])
          if (due !== undefined) expect(isOverdue(after, (due + days) as Day)).toBe(days > 0)
        if (!isOpen) expect(isOverdue(after, 1_000_000 as Day)).toBe(false)
        if (command.type === "remind") expect(isOverdue(before, command.at)).toBe(true)
        expect(claimsOfReferral(after)).toHaveLength(isOpen ? 1 : 0)
      }
    }))

  it("keeps what was asked, and the day of every reminder", () =>
    holds((run) => {
      const accepted = acceptedIn(run)
      const [first] = accepted
      for (const { after } of accepted) {
        if (after.stage === "none" || first?.command.type !== "send") continue
        const { agency, documents, people, purpose } = first.command
        expect(after.referral).toMatchObject({ agency, documents, people, purpose, sentOn: first.command.at })
      }
      const reminders = accepted
        .filter(({ command }) => command.type === "remind")
        .map(({ command }) => command.at)
      if (run.state.stage !== "none") expect(run.state.reminders).toEqual(reminders)
    }))

  it("hands a family over exactly where the answer says that the agency carries it", () => {
    const [handOver] = consequencesOfAnswers({ purpose: "carryFamily", outcome: "carried", role: "almoner" })
    holds((run) => {
      for (const { after, handled } of acceptedIn(run))
        for (const event of handled.newEvents) {
          if (event.type !== "answered" || after.stage !== "answered") continue
          const { purpose, regarding } = after.referral
          const follows = purpose === "carryFamily" && event.outcome === "carried" && regarding !== undefined
          const carried = handOver?.carries(event, after) as Carried | undefined
          expect(carried !== undefined).toBe(follows)
          if (carried === undefined) continue
          expect(handOver?.to(carried)).toEqual({ subject: "case-1" })
          expect(handOver?.brings(carried, {} as never)).toEqual(
            event.from === undefined
              ? "undecided"
              : { payer: after.referral.agency, from: event.from, document: "letter-1" },
          )
        }
    })
  })
})
