/** Complaints: families complain of the conduct of staff. The directorate of the province hears them: one person handles, another rules. */

import { type Day, text } from "@bazgasht/rules"
import { type Association, type Country, firstDay, type Household } from "./country.ts"
import { provinceStaffOf, staffOf } from "./offices.ts"
import { give, type Systems } from "./systems.ts"
import type { Phase, Task } from "./year.ts"

const received = (firstDay + 110) as Day
const acknowledged = (firstDay + 112) as Day
const handled = (firstDay + 118) as Day
const ruled = (firstDay + 128) as Day
const closed = (firstDay + 150) as Day

const numberOf = ({ id }: Household): number => Number(id.replace(/\D/g, ""))

/** Every twentieth family complains; of every other complaint it is ruled that it is right. */
const complains = (household: Household): boolean => numberOf(household) % 20 === 7
const isRight = (household: Household): boolean => numberOf(household) % 40 === 7

const complaintOf = ({ id }: Household): string => `complaint-${id}`

type Step = (household: Household, association: Association, systems: Systems) => Promise<void>

const receive: Step = async (household, { unit }, { cases: { grievance } }) => {
  const { visitor, worker } = staffOf(unit)
  const [head] = household.file.household?.members ?? []
  await give(grievance, worker, complaintOf(household), received, {
    type: "receive",
    about: "conduct",
    ...(head === undefined ? {} : { complainant: head.person }),
    complainedOf: [visitor.by.id],
    document: `letter-of-${household.id}`,
  })
}

const assign: Step = async (household, { province }, { cases: { grievance } }) => {
  const { directorate, inspector } = provinceStaffOf(province)
  const subject = complaintOf(household)
  await give(grievance, directorate, subject, acknowledged, { type: "acknowledge" })
  await give(grievance, directorate, subject, acknowledged, { type: "assign", handler: inspector.by.id })
}

const handle: Step = async (household, { province }, { cases: { grievance } }) => {
  const { inspector } = provinceStaffOf(province)
  const subject = complaintOf(household)
  await give(grievance, inspector, subject, handled, { type: "begin" })
  await give(grievance, inspector, subject, handled, {
    type: "proposeRuling",
    grounds: ["ground.heardBoth"],
    ...(isRight(household)
      ? { outcome: "upheld", remedy: { kind: "other", code: "remedy.apology" } }
      : { outcome: "rejected" }),
  })
}

const rule: Step = async (household, { province }, { cases: { grievance } }) => {
  const { directorate } = provinceStaffOf(province)
  await give(grievance, directorate, complaintOf(household), ruled, { type: "approveRuling" })
}

const close: Step = async (household, { province }, { cases: { grievance } }) => {
  const { directorate } = provinceStaffOf(province)
  await give(grievance, directorate, complaintOf(household), closed, { type: "close" })
}

const ofAssociation =
  (association: Association, step: Step): Task =>
  async (systems) => {
    for (const household of association.households.filter(complains))
      await step(household, association, systems)
  }

/** The complaints of the year. */
export const complaintsOfYear = ({ associations }: Country): ReadonlyArray<Phase> => {
  const phase = (fa: string, en: string, day: Day, step: Step): Phase => ({
    title: text(fa, en),
    day,
    tasks: associations.map((association) => ofAssociation(association, step)),
  })
  return [
    phase("دریافت شکایت‌ها", "complaints come in", received, receive),
    phase("ارجاع شکایت‌ها به رسیدگی‌کننده", "complaints are given to a handler", acknowledged, assign),
    phase("رسیدگی به شکایت‌ها", "complaints are handled", handled, handle),
    phase("رأی شکایت‌ها", "complaints are ruled on", ruled, rule),
    phase("مختومه شدن شکایت‌ها", "complaints are closed", closed, close),
  ]
}
