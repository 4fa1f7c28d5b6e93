/**
 * Division of labour with the Relief Committee: its cover takes some months from the arrest, and the association bridges the gap
 * (FAM-3).
 */

import {
  addTerm,
  all,
  type Day,
  decisionRule,
  type Expression,
  greatestOf,
  not,
  onOrAfter,
  type Parameter,
  quantityRule,
  type Rule,
  type Term,
  type Text,
  text,
  today,
  valueOfParameter,
  valueOfRule,
} from "@bazgasht/rules"
import { socialWorker, supportAssociation } from "../actors.ts"
import { practice } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { isCoveredByAnother } from "../facts/family/cover.ts"
import { custodyEpisodes } from "../facts/family/custody.ts"
import { longestWait, shortestWait } from "../parameters/family-support.ts"
import { familyCover } from "./family-cover.ts"

const interview = practice("whole", "verifiedReport", "Mizan interview with the manager of the associations")
const underInterview = clausesOf(interview)

export const noOtherCash: Expression<boolean> = underInterview(
  "FAM-3-no-other-payer",
  "نهاد دیگری به خانوار کمک نقدی نمی‌پردازد",
  "no other payer covers the household in cash on the day",
  {
    yes: text(
      "نهاد دیگری به خانوار کمک نقدی نمی‌پردازد",
      "no other payer covers the household in cash on the day",
    ),
    no: text(
      "نهاد دیگری به خانوار کمک نقدی می‌پردازد",
      "another payer covers the household in cash on the day",
    ),
    question: text(
      "آیا خانوار بدون کمک نقدی نهادی دیگر است؟",
      "is the household without cash cover by another payer on the day?",
    ),
  },
)(not(isCoveredByAnother("cash")))

/** FAM-3: the association carries the family as long as nobody else does. */
export const bridging = decisionRule({
  id: "FAM-3",
  title: text("حمایت تا آغاز پوشش کمیتهٔ امداد", "support until the Relief Committee takes over"),
  citations: [interview],
  kind: "administrative",
  reporters: [socialWorker],
  deciders: [supportAssociation],
  expression: all(
    underInterview("FAM-3-covered", "خانواده تحت پوشش انجمن است", "the association covers the family", {
      yes: text("خانواده مشمول پوشش انجمن است", "the association covers the family"),
      no: text("خانواده مشمول پوشش انجمن نیست", "the association does not cover the family"),
      question: text("آیا خانواده مشمول پوشش انجمن است؟", "does the association cover the family?"),
    })(valueOfRule(familyCover)),
    noOtherCash,
  ),
})

/** The day of the last arrest. */
const lastArrest = greatestOf(
  custodyEpisodes,
  (episode) => episode.from,
  (episode) => onOrAfter(today, episode.from),
)

const handOver = (id: string, title: Text, wait: Parameter<Term>): Rule<Day> =>
  quantityRule<Day>("day", {
    id,
    title,
    citations: [interview],
    kind: "automatic",
    expression: addTerm(lastArrest, valueOfParameter(wait)),
  })

/** FAM-3/earliest: the first day on which the Relief Committee is expected to have taken over. */
export const earliestHandOver = handOver(
  "FAM-3/earliest",
  text("نخستین روز مورد انتظار برای پوشش کمیتهٔ امداد", "the Relief Committee takes over at the earliest"),
  shortestWait,
)

/** FAM-3/latest: the last such day. */
export const latestHandOver = handOver(
  "FAM-3/latest",
  text("آخرین روز مورد انتظار برای پوشش کمیتهٔ امداد", "the Relief Committee takes over at the latest"),
  longestWait,
)
