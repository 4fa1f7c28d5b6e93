import { isSameIdentifier, type ProtocolGuards } from "@bazgasht/casework"
import type { Day } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { dueAfter } from "../../due-day.ts"
import { isWithoutDays, type RecordedInsurance } from "../insurance.ts"
import type { AccidentReport } from "./accident.ts"
import { refuse, type WorkAccidentIn, type WorkAccidentLife } from "./work-accident-protocol.ts"

type Checked = Result.Result<void, WorkAccidentLife["Refusal"]>

type Owing = Pick<WorkAccidentIn<"recorded">, "owed" | "examineBy">

/** The day of whatever is due next: a report that is owed, or the examination. */
const nextDue = (
  { examineBy, owed }: Owing,
  reports: ReadonlyArray<Pick<AccidentReport, "authority">>,
  isExamined: boolean,
): { readonly due?: Day } => {
  const days = owed
    .filter(({ authority }) => !reports.some((made) => made.authority === authority))
    .map(({ due }) => due)
  const [first] = [...days, ...(isExamined ? [] : [examineBy])].sort((one, other) => one - other)
  return first === undefined ? {} : { due: first }
}

const checkInsurance = (insurance: RecordedInsurance): Checked =>
  isWithoutDays(insurance) ? refuse("insurance.noDays", "insurance", {}) : Result.void

export const guards: ProtocolGuards<WorkAccidentLife> = {
  record: ({ command: { at, insurance, kind, on, worker }, setting: { calendar, placedWork, terms } }) =>
    Result.gen(function* () {
      if (on > at) return yield* refuse("accident.inFuture", "on", {})
      // An accident outside the days of the work is recorded all the same; one of somebody else is not theirs.
      if (placedWork !== undefined && !isSameIdentifier(placedWork.prisoner, worker))
        return yield* refuse("placement.ofOther", "worker", {})
      if (!terms.kinds.includes(kind))
        return yield* refuse("kind.unknown", "kind", { kind, known: terms.kinds })
      yield* checkInsurance(insurance)
      const owed: Array<WorkAccidentIn<"recorded">["owed"][number]> = []
      for (const { authority, within } of terms.reports)
        owed.push({ authority, due: yield* dueAfter(calendar, on, within) })
      owed.sort((one, other) => one.due - other.due || (one.authority < other.authority ? -1 : 1))
      const examineBy = yield* dueAfter(calendar, on, terms.examineWithin)
      return { owed, examineBy, ...nextDue({ owed, examineBy }, [], false) }
    }),

  report: ({ command: { at, authority, on }, state }) => {
    const owed = state.owed.map((one) => one.authority)
    if (!owed.includes(authority)) return refuse("report.notOwed", "authority", { authority, owed })
    if (state.reports.some((made) => made.authority === authority))
      return refuse("report.made", "authority", { authority })
    if (on < state.on || on > at) return refuse("report.outsideDays", "on", { from: state.on, to: at })
    return Result.succeed(nextDue(state, [...state.reports, { authority }], state.stage === "examined"))
  },

  examine: ({ command: { examination }, setting: { terms }, state }) => {
    const strange = examination.causes.find((cause) => !terms.causes.includes(cause))
    return strange === undefined
      ? Result.succeed(nextDue(state, state.reports, true))
      : refuse("cause.unknown", "examination.causes", { cause: strange, known: terms.causes })
  },

  recordInsurance: ({ command: { insurance } }) => checkInsurance(insurance),

  close: ({ command: { outcome }, setting: { terms }, state: { owed, reports } }) => {
    if (!terms.outcomes.includes(outcome))
      return refuse("outcome.unknown", "outcome", { outcome, known: terms.outcomes })
    const missing = owed
      .map(({ authority }) => authority)
      .filter((authority) => !reports.some((made) => made.authority === authority))
      .sort()
    return missing.length > 0 ? refuse("report.missing", "type", { authorities: missing }) : Result.void
  },

  reopen: "carry",
  drop: "carry",
}
