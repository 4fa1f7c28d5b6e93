import type { ProtocolSteps } from "@bazgasht/casework"
import * as Struct from "effect/Struct"
import type { GrievanceLife } from "./grievance-protocol.ts"
import { proposalOf } from "./ruling.ts"

export const steps: ProtocolSteps<GrievanceLife> = {
  received: (_, event) => ({
    complaint: Struct.pick(event, [
      "about",
      "complainant",
      "complainedOf",
      "decision",
      "household",
      "document",
    ]),
    rulings: [],
  }),
  acknowledged: "carry",
  assigned: "carry",
  begun: "carry",
  putOnHold: "carry",
  resumed: "carry",
  rulingProposed: (_, event) => ({ proposal: proposalOf(event) }),
  ruled: ({ rulings, stay }, event) => ({
    rulings: [...rulings, { ...proposalOf(event), version: event.version, on: event.at }],
    // A ruling ends the stay, unless the decision is to be taken anew: until then it has no effect.
    stay: event.remedy?.kind === "reassess" ? stay : undefined,
  }),
  rulingReturned: "carry",
  stayed: (_, { at, grounds }) => ({ stay: { on: at, grounds } }),
  stayLifted: () => ({ stay: undefined }),
  closed: "carry",
  reopened: "carry",
}
