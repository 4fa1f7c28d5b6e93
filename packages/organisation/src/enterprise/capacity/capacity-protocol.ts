import { daySchema, defineProtocol, type LifeOf, refusing, type StateIn } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { capacityProfileSchema } from "./capacity-profile.ts"
import type { CapacitySetting } from "./capacity-terms.ts"

const reason = () => ({ reason: Schema.NonEmptyString })
const described = () => ({
  /** The prison. */
  unit: Schema.NonEmptyString,
  profile: capacityProfileSchema(),
})
const shown = () => ({ ...described(), due: daySchema() })

/** The protocol of a capacity: what a prison has for people who would employ there, described by one person and published by another. */
export const capacityProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    /** Described, and not shown. */
    described,
    /** Shown to everybody; `due` is the day on which it is to be described anew. */
    published: shown,
    /** Shown as it was, while another description waits to be published. */
    revised: () => ({ ...shown(), revision: capacityProfileSchema() }),
    /** The place is no longer offered. */
    closed: () => ({ ...described(), ...reason() }),
  },
  events: {
    described,
    redescribed: () => ({ profile: capacityProfileSchema() }),
    published: () => ({ due: daySchema() }),
    revised: () => ({ revision: capacityProfileSchema() }),
    closed: reason,
  },
  participations: ["describer"],
  commands: {
    describe: {
      takes: described,
      permission: "describers",
      participation: "describer",
      moves: { from: "none", event: "described", to: "described" },
    },
    /** Describes it anew: of what is shown, the description waits to be published. */
    revise: {
      takes: () => ({ revision: capacityProfileSchema() }),
      permission: "describers",
      participation: "describer",
      moves: [
        { from: "described", event: "redescribed" },
        { from: ["published", "revised"], event: "revised", to: "revised" },
      ],
    },
    publish: {
      permission: "publishers",
      separateFrom: ["describer"],
      moves: { from: ["described", "revised"], event: "published", to: "published" },
    },
    close: {
      takes: reason,
      permission: "publishers",
      moves: { from: ["described", "published", "revised"], event: "closed", to: "closed" },
    },
  },
  attributes: {
    unit: { type: "identifier", at: "unit" },
    /** Shown as it is until then, unless another description waits to be published. */
    due: { type: "number", at: { published: "due" } },
    since: { type: "number", at: { described: "day", revised: "day" } },
  },
  access: { unit: "unit" },
  refusals: () => ({
    "place.unknown": { place: Schema.String, known: Schema.Array(Schema.String) },
    "equipment.unknown": { equipment: Schema.String, known: Schema.Array(Schema.String) },
    "trade.unknown": { trade: Schema.String },
    "trade.repeated": { trade: Schema.String },
    "count.later": {},
    "day.outsideCalendar": { calendar: Schema.String },
  }),
})

/** The types of the life cycle of a capacity. */
export interface CapacityLife extends LifeOf<typeof capacityProtocol, CapacitySetting> {}

/** The state of a capacity, one shape for each stage. */
export type CapacityState = CapacityLife["State"]

export type CapacityIn<Stage extends CapacityState["stage"]> = StateIn<CapacityState, Stage>

/** A command to a capacity. Commands that come from outside are decoded with the schema first. */
export type CapacityCommand = CapacityLife["Command"]

export const refuse = /* @__PURE__ */ refusing<CapacityLife["Refusal"]>()
