import type { FieldPath } from "@bazgasht/casework"
import { codedError, type Text, text } from "@bazgasht/rules"

type WithoutPrefix<Code> = Code extends `reform.${infer Flaw}` ? Flaw : never

/** What can be wrong with a reform or a scenario that is read; see {@link ReformErrorCode}. */
export type ReformFlaw = WithoutPrefix<ReformErrorCode>

const texts = () => ({
  "reform.missing": text("بخشی که لازم است نیامده است.", "A field is missing."),
  "reform.unexpected": text("بخشی آمده که اصلاح قانون آن را نمی‌شناسد.", "A reform does not know this field."),
  "reform.wrongForm": text("مقدار این بخش به صورت دیگری است.", "The value of a field is of another form."),
  "reform.unknownParameter": text(
    "چنین عددی از قانون در مجموعه نیست.",
    "The pack does not have this parameter.",
  ),
  "reform.unknownRule": text("چنین قاعده‌ای در مجموعه نیست.", "The pack does not have this rule."),
  "reform.unknownPolicy": text("چنین پرسش اختلافی‌ای در مجموعه نیست.", "The pack does not have this policy."),
  "reform.unknownOption": text(
    "این پرسش اختلافی چنین دیدگاهی ندارد.",
    "The policy does not have this option.",
  ),
  "reform.unknownFact": text("چنین اطلاعی در مجموعه نیست.", "The pack does not have this fact."),
  "reform.wrongValue": text(
    "این مقدار از نوع آن عدد قانون یا قاعده نیست.",
    "The value is not of the kind of the parameter or the rule.",
  ),
  "reform.notADay": text("این تاریخ نیست.", "The value is no day."),
  "reform.outsideCalendar": text("این روز بیرون از محدودهٔ تقویم است.", "The day lies outside the calendar."),
  "reform.emptyInterval": text("پایان باید پس از آغاز باشد.", "The end has to come after the start."),
  "reform.wrongRule": text(
    "قاعدهٔ تازه قاعده نیست یا به چیز دیگری پاسخ می‌دهد.",
    "The new rule is no rule, or decides something of another kind.",
  ),
  "reform.duplicateReform": text("دو اصلاح یک شناسه دارند.", "Two reforms have the same id."),
  "reform.duplicateException": text(
    "قاعده استثنایی با این شناسه دارد.",
    "The rule already has an exception of this id.",
  ),
  "reform.clash": text(
    "دو تغییر برای یک عدد قانون یا یک قاعده و همان روزهاست.",
    "Two changes are of the same parameter or rule for the same days.",
  ),
  "reform.brokenPack": text(
    "آنچه از این تغییرها برمی‌آید مجموعه‌ای درست نیست.",
    "The changed law is no sound pack.",
  ),
})

/**
 * One thing that is wrong with a reform: where, what stands there, and what was expected.
 *
 * @example
 * const unknown: Reform = { ...earlierRelease, changes: [{ change: "repealRule", rule: "REL-CX" }] }
 * const wrong = applyReforms(iranPack, [unknown])
 * const [error] = Result.isFailure(wrong) ? wrong.failure : []
 * error?.code // => "reform.unknownRule"
 * error?.nearest?.includes("REL-CR") // => true
 */
export class ReformError extends /* @__PURE__ */ codedError("ReformError", texts)<{
  /** The id of the reform; of a clash and of a duplicate, of the later one. */
  readonly reform: string
  /** The way to the field from the root of the reform: `changes`, 0, `parameter`. */
  readonly path: FieldPath
  readonly value?: string
  readonly expected: Text
  /** The names that come nearest to what stands there, the nearest first. */
  readonly nearest?: ReadonlyArray<string>
}> {}

/** What is wrong, as a stable code; `ReformError.texts` has a sentence for each. */
export type ReformErrorCode = ReformError["code"]
