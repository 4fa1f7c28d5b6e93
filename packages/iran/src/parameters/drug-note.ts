/** Numbers of the note to article 45 of the Anti-Narcotics Act. */

import { article, drug96, note } from "../citing.ts"
import { drugNoteInForce } from "../in-force.ts"
import { enacted } from "./dated.ts"

const byNoteTo45 = enacted(
  drugNoteInForce,
  drug96(note(article(45)), "verifiedText", "Davoudabadi, opinions 7/1402/231 and 7/1402/249"),
)

/** The note speaks of offences whose statutory imprisonment is over this; exactly this is not over. */
export const drugNoteThreshold = byNoteTo45.years("drugNote.statutoryImprisonment", 5)(
  "حبس قانونی مشمول تبصره: بیش از پنج سال",
  "statutory imprisonment over which the note applies",
)

/** The shortest partial suspension above the statutory minimum. */
export const shortestDrugSuspension = byNoteTo45.years("drugNote.shortestSuspension", 5)(
  "حداقل مدت تعلیق بخشی از مجازات",
  "shortest partial suspension",
)

/** The longest partial suspension above the statutory minimum. */
export const longestDrugSuspension = byNoteTo45.years("drugNote.longestSuspension", 10)(
  "حداکثر مدت تعلیق بخشی از مجازات",
  "longest partial suspension",
)
