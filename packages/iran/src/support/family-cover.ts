/**
 * Conditions of cover by the Prisoners' Support Association, as its portal gives them (FAM-1). Nationality is no condition: a
 * foreign spouse or foreign parents do not exclude.
 */

import {
  all,
  any,
  type Citation,
  clause,
  code,
  countOf,
  decisionRule,
  type Expression,
  exists,
  is,
  not,
  type Sentences,
  type Text,
  text,
} from "@bazgasht/rules"
import { foreignMinistry, reliefCommittee, socialWorker, supportAssociation } from "../actors.ts"
import { portal } from "../citing.ts"
import { computed } from "../clauses.ts"
import {
  custodyAbroadConfirmed,
  heldAbroad,
  isInCustody,
  prisonerIncomeReachesFamily,
  prisonerMarried,
} from "../facts/family/custody.ts"
import {
  dependsOnPrisoner,
  type FamilyRelation,
  isSupported,
  memberships,
} from "../facts/family/household.ts"

const source = "Samaneh Hemayat, conditions page"
const conditions = portal("whole", "verifiedText", source)
const childrenWithParent = portal("whole", "verifiedReport", `${source}; its details are cut`)

/** Whether somebody of this relation belongs to the household on the day. */
const hasMember = (relation: FamilyRelation): Expression<boolean> =>
  exists(memberships, (member) => all(is(member.relation, code(relation)), isSupported(member)))

const condition = (
  id: string,
  title: Text,
  sentences: Sentences,
  of: Expression<boolean>,
  citation: Citation = conditions,
): Expression<boolean> => clause({ id, title, citations: [citation], sentences }, of)

/** FAM-1/size: members of the household on the day, the prisoner not counted. */
export const householdSize = computed([conditions]).count(
  "FAM-1/size",
  "تعداد اعضای تحت حمایت خانوار",
  "supported members of the household",
  countOf(memberships, isSupported),
)

/** What has to hold of every family, wherever the prisoner is held. */
const everywhere = [
  condition(
    "FAM-1-custody",
    text("زندانی در حبس است", "the prisoner is in custody"),
    {
      yes: text("زندانی در حبس است", "the prisoner is in custody"),
      no: text("زندانی در حبس نیست", "the prisoner is not in custody"),
      question: text("آیا زندانی در حبس است؟", "is the prisoner in custody?"),
    },
    isInCustody,
  ),
  condition(
    "FAM-1-dependants",
    text("خانوار عضو تحت حمایت دارد", "the household has members to support"),
    {
      yes: text("خانوار دست‌کم یک عضو تحت حمایت دارد", "the household has members to support"),
      no: text("خانوار عضو تحت حمایتی ندارد", "the household has nobody to support"),
      question: text(
        "آیا خانوار دست‌کم یک عضو تحت حمایت دارد؟",
        "does the household have members to support?",
      ),
    },
    exists(memberships, isSupported),
  ),
  condition(
    "FAM-1-income",
    text(
      "از فعالیت زندانی درآمدی به خانواده نمی‌رسد",
      "no income from the prisoner's activity reaches the family",
    ),
    {
      yes: text(
        "از فعالیت زندانی درآمدی به خانواده نمی‌رسد",
        "no income from the prisoner's activity reaches the family",
      ),
      no: text(
        "از فعالیت زندانی هنوز درآمدی به خانواده می‌رسد",
        "income from the prisoner's activity still reaches the family",
      ),
      question: text(
        "آیا درآمد خانواده از فعالیت زندانی قطع است؟",
        "is the family without income from the prisoner's activity?",
      ),
    },
    not(prisonerIncomeReachesFamily),
  ),
  condition(
    "FAM-1-dependence",
    text("معیشت خانوار وابسته به زندانی بوده است", "the household depended on the prisoner"),
    {
      yes: text(
        "پیش از حبس، معیشت خانوار به زندانی وابسته بوده است",
        "the household depended on the prisoner before the imprisonment",
      ),
      no: text(
        "پیش از حبس، معیشت خانوار به زندانی وابسته نبوده است",
        "the household did not depend on the prisoner before the imprisonment",
      ),
      question: text(
        "آیا پیش از حبس، معیشت خانوار به زندانی وابسته بوده است؟",
        "did the household depend on the prisoner before the imprisonment?",
      ),
    },
    dependsOnPrisoner,
  ),
  condition(
    "FAM-1-married-or-child",
    text(
      "زندانی متأهل است یا فرزند او در خانوار است",
      "the prisoner is married or has a child in the household",
    ),
    {
      yes: text(
        "زندانی متأهل است یا فرزند او در خانوار است",
        "the prisoner is married or has a child in the household",
      ),
      no: text(
        "زندانی متأهل نیست و فرزندی از او در خانوار نیست",
        "the prisoner is not married and has no child in the household",
      ),
      question: text(
        "آیا زندانی متأهل است یا فرزند او در خانوار است؟",
        "is the prisoner married, or is a child of theirs in the household?",
      ),
    },
    any(prisonerMarried, hasMember("child")),
    childrenWithParent,
  ),
] as const

/** FAM-1: cover of the dependants of a prisoner whom the imprisonment has made poor. */
export const familyCover = decisionRule({
  id: "FAM-1",
  title: text("پوشش خانواده در انجمن حمایت زندانیان", "cover by the Prisoners' Support Association"),
  sentences: {
    yes: text(
      "خانواده مشمول پوشش انجمن حمایت زندانیان است",
      "the family meets the conditions of cover by the Prisoners' Support Association",
    ),
    no: text(
      "خانواده مشمول پوشش انجمن حمایت زندانیان نیست",
      "the family does not meet the conditions of cover by the Prisoners' Support Association",
    ),
    question: text(
      "آیا خانواده مشمول پوشش انجمن حمایت زندانیان است؟",
      "does the family meet the conditions of cover by the Prisoners' Support Association?",
    ),
  },
  citations: [conditions],
  kind: "administrative",
  reporters: [socialWorker],
  deciders: [supportAssociation],
  referrals: [
    {
      id: "FAM-1-parents-of-unmarried",
      title: text(
        "پدر و مادر زندانی مجرد: معرفی به کمیتهٔ امداد",
        "parents of an unmarried prisoner: to the Relief Committee",
      ),
      citations: [conditions],
      when: all(isInCustody, not(prisonerMarried), not(hasMember("child")), hasMember("parent")),
      to: reliefCommittee,
    },
    {
      id: "FAM-1-abroad-unconfirmed",
      title: text(
        "حبس تأییدنشده در خارج از کشور: استعلام از وزارت امور خارجه",
        "unconfirmed custody abroad: to the Ministry of Foreign Affairs",
      ),
      citations: [conditions],
      when: all(...everywhere, heldAbroad, not(custodyAbroadConfirmed)),
      to: foreignMinistry,
    },
  ],
  expression: all(
    ...everywhere,
    condition(
      "FAM-1-abroad",
      text("حبس در ایران، یا حبس تأییدشده در خارج از کشور", "custody in Iran, or confirmed custody abroad"),
      {
        yes: text(
          "زندانی در ایران در حبس است یا وزارت امور خارجه حبس او در خارج از کشور را تأیید کرده است",
          "the prisoner is held in Iran, or the Ministry of Foreign Affairs has confirmed the custody abroad",
        ),
        no: text(
          "زندانی در خارج از کشور در حبس است و وزارت امور خارجه آن را تأیید نکرده است",
          "the prisoner is held abroad, and the Ministry of Foreign Affairs has not confirmed it",
        ),
        question: text(
          "آیا زندانی در ایران در حبس است یا وزارت امور خارجه حبس او در خارج از کشور را تأیید کرده است؟",
          "is the prisoner held in Iran, or has the Ministry of Foreign Affairs confirmed the custody abroad?",
        ),
      },
      any(not(heldAbroad), custodyAbroadConfirmed),
    ),
  ),
})
