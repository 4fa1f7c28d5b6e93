import { type Text, text } from "@bazgasht/rules"

/**
 * What becomes of the decision on a case.
 *
 * - `gains`, `loses`: eligible on the day where it surely was not, and the reverse
 * - `sooner`, `later`: not eligible on the day either way; the first day comes earlier, or comes at all, and the reverse
 * - `mayGain`, `mayLose`: on one side it is open whether it is eligible; what is not known yet decides whether it is a gain, or a loss
 * - `open`: open before and after whether it is eligible
 * - `otherwise`: decided in another way that is neither better nor worse: referred, referred to another authority, or not eligible
 *   either way where it is open whether it is referred
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
  same: text("بدون تغییر", "unchanged"),
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

/** What a version of the law decides of a case, in the numbers of {@link Decisions}. */
export interface DecidedCase {
  /** The kind of outcome. */
  readonly outcome: number
  /** Whether it is eligible on the day: 0 no, 1 unknown, 2 yes. */
  readonly eligible: number
  readonly firstDay: number
}

const [barred, notYet] = [0, 3] as const

/** The effect on a decision, and whether it is the same decision: two that refer to two authorities are not. */
export const decisionEffect = (
  before: DecidedCase,
  after: DecidedCase,
  isSame: boolean,
): (typeof decisionEffects)[number] => {
  if (isSame) return before.eligible === 1 ? "open" : "same"
  if (before.eligible !== after.eligible) {
    const isSure = before.eligible !== 1 && after.eligible !== 1
    if (after.eligible > before.eligible) return isSure ? "gains" : "mayGain"
    return isSure ? "loses" : "mayLose"
  }
  const [was, is] = [before.outcome, after.outcome]
  if (was === notYet && is === notYet && before.firstDay !== after.firstDay)
    return after.firstDay < before.firstDay ? "sooner" : "later"
  if (was === barred && is === notYet) return "sooner"
  return was === notYet && is === barred ? "later" : "otherwise"
}

/** How numbers that stand for values are ordered; `wholePart` ignores what stands behind the point. */
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
