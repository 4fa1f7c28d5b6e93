/** What follows when a prisoner leaves, by whatever way: a route of leniency, a debt that is paid, the end of a term, or death. */

import { type Consequence, type ConsequenceOfficer, defineConsequence } from "@bazgasht/casework/consequences"
import { placementCases, trainingCases } from "@bazgasht/core/employment"
import { afterCareCases, debtPetitionCases, leniencyCases } from "@bazgasht/core/release"
import { supportCases } from "@bazgasht/core/support"
import { type Day, text } from "@bazgasht/rules"
import { registers } from "../registers/registers.ts"
import type { ConsequenceTerms } from "./consequence-terms.ts"

const records = registers.prisonerRecord.cases

const onDuty = (role: string): ConsequenceOfficer<object> => ({ person: "onDuty", role })

/** A prisoner whom a petition has released. */
interface Released {
  readonly person: string
  readonly on: Day
  readonly way: string
}

/** Closes the record of a prisoner whom a petition has released: from there on, every way out is one. */
const closingRecords = ({ leaving, roles }: ConsequenceTerms): ReadonlyArray<Consequence> => {
  const close = {
    gives: { kind: records, command: "close" },
    to: ({ person }: Released) => ({ subject: person }),
    brings: ({ on, way }: Released, { state }: { readonly state: { readonly stage: string } }) =>
      state.stage === "closed" ? undefined : { on, reason: way },
    by: onDuty(roles.records),
  } as const
  return [
    defineConsequence({
      ...close,
      name: "debtPetition.closeRecord",
      title: text("بستن سابقهٔ زندانی با آزادی بابت بدهی", "the record closes when a debtor is released"),
      of: { kind: debtPetitionCases, events: ["released"] },
      carries: ({ at }, state) =>
        state.stage === "none"
          ? undefined
          : { person: state.petition.prisoner, on: at, way: leaving.debtsPaid },
    }),
    defineConsequence({
      ...close,
      name: "leniency.closeRecord",
      title: text("بستن سابقهٔ زندانی با اجرای نهاد ارفاقی", "the record closes when leniency is carried out"),
      of: { kind: leniencyCases, events: ["carriedOut"] },
      carries: ({ at }, state) =>
        state.stage !== "none" && leaving.leniencyRoutes.includes(state.file.route)
          ? { person: state.file.beneficiary, on: at, way: state.file.route }
          : undefined,
    }),
  ]
}

/** What the closing of a prisoner's record says: who left, when, and whether alive. */
interface Left {
  readonly person: string
  readonly on: Day
  readonly reason: string
  readonly end: "released" | "died"
}

const followingRecords = ({ leaving, roles }: ConsequenceTerms): ReadonlyArray<Consequence> => {
  const leftOf = ({
    on,
    reason,
    subject,
  }: {
    readonly on: Day
    readonly reason: string
    readonly subject: string
  }): Left | undefined => {
    const left = { person: subject, on, reason }
    if (reason === leaving.died) return { ...left, end: "died" }
    return reason === leaving.released || leaving.ways.includes(reason)
      ? { ...left, end: "released" }
      : undefined
  }
  const only =
    (end: Left["end"]) =>
    (event: Parameters<typeof leftOf>[0]): Left | undefined => {
      const left = leftOf(event)
      return left?.end === end ? left : undefined
    }
  const of = { kind: records, events: ["closed"] } as const
  const ofPerson = ({ person }: Left) => ({ ofPerson: person })
  return [
    defineConsequence({
      of,
      name: "left.endPlacement",
      title: text("پایان اشتغال در زندان با خروج", "work in prison ends with leaving it"),
      carries: leftOf,
      gives: { kind: placementCases, command: "end" },
      to: ofPerson,
      // Work that was taken up after release goes on.
      brings: ({ end }, { state }) =>
        end === "released" && state.stage !== "none" && state.proposal.seat.custody === "released"
          ? undefined
          : { ending: { kind: end } },
      by: onDuty(roles.placements),
    }),
    defineConsequence({
      of,
      name: "left.openAfterCare",
      title: text("آغاز مراقبت پس از خروج", "after-care opens with release"),
      carries: only("released"),
      gives: { kind: afterCareCases, command: "open" },
      to: ({ person }) => ({ opens: true, unless: { person, stage: "following" } }),
      // Which way they left, and which centre follows them, nobody guesses.
      brings: ({ on, person, reason }, { officer: { unit } }) =>
        reason === leaving.released || unit === undefined
          ? "undecided"
          : { person, releasedOn: on, releaseRoute: reason, unit },
      by: onDuty(roles.afterCare),
    }),
    defineConsequence({
      of,
      name: "left.reportRelease",
      title: text(
        "اعلام آزادی به پروندهٔ حمایت از خانواده",
        "the release is reported to the family's support case",
      ),
      carries: only("released"),
      gives: { kind: supportCases, command: "reportRelease" },
      to: ofPerson,
      brings: ({ on }) => ({ releasedOn: on }),
      by: onDuty(roles.support),
    }),
    defineConsequence({
      of,
      name: "left.recordDeath",
      title: text(
        "ثبت فوت زندانی در پروندهٔ حمایت از خانواده",
        "the death is reported to the family's support case",
      ),
      carries: only("died"),
      gives: { kind: supportCases, command: "recordDeath" },
      to: ofPerson,
      brings: ({ on }, { causedBy: { kind, subject, version } }) => ({
        of: "prisoner" as const,
        diedOn: on,
        document: `${kind}/${subject}#${version}`,
      }),
      by: onDuty(roles.support),
    }),
    defineConsequence({
      of,
      name: "left.withdrawPetition",
      title: text(
        "پس گرفتن درخواست آزادی محکوم مالی پس از فوت",
        "the petition of a debtor who died is withdrawn",
      ),
      carries: only("died"),
      gives: { kind: debtPetitionCases, command: "withdraw" },
      to: ofPerson,
      brings: ({ reason }) => ({ reason }),
      by: onDuty(roles.petitions),
    }),
    defineConsequence({
      of,
      name: "left.withdrawTrainee",
      title: text("خروج کارآموز درگذشته از دوره", "a trainee who died leaves the course"),
      carries: only("died"),
      gives: { kind: trainingCases, command: "withdraw" },
      to: ofPerson,
      brings: ({ reason }) => ({ reason }),
      by: onDuty(roles.training),
    }),
  ]
}

/**
 * What follows when a prisoner leaves. A release by a petition closes the record of the prisoner; the closing of the record, whoever gives
 * it, ends work in prison, opens after-care, and tells the family's support; after a death it ends what was to come.
 *
 * @example
 * consequencesOfLeaving(consequenceTerms).map(({ name }) => name).slice(0, 3)
 * // => ["debtPetition.closeRecord", "leniency.closeRecord", "left.endPlacement"]
 */
export const consequencesOfLeaving = (terms: ConsequenceTerms): ReadonlyArray<Consequence> => [
  ...closingRecords(terms),
  ...followingRecords(terms),
]
