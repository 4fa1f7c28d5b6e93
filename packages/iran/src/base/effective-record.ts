/**
 * Islamic Penal Code, article 25 and note to article 40: the effective criminal record (BASE-7). An intentional conviction is
 * effective while it deprives of social rights, which it does for a time after its execution; lighter degrees never do.
 */

import {
  addTerm,
  all,
  any,
  atMost,
  before,
  decisionRule,
  exists,
  is,
  text,
  today,
  valueOfParameter,
} from "@bazgasht/rules"
import { article, ipc, note } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import { earlierConvictions } from "../facts/release/person.ts"
import { ipcInForce } from "../in-force.ts"
import {
  longerDeprivation,
  longerDeprivationDegree,
  shorterDeprivation,
  shorterDeprivationDegree,
} from "../parameters/sentence.ts"

const article25 = ipc(article(25), "verifiedReport", "course notes")
const under25 = clausesOf(article25)
const noteTo40 = ipc(note(article(40)), "verifiedReport", "course notes with the text of the note")

/** BASE-7: whether a listed conviction deprives of social rights on the day. Imprisonment only; other punishments are not listed. */
export const effectiveRecordByConvictions = decisionRule({
  id: "BASE-7",
  title: text("محکومیت مؤثر کیفری", "effective criminal record"),
  citations: [article25, noteTo40],
  kind: "automatic",
  inForce: { from: ipcInForce },
  expression: exists(earlierConvictions, ({ degree, intentional, executedDay }) =>
    all(
      under25("IPC-25", "محکومیت عمدی", "an intentional conviction")(intentional),
      any(
        under25(
          "IPC-25-longer",
          "محرومیت حبس تا درجهٔ چهار پایان نیافته است",
          "deprivation for degree four or heavier runs",
        )(
          all(
            atMost(degree, valueOfParameter(longerDeprivationDegree)),
            before(today, addTerm(executedDay, valueOfParameter(longerDeprivation))),
          ),
        ),
        under25(
          "IPC-25-shorter",
          "محرومیت حبس درجهٔ پنج پایان نیافته است",
          "deprivation for degree five runs",
        )(
          all(
            is(degree, valueOfParameter(shorterDeprivationDegree)),
            before(today, addTerm(executedDay, valueOfParameter(shorterDeprivation))),
          ),
        ),
      ),
    ),
  ),
})
