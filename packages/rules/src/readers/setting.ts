import type { DayCount } from "../law/day-count.ts"
import type { RulePack } from "../law/pack.ts"
import type { Day } from "../values/day.ts"
import type { History } from "./history.ts"

/** Everything beside the facts that a decision rests on. Equal settings and facts give equal decisions. */
export interface Setting {
  readonly pack: RulePack
  readonly today: Day
  /** The day whose law governs; default `today`. */
  readonly lawDay?: Day
  /** Options of policies; the default is the first. */
  readonly choices?: { readonly [policy: string]: string }
  /** Default: that of the pack. */
  readonly dayCount?: DayCount
  /** The facts on other days than `today`; without it they are the same on all days. */
  readonly history?: History
}

/**
 * The option in force for a policy: the chosen one, or the first. `undefined` for an unknown policy or option.
 *
 * @example
 * const iranian = { ...setting, pack: iranPack }
 * chosenOption(iranian, "roundingOfCut") // => "inFavourOfConvict"
 * chosenOption({ ...iranian, choices: { roundingOfCut: "againstConvict" } }, "roundingOfCut") // => "againstConvict"
 * chosenOption(iranian, "roundingOfEverything") // => undefined
 */
export const chosenOption = (
  setting: Pick<Setting, "pack" | "choices">,
  policy: string,
): string | undefined => {
  const options = setting.pack.policies.get(policy)?.options
  const chosen = setting.choices?.[policy] ?? options?.[0].id
  return options?.some(({ id }) => id === chosen) === true ? chosen : undefined
}

export const dayCountOf = (setting: Pick<Setting, "pack" | "dayCount">): DayCount =>
  setting.dayCount ?? setting.pack.dayCount
