import type { DayCount } from "../law/day-count.ts"
import type { RulePack } from "../law/pack.ts"
import type { Day } from "../values/day.ts"
import type { History } from "./history.ts"

/** The setting of a decision. Two decisions in the same setting over the same facts are the same. */
export interface Setting {
  readonly pack: RulePack
  readonly today: Day
  /** The day whose law governs; `today` unless another is named. */
  readonly lawDay?: Day
  /** Options chosen for policies of the pack; a policy not named here takes its first option. */
  readonly choices?: { readonly [policy: string]: string }
  /** The day count; that of the pack unless another is named. */
  readonly dayCount?: DayCount
  /**
   * How the facts of the case became what they are, and what is announced for later. Those on which is decided take the place
   * of what it says of the day. Without it they are taken to be the same on all days.
   */
  readonly history?: History
}

/**
 * The option in force for a policy: the chosen one, or the first. `undefined` for a policy that the pack does not have and
 * for an option that the policy does not have.
 *
 * @example
 * const iranian = { ...setting, pack: iranPack }
 * chosenOption(iranian, "roundingOfCut") // => "inFavourOfConvict"
 * chosenOption({ ...iranian, choices: { roundingOfCut: "againstConvict" } }, "roundingOfCut") // => "againstConvict"
 * chosenOption(iranian, "roundingOfEverything") // => undefined
 */
export const chosenOption = (setting: Setting, policy: string): string | undefined => {
  const options = setting.pack.policies.get(policy)?.options
  const chosen = setting.choices?.[policy] ?? options?.[0].id
  return options?.some(({ id }) => id === chosen) === true ? chosen : undefined
}

/** The day count in force. */
export const dayCountOf = (setting: Setting): DayCount => setting.dayCount ?? setting.pack.dayCount
