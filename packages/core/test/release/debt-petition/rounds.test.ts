import {
  type DebtPetitionSetting,
  type DebtPetitionState,
  debtPetition,
  fundingStackOf,
} from "@bazgasht/core/release"
import { type Day, gregorian, type Money, makeTerm } from "@bazgasht/rules"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { terms } from "./sequences.ts"

const setting: DebtPetitionSetting = {
  terms: { ...terms, validity: makeTerm({ days: 90 }) },
  calendar: gregorian,
  policyDigest: "policy-1",
}

/** Plays commands on days counted from the first, and says what each came to: the event, or the refusal. */
const play = (
  commands: ReadonlyArray<readonly [day: number, type: string, content?: object]>,
): { readonly outcomes: ReadonlyArray<string>; readonly state: DebtPetitionState } => {
  let state: DebtPetitionState = debtPetition.none
  const give = (day: number, role: string, content: object): string => {
    const handled = debtPetition.handle(
      state,
      {
        id: `${state.version}/${JSON.stringify(content)}`,
        subject: "petition-1",
        at: day as Day,
        by: { id: role, role },
        expectedVersion: state.version,
        ...content,
      } as Parameters<typeof debtPetition.handle>[1],
      setting,
    )
    if (Result.isFailure(handled)) return handled.failure.code
    state = handled.success.state
    return handled.success.newEvents[0]?.type ?? "nothing"
  }
  give(0, "socialWorker", {
    type: "open",
    prisoner: "prisoner",
    relatives: [],
    obligation: { id: "dower", kind: "dower", creditor: "creditor", sum: 1_000 as Money },
    enforceable: true,
  })
  give(0, "charity", { type: "screen", answer: "yes", grounds: [] })
  const outcomes = commands.map(([day, type, content]) =>
    give(day, "charity", { type, obligation: "dower", ...content }),
  )
  return { outcomes, state }
}

const offer = (asked: number, answerBy: number) => ({ asked, answerBy })
const document = "statement"

describe("rounds with a creditor", () => {
  it("go back and forth until something is agreed, and each is kept", () => {
    const { outcomes, state } = play([
      [1, "makeOffer", offer(600, 10)],
      [2, "makeOffer", offer(500, 10)],
      [3, "closeNegotiation"],
      [5, "refuseOffer", { document }],
      [6, "makeOffer", offer(400, 20)],
      [9, "counterOffer", { amount: 400, document }],
      [9, "counterOffer", { amount: 250, document, until: 40 }],
      [9, "acceptOffer", { document }],
      [12, "takeCounter"],
      [12, "takeCounter"],
      [13, "closeNegotiation"],
    ])
    expect(outcomes).toEqual([
      "offerMade",
      "offer.open",
      "offer.open",
      "offerRefused",
      "offerMade",
      "counter.notBelow",
      "offerCountered",
      "offer.none",
      "counterTaken",
      "offer.none",
      "residualFixed",
    ])
    expect(state).toMatchObject({
      stage: "fundable",
      rounds: [
        { number: 1, asked: 600, answer: { kind: "refused" } },
        { number: 2, asked: 400, answer: { kind: "counterTaken", amount: 250, until: 40 } },
      ],
      // The creditor stands by it for less long than the terms would let the residual stand.
      residual: { amount: 750, validUntil: 40 },
    })
    expect(fundingStackOf(state)).toMatchObject({ obligation: 1_000, concessions: 250, residual: 750 })
  })

  it("end with the day by which an answer was asked for, and a counter-offer with its own", () => {
    const { outcomes } = play([
      [1, "makeOffer", offer(600, 10)],
      [11, "acceptOffer", { document }],
      [11, "makeOffer", offer(500, 10)],
      [11, "makeOffer", offer(1_001, 20)],
      [11, "makeOffer", offer(500, 20)],
      [12, "counterOffer", { amount: 100, document, until: 11 }],
      [12, "counterOffer", { amount: 100, document, until: 15 }],
      [16, "takeCounter"],
    ])
    expect(outcomes).toEqual([
      "offerMade",
      "offer.lapsed",
      "day.over",
      "amount.overLeft",
      "offerMade",
      "day.over",
      "offerCountered",
      "counter.lapsed",
    ])
  })

  it("make the obligation whole again where what was given up for a time has run out", () => {
    const { outcomes, state } = play([
      [1, "makeOffer", offer(600, 10)],
      [2, "acceptOffer", { document, until: 30 }],
      [3, "lapseConcessions"],
      [3, "closeNegotiation"],
      [4, "reserve", { receipt: "r-1", source: "family", amount: 100, receivedOn: 4 }],
      [31, "reserve", { receipt: "r-2", source: "grant", amount: 300, receivedOn: 4 }],
      [31, "expire"],
      [31, "closeNegotiation"],
      [31, "lapseConcessions"],
      [31, "closeNegotiation"],
    ])
    expect(outcomes).toEqual([
      "offerMade",
      "offerAccepted",
      "concession.noneLapsed",
      "residualFixed",
      "fundsReserved",
      "residual.expired",
      "residualExpired",
      "concession.lapsed",
      "concessionsLapsed",
      "residualFixed",
    ])
    expect(state).toMatchObject({ residual: { amount: 1_000, validUntil: 121 }, concessions: [] })
  })
})

describe("the ceiling of a loan", () => {
  const capped: DebtPetitionSetting = {
    ...setting,
    terms: {
      ...terms,
      loanCeiling: {
        kinds: ["diyah"],
        values: [{ from: 10 as Day, amount: 300 as Money }, { from: 50 as Day }],
      },
    },
  }
  const kinds = fc.constantFrom("diyah", "dower")
  const obligations = fc.array(fc.record({ kind: kinds, sum: fc.integer({ min: 1, max: 600 }) }), {
    minLength: 1,
    maxLength: 3,
  })
  const funds = fc.array(
    fc.record({
      source: fc.constantFrom("loan", "grant", "family"),
      amount: fc.integer({ min: 1, max: 500 }),
      receivedOn: fc.integer({ min: 0, max: 60 }),
    }),
    { maxLength: 8 },
  )

  it("is passed by no loan and by no sum of loans, and binds loans alone", () => {
    fc.assert(
      fc.property(obligations, funds, (owed, brought) => {
        let state: DebtPetitionState = debtPetition.none
        const give = (role: string, content: object): string => {
          const handled = debtPetition.handle(
            state,
            {
              id: `c-${state.version}-${JSON.stringify(content)}`,
              subject: "petition-1",
              at: 60 as Day,
              by: { id: role, role },
              expectedVersion: state.version,
              ...content,
            } as Parameters<typeof debtPetition.handle>[1],
            capped,
          )
          if (Result.isFailure(handled)) return handled.failure.code
          state = handled.success.state
          return "done"
        }
        owed.forEach(({ kind, sum }, index) => {
          const obligation = { id: `o-${index}`, kind, creditor: "creditor", sum }
          const opened =
            index === 0 ? { type: "open", prisoner: "p", relatives: [] } : { type: "addObligation" }
          give("socialWorker", { ...opened, obligation, enforceable: true })
        })
        give("charity", { type: "screen", answer: "yes", grounds: [] })
        give("charity", { type: "closeNegotiation" })
        const left = (capped: boolean) =>
          owed.filter(({ kind }) => (kind === "diyah") === capped).reduce((sum, one) => sum + one.sum, 0)
        const most = Math.min(300, left(true)) + left(false)
        const [total, isCapped] = [left(true) + left(false), left(true) > 0]
        brought.forEach((one, index) => {
          const { loan, residual } = fundingStackOf(state)
          if (residual === 0) return
          const came = give("charity", { type: "reserve", receipt: `r-${index}`, ...one })
          const isLoan = one.source === "loan" && isCapped
          const unseen = one.receivedOn < 10 || one.receivedOn >= 50
          const expected =
            one.amount > residual
              ? "funds.overResidual"
              : isLoan && unseen
                ? "loan.ceilingUnknown"
                : isLoan && loan + one.amount > most
                  ? "loan.overCeiling"
                  : "done"
          expect(came).toBe(expected)
        })
        expect(fundingStackOf(state).loan).toBeLessThanOrEqual(isCapped ? most : total)
      }),
    )
  })
})
