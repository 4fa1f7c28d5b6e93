import { type StepOf, stepsOf } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import { coveredFrom, handedOver, stoppedOn } from "./covers.ts"
import type { Ending } from "./ending.ts"
import type { SupportFile } from "./file.ts"
import { closedOn } from "./stretch.ts"
import { type SupportCaseLife, supportCaseProtocol } from "./support-case-protocol.ts"

/** The file where the association stops on the day on which support ends. */
const endedBy = (file: SupportFile, { to }: Ending): SupportFile =>
  to === undefined ? file : { ...file, covers: stoppedOn(file.covers, file.association, to) }

const suspendedFor = (file: SupportFile, reason: string, from: Day): SupportFile => ({
  ...file,
  suspensions: [...file.suspensions, { reason, from }],
})

const resumedOn = (file: SupportFile, day: Day): SupportFile => ({
  ...file,
  suspensions: closedOn(file.suspensions, day),
})

/** The file where the association carries the family again without an end. */
const carriedAgain = (file: SupportFile, day: Day): SupportFile => {
  const last = file.covers.at(-1)
  const { to: _, ...unended } = last ?? { payer: file.association, from: day }
  const goesOn = last?.payer === file.association && last.to !== undefined && last.to >= day
  return {
    ...resumedOn(file, day),
    covers: goesOn ? [...file.covers.slice(0, -1), unended] : coveredFrom(file.covers, file.association, day),
  }
}

const decisionReversed: StepOf<SupportCaseLife, "decisionReversed"> = (
  state,
  { at, restored, reviewDue, ruling, stage },
) => {
  const file: SupportFile = {
    ...state.file,
    rulings: [...state.file.rulings, ruling],
    restored:
      restored === undefined ? state.file.restored : [...state.file.restored, { ruling, ...restored }],
  }
  const assessment = state.stage === "declined" ? state.assessment : undefined
  if (stage === "active") {
    const carried = carriedAgain(file, at)
    // Support that was refused before it had begun begins no earlier than it would have.
    const from = Math.max(at, carried.covers.at(-1)?.from ?? at) as Day
    return { stage, file: carried, support: { from, reviewDue: reviewDue ?? at } }
  }
  if (stage === "intake" || assessment === undefined)
    return { stage: stage === "intake" ? "intake" : "assessment", file }
  switch (stage) {
    case "assessment":
      return { stage, file }
    case "assessed":
      return { stage, file, assessment }
    case "waitlisted":
      return { stage, file, assessment, since: restored?.from ?? at }
  }
}

export const steps = /* @__PURE__ */ stepsOf<SupportCaseLife>(supportCaseProtocol, {
  opened: (_, { association, at, basis, custody, household, members, stage }) => ({
    stage,
    file: {
      household,
      association,
      members,
      basis,
      custody,
      openedOn: at,
      covers: [],
      suspensions: [],
      restored: [],
      rulings: [],
    },
  }),
  screeningUndetermined: "carry",
  referred: "carry",
  declined: (state, { appeal, at, grounds, stage }) => ({
    stage,
    file: state.file,
    on: at,
    grounds,
    appeal,
    ...(state.stage === "assessed" ? { assessment: state.assessment } : {}),
  }),
  screenedIn: "carry",
  factSupplied: "carry",
  lapsed: "carry",
  needAssessed: "carry",
  approved: ({ assessment, file }, { at, stage }) => ({ stage, file, assessment, since: at }),
  supportStarted: ({ file }, { from, reviewDue, stage }) => ({
    stage,
    file: { ...file, covers: coveredFrom(file.covers, file.association, from) },
    support: { from, reviewDue },
  }),
  reassessmentStarted: "carry",
  suspended: ({ file, support }, { at, reason, stage }) => ({
    stage,
    file: suspendedFor(file, reason, at),
    support,
    reason,
  }),
  resumed: ({ file, support }, { at, stage }) => ({ stage, file: resumedOn(file, at), support }),
  recertified: ({ file, support }, { at, reviewDue, stage }) => ({
    stage,
    file: resumedOn(file, at),
    support: { ...support, reviewDue },
  }),
  recertificationRefused: ({ file }, { ending, stage }) => ({ stage, file: endedBy(file, ending), ending }),
  recertificationMissed: ({ file, support }, { at, reason, stage }) => ({
    stage,
    file: suspendedFor(file, reason, at),
    support,
    reason,
  }),
  releaseReported: ({ file }, { ending, stage }) => ({ stage, file: endedBy(file, ending), ending }),
  handOverAgreed: ({ file }, { ending, payer, stage }) => ({
    stage,
    file:
      ending.to === undefined
        ? file
        : { ...file, covers: handedOver(file.covers, file.association, payer, ending.to) },
    ending,
  }),
  graduated: ({ file }, { at, monitorUntil, stage }) => ({
    stage,
    file: { ...file, covers: stoppedOn(file.covers, file.association, at) },
    monitorUntil,
  }),
  closed: "carry",
  reopened: "carry",
  decisionReversed,
  deathRecorded: ({ file }, { ending, stage }) => ({ stage, file: endedBy(file, ending), ending }),
  movedAway: ({ file }, { association, at, stage }) => ({
    stage,
    file: { ...file, covers: handedOver(file.covers, file.association, association, at) },
    association,
  }),
})
