/**
 * What a fund would do, as lines.
 *
 * @module
 */

import { type Text, text } from "@bazgasht/rules"
import { type Disclosed, type DisclosedFund, fundOutcomes, fundOutcomeTitles } from "@bazgasht/simulation"
import { tableLines } from "../rendering/table.ts"
import type { Voice } from "../rendering/voice.ts"
import { disclosedInWords } from "./disclosed-words.ts"

const words = {
  fund: text("صندوق آزادی", "fund"),
  before: text("اکنون", "today"),
  after: text("پس از اصلاح", "after the reform"),
  money: text("موجودی آزاد صندوق (ریال)", "free money of the fund, in rials"),
  spent: text("پرداخت‌شده (ریال)", "spent, in rials"),
}

/** What becomes of debt prisoners, before and after; the tables by province and kind of debt stand in the report. */
export const fundLines = ({ after, before }: DisclosedFund, voice: Voice): ReadonlyArray<string> => {
  const { language } = voice
  const row = (title: Text, was: Disclosed, is: Disclosed): ReadonlyArray<string> => [
    title[language],
    disclosedInWords(was, voice),
    disclosedInWords(is, voice),
  ]
  return tableLines(
    [
      { title: words.fund[language] },
      { title: words.before[language], numeric: true },
      { title: words.after[language], numeric: true },
    ],
    [
      row(words.money, before.free, after.free),
      ...fundOutcomes.map((outcome, place) =>
        row(fundOutcomeTitles[outcome], before.outcomes[place] ?? 0n, after.outcomes[place] ?? 0n),
      ),
      row(words.spent, before.spent, after.spent),
    ],
    { language, paintHead: (line) => voice.paint("heading", line) },
  )
}
