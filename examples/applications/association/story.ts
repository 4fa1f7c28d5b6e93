/**
 * What happens in the association: a family is covered, assessed, approved and supported; a loan is applied for and approved; and
 * what is refused on the way.
 *
 * @module
 */

import type { StorageError } from "@bazgasht/casework/ports"
import { loanWording } from "@bazgasht/core/employment"
import {
  entitlementWording,
  isOpenSupportCase,
  supportCaseWording,
  supportCycleWording,
} from "@bazgasht/core/support"
import { jalaliDay } from "@bazgasht/iran"
import type { Day, Money } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Happening, happening } from "../happenings.ts"
import type { Person } from "../person.ts"
import type { Association } from "./application.ts"
import { cycleId, grantedTo, locked, planned } from "./cycle.ts"
import {
  arrest,
  findingsOn,
  lawOfCycles,
  lawOfEntitlements,
  lawOfFamilies,
  lawOfLoans,
  planOfLoan,
} from "./law.ts"
import * as people from "./people.ts"

const household = "household-1"

/** What somebody asks of a case: a command without what follows from who gives it, and on what. */
interface Asked {
  readonly type: string
  readonly at: Day
  /** The office in which it is asked, where it is not the person's first. */
  readonly as?: string
  readonly [field: string]: unknown
}

/** The open cases of the household, as somebody who sees them all finds them: a household has one at a time. */
const openCases = ({
  casework: { cases },
}: Association): Effect.Effect<ReadonlyArray<string>, StorageError> =>
  Effect.map(
    cases.families.find({
      caller: people.socialWorker.caller,
      query: { where: [{ attribute: "household", is: household }], limit: 100 },
    }),
    (found) =>
      found.cases.flatMap(({ state, subject, whole }) =>
        whole && isOpenSupportCase(state.stage) ? [subject] : [],
      ),
  ).pipe(Effect.catchTag("QueryError", (error) => Effect.die(error)))

/** Lets it all happen. On cases that have seen it already it changes nothing. */
export const tell = (association: Association): Effect.Effect<ReadonlyArray<Happening>, StorageError> =>
  Effect.gen(function* () {
    const { cases } = association.casework
    const happenings: Array<Happening> = []

    const commandOf = (
      { caller }: Person,
      subject: string,
      { as, ...asked }: Asked,
      read: Effect.Effect<{ readonly version: number }, unknown>,
    ) =>
      Effect.map(Effect.result(read), (seen) => ({
        ...asked,
        id: `association-${happenings.length + 1}`,
        subject,
        expectedVersion: Result.isSuccess(seen) ? seen.success.version : 0,
        by: { id: caller.person, role: as ?? caller.offices[0]?.role },
      }))

    const family = (who: Person, subject: string, asked: Asked) =>
      Effect.gen(function* () {
        const { caller, title } = who
        const command = yield* commandOf(who, subject, asked, cases.families.read({ caller, subject }))
        const setting = lawOfFamilies(asked.at, yield* openCases(association))
        const answer = yield* Effect.result(cases.families.handleUnknown({ caller, command, setting }))
        happenings.push(happening(title, command, supportCaseWording, answer))
      })

    const cycle = (who: Person, asked: Asked) =>
      Effect.gen(function* () {
        const { caller, title } = who
        const command = yield* commandOf(who, cycleId, asked, cases.cycles.read({ caller, subject: cycleId }))
        const setting = lawOfCycles(asked.at)
        const answer = yield* Effect.result(cases.cycles.handleUnknown({ caller, command, setting }))
        happenings.push(happening(title, command, supportCycleWording, answer))
      })

    const payment = (who: Person, subject: string, asked: Asked) =>
      Effect.gen(function* () {
        const { caller, title } = who
        const command = yield* commandOf(who, subject, asked, cases.payments.read({ caller, subject }))
        const setting = lawOfEntitlements(asked.at)
        const answer = yield* Effect.result(cases.payments.handleUnknown({ caller, command, setting }))
        happenings.push(happening(title, command, entitlementWording, answer))
      })

    const loan = (who: Person, subject: string, asked: Asked) =>
      Effect.gen(function* () {
        const { caller, title } = who
        const command = yield* commandOf(who, subject, asked, cases.loans.read({ caller, subject }))
        const setting = lawOfLoans(asked.at)
        const answer = yield* Effect.result(cases.loans.handleUnknown({ caller, command, setting }))
        happenings.push(happening(title, command, loanWording, answer))
      })

    const screened = jalaliDay(1404, 6, 1)
    const { receipt, score, breakdown } = findingsOn(screened)
    const open = {
      type: "open",
      household,
      association: "supportAssociation",
      members: ["wife", "child-1", "child-2"],
      basis: { kind: "consent", document: "consent-1" },
      custody: { episode: "custody-1", from: arrest },
      at: jalaliDay(1404, 5, 20),
    }
    const assess = {
      type: "recordAssessment",
      visit: { kind: "visited", on: jalaliDay(1404, 6, 5) },
      score,
      breakdown,
      at: jalaliDay(1404, 6, 6),
    }
    const admit = {
      type: "admit",
      from: jalaliDay(1404, 7, 1),
      basis: { kind: "run", run: cycleId },
      at: jalaliDay(1404, 7, 1),
    }
    const { accountant, director, socialWorker, wife } = people
    yield* family(people.stranger, "family-1", open)
    yield* family(wife, "family-1", open)
    yield* family(socialWorker, "family-2", open)
    yield* family(socialWorker, "family-1", {
      type: "screen",
      outcome: { kind: "yes" },
      receipt,
      at: screened,
    })
    yield* family(socialWorker, "family-1", { ...assess, score: score + 1 })
    yield* family(socialWorker, "family-1", assess)
    yield* family(wife, "family-1", { type: "approve", at: jalaliDay(1404, 6, 7) })
    yield* family(people.otherDirector, "family-1", { type: "approve", at: jalaliDay(1404, 6, 8) })
    yield* family(director, "family-1", { type: "approve", at: jalaliDay(1404, 6, 10) })
    const unit = "supportAssociation"
    const { recordDigest } = locked
    yield* cycle(accountant, { type: "plan", unit, ...planned, at: jalaliDay(1404, 6, 15) })
    yield* cycle(accountant, { type: "lock", ...locked, at: jalaliDay(1404, 6, 20) })
    yield* cycle(accountant, { type: "approve", recordDigest, at: jalaliDay(1404, 6, 25) })
    yield* cycle(director, { type: "approve", recordDigest, at: jalaliDay(1404, 6, 25) })
    // The cycle is approved, and the payment to the family is not yet: nothing admits it.
    yield* family(director, "family-1", admit)
    for (const [place, claim] of grantedTo(household).entries()) {
      const subject = `payment-${place + 1}`
      yield* payment(accountant, subject, { type: "compute", unit, ...claim, at: jalaliDay(1404, 6, 26) })
      yield* payment(director, subject, { type: "approve", at: jalaliDay(1404, 6, 27) })
    }
    yield* family(director, "family-1", admit)

    const approved = jalaliDay(1404, 8, 10)
    const principal = 500_000_000 as Money
    const approve = {
      type: "approve",
      plan: planOfLoan(approved, principal),
      openLoans: [],
      at: approved,
    }
    yield* loan(people.officer, "loan-1", {
      type: "apply",
      borrower: "prisoner-1",
      relatives: ["wife"],
      requested: principal,
      purpose: { kind: "enterprise", plan: "tailoring", vendors: ["vendor-1"] },
      at: jalaliDay(1404, 8, 1),
    })
    yield* loan(people.officer, "loan-1", { type: "recommend", at: jalaliDay(1404, 8, 5) })
    yield* loan(people.officer, "loan-1", { ...approve, as: "provincialDirectorate" })
    yield* loan(people.headOfDirectorate, "loan-1", approve)
    return happenings
  })
