import { daySchema, defineProtocol, type LifeOf, refusing, type StateIn } from "@bazgasht/casework"
import * as Schema from "effect/Schema"
import { insuranceSchema } from "../insurance.ts"
import { accidentReportSchema, accidentSchema, dueReportSchema, examinationSchema } from "./accident.ts"
import type { WorkAccidentSetting } from "./work-accident-terms.ts"

const due = () => ({ due: Schema.optionalKey(daySchema()) })
const recorded = () => ({
  ...accidentSchema().fields,
  /** The reports that the authorities are owed, in the order in which they are due. */
  owed: Schema.Array(dueReportSchema()),
  examineBy: daySchema(),
  reports: Schema.Array(accidentReportSchema()),
})
const open = () => ({
  ...recorded(),
  /** The day of whatever is due next; absent once nothing is. */
  ...due(),
})
const examined = () => ({ ...open(), examination: examinationSchema() })
const outcome = () => ({
  /** Code of what it came to. */
  outcome: Schema.NonEmptyString,
  document: Schema.NonEmptyString,
})
const reason = () => ({ reason: Schema.NonEmptyString })
const insurance = () => ({ insurance: insuranceSchema() })

/**
 * The protocol of an accident at work: recorded, reported to every authority that is owed a report, examined by another person than the one who
 * recorded it, and closed with what it came to.
 */
export const workAccidentProtocol = /* @__PURE__ */ defineProtocol({
  stages: {
    recorded: open,
    examined,
    /** Nothing is owed any more, and what it came to is known. */
    closed: () => ({
      ...recorded(),
      examination: examinationSchema(),
      closing: Schema.Struct(outcome()),
    }),
    /** Recorded in error: it was no accident at work, or it is recorded elsewhere. */
    dropped: () => ({ ...recorded(), ...reason() }),
  },
  events: {
    recorded: () => ({
      ...accidentSchema().fields,
      owed: Schema.Array(dueReportSchema()),
      examineBy: daySchema(),
      ...due(),
    }),
    reported: () => ({ ...accidentReportSchema().fields, ...due() }),
    examined: () => ({ examination: examinationSchema(), ...due() }),
    insuranceRecorded: insurance,
    closed: outcome,
    reopened: reason,
    dropped: reason,
  },
  participations: ["recorder"],
  separateFrom: ["beneficiary"],
  commands: {
    record: {
      takes: () => accidentSchema().fields,
      permission: "recorders",
      participation: "recorder",
      moves: { from: "none", event: "recorded", to: "recorded" },
    },
    /** Reports it to an authority that is owed a report. */
    report: {
      takes: () => accidentReportSchema().fields,
      permission: "reporters",
      moves: [
        { from: "recorded", event: "reported" },
        { from: "examined", event: "reported" },
      ],
    },
    examine: {
      takes: () => ({ examination: examinationSchema() }),
      permission: "examiners",
      separateFrom: ["beneficiary", "recorder"],
      moves: { from: ["recorded", "examined"], event: "examined", to: "examined" },
    },
    /** Records what is found out of the insurance later. */
    recordInsurance: {
      takes: insurance,
      permission: "recorders",
      moves: [
        { from: "recorded", event: "insuranceRecorded" },
        { from: "examined", event: "insuranceRecorded" },
      ],
    },
    close: {
      takes: outcome,
      permission: "closers",
      separateFrom: ["beneficiary", "recorder"],
      moves: { from: "examined", event: "closed", to: "closed" },
    },
    /** Takes it up again, because something new is known. */
    reopen: {
      takes: reason,
      permission: "closers",
      moves: { from: "closed", event: "reopened", to: "examined" },
    },
    drop: {
      takes: reason,
      permission: "closers",
      separateFrom: ["beneficiary", "recorder"],
      moves: { from: ["recorded", "examined"], event: "dropped", to: "dropped" },
    },
  },
  attributes: {
    worker: { type: "identifier", at: "worker" },
    placement: { type: "identifier", at: "placement" },
    unit: { type: "identifier", at: "unit" },
    on: { type: "number", at: "on" },
    due: { type: "number", at: "due" },
    /** Without a report that is due it waits to be examined or closed. */
    since: { type: "number", at: { recorded: "day", examined: "day" } },
  },
  access: { unit: "unit", beneficiaries: "worker" },
  refusals: () => ({
    "accident.inFuture": {},
    "placement.ofOther": {},
    "kind.unknown": { kind: Schema.String, known: Schema.Array(Schema.String) },
    "report.notOwed": { authority: Schema.String, owed: Schema.Array(Schema.String) },
    "report.made": { authority: Schema.String },
    "report.outsideDays": { from: daySchema(), to: daySchema() },
    "report.missing": { authorities: Schema.Array(Schema.String) },
    "cause.unknown": { cause: Schema.String, known: Schema.Array(Schema.String) },
    "outcome.unknown": { outcome: Schema.String, known: Schema.Array(Schema.String) },
    "insurance.noDays": {},
    "day.outsideCalendar": { calendar: Schema.String },
  }),
})

/** The types of the life cycle of an accident at work. */
export interface WorkAccidentLife extends LifeOf<typeof workAccidentProtocol, WorkAccidentSetting> {
  readonly Reads: "placedWork"
}

/** The state of an accident at work, one shape for each stage. */
export type WorkAccidentState = WorkAccidentLife["State"]

export type WorkAccidentIn<Stage extends WorkAccidentState["stage"]> = StateIn<WorkAccidentState, Stage>

/** A command to an accident at work. Commands that come from outside are decoded with the schema first. */
export type WorkAccidentCommand = WorkAccidentLife["Command"]

export const refuse = /* @__PURE__ */ refusing<WorkAccidentLife["Refusal"]>()
