import type { ProtocolSteps } from "@bazgasht/casework"
import * as Struct from "effect/Struct"
import type { RecordedSession } from "./attendance.ts"
import type { TrainingLife } from "./training-protocol.ts"

/** The sessions after others were recorded, in the order of their ids; what was recorded of the same ones is corrected. */
const withSessions = (
  before: ReadonlyArray<RecordedSession>,
  recorded: ReadonlyArray<RecordedSession>,
): ReadonlyArray<RecordedSession> => {
  const byId = new Map([...before, ...recorded].map((session) => [session.session, session]))
  return [...byId.values()].sort((one, other) => (one.session < other.session ? -1 : 1))
}

export const steps: ProtocolSteps<TrainingLife> = {
  applied: (_, event) => ({ application: Struct.pick(event, ["trainee", "course", "consent"]) }),
  enrolled: (_, event) => ({
    seated: Struct.pick(event, ["course", "seat", "expectedRelease", "jump", "fullWeek"]),
  }),
  queued: (_, event) => ({ position: Struct.pick(event, ["place", "reasons"]) }),
  begun: (_, { at }) => ({ attendance: { begun: at, sessions: [], pauses: [] } }),
  attendanceRecorded: ({ attendance }, { sessions }) => ({
    attendance: { ...attendance, sessions: withSessions(attendance.sessions, sessions) },
  }),
  paused: ({ attendance }, { at, reason }) => ({
    attendance: { ...attendance, pauses: [...attendance.pauses, { from: at, reason }] },
  }),
  resumed: ({ attendance }, { at }) => ({
    attendance: {
      ...attendance,
      pauses: attendance.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause)),
    },
  }),
  completed: () => ({ sittings: [] }),
  assessed: ({ sittings }, { at, parts }) => ({ sittings: [...sittings, { on: at, parts }] }),
  retakeGranted: "carry",
  certified: "carry",
  revoked: "carry",
  withdrawn: "carry",
  transferred: "carry",
}
