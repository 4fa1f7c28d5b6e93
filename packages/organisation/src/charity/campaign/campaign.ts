import { type LifeCycle, lifeCycleOf, schemasOf } from "@bazgasht/casework"
import { guards } from "./campaign-guards.ts"
import { type CampaignLife, campaignProtocol } from "./campaign-protocol.ts"
import { steps } from "./campaign-steps.ts"

/**
 * The life of a campaign: a sum is asked for, for a person under a code, until it is reached or its day has passed. Of each batch of gifts
 * it says how much the person needs and how much is over.
 *
 * @example
 * // 600,000 are wanted, and a batch of 750,000 came in.
 * const { newEvents, state } = Result.getOrThrow(campaign.handle(openCampaign, {
 *   type: "count", batch: "batch-1", amount: 750_000 as Money,
 *   id: "c-2", subject: "campaign-1", at: gregorianDay(2025, 4, 5), by: { id: "p-2", role: "almoner" }, expectedVersion: 1,
 * }, campaignSetting))
 * newEvents.map((event) => event.type === "counted" && [event.meant, event.over]) // => [[600_000, 150_000]]
 * state.stage // => "reached"
 */
export const campaign: LifeCycle<CampaignLife> = /* @__PURE__ */ lifeCycleOf<CampaignLife>(campaignProtocol, {
  beneficiariesOf: () => [],
  guards,
  steps,
})

/**
 * The schemas of campaigns, made when somebody first asks.
 *
 * @example
 * const command = { type: "count", batch: "batch-1", amount: 750_000, ...written }
 * Result.isSuccess(Schema.decodeUnknownResult(campaignSchemas().command)(command)) // => true
 */
export const campaignSchemas = /* @__PURE__ */ schemasOf<CampaignLife>(campaignProtocol)
