import type { ProtocolSteps } from "@bazgasht/casework"
import * as Struct from "effect/Struct"
import type { LeniencyLife } from "./leniency-protocol.ts"

export const steps: ProtocolSteps<LeniencyLife> = {
  opened: (_, { route, beneficiary }) => ({ file: { route, beneficiary, reports: [] } }),
  proposed: "carry",
  reportFiled: ({ file }, event) => ({
    file: {
      ...file,
      reports: [
        ...file.reports,
        { ...Struct.pick(event, ["report", "opinion", "document"]), filedOn: event.at },
      ],
    },
  }),
  reportConfirmed: ({ file }, { at, report }) => ({
    file: {
      ...file,
      reports: file.reports.map((filed) => (filed.report === report ? { ...filed, confirmedOn: at } : filed)),
    },
  }),
  granted: (_, event) => ({
    grant: { on: event.at, ...Struct.pick(event, ["period", "remainder", "orders", "departure"]) },
  }),
  refused: "carry",
  carriedOut: (_, { at }) => ({ carriedOutOn: at }),
  supervisionBegun: "carry",
  breachRecorded: "carry",
  breachWithoutEffect: "carry",
  breachDismissed: ({ supervision }) =>
    supervision === undefined ? { stage: "carriedOut" } : { stage: "supervised", supervision },
  extended: "carry",
  revoked: "carry",
  reliefProposed: "carry",
  reliefGranted: "carry",
  reliefRefused: ({ supervision }, { at }) => ({ supervision: { ...supervision, reliefRefusedOn: at } }),
  ended: "carry",
  withdrawn: "carry",
  lapsed: "carry",
}
