import { codedError, text } from "@bazgasht/rules"

const texts = () => ({
  "cycle.endBeforeStart": text(
    "پایان دوره باید پس از آغاز آن باشد.",
    "The cycle has to end after it starts.",
  ),
  "cycle.duplicateFamily": text("دو خانواده یک شناسه دارند.", "Two families have the same id."),
  "cycle.noStatus": text(
    "پرونده نمی‌گوید که حمایت این خانواده در چه وضعی است.",
    "The file does not say the status of the family's support.",
  ),
  "cycle.noStart": text(
    "پرونده نمی‌گوید که خانواده از چه روزی حمایت می‌شود.",
    "The file does not say since when the family is supported.",
  ),
  "cycle.noWaitingSince": text(
    "پرونده نمی‌گوید که خانواده از چه روزی در انتظار است.",
    "The file does not say since when the family waits.",
  ),
  "cycle.unknownKey": text(
    "ضابطه بر پایهٔ معیاری رتبه می‌دهد که خانواده‌ها ندارند.",
    "The policy ranks by a key that families do not have.",
  ),
  "cycle.noAmounts": text(
    "کمک نقدی بر حسب تعداد اعضا هیچ مبلغی ندارد.",
    "The cash by the size of the household has no amounts.",
  ),
  "cycle.notAnAmount": text(
    "مبلغ‌های ضابطه باید صحیح، صفر یا بیشتر، باشند.",
    "An amount of the policy has to be whole, and zero or more.",
  ),
  "cycle.unknownHelp": text("برنامهٔ حمایت چنین کمکی ندارد.", "The programme decides no help of this kind."),
  "cycle.duplicateHelp": text(
    "برای یک نوع کمک دو بسته تعریف شده است.",
    "Two packages are of one kind of help.",
  ),
  "cycle.amountsTooLarge": text(
    "مجموع آنچه باید پرداخت شود بزرگ‌تر از آن است که دقیق محاسبه شود.",
    "All that is owed is together too great to be computed exactly.",
  ),
  "cycle.unknownFamily": text(
    "خانواده‌ای با این شناسه در این دوره نیست.",
    "The cycle has no family of this id.",
  ),
})

/**
 * One thing that is wrong with a cycle. Of a family it names the opaque id and nothing else.
 *
 * @example
 * // The file does not say how the family stands.
 * const file = Result.getOrThrow(decodeFamilyFile({ kind: "family", id: "F-1" }, ruritania))
 * cycleFamily(file, ruritania, gregorianDay(2025, 9, 1)) // => Result.fail(new CycleError({ code: "cycle.noStatus", family: "F-1" }))
 */
export class CycleError extends /* @__PURE__ */ codedError("CycleError", texts)<{
  readonly family?: string
  readonly subject?: string
}> {}

/** What is wrong, as a stable code; `CycleError.texts` has a sentence for each. */
export type CycleErrorCode = CycleError["code"]
