/**
 * How each event changes a leniency petition.
 *
 * @module
 */

import type { StepOf } from "../../../life-cycle/transition.ts"
import type { LeniencyEventType } from "./events.ts"
import type { LeniencyLife } from "./life.ts"

/** The step of each event, by its name. What every state has is kept by the machine. */
export const steps: { readonly [Type in LeniencyEventType]: StepOf<LeniencyLife, Type> } = {
  opened: (_, { stage, route, beneficiary }) => ({ stage, file: { route, beneficiary, reports: [] } }),
  proposed: ({ file }, { stage }) => ({ stage, file }),
  reportFiled: ({ file }, { stage, at, report, opinion, document }) => ({
    stage,
    file: {
      ...file,
      reports: [
        ...file.reports,
        { report, opinion, ...(document === undefined ? {} : { document }), filedOn: at },
      ],
    },
  }),
  reportConfirmed: ({ file }, { stage, at, report }) => ({
    stage,
    file: {
      ...file,
      reports: file.reports.map((filed) => (filed.report === report ? { ...filed, confirmedOn: at } : filed)),
    },
  }),
  granted: ({ file }, { stage, at, departure, period, remainder, orders }) => ({
    stage,
    file,
    grant: {
      on: at,
      ...(period === undefined ? {} : { period }),
      ...(remainder === undefined ? {} : { remainder }),
      orders,
      ...(departure === undefined ? {} : { departure }),
    },
  }),
  refused: ({ file }, { stage, grounds }) => ({ stage, file, grounds }),
  carriedOut: ({ file, grant }, { stage, at }) =>
    stage === "ended" ? { stage, file, grant } : { stage, file, grant, carriedOutOn: at },
  supervisionBegun: ({ file, grant, carriedOutOn }, { stage, supervision }) => ({
    stage,
    file,
    grant,
    carriedOutOn,
    supervision,
  }),
  breachRecorded: (petition, { stage, breach, count }) => ({
    stage,
    file: petition.file,
    grant: petition.grant,
    carriedOutOn: petition.carriedOutOn,
    ...(petition.stage === "carriedOut" ? {} : { supervision: petition.supervision }),
    breach,
    ...(count === undefined ? {} : { count }),
  }),
  breachWithoutEffect: (petition) => petition,
  breachDismissed: ({ file, grant, carriedOutOn, supervision }) =>
    supervision === undefined
      ? { stage: "carriedOut", file, grant, carriedOutOn }
      : { stage: "supervised", file, grant, carriedOutOn, supervision },
  extended: ({ file, grant, carriedOutOn }, { stage, supervision }) => ({
    stage,
    file,
    grant,
    carriedOutOn,
    supervision,
  }),
  revoked: ({ file }, { stage, ground, remainder }) => ({
    stage,
    file,
    ground,
    ...(remainder === undefined ? {} : { remainder }),
  }),
  reliefProposed: ({ file, grant, carriedOutOn, supervision }, { stage, relief }) => ({
    stage,
    file,
    grant,
    carriedOutOn,
    supervision,
    relief,
  }),
  reliefGranted: ({ file, grant, carriedOutOn }, { stage, supervision }) => ({
    stage,
    file,
    grant,
    carriedOutOn,
    supervision,
  }),
  reliefRefused: ({ file, grant, carriedOutOn, supervision }, { stage, at }) => ({
    stage,
    file,
    grant,
    carriedOutOn,
    supervision: { ...supervision, reliefRefusedOn: at },
  }),
  ended: ({ file, grant }, { stage }) => ({ stage, file, grant }),
  withdrawn: ({ file }, { stage }) => ({ stage, file }),
  lapsed: ({ file }, { stage, cause }) => ({ stage, file, cause }),
}
