/** Arbitrary sequences of commands to a referral. */

import { type Day, gregorian, makeTerm } from "@bazgasht/rules"
import * as fc from "fast-check"
import { chosen, commandBy, type Occasion, type Tested } from "../../../casework/test/life-cycle/laws.ts"
import { referral, referralSchemas } from "../../src/referrals/referral/referral.ts"
import type { ReferralLife } from "../../src/referrals/referral/referral-protocol.ts"
import type { ReferralSetting, ReferralTerms } from "../../src/referrals/referral/referral-terms.ts"

const terms: ReferralTerms = {
  citations: [],
  senders: ["almoner", "clerk"],
  recorders: ["clerk"],
  purposes: [
    {
      purpose: "carryFamily",
      agencies: ["crown", "guild"],
      outcomes: ["carried", "declined"],
      answerTime: makeTerm({ days: 2 }),
    },
    { purpose: "papers", agencies: ["court"], outcomes: ["sent"], answerTime: makeTerm({ months: 1 }) },
  ],
}

export const setting: ReferralSetting = { policyDigest: "policy-1", calendar: gregorian, terms }

const contentOf = (type: ReferralLife["Command"]["type"], occasion: Occasion<ReferralLife>): object => {
  const { at, state } = occasion
  const { first, second, sound, third } = occasion.choices
  const on = (sound ? at : chosen([at + 1, at - 500], first)) as Day
  switch (type) {
    case "send": {
      const { agencies, purpose } = chosen(terms.purposes, first)
      return {
        agency: sound ? chosen(agencies, second) : chosen(["court", "nobody"], second),
        purpose: sound ? purpose : chosen(["papers", "music"], third),
        household: "household-1",
        people: sound ? ["person-0"] : chosen([[], ["person-0"]], first),
        documents: second % 2 === 0 ? [] : ["document-1"],
        ...(third % 2 === 0 ? {} : { regarding: { kind: "supportCase", subject: "case-1" } }),
      }
    }
    case "confirmReceipt":
      return { on, reference: `reference-${first % 3}` }
    case "answer": {
      const asked = state.stage === "none" ? "papers" : state.referral.purpose
      const outcomes = terms.purposes.find(({ purpose }) => purpose === asked)?.outcomes ?? []
      const outcome = sound ? chosen(outcomes, first) : chosen(["sent", "perhaps"], second)
      return { on, outcome, document: "letter-1", ...(third % 2 === 0 ? {} : { from: at }) }
    }
    case "withdraw":
      return { reason: sound ? "the family has moved" : " " }
    case "remind":
      return {}
  }
}

export const testedReferral: Tested<ReferralLife> = {
  name: "referral",
  lifeCycle: referral,
  setting: fc.constantFrom(setting, { ...setting, policyDigest: "policy-2" }),
  command: commandBy({
    lifeCycle: referral,
    subject: "referral-1",
    roles: ["clerk", "almoner", "family"],
    seldom: ["withdraw", "answer"],
    contentOf,
  }),
  schemas: referralSchemas(),
}
