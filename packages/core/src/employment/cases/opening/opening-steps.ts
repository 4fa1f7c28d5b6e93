import { stepsOf } from "@bazgasht/casework"
import { type OpeningIn, type OpeningLife, openingProtocol } from "./opening-protocol.ts"

type Seated = Pick<OpeningIn<"open">, "profile" | "capacity" | "documents" | "holds" | "freed">

const seatedOf = ({ capacity, documents, freed, holds, profile }: Seated): Seated => ({
  profile,
  capacity,
  documents,
  holds,
  freed,
})

export const steps = /* @__PURE__ */ stepsOf<OpeningLife>(openingProtocol, {
  drafted: (_, { afterRelease, capacities, employer, seats, stage, unit, workplace }) => ({
    stage,
    profile: { unit, workplace, afterRelease, ...(employer === undefined ? {} : { employer }) },
    capacity: { seats, capacities },
  }),
  cleared: "carry",
  opened: ({ capacity, documents, profile }, { stage }) => ({
    stage,
    profile,
    capacity,
    documents,
    holds: [],
    freed: [],
  }),
  seatReserved: (state, { placement, stage, takes, version }) => ({
    stage,
    ...seatedOf(state),
    holds: [...state.holds, { placement, takes, hold: "reserved", version }],
  }),
  seatOccupied: (state, { placement, stage }) => ({
    stage,
    ...seatedOf(state),
    holds: state.holds.map((hold) => (hold.placement === placement ? { ...hold, hold: "occupied" } : hold)),
  }),
  seatFreed: (state, { placement, stage }) => ({
    stage,
    ...seatedOf(state),
    holds: state.holds.filter((hold) => hold.placement !== placement),
    freed: [...state.freed, placement],
  }),
  seatsChanged: (state, { capacities, seats, stage }) => {
    const capacity = { seats, capacities }
    return state.stage === "cleared" || stage === "cleared"
      ? { stage: "cleared", profile: state.profile, capacity, documents: state.documents }
      : { stage, ...seatedOf(state), capacity }
  },
  suspended: "carry",
  resumed: "carry",
  closed: "carry",
})
