import type { ProtocolStep, ProtocolSteps } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Struct from "effect/Struct"
import { coveredFrom, handedOver, stoppedOn } from "./covers.ts"
import type { Ending } from "./ending.ts"
import type { SupportFile } from "./file.ts"
import { closedOn } from "./stretch.ts"
import type { SupportCaseLife } from "./support-case-protocol.ts"

interface WithFile {
  readonly file: SupportFile
}

/** The file where the association stops on the day on which support ends. */
const endedBy = ({ file }: WithFile, { ending: { to } }: { readonly ending: Ending }): WithFile => ({
  file: to === undefined ? file : { ...file, covers: stoppedOn(file.covers, file.association, to) },
})

const suspendedFor = (
  { file }: WithFile,
  { at, reason }: { readonly at: Day; readonly reason: string },
): WithFile => ({ file: { ...file, suspensions: [...file.suspensions, { reason, from: at }] } })

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

const decisionReversed: ProtocolStep<SupportCaseLife, "decisionReversed"> = (
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

export const steps: ProtocolSteps<SupportCaseLife> = {
  opened: (_, event) => ({
    file: {
      ...Struct.pick(event, ["household", "association", "members", "basis", "custody"]),
      openedOn: event.at,
      covers: [],
      suspensions: [],
      restored: [],
      rulings: [],
    },
  }),
  screeningUndetermined: "carry",
  referred: "carry",
  declined: (_, { at }) => ({ on: at }),
  screenedIn: "carry",
  factSupplied: "carry",
  lapsed: "carry",
  needAssessed: "carry",
  approved: (_, { at }) => ({ since: at }),
  supportStarted: ({ file }, { from, reviewDue }) => ({
    file: { ...file, covers: coveredFrom(file.covers, file.association, from) },
    support: { from, reviewDue },
  }),
  reassessmentStarted: "carry",
  suspended: suspendedFor,
  resumed: ({ file }, { at }) => ({ file: resumedOn(file, at) }),
  recertified: ({ file, support }, { at, reviewDue }) => ({
    file: resumedOn(file, at),
    support: { ...support, reviewDue },
  }),
  recertificationRefused: endedBy,
  recertificationMissed: suspendedFor,
  releaseReported: endedBy,
  handOverAgreed: ({ file }, { ending, payer }) => ({
    file:
      ending.to === undefined
        ? file
        : { ...file, covers: handedOver(file.covers, file.association, payer, ending.to) },
  }),
  graduated: ({ file }, { at }) => ({
    file: { ...file, covers: stoppedOn(file.covers, file.association, at) },
  }),
  closed: "carry",
  reopened: "carry",
  decisionReversed,
  deathRecorded: endedBy,
  movedAway: ({ file }, { association, at }) => ({
    file: { ...file, covers: handedOver(file.covers, file.association, association, at) },
  }),
}
