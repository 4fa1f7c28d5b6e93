/**
 * What is open of work to a prisoner, as lines for a person.
 *
 * @module
 */

import type { EmploymentOutlook } from "@bazgasht/core"
import { type Decision, type Setting, text } from "@bazgasht/rules"
import { quantityLines } from "../rendering/quantity-lines.ts"
import { type Detail, routeLines } from "../rendering/routes.ts"
import { indented, sectionLines } from "../rendering/section-lines.ts"
import type { Voice } from "../rendering/voice.ts"

const headings = {
  workplaces: text("محل‌های کار", "Workplaces"),
  others: text("حرفه‌آموزی، تسهیلات و مشاغل", "Training, loans and posts"),
}

/** The kinds of workplaces, then courses, loans with their ceilings, and jobs that need social rights. */
export const employmentLines = (
  voice: Voice,
  { facts, loans, publicPosts, training, workplaces }: EmploymentOutlook,
  detail: Detail,
  setting: Setting,
): ReadonlyArray<string> => {
  const linesOf = (decision: Decision): ReadonlyArray<string> =>
    routeLines(voice, decision, detail, facts, setting)
  return [
    ...sectionLines(
      voice,
      headings.workplaces,
      workplaces.flatMap(({ decision }) => linesOf(decision)),
    ),
    ...sectionLines(voice, headings.others, [
      ...linesOf(training),
      ...loans.flatMap(({ ceiling, decision }) => [
        ...linesOf(decision),
        ...indented(quantityLines(voice, ceiling, detail, facts, setting)),
      ]),
      ...linesOf(publicPosts),
    ]),
  ]
}
