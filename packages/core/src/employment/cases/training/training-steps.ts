import { stepsOf } from "@bazgasht/casework"
import type { Attendance, RecordedSession } from "./attendance.ts"
import { type TrainingIn, type TrainingLife, trainingProtocol } from "./training-protocol.ts"

type Begun = Pick<TrainingIn<"attending">, "application" | "seated" | "attendance">

const withAttendance = (
  { application, attendance, seated }: Begun,
  change: Partial<Attendance> = {},
): Begun => ({ application, seated, attendance: { ...attendance, ...change } })

/** The sessions after others were recorded, in the order of their ids; what was recorded of the same ones is corrected. */
const withSessions = (
  before: ReadonlyArray<RecordedSession>,
  recorded: ReadonlyArray<RecordedSession>,
): ReadonlyArray<RecordedSession> => {
  const byId = new Map([...before, ...recorded].map((session) => [session.session, session]))
  return [...byId.values()].sort((one, other) => (one.session < other.session ? -1 : 1))
}

export const steps = /* @__PURE__ */ stepsOf<TrainingLife>(trainingProtocol, {
  applied: (_, { consent, course, stage, trainee }) => ({ stage, application: { trainee, course, consent } }),
  enrolled: ({ application }, { course, expectedRelease, jump, seat, stage }) => ({
    stage,
    application,
    seated: { course, seat, expectedRelease, ...(jump === undefined ? {} : { jump }) },
  }),
  queued: ({ application }, { place, reasons, stage }) => ({
    stage,
    application,
    position: { place, reasons },
  }),
  begun: ({ application, seated }, { at, stage }) => ({
    stage,
    application,
    seated,
    attendance: { begun: at, sessions: [], pauses: [] },
  }),
  attendanceRecorded: (state, { sessions, stage }) => ({
    stage,
    ...withAttendance(state, { sessions: withSessions(state.attendance.sessions, sessions) }),
  }),
  paused: (state, { at, reason, stage }) => ({
    stage,
    ...withAttendance(state, { pauses: [...state.attendance.pauses, { from: at, reason }] }),
  }),
  resumed: (state, { at, stage }) => ({
    stage,
    ...withAttendance(state, {
      pauses: state.attendance.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause)),
    }),
  }),
  completed: (state, { stage }) => ({ stage, ...withAttendance(state), sittings: [] }),
  assessed: (state, { at, parts, stage }) => ({
    stage,
    ...withAttendance(state),
    sittings: [...state.sittings, { on: at, parts }],
  }),
  retakeGranted: "carry",
  certified: "carry",
  revoked: "carry",
  withdrawn: "carry",
  transferred: "carry",
})
