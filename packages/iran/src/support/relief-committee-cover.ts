/**
 * Conditions of the Relief Committee for the family of a prisoner (FAM-4). Its services (pension, loans, goods, trousseau, study, medical and
 * legal help) are its own; they end at the release, with help for the job of the head afterwards (FAM-4/job).
 */

import type { VocabularyEntry } from "@bazgasht/core"
import { type Actor, all, decisionRule, exists, not, onOrAfter, text, today } from "@bazgasht/rules"
import { reliefCommittee, socialWorker, supportAssociation, welfareOrganization } from "../actors.ts"
import { emdad, ours } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { custodyEpisodes, isInCustody } from "../facts/family/custody.ts"
import { dependsOnPrisoner, economicallyWeak } from "../facts/family/household.ts"

const terms = emdad("whole", "verifiedText", "Emdad page on prisoners' families")
const reports = emdad("whole", "verifiedReport", "Kayhan 1404/03/16; YJC Hamedan")
const underReports = clausesOf(reports)

const parts = {
  kind: "administrative",
  proposers: [supportAssociation],
  reporters: [socialWorker],
  deciders: [reliefCommittee],
} as const

const head = clausesOf(reports, ours("who provided for the household is taken for its head"))(
  "FAM-4-head",
  "زندانی سرپرست خانوار بوده است",
  "the prisoner was the head of the household",
  {
    yes: text("زندانی سرپرست خانوار بوده است", "the prisoner was the head of the household"),
    no: text("زندانی سرپرست خانوار نبوده است", "the prisoner was not the head of the household"),
    question: text("آیا زندانی سرپرست خانوار بوده است؟", "was the prisoner the head of the household?"),
  },
)(dependsOnPrisoner)

const weak = underReports(
  "FAM-4-weak",
  "ضعف وضعیت اقتصادی به تأیید مددکار",
  "a weak economic state, which the social worker confirms",
  {
    yes: text(
      "مددکار ضعف وضعیت اقتصادی خانوار را تأیید کرده است",
      "the social worker confirms the weak economic state of the household",
    ),
    no: text(
      "مددکار وضعیت اقتصادی خانوار را ضعیف ندانسته است",
      "the social worker does not find the economic state of the household weak",
    ),
    question: text(
      "آیا مددکار ضعف وضعیت اقتصادی خانوار را تأیید می‌کند؟",
      "does the social worker confirm the weak economic state of the household?",
    ),
  },
)(economicallyWeak)

export const reliefCommitteeCover = decisionRule({
  id: "FAM-4",
  title: text("پوشش خانوادهٔ زندانی در کمیتهٔ امداد", "cover of a prisoner's family by the Relief Committee"),
  citations: [terms, reports],
  ...parts,
  expression: all(
    clausesOf(terms, reports)("FAM-4-custody", "زندانی در حبس است", "the prisoner is in custody", {
      yes: text("زندانی در حبس است", "the prisoner is in custody"),
      no: text("زندانی در حبس نیست", "the prisoner is not in custody"),
      question: text("آیا زندانی در حبس است؟", "is the prisoner in custody?"),
    })(isInCustody),
    head,
    weak,
  ),
})

/** FAM-4/job: help with the work of the head after the release. */
export const workOfReleasedHead = decisionRule({
  id: "FAM-4/job",
  title: text(
    "کمک کمیتهٔ امداد به اشتغال سرپرست آزادشده",
    "help by the Relief Committee in finding work for the released head of the household",
  ),
  citations: [reports, ours("the report says afterwards and names no end")],
  ...parts,
  expression: all(
    underReports("FAM-4-released", "زندانی آزاد شده است", "the prisoner has been released", {
      yes: text("زندانی آزاد شده است", "the prisoner has been released"),
      no: text("زندانی آزاد نشده است", "the prisoner has not been released"),
      question: text("آیا زندانی آزاد شده است؟", "has the prisoner been released?"),
    })(
      all(
        exists(custodyEpisodes, ({ ended, to }) => all(ended, onOrAfter(today, to))),
        not(isInCustody),
      ),
    ),
    head,
    weak,
  ),
})

// The bodies that pay families of prisoners.

const payer = ({ id, title }: Actor): VocabularyEntry => ({ code: id, title })

/** The association that carries the programme, then the bodies that cover a family in its place. A payer's code is its actor's id. */
export const payers: readonly [association: VocabularyEntry, ...ReadonlyArray<VocabularyEntry>] = [
  payer(supportAssociation),
  payer(reliefCommittee),
  payer(welfareOrganization),
]
