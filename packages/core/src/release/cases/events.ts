/**
 * What has happened to a leniency petition. Events are the record: the state is what they add up to, and nothing in the state
 * comes from elsewhere.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { actingPersonSchema, daySchema, receiptSchema, termSchema } from "../../life-cycle/values.ts"
import { breachCountSchema, leniencyBreachSchema, revocationGroundSchema } from "./breaches.ts"
import { reliefSchema } from "./relief.ts"
import type { LeniencyStage } from "./stages.ts"
import { supervisionSchema, supervisionStartSchema } from "./supervision.ts"

const event = <
  const Type extends string,
  const Stages extends ReadonlyArray<LeniencyStage>,
  const Fields extends Schema.Struct.Fields,
>(
  type: Type,
  stages: Stages,
  fields: Fields,
) =>
  Schema.Struct({
    type: Schema.Literal(type),
    /** Id of the petition. */
    petition: Schema.NonEmptyString,
    /** Place in the stream; the first event has version 1. */
    version: Schema.Natural,
    /** Id of the command that the event answers. */
    command: Schema.NonEmptyString,
    at: daySchema(),
    by: actingPersonSchema(),
    /** Digest of the law and the options by which the command was judged. */
    policyDigest: Schema.NonEmptyString,
    /** The stage after the event. */
    stage: Schema.Literals(stages),
    ...fields,
  })

const grounds = () => Schema.Array(Schema.NonEmptyString)

/** What has happened to a leniency petition. */
export const leniencyEventSchema = () =>
  Schema.Union([
    /** Opened in stage `proposed` or `reported` where the decider has to hear the petitioner without a proposal. */
    event("opened", ["opened", "proposed", "reported"], {
      route: Schema.NonEmptyString,
      beneficiary: Schema.NonEmptyString,
    }),
    event("proposed", ["proposed", "reported"], {}),
    event("reportFiled", ["opened", "proposed", "reported"], {
      report: Schema.NonEmptyString,
      opinion: Schema.Literals(["favourable", "unfavourable"]),
      document: Schema.optionalKey(Schema.NonEmptyString),
    }),
    event("reportConfirmed", ["opened", "proposed", "reported"], { report: Schema.NonEmptyString }),
    event("granted", ["granted"], {
      /** Absent where the route knows no supervision. */
      period: Schema.optionalKey(termSchema()),
      remainder: Schema.optionalKey(termSchema()),
      orders: Schema.Array(Schema.NonEmptyString),
      receipt: receiptSchema(),
      /** Roles to be told of the grant and of what follows from a breach. */
      notify: Schema.Array(Schema.NonEmptyString),
    }),
    event("refused", ["refused"], { grounds: grounds(), receipt: receiptSchema() }),
    event("carriedOut", ["carriedOut", "ended"], {}),
    event("supervisionBegun", ["supervised"], {
      start: supervisionStartSchema(),
      supervision: supervisionSchema(),
    }),
    event("breachRecorded", ["breached"], {
      breach: leniencyBreachSchema(),
      /** Only of a breach of an order. */
      count: Schema.optionalKey(breachCountSchema()),
    }),
    event("breachWithoutEffect", ["carriedOut", "supervised", "reliefProposed"], {
      breach: leniencyBreachSchema(),
      reason: Schema.Literals(["unintentional", "notGraveEnough"]),
    }),
    event("breachDismissed", ["carriedOut", "supervised"], { grounds: grounds() }),
    event("extended", ["supervised"], {
      addition: termSchema(),
      /** As it stands after the extension. */
      supervision: supervisionSchema(),
    }),
    event("revoked", ["revoked"], {
      ground: revocationGroundSchema(),
      /** What of the imprisonment is now executed, beside any new punishment. */
      remainder: Schema.optionalKey(termSchema()),
    }),
    event("reliefProposed", ["reliefProposed"], { relief: reliefSchema() }),
    event("reliefGranted", ["supervised"], {
      relief: reliefSchema(),
      /** As it stands with the relief. */
      supervision: supervisionSchema(),
    }),
    event("reliefRefused", ["supervised"], { grounds: grounds() }),
    event("ended", ["ended"], {}),
    event("withdrawn", ["withdrawn"], {}),
    event("lapsed", ["lapsed"], { cause: Schema.NonEmptyString }),
  ])

/** What has happened to a leniency petition. */
export type LeniencyEvent = ReturnType<typeof leniencyEventSchema>["Type"]

/** The name of an event. */
export type LeniencyEventType = LeniencyEvent["type"]

/** The event of a name. */
export type LeniencyEventOf<Type extends LeniencyEventType> = Extract<LeniencyEvent, { readonly type: Type }>
