/**
 * Islamic Penal Code, article 101: when a waiver works. A conditional one does once its condition is met; one that hangs on
 * something outside the offender's control is void. Wherever a law asks for the complainant's waiver, it asks for one that
 * works.
 */

import { all, type Expression } from "@bazgasht/rules"
import { articles, ipc } from "../citing.ts"
import { clausesOf } from "../clauses.ts"
import {
  complainantWaiver,
  waiverConditionControllable,
  waiverConditionMet,
} from "../facts/release/complainant.ts"

/** Articles 100 to 103. */
export const articles100To103 = ipc(articles(100, 103), "verifiedText", "WikiHoghoogh")
const under100To103 = clausesOf(articles100To103)

/** The waiver is not void. */
export const waiverNotVoid = under100To103(
  "IPC-101-void",
  "گذشت به امری خارج از اختیار محکوم معلق نیست",
  "the waiver does not hang on something outside the offender's control",
)(waiverConditionControllable)

/** The waiver has no condition, or its condition is met. */
export const waiverUnconditional = under100To103(
  "IPC-101",
  "گذشت منجز است یا شرط آن محقق شده است",
  "the waiver is unconditional or its condition is met",
)(waiverConditionMet)

/** All who complained have waived, and their waiver works. */
export const effectiveWaiver: Expression<boolean> = all(complainantWaiver, waiverNotVoid, waiverUnconditional)
