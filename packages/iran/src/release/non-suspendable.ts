/**
 * Islamic Penal Code, article 47 and its note (REL-SU-2): offences of which neither the judgment may be postponed nor the
 * execution suspended, nor their attempts.
 *
 * Note (Reduction Act): in offences against security part of the punishment may be suspended where the offender effectively
 * cooperated; offences against public decency except articles 639 and 640, and fraud, may be suspended.
 */

import {
  all,
  any,
  code,
  type Expression,
  isIn,
  moreThan,
  not,
  text,
  valueOfParameter,
  valueOfRule,
  when,
} from "@bazgasht/rules"
import { article, ipc, letter, note, red99 } from "../citing.ts"
import { barsOf, clausesOf, computed } from "../clauses.ts"
import { effectiveCooperation, offence, offenceAmount, offenceOrganised } from "../facts/release/offence.ts"
import { ipcInForce, reductionActInForce } from "../in-force.ts"
import {
  economicOffences,
  fraudOffences,
  nonSuspendableOffences,
  securityOffences,
  suspendableDecencyOffences,
} from "../offence-sets.ts"
import { economicOffenceLimit } from "../parameters/leniency.ts"
import * as sentences from "./sentences/non-suspendable.ts"

const source = "WikiHoghoogh, article 47"
const article47 = ipc(article(47), "verifiedText", source)
const noteTo47 = ipc(
  note(article(47)),
  "verifiedText",
  "Eitaa criminal-law channel quoting the note; course notes 78-82",
)
const underNoteTo47AndAmendment = clausesOf(noteTo47, red99("whole", "verifiedText"))

const listed = clausesOf(article47)(
  "IPC-47-list",
  "جرایم موضوع بندهای (الف) تا (ث) مادهٔ ۴۷ و شروع به آن‌ها",
  "offences of clauses (a) to (e), and attempts",
  sentences.ipc47List,
)(isIn(offence, nonSuspendableOffences))

const organised = clausesOf(ipc(letter("b", article(47)), "verifiedText", source))(
  "IPC-47-b",
  "جرایم سازمان‌یافته",
  "organised crime",
  sentences.ipc47B,
)(offenceOrganised)

const economic = clausesOf(ipc(letter("f", article(47)), "verifiedText", source))(
  "IPC-47-f",
  "جرایم اقتصادی با موضوع بیش از یکصد میلیون ریال",
  "economic offences over one hundred million rials",
  sentences.ipc47F,
)(all(isIn(offence, economicOffences), moreThan(offenceAmount, valueOfParameter(economicOffenceLimit))))

/** Article 47: postponement is barred, and suspension unless the note opens it. */
const nonPostponable: Expression<boolean> = any(listed, organised, economic)

const cooperatingSecurityOffender = underNoteTo47AndAmendment(
  "IPC-47-note-security",
  "جرم علیه امنیت با همکاری مؤثر مرتکب در کشف جرم و شناسایی سایر متهمان",
  "an offence against security whose offender effectively cooperated",
  sentences.ipc47NoteSecurity,
)(all(isIn(offence, securityOffences), effectiveCooperation))

const decency = underNoteTo47AndAmendment(
  "IPC-47-note-decency",
  "جرایم علیه عفت عمومی جز مواد ۶۳۹ و ۶۴۰",
  "offences against public decency except articles 639 and 640",
  sentences.ipc47NoteDecency,
)(isIn(offence, suspendableDecencyOffences))

const fraud = underNoteTo47AndAmendment(
  "IPC-47-note-fraud",
  "کلاهبرداری و جرایم در حکم آن، به هر مبلغ",
  "fraud and what is treated as fraud, whatever the amount",
  sentences.ipc47NoteFraud,
)(isIn(offence, fraudOffences))

/** What the note opens, wholly or in part, once it is in force. An organised offence stays barred. */
const opened = all(reductionActInForce, not(organised), any(cooperatingSecurityOffender, decency, fraud))

/** REL-SU-2: suspension is barred. */
export const nonSuspendable = computed([article47, noteTo47], { from: ipcInForce }).truth(
  "REL-SU-2",
  "جرم غیرقابل تعلیق",
  "an offence that cannot be suspended",
  all(nonPostponable, not(opened)),
  { sentences: sentences.relSu2 },
)

/** REL-SU-2: how much may be suspended: nothing, a part, or the whole. */
export const suspendableExtent = computed([article47, noteTo47], { from: ipcInForce }).code<
  "none" | "part" | "whole"
>(
  "REL-SU-2/extent",
  "دامنهٔ تعلیق",
  "how much may be suspended",
  when(
    valueOfRule(nonSuspendable),
    code<"none" | "part" | "whole">("none"),
    when(
      isIn(offence, securityOffences),
      code<"none" | "part" | "whole">("part"),
      code<"none" | "part" | "whole">("whole"),
    ),
  ),
  { codeTitles: { none: text("هیچ بخشی از مجازات", "no part of the punishment") } },
)

export const nonSuspendableBar = barsOf(article47, noteTo47)(
  "SET-47",
  "جرم غیرقابل تعلیق",
  "an offence that cannot be suspended",
  sentences.set47,
)(valueOfRule(nonSuspendable))

/** The bar on postponement, which the note leaves as it was. */
export const nonPostponableBar = barsOf(article47)(
  "SET-47",
  "جرم غیرقابل تعویق",
  "an offence whose judgment cannot be postponed",
  sentences.postponement,
)(nonPostponable)
