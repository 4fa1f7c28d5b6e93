/**
 * How an event changes an opening.
 *
 * @module
 */

import type { OpeningEventType } from "./events.ts"
import type { OpeningIn } from "./state.ts"
import type { OpeningStep } from "./types.ts"

type Seated = Pick<OpeningIn<"open">, "profile" | "capacity" | "documents" | "holds" | "freed">

const seatedOf = ({ capacity, documents, freed, holds, profile }: Seated): Seated => ({
  profile,
  capacity,
  documents,
  holds,
  freed,
})

/** How each event changes an opening, by its name. */
export const steps: { readonly [Type in OpeningEventType]: OpeningStep<Type> } = {
  drafted: (_, { afterRelease, capacities, employer, seats, stage, unit, workplace }) => ({
    stage,
    profile: { unit, workplace, afterRelease, ...(employer === undefined ? {} : { employer }) },
    capacity: { seats, capacities },
  }),
  cleared: (state, { documents }) =>
    state.stage === "suspended"
      ? { stage: state.stage, ...seatedOf(state), documents }
      : { stage: "cleared", profile: state.profile, capacity: state.capacity, documents },
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
  suspended: (state, { stage }) => ({ stage, ...seatedOf(state) }),
  resumed: (state, { stage }) => ({ stage, ...seatedOf(state) }),
  closed: ({ capacity, profile }, { reason, stage }) => ({ stage, profile, capacity, reason }),
}
