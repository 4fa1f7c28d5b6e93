/** Kinds of cases that begin or end with a release, held to the day on which the register of prisoners has it. */

import type { CaseKind } from "@bazgasht/casework"
import type { CaseReader, CaseReads } from "@bazgasht/casework/law"
import { type AfterCareLife, afterCareCases } from "@bazgasht/core/release"
import { type SupportCaseLife, supportCases } from "@bazgasht/core/support"
import type { Day } from "@bazgasht/rules"
import * as Effect from "effect/Effect"
import { prisonerRegister } from "./prisoner-record.ts"

/** The day on which a person left by the register; none of somebody whom it does not have, or has as held. */
const leftOn = (person: string, read: CaseReader) =>
  Effect.map(
    read.one(prisonerRegister.cases, person),
    (record): ReadonlyArray<Day> => (record.stage === "closed" ? [record.on] : []),
  )

/** The day on which the person left. */
const readsOfAfterCare: CaseReads<AfterCareLife> = ({ command }, read) =>
  command.type === "open"
    ? Effect.map(leftOn(command.person, read), ([on]) => (on === undefined ? {} : { leftOn: on }))
    : Effect.succeed({})

/** After-care that begins on the day on which the register has the person as released. It takes the place of `caseKinds.afterCare`, under the same name. */
export const registeredAfterCareCases: typeof afterCareCases = {
  ...afterCareCases,
  reads: readsOfAfterCare,
}

/** The life of a support case whose prisoner's release is read from the register of prisoners. */
export interface RegisteredSupportCaseLife extends Omit<SupportCaseLife, "Reads"> {
  readonly Reads: SupportCaseLife["Reads"] | "leftOn"
}

/** Support cases whose prisoner's release is read from the register of prisoners. */
type RegisteredSupportCase = CaseKind<
  RegisteredSupportCaseLife,
  "supportCase",
  keyof (typeof supportCases)["attributes"]
>

/** The days on which members of the family left. */
const readsOfSupportCase: CaseReads<RegisteredSupportCaseLife> = /* @__PURE__ */ Effect.fnUntraced(
  function* (asked, read) {
    const { command, state } = asked
    const known = yield* supportCases.reads?.(asked, read) ??
      Effect.succeed({ admissionRuns: [], rulings: [] })
    if (command.type !== "reportRelease" || state.stage === "none") return known
    const days = yield* Effect.forEach(state.file.members, (member) => leftOn(member, read))
    return { ...known, leftOn: days.flat() }
  },
)

/** Support cases in which a release is reported as the register has it. It takes the place of `caseKinds.supportCase`, under the same name. */
export const registeredSupportCases: RegisteredSupportCase = {
  // The life is the same; only who says when somebody left is another.
  ...(supportCases as unknown as RegisteredSupportCase),
  reads: readsOfSupportCase,
}
