/**
 * What has happened to a support case. Events are the record: the state is what they add up to.
 *
 * @module
 */

import * as Schema from "effect/Schema"
import { eventSchema } from "../../../life-cycle/shapes.ts"
import { daySchema, receiptSchema } from "../../../life-cycle/values.ts"
import { assessmentSchema } from "./assessment.ts"
import { supportMatter } from "./file.ts"
import type { SupportStage } from "./stages.ts"
import { appealSchema, endingSchema } from "./state.ts"

const event = <
  const Type extends string,
  const Stages extends ReadonlyArray<SupportStage>,
  const Fields extends Schema.Struct.Fields,
>(
  type: Type,
  stages: Stages,
  fields: Fields,
) => eventSchema(type, stages, fields)

const grounds = () => Schema.Array(Schema.NonEmptyString)

/** What has happened to a support case. */
export const supportEventSchema = () =>
  Schema.Union([
    event("opened", ["intake"], supportMatter()),
    event("screeningUndetermined", ["awaitingInformation"], {
      missing: Schema.Array(Schema.NonEmptyString),
      due: daySchema(),
      receipt: receiptSchema(),
    }),
    event("referred", ["referred"], { payer: Schema.NonEmptyString, receipt: receiptSchema() }),
    event("declined", ["declined"], {
      grounds: grounds(),
      appeal: appealSchema(),
      /** Absent where it was declined after its need was assessed. */
      receipt: Schema.optionalKey(receiptSchema()),
    }),
    event("screenedIn", ["assessment"], { receipt: receiptSchema() }),
    event("factSupplied", ["intake"], {
      facts: Schema.Array(
        Schema.Struct({
          fact: Schema.NonEmptyString,
          /** Whether it had been asked for, and not volunteered. */
          asked: Schema.Boolean,
        }),
      ),
    }),
    event("lapsed", ["lapsed"], {}),
    event("needAssessed", ["assessed"], { assessment: assessmentSchema() }),
    event("approved", ["waitlisted"], {}),
    event("supportStarted", ["active"], {
      from: daySchema(),
      reviewDue: daySchema(),
      /** Absent where the association bridges. */
      run: Schema.optionalKey(Schema.NonEmptyString),
      /** Of the rule of bridging. */
      receipt: Schema.optionalKey(receiptSchema()),
    }),
    event("reassessmentStarted", ["assessment"], {}),
    event("suspended", ["suspended"], {
      reason: Schema.NonEmptyString,
      /** Absent where it was urgent. */
      noticeOn: Schema.optionalKey(daySchema()),
    }),
    event("resumed", ["active"], { document: Schema.NonEmptyString }),
    event("recertified", ["active"], { reviewDue: daySchema(), receipt: receiptSchema() }),
    event("recertificationRefused", ["phasingOut"], {
      grounds: grounds(),
      appeal: appealSchema(),
      lastCycle: Schema.NonEmptyString,
      ending: endingSchema(),
      receipt: receiptSchema(),
    }),
    event("recertificationMissed", ["suspended"], { reason: Schema.NonEmptyString }),
    event("releaseReported", ["phasingOut"], { releasedOn: daySchema(), ending: endingSchema() }),
    event("handOverAgreed", ["phasingOut"], {
      payer: Schema.NonEmptyString,
      document: Schema.NonEmptyString,
      ending: endingSchema(),
    }),
    event("graduated", ["graduated"], {
      /** Codes of the criteria that were met. */
      criteria: Schema.Array(Schema.NonEmptyString),
      monitorUntil: daySchema(),
    }),
    event("closed", ["closed"], { outcome: Schema.NonEmptyString }),
    event("reopened", ["intake"], { cause: Schema.Literals(["newFact", "relapse"]), grounds: grounds() }),
    event("decisionReversed", ["intake", "assessment", "assessed", "waitlisted", "active"], {
      ruling: Schema.NonEmptyString,
      /** The days between, half open. Absent where no day was lost. */
      restored: Schema.optionalKey(Schema.Struct({ from: daySchema(), to: daySchema() })),
      /** Only where support runs again. */
      reviewDue: Schema.optionalKey(daySchema()),
    }),
    event("deathRecorded", ["phasingOut"], {
      diedOn: daySchema(),
      document: Schema.NonEmptyString,
      ending: endingSchema(),
    }),
    event("movedAway", ["transferred"], {
      association: Schema.NonEmptyString,
      movedOn: daySchema(),
      document: Schema.NonEmptyString,
    }),
  ])

/** What has happened to a support case. */
export type SupportEvent = ReturnType<typeof supportEventSchema>["Type"]
