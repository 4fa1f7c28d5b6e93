/** Enterprise: prisons publish what they have, employers propose work, three offices look at the place, and a contract is concluded. */

import { iran } from "@bazgasht/iran"
import { openingDraftOf } from "@bazgasht/organisation/enterprise"
import { workshopOffer } from "@bazgasht/organisation/registers"
import { type Day, text } from "@bazgasht/rules"
import { type Country, type Employer, firstDay, lastDay, prisonOf, provinces } from "./country.ts"
import { employerOf, prisonStaffOf, provinceStaffOf, workshopOf } from "./offices.ts"
import { trade } from "./registers.ts"
import { give, stateOf } from "./systems.ts"
import { dailyWage } from "./wage-schedule.ts"
import type { Phase, Task } from "./year.ts"

const published = (firstDay + 3) as Day
const proposed = (firstDay + 8) as Day
const inspected = (firstDay + 12) as Day
const concluded = (firstDay + 16) as Day
const opened = (firstDay + 20) as Day

const hallOf = (prison: string): string => `hall-${prison}`
const proposalOf = ({ id }: Employer): string => `proposal-${id}`

/** The opening of an employer. */
export const openingOf = ({ id }: Employer): string => `opening-${id}`

/** The employer of an opening. */
export const employerOfOpening = (opening: string): string => opening.slice("opening-".length)

const wage = { amount: dailyWage, per: "day" } as const

const publish =
  (province: string, { employers }: Country): Task =>
  async ({ cases: { capacity } }) => {
    const prison = prisonOf(province)
    const seats = employers
      .filter((one) => one.prison === prison)
      .reduce((sum, employer) => sum + employer.seats, 0)
    await give(capacity, prisonStaffOf(prison).head, hallOf(prison), published, {
      type: "describe",
      unit: prison,
      profile: {
        place: {
          kind: "place.hall",
          area: 20 * seats,
          power: 60,
          has: ["equipment.threePhasePower", "equipment.water"],
        },
        trades: [{ trade, seats, certified: Math.floor(seats / 2) }],
        countedOn: published,
      },
    })
    await give(capacity, provinceStaffOf(province).directorate, hallOf(prison), published, {
      type: "publish",
    })
  }

/** An employer answers the capacity of a prison, with the seats of the workshop as its register has them. */
const propose =
  (employer: Employer): Task =>
  async ({ cases: { proposal, workshopRecord } }) => {
    const by = employerOf(employer.id)
    const workshop = workshopOf(employer.id)
    const { foundation } = prisonStaffOf(employer.prison)
    const known = { on: proposed, knownOn: proposed }
    const offer = workshopOffer(await stateOf(workshopRecord, foundation, workshop), iran, known)
    if (offer === undefined) throw new Error(`the seats of ${workshop} are not known`)
    await give(proposal, by, proposalOf(employer), proposed, {
      type: "submit",
      investor: employer.id,
      unit: workshop,
      work: {
        trade,
        workplace: offer.workplace,
        seats: offer.seats,
        wage,
        capacity: hallOf(employer.prison),
      },
    })
  }

const inspect =
  (employer: Employer): Task =>
  async ({ cases: { proposal } }) => {
    const { doctor, head } = prisonStaffOf(employer.prison)
    const subject = proposalOf(employer)
    for (const [inspection, by] of [
      ["inspection.site", provinceStaffOf(employer.province).inspector],
      ["inspection.security", head],
      ["inspection.health", doctor],
    ] as const) {
      const finding = {
        inspection,
        outcome: "fit",
        document: `${inspection}-${employer.id}`,
        on: inspected,
      } as const
      await give(proposal, by, subject, inspected, { type: "inspect", ...finding }, inspection)
    }
  }

const conclude =
  (employer: Employer): Task =>
  async ({ cases: { proposal } }) => {
    const subject = proposalOf(employer)
    await give(proposal, prisonStaffOf(employer.prison).foundation, subject, concluded, {
      type: "draft",
      contract: {
        document: `contract-${employer.id}`,
        from: opened,
        to: lastDay,
        seats: employer.seats,
        wage,
        weeklyHours: 40,
        insurance: { status: "notInsured", reason: "insurance.notCompulsory" },
        institutionShare: { numerator: 1, denominator: 10 },
      },
    })
    await give(proposal, provinceStaffOf(employer.province).directorate, subject, concluded, {
      type: "conclude",
    })
  }

const paper = (document: string, issuer: string) => ({
  document,
  paper: `${document}-1`,
  issuer,
  on: opened,
})

/** A workshop is drafted with the seats of its contract, cleared and opened. */
const openWorkshop =
  (employer: Employer): Task =>
  async ({ cases: { opening, proposal } }) => {
    const { foundation, head } = prisonStaffOf(employer.prison)
    const subject = openingOf(employer)
    const draft = openingDraftOf(await stateOf(proposal, foundation, proposalOf(employer)))
    if (draft !== undefined) await give(opening, foundation, subject, opened, { type: "prepare", ...draft })
    const documents = [paper("workplaceSecurity", "headOfPrison"), paper("workplaceHealth", "prisonDoctor")]
    const { directorate } = provinceStaffOf(employer.province)
    await give(opening, directorate, subject, opened, { type: "clear", documents })
    await give(opening, head, subject, opened, { type: "begin" })
    await give(proposal, foundation, proposalOf(employer), opened, { type: "open", opening: subject })
  }

/** From a published capacity to an open workshop. */
export const enterpriseOfYear = (country: Country): ReadonlyArray<Phase> => {
  const step = (fa: string, en: string, day: Day, task: (employer: Employer) => Task): Phase => ({
    title: text(fa, en),
    day,
    tasks: country.employers.map(task),
  })
  return [
    {
      title: text("انتشار ظرفیت‌های زندان‌ها", "prisons publish their capacities"),
      day: published,
      tasks: provinces.map(([, province]) => publish(province, country)),
    },
    step("پیشنهاد کارفرمایان", "employers propose work", proposed, propose),
    step("بازدید و بررسی ایمنی و امنیت", "the places are inspected", inspected, inspect),
    step("قراردادها", "contracts are concluded", concluded, conclude),
    step("گشایش کارگاه‌ها", "workshops are opened", opened, openWorkshop),
  ]
}
