/**
 * The stage of a case after its judgment. Leniency that is decided together with the judgment needs no proposal; during
 * execution it does, and another court may decide it.
 */

import { after, onOrBefore, stage, text, today } from "@bazgasht/rules"
import { judgmentDay } from "../facts/release/sentence.ts"

/** On the day of the judgment, or before it. */
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
