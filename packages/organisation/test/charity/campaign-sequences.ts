/** Arbitrary sequences of commands to a campaign. */

import type { Day, Money } from "@bazgasht/rules"
import * as fc from "fast-check"
import { chosen, commandBy, type Occasion, type Tested } from "../../../casework/test/life-cycle/laws.ts"
import { campaign, campaignSchemas } from "../../src/charity/campaign/campaign.ts"
import type { CampaignLife } from "../../src/charity/campaign/campaign-protocol.ts"
import type { CampaignSetting, CampaignTerms } from "../../src/charity/campaign/campaign-terms.ts"

const campaignTerms: CampaignTerms = {
  citations: [],
  campaigners: ["charity"],
  bookkeepers: ["accountant", "charity"],
  purposes: ["release", "family"],
  channels: ["app", "event"],
}

export const campaignSetting: CampaignSetting = { policyDigest: "policy-1", terms: campaignTerms }

const settings: fc.Arbitrary<CampaignSetting> = fc
  .constantFrom(1, 7, 23, 60)
  .map((confirmed) => ({ ...campaignSetting, confirmed: confirmed as Money }))

const contentOf = (
  type: CampaignLife["Command"]["type"],
  { at, choices, setting: { confirmed }, state }: Occasion<CampaignLife>,
) => {
  const { first, second, sound, third } = choices
  switch (type) {
    case "open":
      return {
        code: "code-7",
        purpose: sound || first % 2 === 0 ? chosen(campaignTerms.purposes, first) : "holiday",
        channel: sound || second % 2 === 0 ? chosen(campaignTerms.channels, second) : "pigeon",
        wanted: (sound ? 50 + first : 0) as Money,
        from: at,
        until: (at + (third % 300)) as Day,
        surplus: chosen([{}, { help: ["school"] }], second),
        unit: chosen(["unit-1", "unit-2"], first),
        ...chosen([{}, { asksFor: { kind: "household", id: "household-1" } }], third),
      }
    case "identify":
      return {
        asksFor: { kind: chosen(["debtPetition", "household"], first), id: `case-${second % 3}` },
      }
    case "count":
      return {
        batch: `batch-${sound ? state.version : second % 2}`,
        amount: (sound ? confirmed : chosen([0, (confirmed ?? 0) + 1], first)) as Money,
      }
    case "callOff":
      return { reason: "released otherwise" }
    case "close":
    case "settle":
      return {}
  }
}

export const testedCampaign: Tested<CampaignLife> = {
  name: "campaign",
  lifeCycle: campaign,
  setting: settings,
  command: commandBy({
    lifeCycle: campaign,
    subject: "campaign-1",
    roles: ["charity", "accountant", "family"],
    seldom: ["close", "callOff", "settle"],
    contentOf,
  }),
  schemas: campaignSchemas(),
}
