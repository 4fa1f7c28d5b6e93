/** The work that is under way after the year: families who have applied, debtors who negotiate, and what is brought to each desk. */

import {
  type Country,
  type CountrySize,
  countryOf,
  type Prisoner,
  prisonOf,
} from "@bazgasht/example-systems/country.ts"
import { openPetition } from "@bazgasht/example-systems/debtors.ts"
import { apply, assess, screen } from "@bazgasht/example-systems/families.ts"
import { openBatch, poolId } from "@bazgasht/example-systems/gift-batches.ts"
import { owedBy } from "@bazgasht/example-systems/gifts.ts"
import { employerOf, headquarters, headquartersStaff } from "@bazgasht/example-systems/offices.ts"
import { trade } from "@bazgasht/example-systems/registers.ts"
import { give } from "@bazgasht/example-systems/systems.ts"
import { dailyWage } from "@bazgasht/example-systems/wage-schedule.ts"
import type { Phase, Task } from "@bazgasht/example-systems/year.ts"
import { type Day, text } from "@bazgasht/rules"

/** So many families apply after the year. */
const newFamilies = 6

/** Families of the same country that were not there in the year. */
const familiesAfter = (seed: number, size: CountrySize) => {
  const before = new Set(
    countryOf(seed, size).associations.flatMap(({ households }) => households.map(({ id }) => id)),
  )
  return countryOf(seed, { ...size, families: size.families + newFamilies }).associations.flatMap(
    (association) =>
      association.households
        .filter(({ id }) => !before.has(id))
        .map((household) => ({ association, household })),
  )
}

/** Debtors for whom nobody has asked yet. */
const debtorsAfter = ({ debtors, prisoners }: Country) => {
  const asked = new Set(debtors.map(({ file }) => file.id))
  return prisoners.filter(({ debt, file }) => debt !== undefined && !asked.has(file.id)).slice(0, 3)
}

/** The batches into which the gifts of the portal go: for the campaign that is open, and for all debtors. */
export const openCampaign = "campaign-portal"
export const batchOf = (campaign: string | undefined): string =>
  campaign === undefined ? "batch-portal" : `batch-${campaign}`

/** Asks for a debtor under a code, and opens the batches of gifts. */
const askFor =
  (debtor: Prisoner, from: Day, until: Day): Task =>
  async (systems) => {
    await give(systems.cases.campaign, headquartersStaff.officer, openCampaign, from, {
      type: "open",
      code: "A-217",
      purpose: "campaign.release",
      channel: "gift.portal",
      wanted: owedBy(debtor),
      from,
      until,
      surplus: {},
      unit: headquarters,
    })
    const into = { kind: "pool", id: poolId } as const
    await openBatch({ batch: batchOf(undefined), into, earmark: {} }, from)(systems)
    await openBatch(
      {
        batch: batchOf(openCampaign),
        into,
        earmark: { campaign: [openCampaign] },
        campaign: openCampaign,
      },
      from,
    )(systems)
  }

/** The id of a proposal that waits for its inspections. */
const proposalId = "proposal-portal-1"

/** What is begun after the year, a few days before the portal opens. */
export const openWorkOf = (seed: number, size: CountrySize, today: Day): ReadonlyArray<Phase> => {
  const country = countryOf(seed, size)
  const families = familiesAfter(seed, size)
  const on = (before: number) => (today - before) as Day
  const [{ province } = { province: "" }] = country.associations
  const investor = `portal-${prisonOf(province)}`
  const phases: ReadonlyArray<Phase> = [
    {
      title: text("خانواده‌های تازه درخواست می‌دهند", "more families apply"),
      day: on(12),
      tasks: families.map(({ association, household }) => apply(household, association, on(12))),
    },
    {
      title: text("بررسی شمول خانواده‌های تازه", "their cover is decided"),
      day: on(9),
      tasks: families.slice(2).map(({ association, household }) => screen(household, association, on(9))),
    },
    {
      title: text("بازدید خانواده‌های تازه", "some of them are visited"),
      day: on(4),
      tasks: families.slice(4).map(({ association, household }) => assess(household, association, on(4))),
    },
    {
      title: text("درخواست محکومان مالی تازه", "more debtors apply"),
      day: on(8),
      tasks: debtorsAfter(country).map((debtor) => openPetition(debtor, on(8))),
    },
    {
      title: text("پویش برای یک محکوم مالی", "a campaign asks for a debtor"),
      day: on(6),
      tasks: debtorsAfter(country)
        .slice(0, 1)
        .map((debtor) => askFor(debtor, on(6), (today + 30) as Day)),
    },
    {
      title: text("پیشنهاد یک سرمایه‌گذار", "an investor proposes work"),
      day: on(3),
      tasks: [
        async ({ cases }) => {
          await give(cases.proposal, employerOf(investor), proposalId, on(3), {
            type: "submit",
            investor,
            unit: prisonOf(province),
            work: {
              trade,
              workplace: "closed",
              seats: 6,
              wage: { amount: dailyWage, per: "day" },
              capacity: `hall-${prisonOf(province)}`,
            },
          })
        },
      ],
    },
  ]
  return phases.toSorted((one, other) => one.day - other.day)
}
