/**
 * An allocation as lines for a person: figures, whom the money frees, who is not served and why.
 *
 * @module
 */

import { dayInWords, inLanguage, type Text, wordsOf } from "@bazgasht/rules"
import type { Voice } from "../rendering/voice.ts"
import type { Sheet } from "../sheets/sheet.ts"
import { sheetLines } from "../sheets/sheet-lines.ts"
import { allocationModeTitles, allocationWords } from "./allocation-words.ts"
import type { AllocatedRun } from "./run-allocation.ts"

/** An amount with its currency. */
export const amountInWords = (voice: Voice, amount: number): string =>
  wordsOf(voice).money(amount, voice.pack.currency)

const section = (voice: Voice, title: Text, lines: ReadonlyArray<string>): ReadonlyArray<string> => [
  "",
  voice.paint("heading", inLanguage(voice, title)),
  ...lines,
]

const figureLines = (voice: Voice, { allocation, later }: AllocatedRun): ReadonlyArray<string> => {
  const say = (of: keyof typeof allocationWords): string => inLanguage(voice, allocationWords[of])
  const { list, number, withValue } = wordsOf(voice)
  const { free, grants, policy, record, spent, unserved } = allocation
  const proof = ((): ReadonlyArray<string> => {
    if (record.mode !== "count" && record.mode !== "weight") return []
    const worth = `${say("worth")}: ${number(record.worth)}`
    if (record.bound > record.worth) return [worth, withValue(say("notProven"), number(record.bound))]
    return [worth, say(record.leastCost ? "proven" : "provenButCost")]
  })()
  const seed = policy.mode === "priority" ? policy.priority.tieBreaker.seed : policy.tieBreaker.seed
  return [
    `${say("mode")}: ${inLanguage(voice, allocationModeTitles[policy.mode])}`,
    `${say("served")}: ${number(grants.length)} ${say("of")} ${number(grants.length + unserved.length)}`,
    `${say("free")}: ${amountInWords(voice, free)}`,
    `${say("spent")}: ${amountInWords(voice, spent)}`,
    `${say("left")}: ${amountInWords(voice, free - spent)}`,
    ...(later.length === 0 ? [] : [`${say("later")}: ${list(later.map(({ id }) => id))}`]),
    ...proof,
    `${say("seed")}: ${seed}`,
  ]
}

/** Where to ask for the prices that are left out, where any is. */
const unpricedLines = (voice: Voice, { allocation, prices }: AllocatedRun): ReadonlyArray<string> =>
  allocation.unserved.some(({ petition }) => !prices.has(petition))
    ? [inLanguage(voice, allocationWords.askForPrice)]
    : []

/** An allocation: its figures and its sheets. */
export const allocationLines = (
  voice: Voice,
  allocated: AllocatedRun,
  sheets: ReadonlyArray<Sheet>,
): ReadonlyArray<string> => [
  voice.paint("heading", `${allocated.run.id}: ${dayInWords(voice, allocated.run.day)}`),
  ...section(voice, allocationWords.figures, figureLines(voice, allocated)),
  ...sheets.flatMap((sheet) =>
    section(voice, sheet.title, [
      ...sheetLines(voice, sheet),
      ...(sheet.name === "unserved" ? unpricedLines(voice, allocated) : []),
    ]),
  ),
]
