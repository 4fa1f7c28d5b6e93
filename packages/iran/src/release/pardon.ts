/**
 * Constitution, principle 110(11), and Islamic Penal Code, articles 96 to 98: pardon and commutation of one convict
 * (REL-PARDON-1).
 *
 * The Leader decides on the proposal of the Head of the Judiciary. A pardon ends or shortens the punishment and never touches
 * diyah or the damages of the victim (article 98). A general pardon by statute (article 97) is an act of parliament and no
 * decision on a case.
 */

import { all, any, decisionRule, isIn, may, must, not, onOrAfter, text, today, unless } from "@bazgasht/rules"
import {
  convict,
  enforcementJudge,
  family,
  headOfJudiciary,
  headOfJusticeDepartment,
  headOfPrison,
  leader,
  pardonCommission,
  prosecutor,
} from "../actors.ts"
import { articles, citing, ipc, principle } from "../citing.ts"
import { barsOf, clausesOf } from "../clauses.ts"
import { reasonedPardonProposal } from "../facts/findings.ts"
import { privateComplainant } from "../facts/release/complainant.ts"
import { offence } from "../facts/release/offence.ts"
import { finalityDay, releasedByPardon } from "../facts/release/sentence.ts"
import { ipcInForce } from "../in-force.ts"
import * as instruments from "../instruments.ts"
import { usuallyUnpardoned } from "../offence-sets.ts"
import { noFinalConviction } from "./bars.ts"
import { effectiveWaiver } from "./effective-waiver.ts"

const principle110 = citing(instruments.constitution)(principle(110, 11), "verifiedReport", "IRIB 1404/06/19")
const articles96To98 = ipc(articles(96, 98), "verifiedReport", "course notes 92-97")
const under96To98 = clausesOf(articles96To98)
const regulation = citing(instruments.pardonCommissionRegulation)(
  "whole",
  "verifiedReport",
  "IRIB 1404/06/19",
)

/** REL-PARDON-1: a pardon or commutation may be asked for and proposed. */
export const pardon = decisionRule({
  id: "REL-PARDON-1",
  title: text("عفو یا تخفیف مجازات (موردی)", "pardon or commutation of one convict"),
  citations: [principle110, articles96To98, regulation],
  kind: "grace",
  inForce: { from: ipcInForce },
  acts: [
    may("apply", [convict, family]),
    may("propose", [headOfJusticeDepartment, prosecutor, enforcementJudge, headOfPrison, headOfJudiciary]),
    must("report", [pardonCommission]),
    may("decide", [leader]),
  ],
  expression: unless(
    all(
      under96To98("IPC-96", "محکومیت قطعی", "a final conviction")(onOrAfter(today, finalityDay)),
      under96To98(
        "PARDON-applied",
        "مجازات پیش‌تر با عفو خاتمه نیافته است",
        "the punishment has not ended by pardon already",
      )(not(releasedByPardon)),
    ),
    noFinalConviction(articles96To98),
    barsOf(regulation)(
      "SET-NOPARDON",
      "جرم معمولاً خارج از شمول عفو، بدون پیشنهاد مستدل رئیس قوهٔ قضائیه",
      "an offence usually left out, without a reasoned proposal of the Head of the Judiciary",
    )(
      all(
        any(
          isIn(offence, usuallyUnpardoned),
          clausesOf(regulation)(
            "PARDON87-private-right",
            "پرونده شاکی خصوصی دارد و گذشت نکرده است",
            "a private complainant who has not waived",
          )(all(privateComplainant, not(effectiveWaiver))),
        ),
        not(reasonedPardonProposal),
      ),
    ),
  ),
})
