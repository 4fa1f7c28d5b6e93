/** How each event changes a leniency petition. */

import { stepsOf } from "@bazgasht/casework"
import { type LeniencyLife, leniencyProtocol } from "./leniency-protocol.ts"

export const steps = /* @__PURE__ */ stepsOf<LeniencyLife>(leniencyProtocol, {
  opened: (_, { stage, route, beneficiary }) => ({ stage, file: { route, beneficiary, reports: [] } }),
  proposed: "carry",
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
  refused: "carry",
  carriedOut: ({ file, grant }, { stage, at }) =>
    stage === "ended" ? { stage, file, grant } : { stage, file, grant, carriedOutOn: at },
  supervisionBegun: "carry",
  breachRecorded: "carry",
  breachWithoutEffect: (petition) => petition,
  breachDismissed: ({ file, grant, carriedOutOn, supervision }) =>
    supervision === undefined
      ? { stage: "carriedOut", file, grant, carriedOutOn }
      : { stage: "supervised", file, grant, carriedOutOn, supervision },
  extended: "carry",
  revoked: "carry",
  reliefProposed: "carry",
  reliefGranted: "carry",
  reliefRefused: ({ file, grant, carriedOutOn, supervision }, { stage, at }) => ({
    stage,
    file,
    grant,
    carriedOutOn,
    supervision: { ...supervision, reliefRefusedOn: at },
  }),
  ended: "carry",
  withdrawn: "carry",
  lapsed: "carry",
})
