import { stepsOf } from "@bazgasht/casework"
import { type PlacementIn, type PlacementLife, placementProtocol } from "./placement-protocol.ts"

type Offered = Pick<PlacementIn<"offered">, "proposal" | "offer">
type Working = Pick<PlacementIn<"active">, "proposal" | "offer" | "clearance" | "startedOn">

const offeredOf = ({ offer, proposal }: Offered): Offered => ({ proposal, offer })

const workingOf = ({ clearance, offer, proposal, startedOn }: Working): Working => ({
  proposal,
  offer,
  clearance,
  startedOn,
})

export const steps = /* @__PURE__ */ stepsOf<PlacementLife>(placementProtocol, {
  proposed: (_, { basis, findings, period, prisoner, seat, stage }) => ({
    stage,
    proposal: { prisoner, seat, period, findings, basis },
  }),
  offered: ({ proposal }, { conditions, expiresOn, informedOn, stage }) => ({
    stage,
    proposal,
    offer: { conditions, informedOn, expiresOn },
  }),
  accepted: "carry",
  declined: "carry",
  expired: "carry",
  cleared: (state, { custodyDigest, documents }) => {
    const clearance = { documents, ...(custodyDigest === undefined ? {} : { custodyDigest }) }
    switch (state.stage) {
      case "active":
        return { stage: state.stage, ...workingOf(state), clearance }
      case "paused":
        return { stage: state.stage, ...workingOf(state), clearance, until: state.until }
      default:
        return { stage: "cleared", ...offeredOf(state), clearance }
    }
  },
  clearanceRefused: "carry",
  started: (state, { at, stage }) => ({
    stage,
    ...offeredOf(state),
    clearance: state.clearance,
    startedOn: at,
  }),
  paused: "carry",
  resumed: "carry",
  ended: (state, { at, ending, stage }) => ({
    stage,
    ...workingOf(state),
    endedOn: at,
    ending,
    outcomes: [],
  }),
  resigned: (state, { at, stage }) => ({
    stage,
    ...workingOf(state),
    endedOn: at,
    ending: { kind: "resigned" },
    outcomes: [],
  }),
  outcomeRecorded: ({ endedOn, ending, outcomes, ...state }, { after, at, outcome, stage }) => ({
    stage,
    ...workingOf(state),
    endedOn,
    ending,
    outcomes: [...outcomes, { after, outcome, on: at }],
  }),
  withdrawn: "carry",
})
