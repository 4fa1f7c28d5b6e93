/** Referrals: an association asks the Relief Committee to carry a family. It accepts, declines, or does not answer in time. */

import { type Day, text } from "@bazgasht/rules"
import { type Association, type Country, firstDay, type Household } from "./country.ts"
import { caseOf } from "./families.ts"
import { staffOf } from "./offices.ts"
import { give, isThere, type Systems, stateOf } from "./systems.ts"
import type { Phase, Task } from "./year.ts"

const sent = (firstDay + 100) as Day
const received = (firstDay + 105) as Day
const answered = (firstDay + 125) as Day
const reminded = (firstDay + 135) as Day
const carriedFrom = (firstDay + 130) as Day

const referralOf = ({ id }: Household): string => `referral-${id}`

type Step = (household: Household, systems: Systems) => Promise<void>

/** A step for each family of an association that may be referred. */
const ofAssociation =
  ({ households }: Association, step: Step): Task =>
  async (systems) => {
    for (const household of households.filter(({ referral }) => referral !== undefined))
      await step(household, systems)
  }

/** Families that are supported are referred. */
const send: Step = async (household, { cases: { referral, supportCase } }) => {
  const { association: unit, file } = household
  const { stage } = await stateOf(supportCase, staffOf(unit).auditor, caseOf(household))
  if (stage !== "active") return
  await give(referral, staffOf(unit).worker, referralOf(household), sent, {
    type: "send",
    unit,
    agency: "reliefCommittee",
    purpose: "referral.carryFamily",
    people: (file.household?.members ?? []).map(({ person }) => person),
    documents: [`letter-${household.id}`],
    regarding: { kind: "supportCase", subject: caseOf(household) },
  })
}

const receive: Step = async (household, { cases: { referral } }) => {
  const reference = `relief-${household.id}`
  const receipt = { type: "confirmReceipt", on: received, reference } as const
  await give(referral, staffOf(household.association).clerk, referralOf(household), received, receipt)
}

/** That a family which the Relief Committee carries is handed over follows. */
const answer: Step = async (household, { cases: { referral } }) => {
  const { referral: becomes } = household
  if (becomes !== "accepted" && becomes !== "declined") return
  await give(referral, staffOf(household.association).clerk, referralOf(household), answered, {
    type: "answer",
    on: answered,
    outcome: `answer.${becomes}`,
    document: `answer-${household.id}`,
    ...(becomes === "accepted" ? { from: carriedFrom } : {}),
  })
}

const remind: Step = async (household, { cases: { referral } }) => {
  if (household.referral !== "silent") return
  await give(referral, staffOf(household.association).worker, referralOf(household), reminded, {
    type: "remind",
  })
}

/** A step for a family that was referred. */
const ifReferred =
  (step: Step): Step =>
  async (household, systems) => {
    const { auditor } = staffOf(household.association)
    if (await isThere(systems.cases.referral, auditor, referralOf(household))) await step(household, systems)
  }

/** The referrals of the year. */
export const referralsOfYear = ({ associations }: Country): ReadonlyArray<Phase> => {
  const phase = (fa: string, en: string, day: Day, step: Step): Phase => ({
    title: text(fa, en),
    day,
    tasks: associations.map((association) => ofAssociation(association, step)),
  })
  return [
    phase("ارجاع به کمیتهٔ امداد", "families are referred to the Relief Committee", sent, send),
    phase("دریافت ارجاع‌ها", "the Relief Committee has the referrals", received, ifReferred(receive)),
    phase("پاسخ ارجاع‌ها", "the Relief Committee answers", answered, ifReferred(answer)),
    phase("یادآوری ارجاع‌ها", "it is reminded where it has not", reminded, ifReferred(remind)),
  ]
}
