/**
 * Kinds of help by the associations (FAM-6). Help for the household is decided on the facts of the family, help for a member on
 * those of the family and of that member.
 */

import type { HelpRule } from "@bazgasht/core/support"
import {
  addTerm,
  all,
  any,
  clause,
  code,
  decisionRule,
  type Expression,
  is,
  lawDay,
  not,
  onOrAfter,
  type Parameter,
  type Sentences,
  type Term,
  type Text,
  text,
  valueOfParameter,
  valueOfRule,
} from "@bazgasht/rules"
import { socialWorker, supportAssociation } from "../actors.ts"
import { practice } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import type { HelpKind } from "../facts/family/cover.ts"
import { economicallyWeak, needsHousingDeposit, visitsFromAfar } from "../facts/family/household.ts"
import {
  memberBirthDay,
  memberIsSupported,
  memberNeedsCounselling,
  memberNeedsDowry,
  memberNeedsTreatment,
  memberRelation,
  memberSeeksWork,
  memberStudent,
  memberWishesTraining,
} from "../facts/family/member.ts"
import {
  leastAgeOfDowry,
  leastAgeOfStudy,
  leastAgeOfTraining,
  leastAgeOfWork,
} from "../parameters/family-support.ts"
import { noOtherCash } from "./bridging.ts"
import { familyCover } from "./family-cover.ts"

const reports = practice("whole", "verifiedReport", "reports of several provinces")
const underReports = clausesOf(reports)

const covered = underReports(
  "FAM-6-covered",
  "خانواده تحت پوشش انجمن است",
  "the association covers the family",
  {
    yes: text("خانواده مشمول پوشش انجمن است", "the association covers the family"),
    no: text("خانواده مشمول پوشش انجمن نیست", "the association does not cover the family"),
    question: text("آیا خانواده مشمول پوشش انجمن است؟", "does the association cover the family?"),
  },
)(valueOfRule(familyCover))

const supportedMember = underReports(
  "FAM-6-member",
  "عضو خانوار تحت حمایت است",
  "the member belongs to the household",
  {
    yes: text("این عضو در خانوار تحت حمایت است", "the member belongs to the supported household"),
    no: text("این عضو در خانوار تحت حمایت نیست", "the member does not belong to the supported household"),
    question: text(
      "آیا این عضو در خانوار تحت حمایت است؟",
      "does the member belong to the supported household?",
    ),
  },
)(memberIsSupported)

/** The need that a kind of help answers. */
const need = (
  kind: HelpKind,
  title: Text,
  sentences: Sentences,
  of: Expression<boolean>,
): Expression<boolean> => clause({ id: `FAM-6-${kind}-need`, title, citations: [reports], sentences }, of)

const help = (kind: HelpKind, title: Text, ...conditions: ReadonlyArray<Expression<boolean>>): HelpRule => ({
  kind,
  rule: decisionRule({
    id: `FAM-6-${kind}`,
    title,
    citations: [reports],
    kind: "administrative",
    reporters: [socialWorker],
    deciders: [supportAssociation],
    expression: all(covered, ...conditions),
  }),
})

/** Help that is meant for some members only. */
const meantWhere = (concerns: Expression<boolean>, of: HelpRule): HelpRule => ({ ...of, concerns })

/** FAM-6-cash to FAM-6-visitTravel: help for the household as a whole. Cash is for whom no other payer covers in cash. */
export const householdHelp: ReadonlyArray<HelpRule> = [
  help("cash", text("کمک نقدی ماهانه به خانوار", "monthly cash for the household"), noOtherCash),
  help(
    "livelihoodPackage",
    text("بستهٔ معیشتی", "livelihood package"),
    need(
      "livelihoodPackage",
      text("وضعیت اقتصادی خانوار ضعیف است", "the economic state of the household is weak"),
      {
        yes: text("وضعیت اقتصادی خانوار ضعیف است", "the economic state of the household is weak"),
        no: text("وضعیت اقتصادی خانوار ضعیف نیست", "the economic state of the household is not weak"),
        question: text("آیا وضعیت اقتصادی خانوار ضعیف است؟", "is the economic state of the household weak?"),
      },
      economicallyWeak,
    ),
  ),
  help(
    "housingDeposit",
    text("کمک ودیعهٔ مسکن", "housing deposit"),
    need(
      "housingDeposit",
      text("خانوار به ودیعهٔ مسکن نیاز دارد", "the household needs a deposit to rent a home"),
      {
        yes: text("خانوار به ودیعهٔ مسکن نیاز دارد", "the household needs a deposit to rent a home"),
        no: text("خانوار به ودیعهٔ مسکن نیاز ندارد", "the household needs no deposit to rent a home"),
        question: text(
          "آیا خانوار به ودیعهٔ مسکن نیاز دارد؟",
          "does the household need a deposit to rent a home?",
        ),
      },
      needsHousingDeposit,
    ),
  ),
  help(
    "visitTravel",
    text("هزینهٔ سفر برای ملاقات زندانی", "travel to visit the prisoner"),
    need(
      "visitTravel",
      text("ملاقات زندانی مستلزم سفر به شهر دیگر است", "visits require travel to another town"),
      {
        yes: text("ملاقات با زندانی مستلزم سفر به شهر دیگر است", "visits require travel to another town"),
        no: text("ملاقات با زندانی مستلزم سفر به شهر دیگر نیست", "visits need no travel to another town"),
        question: text(
          "آیا ملاقات با زندانی مستلزم سفر به شهر دیگر است؟",
          "do visits require travel to another town?",
        ),
      },
      visitsFromAfar,
    ),
  ),
]

/** Nobody asks a spouse, a parent or a grandparent about a trousseau. */
const isOfTheYoung = not(
  any(
    is(memberRelation, code("spouse")),
    is(memberRelation, code("parent")),
    is(memberRelation, code("grandparent")),
  ),
)

/** Whether the member is old enough on the day of the decision for the question to be asked at all: it is not asked years ahead. */
const hasReached = (age: Parameter<Term>): Expression<boolean> =>
  onOrAfter(lawDay, addTerm(memberBirthDay, valueOfParameter(age)))

/** FAM-6-study to FAM-6-counselling: help for one member. */
export const memberHelp: ReadonlyArray<HelpRule> = [
  meantWhere(
    hasReached(leastAgeOfStudy),
    help(
      "study",
      text("کمک تحصیلی", "help with study"),
      supportedMember,
      need(
        "study",
        text("عضو محصل یا دانشجو است", "the member is at school or university"),
        {
          yes: text("این عضو محصل یا دانشجو است", "the member is at school or university"),
          no: text("این عضو محصل یا دانشجو نیست", "the member is not at school or university"),
          question: text("آیا این عضو محصل یا دانشجو است؟", "is the member at school or university?"),
        },
        all(hasReached(leastAgeOfStudy), memberStudent),
      ),
    ),
  ),
  help(
    "medical",
    text("کمک درمانی و دندان‌پزشکی", "medical and dental help"),
    supportedMember,
    need(
      "medical",
      text("عضو به درمان نیاز دارد", "the member needs medical or dental treatment"),
      {
        yes: text("این عضو به کمک برای درمان نیاز دارد", "the member needs help with treatment"),
        no: text("این عضو به کمک برای درمان نیاز ندارد", "the member needs no help with treatment"),
        question: text(
          "آیا این عضو به کمک برای درمان نیاز دارد؟",
          "does the member need help with treatment?",
        ),
      },
      memberNeedsTreatment,
    ),
  ),
  meantWhere(
    all(isOfTheYoung, hasReached(leastAgeOfDowry)),
    help(
      "dowry",
      text("کمک جهیزیه", "a trousseau"),
      supportedMember,
      need(
        "dowry",
        text("عضو به جهیزیه نیاز دارد", "the member needs a trousseau"),
        {
          yes: text("این عضو به جهیزیه نیاز دارد", "the member needs a trousseau"),
          no: text("جهیزیه برای این عضو موضوعیت ندارد", "a trousseau is not called for"),
          question: text("آیا این عضو به جهیزیه نیاز دارد؟", "does the member need a trousseau?"),
        },
        all(isOfTheYoung, hasReached(leastAgeOfDowry), memberNeedsDowry),
      ),
    ),
  ),
  meantWhere(
    hasReached(leastAgeOfWork),
    help(
      "job",
      text("کمک به اشتغال عضو خانوار", "a job for a member"),
      supportedMember,
      need(
        "job",
        text("عضو جویای کار است", "the member seeks work"),
        {
          yes: text("این عضو جویای کار است", "the member seeks work"),
          no: text(
            "این عضو جویای کار نیست یا به سن کار نرسیده است",
            "the member seeks no work or has not reached the age of work",
          ),
          question: text("آیا این عضو جویای کار است؟", "does the member seek work?"),
        },
        all(hasReached(leastAgeOfWork), memberSeeksWork),
      ),
    ),
  ),
  meantWhere(
    hasReached(leastAgeOfTraining),
    help(
      "training",
      text("آموزش مهارت به عضو خانوار", "training of a member"),
      supportedMember,
      need(
        "training",
        text("عضو متقاضی آموزش مهارت است", "the member wishes to learn a trade"),
        {
          yes: text("این عضو متقاضی آموزش مهارت است", "the member wishes to learn a trade"),
          no: text(
            "این عضو متقاضی آموزش مهارت نیست یا به سن آن نرسیده است",
            "the member does not wish to learn a trade or has not reached the age for it",
          ),
          question: text("آیا این عضو متقاضی آموزش مهارت است؟", "does the member wish to learn a trade?"),
        },
        all(hasReached(leastAgeOfTraining), memberWishesTraining),
      ),
    ),
  ),
  help(
    "counselling",
    text("خدمات مشاوره", "counselling"),
    supportedMember,
    need(
      "counselling",
      text("عضو به مشاوره نیاز دارد", "the member needs counselling"),
      {
        yes: text("این عضو به مشاوره نیاز دارد", "the member needs counselling"),
        no: text("این عضو به مشاوره نیاز ندارد", "the member needs no counselling"),
        question: text("آیا این عضو به مشاوره نیاز دارد؟", "does the member need counselling?"),
      },
      memberNeedsCounselling,
    ),
  ),
]
