/** Served in whole sentences: so, not so, and as a question, by the ids of its clauses, bars and rules. */

import { text } from "@bazgasht/rules"

/** notEnded */
export const notEnded = {
  yes: text("مدت حبس پایان نیافته است", "the term of imprisonment has not ended"),
  no: text("مدت حبس پایان یافته است", "the term of imprisonment has ended"),
  question: text("آیا مدت حبس همچنان ادامه دارد؟", "is the term of imprisonment still running?"),
}
