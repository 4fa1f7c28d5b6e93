import { stepsOf } from "@bazgasht/casework"
import { type DebtPetitionIn, type DebtPetitionLife, debtPetitionProtocol } from "./debt-petition-protocol.ts"
import { isOver } from "./debt-petition-reading.ts"
import type { ConcessionRound, PetitionConcession } from "./stack.ts"

type Gathered = Pick<
  DebtPetitionIn<"gathering">,
  "petition" | "obligations" | "holds" | "concessions" | "deferrals" | "rounds"
>
type Fixed = Gathered & Pick<DebtPetitionIn<"fundable">, "residual" | "funds" | "confirmed">

const gatheredOf = ({
  concessions,
  deferrals,
  holds,
  obligations,
  petition,
  rounds,
}: Gathered): Gathered => ({
  petition,
  obligations,
  holds,
  concessions,
  deferrals,
  rounds,
})

/** The rounds with the answer in the last round about an obligation. */
const answeredIn = (
  { rounds }: Gathered,
  obligation: string,
  answer: NonNullable<ConcessionRound["answer"]>,
): ReadonlyArray<ConcessionRound> => {
  const last = rounds.findLastIndex((round) => round.obligation === obligation)
  return rounds.map((round, index) => (index === last ? { ...round, answer } : round))
}

const statementOf = ({ document, until }: Pick<PetitionConcession, "document" | "until">) => ({
  document,
  ...(until === undefined ? {} : { until }),
})

const concededBy = (state: Gathered, event: PetitionConcession): Pick<Gathered, "concessions"> => ({
  concessions: [
    ...state.concessions,
    { obligation: event.obligation, amount: event.amount, ...statementOf(event) },
  ],
})
const fixedOf = (state: Fixed): Fixed => ({
  ...gatheredOf(state),
  residual: state.residual,
  funds: state.funds,
  confirmed: state.confirmed,
})

export const steps = /* @__PURE__ */ stepsOf<DebtPetitionLife>(debtPetitionProtocol, {
  opened: (_, { after, obligation, prisoner, relatives, stage }) => ({
    stage,
    petition: { prisoner, relatives, ...(after === undefined ? {} : { after }) },
    obligations: [obligation],
    holds: [],
    concessions: [],
    deferrals: [],
    rounds: [],
  }),
  obligationAdded: (state, { obligation, stage }) => ({
    stage,
    ...gatheredOf(state),
    obligations: [...state.obligations, obligation],
  }),
  holdRecorded: (state, { hold }) => {
    const holds = [...state.holds.filter(({ id }) => id !== hold.id), hold]
    if (state.stage === "gathering" || state.stage === "negotiating")
      return { stage: state.stage, ...gatheredOf(state), holds }
    return state.stage === "paying"
      ? { stage: state.stage, ...fixedOf(state), payments: state.payments, holds }
      : { stage: state.stage, ...fixedOf(state), holds }
  },
  screeningUndetermined: "carry",
  refused: "carry",
  accepted: "carry",
  concessionRecorded: (state, event) => ({
    stage: event.stage,
    ...gatheredOf(state),
    ...concededBy(state, event),
  }),
  offerMade: (state, { round, stage }) => ({
    stage,
    ...gatheredOf(state),
    rounds: [...state.rounds, round],
  }),
  offerAccepted: (state, event) => ({
    stage: event.stage,
    ...gatheredOf(state),
    ...concededBy(state, event),
    rounds: answeredIn(state, event.obligation, { kind: "accepted", ...statementOf(event) }),
  }),
  offerRefused: (state, { document, obligation, stage }) => ({
    stage,
    ...gatheredOf(state),
    rounds: answeredIn(state, obligation, { kind: "refused", document }),
  }),
  offerCountered: (state, event) => ({
    stage: event.stage,
    ...gatheredOf(state),
    rounds: answeredIn(state, event.obligation, {
      kind: "countered",
      amount: event.amount,
      ...statementOf(event),
    }),
  }),
  counterTaken: (state, event) => ({
    stage: event.stage,
    ...gatheredOf(state),
    ...concededBy(state, event),
    rounds: answeredIn(state, event.obligation, {
      kind: "counterTaken",
      amount: event.amount,
      ...statementOf(event),
    }),
  }),
  concessionsLapsed: (state, { at, stage }) => ({
    stage,
    ...gatheredOf(state),
    concessions: state.concessions.filter(({ until }) => !isOver(until, at)),
  }),
  rulingRecorded: (state, { amount, obligation, ruling, stage }) => ({
    stage,
    ...gatheredOf(state),
    deferrals: [...state.deferrals, { obligation, amount, ruling }],
  }),
  residualFixed: (state, { residual, stage }) => ({
    stage,
    ...gatheredOf(state),
    residual,
    funds: [],
    confirmed: [],
  }),
  fundsReserved: (state, { amount, receipt, receivedOn, source, stage }) => ({
    stage,
    ...fixedOf(state),
    funds: [...state.funds, { receipt, source, amount, receivedOn }],
  }),
  residualExpired: "carry",
  paymentOrdered: "carry",
  nothingToPay: "carry",
  paymentConfirmed: (state, { obligation, stage }) => {
    const payments = state.payments.filter((payment) => payment.obligation !== obligation)
    const confirmed = [
      ...state.confirmed,
      ...state.payments.filter((payment) => payment.obligation === obligation),
    ]
    return stage === "settled"
      ? { stage, ...fixedOf(state), confirmed }
      : { stage, ...fixedOf(state), confirmed, payments }
  },
  paymentFailed: "carry",
  paymentReversed: (state, { freed, obligation, stage }) => {
    const gone = new Set(freed.map(({ receipt }) => receipt))
    return {
      stage,
      ...fixedOf(state),
      funds: state.funds.filter(({ receipt }) => !gone.has(receipt)),
      confirmed: state.confirmed.filter((payment) => payment.obligation !== obligation),
    }
  },
  orderRequested: "carry",
  ordered: "carry",
  orderRefused: "carry",
  released: "carry",
  withdrawn: "carry",
})
