import { type CycleOutcome, cycleOutcomes, cycleOutcomeTitles } from "@bazgasht/core/support"
import { dayInWords, inLanguage, type Style, text, valueInWords, wordsOf } from "@bazgasht/rules"
import { day, Item, numericColumn, type Part, tableUnlessEmpty, wordsColumn } from "../report/report.ts"
import type { CycleRun } from "./run-cycle.ts"

/** Fewer families than this are not disclosed: who knows one would know it from the number. */
export const smallestShown = 5

/** What the public may know of a cycle; what rests on too few families is `null`. */
export interface PublicCycleJson {
  readonly format: "bazgasht.public-cycle/1"
  readonly cycle: { readonly from: string; readonly to: string }
  readonly families: { readonly [Outcome in CycleOutcome]: number | null }
  readonly all: number | null
  readonly granted: number | null
}

const words = {
  title: text("دورهٔ حمایت، برای عموم", "The support cycle, for the public"),
  span: text("از {from} تا پیش از {to}", "From {from} until before {to}"),
  outcome: text("نتیجه", "outcome"),
  families: text("خانواده", "families"),
  all: text("همه", "all"),
  granted: text("جمع کمک‌ها", "Granted in all"),
  hidden: text("پنهان", "hidden"),
  note: text(
    "عددی که بر کمتر از {count} خانواده استوار است، یا چنین عددی را معلوم می‌کند، پنهان است. از هیچ خانواده‌ای نام برده نمی‌شود.",
    "A number that rests on fewer than {count} families, or would reveal such a number, is hidden. No family is named.",
  ),
} as const

/**
 * Which of some counts are hidden beside their published total: small ones, and as many others as keep the rest from giving them away.
 * `undefined` where the total is hidden too.
 */
export const hiddenBesideTotal = (counts: ReadonlyArray<number>): ReadonlySet<number> | undefined => {
  const places = counts
    .map((count, place) => ({ count, place }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => one.count - other.count)
  const hidden: Array<(typeof places)[number]> = []
  const sum = (): number => hidden.reduce((all, { count }) => all + count, 0)
  for (const one of places)
    if (one.count < smallestShown || (hidden.length > 0 && (hidden.length < 2 || sum() < 2 * smallestShown)))
      hidden.push(one)
  if (hidden.length > 0 && (hidden.length < 2 || sum() < 2 * smallestShown)) return undefined
  return new Set(hidden.map(({ place }) => place))
}

/** A cycle for the public and for headquarters: how many families, and what they are given in all. */
export const publicCycleReport = (style: Style, { record }: CycleRun): Item<PublicCycleJson> => {
  const { cycle, families, totals } = record
  const counts = cycleOutcomes.map((outcome) => families.outcome.filter((one) => one === outcome).length)
  const found = hiddenBesideTotal(counts)
  const isTotalShown = found !== undefined && families.outcome.length >= smallestShown
  const shown = counts.map((count, place) =>
    isTotalShown ? (found.has(place) ? null : count) : count === 0 ? 0 : null,
  )
  const paid = families.granted.filter((granted) => granted > 0).length
  const granted = paid > 0 && paid < smallestShown ? null : totals.granted
  const { digits } = wordsOf(style)
  const say = (of: keyof typeof words): string => inLanguage(style, words[of])
  const rows = [
    ...cycleOutcomes.map((outcome, place) => ({
      title: inLanguage(style, cycleOutcomeTitles[outcome]),
      count: shown[place] ?? null,
      isEmpty: counts[place] === 0,
    })),
    { title: say("all"), count: isTotalShown ? families.outcome.length : null, isEmpty: false },
  ].filter(({ isEmpty }) => !isEmpty)
  return new Item<PublicCycleJson>(
    () => ({
      format: "bazgasht.public-cycle/1",
      cycle: { from: day(cycle.from), to: day(cycle.to) },
      families: Object.fromEntries(
        cycleOutcomes.map((outcome, place) => [outcome, shown[place] ?? null]),
      ) as PublicCycleJson["families"],
      all: isTotalShown ? families.outcome.length : null,
      granted,
    }),
    (): ReadonlyArray<Part> => [
      { tone: "heading", text: say("title") },
      say("span")
        .replace("{from}", dayInWords(style, cycle.from))
        .replace("{to}", dayInWords(style, cycle.to)),
      ...tableUnlessEmpty(rows, [
        wordsColumn(say("outcome"), ({ title }) => title),
        numericColumn(say("families"), ({ count }) =>
          count === null ? { text: say("hidden") } : { number: count },
        ),
      ]),
      `${say("granted")}: ${granted === null ? say("hidden") : valueInWords(style, "money", granted)}`,
      { tone: "quiet", text: say("note").replace("{count}", digits(String(smallestShown))) },
    ],
  )
}
