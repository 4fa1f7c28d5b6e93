/** Arbitrary sequences of commands to a petition for the release of a debt prisoner. */

import { gregorian, type Money, makeTerm } from "@bazgasht/rules"
import * as fc from "fast-check"
import { chosen, commandBy, type Occasion, type Tested } from "../../../../casework/test/life-cycle/laws.ts"
import { debtPetition, debtPetitionSchemas } from "../../../src/release/cases/debt-petition/debt-petition.ts"
import type { DebtPetitionLife } from "../../../src/release/cases/debt-petition/debt-petition-protocol.ts"
import {
  leftOf,
  uncoveredOf,
  unpaidOf,
} from "../../../src/release/cases/debt-petition/debt-petition-reading.ts"
import type {
  DebtPetitionSetting,
  DebtPetitionTerms,
} from "../../../src/release/cases/debt-petition/debt-petition-terms.ts"

export const terms: DebtPetitionTerms = {
  citations: [],
  openers: ["socialWorker"],
  evidenceRecorders: ["socialWorker", "office"],
  screeners: ["charity"],
  negotiators: ["charity"],
  bookkeepers: ["charity"],
  payers: ["charity", "board"],
  receiptRecorders: ["office"],
  orderRequesters: ["charity"],
  orderRecorders: ["judge"],
  releaseRecorders: ["prison"],
  validity: makeTerm({ months: 3 }),
}

export const debtPetitionSetting: DebtPetitionSetting = {
  policyDigest: "policy-1",
  terms,
  calendar: gregorian,
}

const settings: fc.Arbitrary<DebtPetitionSetting> = fc.constantFrom(debtPetitionSetting, {
  ...debtPetitionSetting,
  policyDigest: "policy-2",
  terms: { ...terms, ceiling: 5_000 as Money, validity: makeTerm({ days: 40 }) },
})

const contentOf = (
  type: DebtPetitionLife["Command"]["type"],
  { at, choices: { first, second, sound, third }, state }: Occasion<DebtPetitionLife>,
): object => {
  const reason = { reason: sound ? "a reason" : " " }
  const obligation = {
    id: sound ? `obligation-${state.version}` : "obligation-0",
    kind: chosen(["dower", "diyah"], first),
    creditor: sound ? `creditor-${second % 3}` : "person-0",
    sum: sound ? 1_000 + third * 10 : 0,
  }
  switch (type) {
    case "open":
      return {
        prisoner: "person-0",
        relatives: ["relative-1"],
        ...(third % 5 === 0 ? { after: "petition-0" } : {}),
        obligation,
        enforceable: sound || second % 2 === 0,
      }
    case "addObligation":
      return { obligation, enforceable: sound || second % 2 === 0 }
    case "recordHold":
      return {
        hold: {
          id: chosen(["charge-1", "sentence-2"], first),
          status: chosen(["lifted", "lifted", "lifted", "active", "unknown"], second),
        },
      }
    case "screen": {
      const answer = chosen(["yes", "yes", "yes", "yes", "undetermined", "no"], first)
      return { answer, grounds: (answer === "yes") === sound ? [] : ["a ground"] }
    }
    case "recordConcession":
    case "recordRuling": {
      if (state.stage !== "negotiating")
        return {
          obligation: "obligation-0",
          amount: 1,
          ...(type === "recordRuling" ? { ruling: "court-1" } : { document: "statement-1" }),
        }
      const until = type === "recordConcession" && third % 4 === 0 ? { until: at + (sound ? 3 : -1) } : {}
      const of = chosen(state.obligations, first).id
      const left = leftOf(state, of)
      const amount = sound ? chosen([left, Math.floor(left / 2), 1, left], second) : left + 1
      return {
        obligation: sound || third % 3 > 0 ? of : "nobody",
        amount,
        ...until,
        ...(type === "recordRuling" ? { ruling: "court-1" } : { document: "statement-1" }),
      }
    }
    case "makeOffer": {
      if (state.stage !== "negotiating") return { obligation: "obligation-0", asked: 1, answerBy: at }
      const of = chosen(state.obligations, first).id
      const left = leftOf(state, of)
      return {
        obligation: sound || third % 3 > 0 ? of : "nobody",
        asked: sound ? chosen([left, Math.ceil(left / 2), 2], second) : left + 1,
        answerBy: sound ? at + chosen([0, 5, 60], third) : at - 1,
      }
    }
    case "acceptOffer":
    case "refuseOffer":
    case "counterOffer":
    case "takeCounter": {
      const rounds = state.stage === "negotiating" ? state.rounds : []
      const isMeant = (kind: string | undefined): boolean =>
        type === "takeCounter" ? kind === "countered" : kind === undefined
      const round = rounds.findLast(({ answer }) => isMeant(answer?.kind))
      const until = third % 3 === 0 ? {} : { until: at + (sound ? chosen([0, 3, 50], third) : -1) }
      return {
        obligation: round?.obligation ?? "obligation-0",
        ...(type === "counterOffer"
          ? { amount: sound ? Math.floor((round?.asked ?? 2) / 2) : (round?.asked ?? 2) }
          : {}),
        ...(type === "takeCounter" ? {} : { document: "answer-1" }),
        ...(type === "acceptOffer" || type === "counterOffer" ? until : {}),
      }
    }
    case "reserve": {
      const left = "funds" in state ? uncoveredOf(state) : (0 as Money)
      return {
        receipt: sound ? `receipt-${state.version}` : "receipt-0",
        source: chosen(["family", "loan", "grant"], second),
        amount: sound ? chosen([left, left, Math.ceil(left / 2)], first) : left + 1,
        receivedOn: sound || third % 2 === 0 ? at : at + 1,
      }
    }
    case "pay": {
      const open = state.stage === "funded" ? unpaidOf(state) : []
      const payees = open.map((id) => ({
        obligation: id,
        payee:
          sound && "obligations" in state
            ? (state.obligations.find((one) => one.id === id)?.creditor ?? "nobody")
            : chosen(["person-0", "relative-1", "stranger"], first),
        enforcement: "file-1",
      }))
      return { payees: sound || third % 2 === 0 ? payees : payees.slice(1) }
    }
    case "confirm": {
      const under = state.stage === "paying" ? state.payments : []
      return {
        obligation: sound && under.length > 0 ? chosen(under, first).obligation : "nobody",
        receipt: "receipt-of-creditor",
      }
    }
    case "reversePayment": {
      const confirmed = "confirmed" in state ? state.confirmed : []
      const paid = confirmed.length > 0 ? chosen(confirmed, first) : undefined
      const most = sound ? (paid?.amount ?? 0) : Number.POSITIVE_INFINITY
      const gone =
        "funds" in state ? state.funds.filter(({ amount }) => amount <= most).slice(0, second % 2) : []
      return {
        obligation: paid?.obligation ?? "nobody",
        gone: sound || third % 2 === 0 ? gone.map(({ receipt }) => receipt) : ["nothing"],
        ...reason,
      }
    }
    case "recordOrder":
      return { order: "order-1" }
    case "recordRelease":
      return { document: "document-1" }
    case "failPayment":
    case "recordRefusal":
    case "withdraw":
      return reason
    default:
      return {}
  }
}

export const tested: Tested<DebtPetitionLife> = {
  name: "debt petition",
  lifeCycle: debtPetition,
  setting: settings,
  command: commandBy({
    lifeCycle: debtPetition,
    subject: "petition-1",
    roles: ["socialWorker", "office", "charity", "board", "judge", "prison"],
    seldom: ["withdraw", "recordHold", "expire"],
    contentOf,
  }),
  schemas: debtPetitionSchemas(),
}
