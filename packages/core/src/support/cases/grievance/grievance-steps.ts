/**
 * How an event changes a grievance.
 *
 * @module
 */

import type { GrievanceEventType } from "./events.ts"
import { proposalOf } from "./ruling.ts"
import type { GrievanceState } from "./state.ts"
import type { GrievanceStep } from "./types.ts"

type Begun = Exclude<GrievanceState, { readonly stage: "none" }>
type Kept = Pick<Begun, "complaint" | "due" | "rulings" | "stay">

const keptOf = ({ complaint, due, rulings, stay }: Kept): Kept => ({
  complaint,
  due,
  rulings,
  ...(stay === undefined ? {} : { stay }),
})

const withoutStay = ({ complaint, due, rulings }: Kept): Kept => ({ complaint, due, rulings })

/** How each event changes a grievance, by its name. */
export const steps: { readonly [Type in GrievanceEventType]: GrievanceStep<Type> } = {
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
  acknowledged: (state, { stage }) => ({ stage, ...keptOf(state) }),
  assigned: (state, { handler, stage }) => ({ stage, ...keptOf(state), handler }),
  begun: (state, { stage }) => ({ stage, ...keptOf(state), handler: state.handler }),
  putOnHold: (state, { reason, stage }) => ({ stage, ...keptOf(state), handler: state.handler, reason }),
  resumed: (state, { stage }) => ({ stage, ...keptOf(state), handler: state.handler }),
  rulingProposed: (state, event) => ({
    stage: event.stage,
    ...keptOf(state),
    handler: state.handler,
    proposal: proposalOf(event),
  }),
  ruled: (state, event) => ({
    stage: event.stage,
    // A ruling ends the stay, unless the decision is to be taken anew: until then it has no effect.
    ...(event.remedy?.kind === "reassess" ? keptOf(state) : withoutStay(state)),
    rulings: [...state.rulings, { ...proposalOf(event), version: event.version, on: event.at }],
  }),
  rulingReturned: (state, { stage }) => ({ stage, ...keptOf(state), handler: state.handler }),
  stayed: (state, { at, grounds }) => ({ ...state, stay: { on: at, grounds } }),
  stayLifted: ({ stay: _, ...state }) => state,
  closed: (state, { finalFrom, stage }) => ({ stage, ...keptOf(state), finalFrom }),
  reopened: (state, { due, stage }) => ({ stage, ...keptOf(state), due }),
}
