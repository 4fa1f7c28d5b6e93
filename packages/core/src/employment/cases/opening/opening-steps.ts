import type { ProtocolSteps } from "@bazgasht/casework"
import * as Struct from "effect/Struct"
import type { OpeningLife } from "./opening-protocol.ts"

export const steps: ProtocolSteps<OpeningLife> = {
  drafted: (_, event) => ({
    profile: Struct.pick(event, ["unit", "workplace", "afterRelease", "employer"]),
    capacity: Struct.pick(event, ["seats", "capacities"]),
  }),
  cleared: "carry",
  opened: () => ({ holds: [], freed: [] }),
  seatReserved: ({ holds }, { placement, takes, version }) => ({
    holds: [...holds, { placement, takes, hold: "reserved", version }],
  }),
  seatOccupied: ({ holds }, { placement }) => ({
    holds: holds.map((hold) => (hold.placement === placement ? { ...hold, hold: "occupied" } : hold)),
  }),
  seatFreed: ({ freed, holds }, { placement }) => ({
    holds: holds.filter((hold) => hold.placement !== placement),
    freed: [...freed, placement],
  }),
  seatsChanged: (_, event) => ({ capacity: Struct.pick(event, ["seats", "capacities"]) }),
  suspended: "carry",
  resumed: "carry",
  closed: "carry",
}
