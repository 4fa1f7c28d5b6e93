import { stepsOf } from "@bazgasht/casework"
import { type GrievanceLife, grievanceProtocol } from "./grievance-protocol.ts"
import { proposalOf } from "./ruling.ts"

export const steps = /* @__PURE__ */ stepsOf<GrievanceLife>(grievanceProtocol, {
  received: (_, { about, complainant, complainedOf, decision, document, due, stage }) => ({
    stage,
    complaint: {
      about,
      ...(complainant === undefined ? {} : { complainant }),
      complainedOf,
      ...(decision === undefined ? {} : { decision }),
      ...(document === undefined ? {} : { document }),
    },
    due,
    rulings: [],
  }),
  acknowledged: "carry",
  assigned: "carry",
  begun: "carry",
  putOnHold: "carry",
  resumed: "carry",
  rulingProposed: ({ complaint, due, handler, rulings, stay }, event) => ({
    stage: event.stage,
    complaint,
    due,
    rulings,
    ...(stay === undefined ? {} : { stay }),
    handler,
    proposal: proposalOf(event),
  }),
  ruled: ({ complaint, due, rulings, stay }, event) => ({
    stage: event.stage,
    complaint,
    due,
    rulings: [...rulings, { ...proposalOf(event), version: event.version, on: event.at }],
    // A ruling ends the stay, unless the decision is to be taken anew: until then it has no effect.
    ...(stay === undefined || event.remedy?.kind !== "reassess" ? {} : { stay }),
  }),
  rulingReturned: "carry",
  stayed: (state, { at, grounds }) => ({ ...state, stay: { on: at, grounds } }),
  stayLifted: ({ stay: _, ...state }) => state,
  closed: "carry",
  reopened: "carry",
})
