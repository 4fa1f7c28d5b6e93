/**
 * What has happened to a leniency petition. Events are the record: the state is what they add up to, and nothing in the state
 * comes from elsewhere.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { eventSchema } from "../../../life-cycle/shapes.ts"
import type { EventOf } from "../../../life-cycle/transition.ts"
import { receiptSchema, termSchema } from "../../../life-cycle/values.ts"
import { breachCountSchema, leniencyBreachSchema, revocationGroundSchema } from "./breaches.ts"
import { departureSchema } from "./petition.ts"
import { reliefSchema } from "./relief.ts"
import { supervisionSchema, supervisionStartSchema } from "./supervision.ts"

const grounds = () => Schema.Array(Schema.NonEmptyString)

/** What has happened to a leniency petition. */
export const leniencyEventSchema = () =>
  Schema.Union([
    /** Opened in stage `proposed` or `reported` where the decider has to hear the petitioner without a proposal. */
    eventSchema("opened", ["opened", "proposed", "reported"], {
      route: Schema.NonEmptyString,
      beneficiary: Schema.NonEmptyString,
    }),
    eventSchema("proposed", ["proposed", "reported"], {}),
    eventSchema("reportFiled", ["opened", "proposed", "reported"], {
      report: Schema.NonEmptyString,
      opinion: Schema.Literals(["favourable", "unfavourable"]),
      document: Schema.optionalKey(Schema.NonEmptyString),
    }),
    eventSchema("reportConfirmed", ["opened", "proposed", "reported"], { report: Schema.NonEmptyString }),
    eventSchema("granted", ["granted"], {
      /** Absent where the route knows no supervision. */
      period: Schema.optionalKey(termSchema()),
      remainder: Schema.optionalKey(termSchema()),
      orders: Schema.Array(Schema.NonEmptyString),
      receipt: receiptSchema(),
      /** Present where the decision by the rule was not eligible and the court granted all the same. */
      departure: Schema.optionalKey(departureSchema()),
      /** Roles to be told of the grant and of what follows from a breach. */
      notify: Schema.Array(Schema.NonEmptyString),
    }),
    eventSchema("refused", ["refused"], { grounds: grounds(), receipt: receiptSchema() }),
    eventSchema("carriedOut", ["carriedOut", "ended"], {}),
    eventSchema("supervisionBegun", ["supervised"], {
      start: supervisionStartSchema(),
      supervision: supervisionSchema(),
    }),
    eventSchema("breachRecorded", ["breached"], {
      breach: leniencyBreachSchema(),
      /** Only of a breach of an order. */
      count: Schema.optionalKey(breachCountSchema()),
    }),
    eventSchema("breachWithoutEffect", ["carriedOut", "supervised", "reliefProposed"], {
      breach: leniencyBreachSchema(),
      reason: Schema.Literals(["unintentional", "notGraveEnough"]),
    }),
    eventSchema("breachDismissed", ["carriedOut", "supervised"], { grounds: grounds() }),
    eventSchema("extended", ["supervised"], {
      addition: termSchema(),
      /** As it stands after the extension. */
      supervision: supervisionSchema(),
    }),
    eventSchema("revoked", ["revoked"], {
      ground: revocationGroundSchema(),
      /** What of the imprisonment is now executed, beside any new punishment. */
      remainder: Schema.optionalKey(termSchema()),
    }),
    eventSchema("reliefProposed", ["reliefProposed"], { relief: reliefSchema() }),
    eventSchema("reliefGranted", ["supervised"], {
      relief: reliefSchema(),
      /** As it stands with the relief. */
      supervision: supervisionSchema(),
    }),
    eventSchema("reliefRefused", ["supervised"], { grounds: grounds() }),
    eventSchema("ended", ["ended"], {}),
    eventSchema("withdrawn", ["withdrawn"], {}),
    eventSchema("lapsed", ["lapsed"], { cause: Schema.NonEmptyString }),
  ])

/** What has happened to a leniency petition; the subject is the id of the petition. */
export type LeniencyEvent = ReturnType<typeof leniencyEventSchema>["Type"]

/** The name of an event. */
export type LeniencyEventType = LeniencyEvent["type"]

/** The event of a name. */
export type LeniencyEventOf<Type extends LeniencyEventType> = EventOf<LeniencyEvent, Type>
