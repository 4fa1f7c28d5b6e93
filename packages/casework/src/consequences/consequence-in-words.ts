import { inLanguage, type Style, type Text, text, wordsOf } from "@bazgasht/rules"
import type { CausingEvent } from "../life-cycle/causing-event.ts"
import { type RefusalWording, refusalInWords } from "../life-cycle/refusal-wording.ts"
import type { AnyRefusal } from "../life-cycle/transition.ts"
import { dispatchWording, isDispatchCode } from "../notification/dispatch-code.ts"
import { consequenceWording, isConsequenceCode } from "./consequence-code.ts"
import type { ListedConsequence } from "./list-consequences.ts"

/**
 * The cause of an event, as a history or a time line says it behind the event.
 *
 * @example
 * const causedBy = { kind: "debtPetition", subject: "petition-1", version: 11 }
 * const style = { language: "en", calendar: gregorian, pack: iranPack } as const
 * causeInWords(causedBy, style, text("درخواست آزادی محکوم مالی", "debt petition"))
 * // => "as a consequence of event 11 of the debt petition petition-1"
 */
export const causeInWords = (
  { kind, subject, version }: CausingEvent,
  style: Style,
  title?: Text,
): string => {
  const number = wordsOf(style).number(version)
  const { en, fa } = title ?? text(kind, kind)
  return inLanguage(
    style,
    text(
      `در پی رویداد ${number} از ${fa} به شمارهٔ ${wordsOf(style).digits(subject)}`,
      `as a consequence of event ${number} of the ${en} ${subject}`,
    ),
  )
}

const codeInWords = (code: string, style: Style): string => {
  if (isConsequenceCode(code)) return inLanguage(style, consequenceWording(code))
  return isDispatchCode(code) ? inLanguage(style, dispatchWording(code)) : code
}

/**
 * Why a consequence was given up on, sentence by sentence: what each case that refuses it says now, or, where the command cannot be formed or nothing stands against it any more,
 * the sentence of the last failure. `wording` is that of the kind to which it gives its command.
 *
 * @example
 * const listed = { message: "m-1", consequence: "left.openAfterCare", status: "rejected", failure: "consequence.noOfficer" } as const
 * refusedInWords(listed, { language: "en", calendar: gregorian, pack: iranPack }, afterCareWording)
 * // => ["No officer with this role is on duty, so it cannot be recorded in anyone's name."]
 */
export const refusedInWords = <Refusal extends AnyRefusal>(
  { failure, now }: ListedConsequence,
  style: Style,
  wording: RefusalWording<Refusal>,
): ReadonlyArray<string> => {
  const refusals =
    now === undefined || "code" in now
      ? []
      : now.flatMap(({ refusal }) =>
          refusal === undefined ? [] : [refusalInWords(wording, refusal as Refusal, style)],
        )
  if (refusals.length > 0) return refusals
  const code = now !== undefined && "code" in now ? now.code : failure
  return code === undefined ? [] : [codeInWords(code, style)]
}
