import { type Consequence, defineConsequence } from "@bazgasht/casework/consequences"
import { householdCases, supportCases } from "@bazgasht/core/support"
import { type Day, text } from "@bazgasht/rules"
import { familyRegister } from "../registers/family-record.ts"
import type { ConsequenceTerms } from "./consequence-terms.ts"

/** The associations that are competent in an area on a day: one, none where no area is declared, several where areas overlap. */
export type CompetentIn = (area: string, on: Day) => ReadonlyArray<string>

/** Where a household lives from a day on. */
interface Move {
  readonly area: string
  readonly from: Day
}

/**
 * What follows when a household moves: the association that carried it hands the case over to the one that is competent at the new residence, which opens a
 * case of its own, and the household and what is known of it belong there from then on. Where none or several are competent, an officer decides.
 *
 * @example
 * const competentIn: CompetentIn = (area) => (area === "north" ? ["association-1"] : [])
 * consequencesOfMoving(consequenceTerms, competentIn).map(({ gives }) => [gives.kind, gives.command])
 * // => [["supportCase", "moveAway"], ["household", "changeUnit"], ["familyRecord", "changeUnit"], ["supportCase", "open"]]
 */
export const consequencesOfMoving = (
  { roles }: ConsequenceTerms,
  competentIn: CompetentIn,
): ReadonlyArray<Consequence> => {
  const moved = {
    of: { kind: householdCases, events: ["moved"] },
    carries: ({ area, from, subject }: Move & { readonly subject: string }) => ({
      household: subject,
      area,
      from,
    }),
  } as const
  const by = { person: "onDuty", role: roles.support } as const
  /** What is kept of a household is given to the association that is competent there; what no unit keeps is not given to one by moving. */
  const given = (
    { area, from }: Move,
    { state: { unit } }: { readonly state: { readonly unit?: string } },
  ): { readonly unit: string; readonly reason: string } | "undecided" | undefined => {
    const [association, ...others] = competentIn(area, from)
    if (association === undefined || others.length > 0) return "undecided"
    return unit === undefined || association === unit ? undefined : { unit: association, reason: "moved" }
  }

  return [
    defineConsequence({
      name: "household.handOver",
      title: text(
        "سپردن پرونده به انجمن محل سکونت جدید",
        "the case is handed over to where the family lives now",
      ),
      ...moved,
      gives: { kind: supportCases, command: "moveAway" },
      to: ({ household }) => ({ where: { household } }),
      brings: ({ area, from }, { causedBy: { kind, subject, version }, state }) => {
        if (state.stage === "none") return undefined
        const [association, ...others] = competentIn(area, from)
        if (association === undefined || others.length > 0) return "undecided"
        return association === state.file.association
          ? undefined
          : { association, movedOn: from, document: `${kind}/${subject}#${version}` }
      },
      by,
    }),
    defineConsequence({
      name: "household.changeUnit",
      title: text(
        "سپردن پروندهٔ خانوار به انجمن محل سکونت جدید",
        "the household belongs to the association where it lives now",
      ),
      ...moved,
      gives: { kind: householdCases, command: "changeUnit" },
      to: ({ household }) => ({ subject: household }),
      brings: given,
      by,
    }),
    defineConsequence({
      name: "household.moveRecord",
      title: text(
        "سپردن اطلاعات خانواده به انجمن محل سکونت جدید",
        "the family's information is handed over to the association where it lives now",
      ),
      ...moved,
      gives: { kind: familyRegister.cases, command: "changeUnit" },
      to: ({ household }) => ({ subject: household }),
      brings: (move, now) => (now.state.stage === "none" ? undefined : given(move, now)),
      by,
    }),
    defineConsequence({
      name: "moved.openCase",
      title: text("تشکیل پرونده نزد انجمن تازه", "the association of the new residence opens a case"),
      of: { kind: supportCases, events: ["movedAway"] },
      carries: ({ association }, state) => {
        if (state.stage === "none") return undefined
        const { basis, custody, household, members } = state.file
        return { association, basis, custody, household, members }
      },
      gives: { kind: supportCases, command: "open" },
      to: () => ({ opens: true }),
      brings: (matter) => matter,
      by: { person: "onDuty", role: roles.supportOpening, unit: ({ association }) => association },
    }),
  ]
}
