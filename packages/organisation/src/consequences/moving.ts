import { type Consequence, defineConsequence } from "@bazgasht/casework/consequences"
import { householdCases, supportCases } from "@bazgasht/core/support"
import { type Day, text } from "@bazgasht/rules"
import type { ConsequenceTerms } from "./consequence-terms.ts"

/** The associations that are competent in an area on a day: one, none where no area is declared, several where areas overlap. */
export type CompetentIn = (area: string, on: Day) => ReadonlyArray<string>

/**
 * What follows when a household moves: the association that carried it hands the case over to the one that is competent at the new residence, which opens a
 * case of its own, and the household itself belongs there from then on. Where none or several are competent, an officer decides.
 *
 * @example
 * const competentIn: CompetentIn = (area) => (area === "north" ? ["association-1"] : [])
 * consequencesOfMoving(consequenceTerms, competentIn).map(({ gives }) => [gives.kind, gives.command])
 * // => [["supportCase", "moveAway"], ["household", "changeUnit"], ["supportCase", "open"]]
 */
export const consequencesOfMoving = (
  { roles }: ConsequenceTerms,
  competentIn: CompetentIn,
): ReadonlyArray<Consequence> => {
  return [
    defineConsequence({
      name: "household.handOver",
      title: text(
        "سپردن پرونده به انجمن محل سکونت تازه",
        "the case is handed over to where the family lives now",
      ),
      of: { kind: householdCases, events: ["moved"] },
      carries: ({ area, from, subject }) => ({ household: subject, area, from }),
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
      by: { person: "onDuty", role: roles.support },
    }),
    defineConsequence({
      name: "household.changeUnit",
      title: text(
        "سپردن پروندهٔ خانوار به انجمن محل سکونت تازه",
        "the household belongs to the association where it lives now",
      ),
      of: { kind: householdCases, events: ["moved"] },
      carries: ({ area, from, subject }) => ({ household: subject, area, from }),
      gives: { kind: householdCases, command: "changeUnit" },
      to: ({ household }) => ({ subject: household }),
      brings: ({ area, from }, { state: { unit } }) => {
        const [association, ...others] = competentIn(area, from)
        if (association === undefined || others.length > 0) return "undecided"
        // A household that no unit keeps is not given to one by moving.
        return unit === undefined || association === unit ? undefined : { unit: association, reason: "moved" }
      },
      by: { person: "onDuty", role: roles.support },
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
