/**
 * The stages of a case at which leniency is decided: the judgment, or the execution after it. Who proposes depends on them.
 *
 * @module
 */

import { judgmentDay } from "@bazgasht/core"
import { after, onOrBefore, stage, text, today } from "@bazgasht/rules"

/** The court has not given its judgment before the day of the decision. */
export const atJudgment = stage(
  "judgment",
  text("ضمن صدور حکم", "together with the judgment"),
  onOrBefore(today, judgmentDay),
)

/** The judgment has been given. */
export const duringExecution = stage(
  "execution",
  text("در حین اجرای حکم", "during execution"),
  after(today, judgmentDay),
)
