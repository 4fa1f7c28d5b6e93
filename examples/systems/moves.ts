/** Households move to where another association is competent: their cases are handed over, and the association there opens a case, and goes on with the support. */

import { type Day, text } from "@bazgasht/rules"
import { type Association, type Country, firstDay } from "./country.ts"
import { approve, assess, caseOf, householdOf, householdsOf, screen } from "./families.ts"
import { staffOf } from "./offices.ts"
import { give, type Systems, stateOf } from "./systems.ts"
import type { Phase, Task } from "./year.ts"

/** After the payments of a quarter, so that the next cycle is that of the new association; and after the last payment of the year. */
const movedInYear = (firstDay + 165) as Day
const movedAtEnd = (firstDay + 362) as Day

/** So many households of an association move each time, if they are supported by then. */
const ofEach = 2

/** The association that carries the families of an area; each association has an area of its own, of the same name. */
export const competentAt =
  ({ associations }: Country) =>
  (area: string): ReadonlyArray<string> =>
    associations.filter(({ unit }) => unit === area).map(({ unit }) => unit)

/** The households that move the first time, or the second. */
const moving = ({ households }: Association, time: number) =>
  households.slice(time * ofEach, (time + 1) * ofEach)

const move =
  (association: Association, time: number, area: string, day: Day): Task =>
  async ({ cases }) => {
    const { auditor, worker } = staffOf(association.unit)
    for (const household of moving(association, time))
      if ((await stateOf(cases.supportCase, auditor, caseOf(household))).stage === "active")
        await give(cases.household, worker, householdOf(household), day, {
          type: "move",
          area,
          from: day,
        })
  }

/** The households of an association that were others' before. */
const movedInTo = async (systems: Systems, { households, unit }: Association) => {
  const own = new Set(households.map(({ id }) => id))
  return (await householdsOf(systems, unit)).filter(({ id }) => !own.has(id))
}

/** A step of the way to support, for each household that has moved in. */
const forMovedIn =
  (step: typeof screen, association: Association, day: Day): Task =>
  async (systems) => {
    for (const household of await movedInTo(systems, association))
      await step(household, association, day)(systems)
  }

/** A family that was supported where it lived before is supported from the day of the move on. */
const goOn =
  (association: Association, day: Day): Task =>
  async (systems) => {
    const { supportCase } = systems.cases
    const { auditor, clerk } = staffOf(association.unit)
    for (const household of await movedInTo(systems, association)) {
      const state = await stateOf(supportCase, auditor, caseOf(household))
      if (state.stage === "waitlisted")
        await give(supportCase, clerk, caseOf(household), day, {
          type: "admit",
          from: state.file.openedOn,
          basis: { kind: "move" },
        })
    }
  }

/** Some households of each association move to the area of the next one, twice in the year. */
export const movesOfYear = ({ associations }: Country): ReadonlyArray<Phase> => {
  const step = (
    fa: string,
    en: string,
    day: Day,
    task: (association: Association, place: number) => ReadonlyArray<Task>,
  ): Phase => ({ title: text(fa, en), day, tasks: associations.flatMap(task) })
  const moves = (day: Day, time: number): Phase =>
    step("نقل مکان خانواده‌ها", "households move", day, (association, place) => {
      const next = associations[(place + 1) % associations.length]
      return next === undefined || next === association ? [] : [move(association, time, next.unit, day)]
    })
  const movedIn = (fa: string, en: string, after: number, what: typeof screen): Phase => {
    const day = (movedInYear + after) as Day
    return step(fa, en, day, (association) => [forMovedIn(what, association, day)])
  }
  const admitted = (movedInYear + 10) as Day
  return [
    moves(movedInYear, 0),
    movedIn("بررسی شمول خانواده‌های تازه‌وارد", "cover of families that moved in is decided", 2, screen),
    movedIn("بازدید از خانواده‌های تازه‌وارد", "families that moved in are visited", 5, assess),
    movedIn("تأیید خانواده‌های تازه‌وارد", "families that moved in are approved", 8, approve),
    step("ادامهٔ حمایت پس از نقل مکان", "support goes on after a move", admitted, (association) => [
      goOn(association, admitted),
    ]),
    moves(movedAtEnd, 1),
  ]
}
