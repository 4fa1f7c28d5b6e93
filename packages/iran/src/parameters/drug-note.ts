/** Numbers of the note to article 45 of the Anti-Narcotics Act. */

import { text } from "@bazgasht/rules"
import { article, drug96, note } from "../citing.ts"
import { drugNoteInForce } from "../in-force.ts"
import { since, termParameter } from "./dated.ts"

const noteTo45 = drug96(note(article(45)), "verifiedText", "Davoudabadi, opinions 7/1402/231 and 7/1402/249")

/** The note speaks of offences whose statutory imprisonment is over this; exactly this is not over. */
export const drugNoteThreshold = termParameter(
  "drugNote.statutoryImprisonment",
  text("حبس قانونی مشمول تبصره: بیش از پنج سال", "statutory imprisonment over which the note applies"),
  since.years(drugNoteInForce, 5, noteTo45),
)

/** The shortest partial suspension above the statutory minimum. */
export const shortestDrugSuspension = termParameter(
  "drugNote.shortestSuspension",
  text("حداقل مدت تعلیق بخشی از مجازات", "shortest partial suspension"),
  since.years(drugNoteInForce, 5, noteTo45),
)

/** The longest partial suspension above the statutory minimum. */
export const longestDrugSuspension = termParameter(
  "drugNote.longestSuspension",
  text("حداکثر مدت تعلیق بخشی از مجازات", "longest partial suspension"),
  since.years(drugNoteInForce, 10, noteTo45),
)
