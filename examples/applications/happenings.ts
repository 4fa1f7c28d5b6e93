/**
 * What people asked of cases, and what came of it.
 *
 * @module
 */

import { type AnyRefusal, problemInWords, type RefusalWording, type ServiceProblem } from "@bazgasht/casework"
import { inLanguage, type Style, type Text, text } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { layoutOf } from "./layout.ts"

/** What somebody asked of a case, and what came of it. */
export interface Happening {
  readonly who: Text
  readonly subject: string
  readonly command: Text
  readonly isDone: boolean
  /** The stage that the case came to, or why nothing was done, for who asked. */
  readonly inWords: (style: Style) => string
}

/** What somebody asked of a case, with what the service answered, in the words of the life cycle. */
export const happening = <Refusal extends AnyRefusal>(
  who: Text,
  { subject, type }: { readonly subject: string; readonly type: string },
  wording: RefusalWording<Refusal>,
  answer: Result.Result<{ readonly stage: string }, ServiceProblem<Refusal>>,
): Happening => {
  const titleIn = (titles: { readonly [code: string]: Text }, code: string): Text =>
    titles[code] ?? text(code, code)
  return {
    who,
    subject,
    command: titleIn(wording.commands, type),
    isDone: Result.isSuccess(answer),
    inWords: (style) =>
      Result.isSuccess(answer)
        ? inLanguage(style, titleIn(wording.titles, answer.success.stage))
        : problemInWords(wording, answer.failure, style),
  }
}

const words = {
  who: text("چه کسی", "who"),
  subject: text("پرونده", "case"),
  command: text("چه خواست", "asked for"),
  outcome: text("نتیجه", "result"),
  title: text("روند کار", "What happened"),
}

/** What happened, as a table; what was refused has a cross before it. */
export const happeningLines = (happenings: ReadonlyArray<Happening>, style: Style): ReadonlyArray<string> => {
  const { say, section, table } = layoutOf(style)
  return section(
    words.title,
    table(
      [words.who, words.subject, words.command, words.outcome],
      happenings.map(({ command, inWords, isDone, subject, who }) => [
        say(who),
        subject,
        say(command),
        `${isDone ? "✓" : "✗"} ${inWords(style)}`,
      ]),
    ),
  )
}
