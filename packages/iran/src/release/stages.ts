/**
 * The stage of a case after its judgment. Leniency that is decided together with the judgment needs no proposal; during execution it does.
 *
 * @module
 */

import { judgmentDay } from "@bazgasht/core"
import { after, stage, text, today } from "@bazgasht/rules"

/** The judgment has been given. */
export const duringExecution = stage(
  "execution",
  text("در حین اجرای حکم", "during execution"),
  after(today, judgmentDay),
)
