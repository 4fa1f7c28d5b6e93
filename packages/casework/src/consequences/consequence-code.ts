import { type Text, text } from "@bazgasht/rules"

const sentences = {
  "consequence.undeclared": text("این پیامد دیگر اعلام نشده است.", "This consequence is no longer declared."),
  "consequence.unreadable": text(
    "آنچه این پیامد از رویداد با خود آورده است خوانا نیست.",
    "What this consequence brought from its event cannot be read.",
  ),
  "consequence.noOfficer": text(
    "هیچ مسئولی در این سمت سر کار نیست تا این اقدام به نام او ثبت شود.",
    "No officer with this role is on duty, so it cannot be recorded in anyone's name.",
  ),
  "consequence.officersUnavailable": text(
    "دفتر مسئولان اکنون در دسترس نیست.",
    "The register of officers cannot be reached.",
  ),
  "consequence.undecided": text(
    "این پیامد خودبه‌خود معلوم نیست؛ مسئول باید تصمیم بگیرد.",
    "What follows is not certain; an officer has to decide.",
  ),
  "consequence.noLaw": text(
    "شرایط قانونی این اقدام در این روز معلوم نیست.",
    "The law by which this command is judged is not known on this day.",
  ),
} as const

/** Why a consequence could not be carried out before its command was given, as a stable code. */
export type ConsequenceCode = keyof typeof sentences

/**
 * Whether the code of a failure is that of a consequence; otherwise it is that of the refused command, or of the store.
 *
 * @example
 * isConsequenceCode("consequence.noOfficer") // => true
 * isConsequenceCode("transition.notAllowed") // => false
 */
export const isConsequenceCode = (code: string): code is ConsequenceCode => Object.hasOwn(sentences, code)

/**
 * The sentence of a code, in both languages.
 *
 * @example
 * consequenceWording("consequence.noLaw").en // => "The law by which this command is judged is not known on this day."
 */
export const consequenceWording = (code: ConsequenceCode): Text => sentences[code]
