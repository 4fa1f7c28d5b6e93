import { daySchema, defineProtocol, type LifeOf, moneySchema, refusing } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { giftEarmarkSchema } from "../gift/gift-profile.ts"
import type { CampaignSetting } from "./campaign-terms.ts"

const nothing = () => ({})
const reason = () => ({ reason: Schema.NonEmptyString })
const profile = () => ({
  /** The code under which donors know the person; never a name. */
  code: Schema.NonEmptyString,
  /** Code of what the campaign is for. */
  purpose: Schema.NonEmptyString,
  channel: Schema.NonEmptyString,
  wanted: moneySchema(),
  from: daySchema(),
  /** The last day on which gifts are asked for. */
  until: daySchema(),
  /** What money is meant for that the person does not need; donors know it before they give. */
  surplus: giftEarmarkSchema(),
  /** Opaque id of the unit that asks. */
  unit: Schema.NonEmptyString,
})
/** The case that a campaign asks for. */
const named = () => ({
  asksFor: Schema.Struct({
    kind: Schema.Literals(["debtPetition", "household"]),
    id: Schema.NonEmptyString,
  }),
})
const opening = () => ({ ...profile(), asksFor: Schema.optionalKey(named().asksFor) })
const batch = () => ({ batch: Schema.NonEmptyString, amount: moneySchema() })
/** How much of a batch the person needs, and how much is over. */
const split = () => ({ ...batch(), meant: moneySchema(), over: moneySchema() })
const counted = () => ({
  ...opening(),
  /** What came in for the person, never more than is wanted. */
  given: moneySchema(),
  /** What came in beside that. */
  over: moneySchema(),
  batches: Schema.Array(Schema.Struct(split())),
})

/** The protocol of a campaign: a sum is asked for, for a person under a code. */
export const campaignProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    open: counted,
    /** As much came in as was wanted; what still comes is over. */
    reached: counted,
    /** It has ended, by its day or because it was reached. */
    closed: counted,
    /** The person does not need it any more; what still comes is over. */
    calledOff: () => ({ ...counted(), ...reason() }),
    /** Its last batch is counted. */
    settled: counted,
  },
  events: {
    opened: opening,
    identified: named,
    counted: split,
    closed: nothing,
    calledOff: reason,
    settled: nothing,
  },
  participations: [],
  commands: {
    open: { takes: opening, permission: "campaigners", from: "none", event: "opened", to: "open" },
    /** Says for which case it asks, where that was not known when it was opened. */
    identify: {
      takes: named,
      permission: "campaigners",
      moves: { from: ["open", "reached", "closed", "calledOff"], event: "identified" },
    },
    /** Counts a confirmed batch of gifts, before a pool or a fund books it. */
    count: {
      takes: batch,
      permission: "bookkeepers",
      moves: [
        { from: "open", event: "counted", to: ["open", "reached"] },
        { from: ["reached", "closed", "calledOff"], event: "counted" },
      ],
    },
    close: { permission: "campaigners", from: ["open", "reached"], event: "closed", to: "closed" },
    callOff: { takes: reason, permission: "campaigners", from: "open", event: "calledOff", to: "calledOff" },
    settle: { permission: "bookkeepers", from: ["closed", "calledOff"], event: "settled", to: "settled" },
  },
  attributes: {
    code: { type: "identifier", at: "code" },
    unit: { type: "identifier", at: "unit" },
    until: { type: "number", at: { open: "until" } },
    /** It waits to be closed or settled since the day of its last step. */
    since: { type: "number", at: { reached: "day", closed: "day", calledOff: "day" } },
    asksFor: { type: "identifier", at: "asksFor.id" },
  },
  access: { unit: "unit" },
  refusals: () => ({
    "amount.none": {},
    "amount.tooGreat": {},
    "days.none": {},
    "purpose.unknown": { known: Schema.Array(Schema.String) },
    "channel.unknown": { known: Schema.Array(Schema.String) },
    "campaign.identified": {},
    "batch.counted": {},
    /** The batch is not confirmed, is of another campaign, or comes to another sum. */
    "batch.otherSum": {},
    "campaign.stillOpen": { until: daySchema(), lacking: moneySchema() },
  }),
})

/** The types of the life cycle of a campaign. */
export interface CampaignLife extends LifeOf<typeof campaignProtocol, CampaignSetting> {
  readonly Reads: "confirmed"
}

/** The state of a campaign, one shape for each stage. */
export type CampaignState = CampaignLife["State"]

/** A command to a campaign. Commands that come from outside are decoded with the schema first. */
export type CampaignCommand = CampaignLife["Command"]

export const refuse = /* @__PURE__ */ refusing<CampaignLife["Refusal"]>()
