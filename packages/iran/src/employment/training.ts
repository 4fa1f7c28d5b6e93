/**
 * Vocational training with the Technical and Vocational Training Organization (EMP-7): the examination and the certificate are
 * that organization's.
 */

import { decisionRule, text } from "@bazgasht/rules"
import { classificationCouncil, trainingOrganization } from "../actors.ts"
import { employmentPractice, ours } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { consentToTraining } from "../facts/employment/worker.ts"

const report = employmentPractice("whole", "verifiedReport", "the site of the prisons of Tehran")

export const training = decisionRule({
  id: "EMP-7",
  title: text("حرفه‌آموزی", "vocational training"),
  citations: [report, ours("no text on who admits to a course was found: the council, as for work")],
  kind: "administrative",
  reporters: [trainingOrganization],
  deciders: [classificationCouncil],
  expression: clausesOf(report, ours("training is voluntary as work is"))(
    "EMP-7-consent",
    "زندانی به حرفه‌آموزی رضایت دارد",
    "the prisoner consents to training",
    {
      yes: text("زندانی به حرفه‌آموزی رضایت دارد", "the prisoner consents to vocational training"),
      no: text("زندانی به حرفه‌آموزی رضایت ندارد", "the prisoner does not consent to vocational training"),
      question: text(
        "آیا زندانی به حرفه‌آموزی رضایت دارد؟",
        "does the prisoner consent to vocational training?",
      ),
    },
  )(consentToTraining),
})
