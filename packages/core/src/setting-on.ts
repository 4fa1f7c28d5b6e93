import { codedError, type Day, type RulePack, type Setting, text } from "@bazgasht/rules"
import * as Result from "effect/Result"

const texts = () => ({
  "setting.dayOutsideCalendar": text(
    "این روز بیرون از تقویم این قانون است.",
    "This day lies outside the calendar of the law.",
  ),
  "setting.policyUnknown": text(
    "این قانون چنین پرسش اختلافی ندارد.",
    "The law has no such disputed question.",
  ),
  "setting.optionUnknown": text(
    "این پرسش اختلافی چنین پاسخی ندارد.",
    "This disputed question has no such option.",
  ),
})

/**
 * Why a pack and a day make no setting. `name` is the policy or the option that there is not, `expected` what there is.
 *
 * @example
 * const wrong = settingOn(ruritania, gregorianDay(2025, 4, 30), { choices: { rounding: "up" } })
 * Result.isFailure(wrong) && wrong.failure.code // => "setting.policyUnknown"
 */
export class SettingError extends /* @__PURE__ */ codedError("SettingError", texts)<{
  readonly name?: string
  readonly expected?: string
}> {}

/**
 * The setting of decisions by a law on a day. A day that the calendar of the pack does not have, and a policy or an option that the pack does not have,
 * are refused: with them every decision would be undetermined.
 *
 * @example
 * const today = gregorianDay(2025, 4, 30)
 * const setting = Result.getOrThrow(settingOn(ruritania, today))
 * decide(parole, {}, setting).outcome.outcome // => "undetermined"
 */
export const settingOn = (
  { pack }: { readonly pack: RulePack },
  today: Day,
  options: Omit<Setting, "pack" | "today"> = {},
): Result.Result<Setting, SettingError> => {
  for (const day of [today, options.lawDay ?? today])
    if (Result.isFailure(pack.calendar.toDate(day)))
      return Result.fail(new SettingError({ code: "setting.dayOutsideCalendar" }))
  for (const [policy, option] of Object.entries(options.choices ?? {})) {
    const known = pack.policies.get(policy)?.options
    if (known === undefined) {
      const expected = [...pack.policies.keys()].join(", ")
      return Result.fail(new SettingError({ code: "setting.policyUnknown", name: policy, expected }))
    }
    if (!known.some(({ id }) => id === option)) {
      const expected = known.map(({ id }) => id).join(", ")
      return Result.fail(new SettingError({ code: "setting.optionUnknown", name: option, expected }))
    }
  }
  return Result.succeed({ pack, today, ...options })
}
