/** Arbitrary sequences of commands to a sponsorship. */

import type { Day, Money } from "@bazgasht/rules"
import * as fc from "fast-check"
import { chosen, commandBy, type Occasion, type Tested } from "../../../casework/test/life-cycle/laws.ts"
import { sponsoredMoney } from "../../src/charity/sponsorship/sponsor-report.ts"
import { sponsorship, sponsorshipSchemas } from "../../src/charity/sponsorship/sponsorship.ts"
import type { SponsorshipLife } from "../../src/charity/sponsorship/sponsorship-protocol.ts"
import type { SponsorshipSetting, SponsorshipTerms } from "../../src/charity/sponsorship/sponsorship-terms.ts"

const terms: SponsorshipTerms = {
  citations: [],
  fundraisers: ["charity"],
  matchers: ["association"],
  bookkeepers: ["accountant", "association"],
  forms: ["monthly", "package", "study"],
}

export const sponsorshipSetting: SponsorshipSetting = { policyDigest: "policy-1", terms }

const contentOf = (
  type: SponsorshipLife["Command"]["type"],
  { at, choices, state }: Occasion<SponsorshipLife>,
): object => {
  const { first, second, sound } = choices
  const { delivered, given } = sponsoredMoney(state)
  const amount = (sound ? 1 + (first % 50) : 0) as Money
  switch (type) {
    case "offer":
      return {
        donor: "person-0",
        form: sound || first % 2 === 0 ? chosen(terms.forms, second) : "car",
        amount,
        from: at as Day,
        unit: chosen(["unit-1", "unit-2"], first),
      }
    case "match":
      return { household: `household-${first % 3}`, code: `code-${first % 3}` }
    case "change":
      return { amount }
    case "credit":
      return { gift: `gift-${sound ? state.version : second % 3}`, amount }
    case "deliver":
      return {
        fund: "fund-1",
        allotment: `allotment-${sound ? state.version : second % 3}`,
        amount: (sound ? Math.max(1, given - delivered - (first % 3)) : given - delivered + 1) as Money,
      }
    case "withdraw":
    case "end":
      return { reason: "moved abroad" }
  }
}

export const testedSponsorship: Tested<SponsorshipLife> = {
  name: "sponsorship",
  lifeCycle: sponsorship,
  setting: fc.record({
    policyDigest: fc.constant("policy-1"),
    terms: fc.constant(terms),
    held: fc.constantFrom(1 as Money, 60 as Money, 900 as Money),
    paid: fc.constantFrom(1 as Money, 900 as Money, 900 as Money),
  }),
  command: commandBy({
    lifeCycle: sponsorship,
    subject: "sponsorship-1",
    roles: ["charity", "association", "accountant"],
    seldom: ["withdraw", "end"],
    contentOf,
  }),
  schemas: sponsorshipSchemas(),
}
