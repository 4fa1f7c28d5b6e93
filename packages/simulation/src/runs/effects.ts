/**
 * What a reform does to one case.
 *
 * @module
 */

import { type Text, text } from "@bazgasht/rules"

/**
 * What becomes of the decision on a case.
 *
 * - `gains`, `loses`: eligible on the day where it was decided otherwise, and the reverse
 * - `sooner`, `later`: not eligible on the day either way; the first day comes earlier, or comes at all, and the reverse
 * - `mayGain`, `mayLose`: one of the two is undetermined; what is not known yet decides whether it is a gain, or a loss
 * - `open`: undetermined before and after
 * - `otherwise`: decided in another way that is neither better nor worse: referred, or referred to another authority
 * - `same`: nothing changes
 */
export const decisionEffects = [
  "same",
  "gains",
  "loses",
  "sooner",
  "later",
  "mayGain",
  "mayLose",
  "open",
  "otherwise",
] as const

/**
 * What becomes of an amount or another quantity.
 *
 * - `more`, `less`: it rises or falls
 * - `settled`, `unsettled`: it was unknown and is known, and the reverse
 * - `open`: unknown before and after
 * - `otherwise`: it differs, and has no order
 * - `same`: nothing changes
 */
export const quantityEffects = ["same", "more", "less", "settled", "unsettled", "open", "otherwise"] as const

/** What a reform does to a case. */
export type Effect = (typeof decisionEffects)[number] | (typeof quantityEffects)[number]

/** What the effects are called. */
export const effectTitles: { readonly [Name in Effect]: Text } = {
  same: text("بی‌تغییر", "unchanged"),
  gains: text("برخوردار می‌شود", "gains"),
  loses: text("محروم می‌شود", "loses"),
  sooner: text("زودتر", "sooner"),
  later: text("دیرتر", "later"),
  mayGain: text("شاید برخوردار شود", "may gain"),
  mayLose: text("شاید محروم شود", "may lose"),
  open: text("همچنان نامعین", "still undetermined"),
  otherwise: text("به گونهٔ دیگر", "otherwise"),
  more: text("بیشتر", "more"),
  less: text("کمتر", "less"),
  settled: text("معلوم می‌شود", "becomes known"),
  unsettled: text("نامعلوم می‌شود", "becomes unknown"),
}

const [barred, undetermined, eligible, notYet] = [0, 1, 2, 3] as const

/**
 * The effect on a decision, from outcomes and first days as {@link Decisions} has them, and whether it is the same decision: two that
 * refer to two authorities are not.
 */
export const decisionEffect = (
  before: number,
  beforeDay: number,
  after: number,
  afterDay: number,
  isSame: boolean,
): (typeof decisionEffects)[number] => {
  if (isSame) return before === undetermined ? "open" : "same"
  if (before === undetermined || after === undetermined) {
    return after === eligible || (after === undetermined && before !== eligible) ? "mayGain" : "mayLose"
  }
  if (before === eligible || after === eligible) return after === eligible ? "gains" : "loses"
  if (before === notYet && after === notYet && beforeDay !== afterDay)
    return afterDay < beforeDay ? "sooner" : "later"
  if (before === barred && after === notYet) return "sooner"
  return before === notYet && after === barred ? "later" : "otherwise"
}

/**
 * How the numbers that stand for values are ordered: not at all, as numbers, or by what stands before the point, where two that differ
 * behind it are neither more nor less.
 */
export type Order = "none" | "number" | "wholePart"

/** The effect on a quantity; NaN is unknown. */
export const quantityEffect = (
  before: number,
  after: number,
  order: Order,
): (typeof quantityEffects)[number] => {
  if (Object.is(before, after)) return Number.isNaN(before) ? "open" : "same"
  if (Number.isNaN(before)) return "settled"
  if (Number.isNaN(after)) return "unsettled"
  if (order === "none" || (order === "wholePart" && Math.floor(before) === Math.floor(after)))
    return "otherwise"
  return after > before ? "more" : "less"
}
