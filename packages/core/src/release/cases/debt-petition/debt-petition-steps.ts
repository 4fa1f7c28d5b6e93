import type { ProtocolSteps } from "@bazgasht/casework"
import * as Struct from "effect/Struct"
import type { DebtPetitionIn, DebtPetitionLife } from "./debt-petition-protocol.ts"
import { isOver } from "./debt-petition-reading.ts"
import type { ConcessionRound, PetitionConcession } from "./stack.ts"

type Negotiated = Pick<DebtPetitionIn<"negotiating">, "concessions" | "rounds">

/** The rounds with the answer in the last round about an obligation. */
const answeredIn = (
  { rounds }: Negotiated,
  obligation: string,
  answer: NonNullable<ConcessionRound["answer"]>,
): ReadonlyArray<ConcessionRound> => {
  const last = rounds.findLastIndex((round) => round.obligation === obligation)
  return rounds.map((round, index) => (index === last ? { ...round, answer } : round))
}

const concededBy = ({ concessions }: Negotiated, event: PetitionConcession) => ({
  concessions: [...concessions, Struct.pick(event, ["obligation", "amount", "document", "until"])],
})

export const steps: ProtocolSteps<DebtPetitionLife> = {
  opened: (_, event) => ({
    petition: Struct.pick(event, ["prisoner", "relatives", "after"]),
    obligations: [event.obligation],
    holds: [],
    concessions: [],
    deferrals: [],
    rounds: [],
  }),
  obligationAdded: ({ obligations }, { obligation }) => ({ obligations: [...obligations, obligation] }),
  holdRecorded: ({ holds }, { hold }) => ({ holds: [...holds.filter(({ id }) => id !== hold.id), hold] }),
  screeningUndetermined: "carry",
  refused: "carry",
  accepted: "carry",
  concessionRecorded: concededBy,
  offerMade: ({ rounds }, { round }) => ({ rounds: [...rounds, round] }),
  offerAccepted: (state, event) => ({
    ...concededBy(state, event),
    rounds: answeredIn(state, event.obligation, {
      kind: "accepted",
      ...Struct.pick(event, ["document", "until"]),
    }),
  }),
  offerRefused: (state, { document, obligation }) => ({
    rounds: answeredIn(state, obligation, { kind: "refused", document }),
  }),
  offerCountered: (state, event) => ({
    rounds: answeredIn(state, event.obligation, {
      kind: "countered",
      ...Struct.pick(event, ["amount", "document", "until"]),
    }),
  }),
  counterTaken: (state, event) => ({
    ...concededBy(state, event),
    rounds: answeredIn(state, event.obligation, {
      kind: "counterTaken",
      ...Struct.pick(event, ["amount", "document", "until"]),
    }),
  }),
  concessionsLapsed: ({ concessions }, { at }) => ({
    concessions: concessions.filter(({ until }) => !isOver(until, at)),
  }),
  rulingRecorded: ({ deferrals }, event) => ({
    deferrals: [...deferrals, Struct.pick(event, ["obligation", "amount", "ruling"])],
  }),
  residualFixed: () => ({ funds: [], confirmed: [] }),
  fundsReserved: ({ funds }, event) => ({
    funds: [...funds, Struct.pick(event, ["receipt", "source", "amount", "receivedOn"])],
  }),
  residualExpired: "carry",
  paymentOrdered: "carry",
  nothingToPay: "carry",
  paymentConfirmed: ({ confirmed, payments }, { obligation }) => ({
    confirmed: [...confirmed, ...payments.filter((payment) => payment.obligation === obligation)],
    payments: payments.filter((payment) => payment.obligation !== obligation),
  }),
  paymentFailed: "carry",
  paymentReversed: ({ confirmed, funds }, { freed, obligation }) => {
    const gone = new Set(freed.map(({ receipt }) => receipt))
    return {
      funds: funds.filter(({ receipt }) => !gone.has(receipt)),
      confirmed: confirmed.filter((payment) => payment.obligation !== obligation),
    }
  },
  orderRequested: "carry",
  ordered: "carry",
  orderRefused: "carry",
  released: "carry",
  withdrawn: "carry",
}
