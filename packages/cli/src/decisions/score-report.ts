import type { MissingJson } from "@bazgasht/core/json"
import type { ScoredNeed } from "@bazgasht/core/support"
import { determine, inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import { Indented, Item } from "../report/report.ts"
import { type Basis, missingOfRule, openLines } from "./quantity-report.ts"

const words = {
  points: text("امتیاز", "points"),
  possible: text("با روشن شدن نامعلوم‌ها حداکثر", "at most, once what is unknown is settled"),
  unknown: text("نامعلوم، حداکثر", "unknown, at most"),
  sum: text("جمع", "sum"),
  open: text("؟", "?"),
}

/** What an indicator of need gives: points, or what would settle them. */
export interface ContributionJson {
  readonly rule: string
  readonly title: Text
  /** Absent where they are not known. */
  readonly points?: number
  /** The most points that the indicator can give. */
  readonly most: number
  readonly missing?: MissingJson
}

/** A need score: the points that are proven, and those that are possible. */
export interface ScoreJson {
  readonly proven: number
  readonly possible: number
  readonly contributions: ReadonlyArray<ContributionJson>
}

/** The contributions of a score, and their sum. */
export const scoreReport = (
  style: Style,
  {
    contributions,
    possible,
    proven,
  }: Pick<ScoredNeed, "contributions"> & { readonly proven: number; readonly possible: number },
  basis: Basis,
): Item<ScoreJson> => {
  const { number, separator } = wordsOf(style)
  const say = (of: keyof typeof words): string => inLanguage(style, words[of])
  return new Item<ScoreJson>(
    () => ({
      proven,
      possible,
      contributions: contributions.map(({ most, points, rule }) => ({
        rule: rule.id,
        title: rule.title,
        most,
        ...(points === undefined ? { missing: missingOfRule(rule, basis) } : { points }),
      })),
    }),
    () => {
      const sum = `${say("sum")}: ${number(proven)} ${say("points")}`
      return [
        new Indented([
          ...contributions.flatMap(({ most, points, rule }) => {
            const title = `${inLanguage(style, rule.title)} (${rule.id})`
            return points === undefined
              ? [
                  `${say("open")} ${title}: ${say("unknown")} ${number(most)}`,
                  new Indented(openLines(style, determine(rule, basis.facts, basis.setting), basis)),
                ]
              : [`+ ${title}: ${number(points)}`]
          }),
          possible === proven ? `= ${sum}` : `= ${sum}${separator}${say("possible")}: ${number(possible)}`,
        ]),
      ]
    },
  )
}
