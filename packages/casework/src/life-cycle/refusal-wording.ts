import {
  type Day,
  dayInWords,
  inLanguage,
  type Money,
  type OwnLanguage,
  type Style,
  type Term,
  type Text,
  wordsOf,
} from "@bazgasht/rules"
import { commonCommands } from "./common-commands.ts"
import type { CommonRefusal } from "./refusals.ts"
import type { AnyRefusal, LifeCycleTypes } from "./transition.ts"

/** How the values of a refusal are said in the language and the calendar of a reader. */
export interface Saying {
  readonly day: (day: Day) => string
  readonly term: (term: Term) => string
  readonly number: (number: number) => string
  readonly money: (amount: Money) => string
  /** The title of a code: a stage, an office, a rule, a word of the pack's vocabulary; the code itself if it has none. */
  readonly title: (code: string) => string
  /** Titles of codes as a list. */
  readonly titles: (codes: ReadonlyArray<string>) => string
  /** Titles of codes as alternatives: “a, b or c”. */
  readonly anyOf: (codes: ReadonlyArray<string>) => string
  /** The title of a command; where it has none, that of its code. */
  readonly command: (type: string) => string
}

type ParametersOf<Refusal extends AnyRefusal, Code extends Refusal["code"]> = Extract<
  Refusal,
  { readonly code: Code }
>["params"]

/** A sentence as it is, or made of the values of the refusal. */
export type SentenceOf<Parameters> = string | ((params: Parameters, say: Saying) => string)

/** The sentence of one refusal, in other languages too where an application adds them. */
export type RefusalSentence<Parameters> = {
  readonly [Name in OwnLanguage]: SentenceOf<Parameters>
} & { readonly [language: string]: SentenceOf<Parameters> }

/** Sentences for every code of a life cycle. */
export type RefusalSentences<Refusal extends AnyRefusal> = {
  readonly [Code in Refusal["code"]]: RefusalSentence<ParametersOf<Refusal, Code>>
}

/** Sentences about another case, as the beginning of a sentence that may name it. */
export interface OtherCaseWording {
  /** By what the other case claims, and this one can't claim as well. */
  readonly claims?: { readonly [claim: string]: Text }
  /** By the resemblance of the two: what to find out. */
  readonly resemblances?: { readonly [resemblance: string]: Text }
}

/**
 * What refusals have in words: their sentences, and titles of the codes that they name. Commands have theirs apart, for a command may
 * bear the code of the stage to which it leads: a pool is opened, and is open.
 */
export interface RefusalWording<Refusal extends AnyRefusal> extends OtherCaseWording {
  readonly titles: { readonly [code: string]: Text }
  readonly commands: { readonly [type: string]: Text }
  readonly sentences: RefusalSentences<Refusal>
}

/**
 * What a life cycle has in words: a sentence for each of its refusals, and titles of its stages, commands, participations and permissions;
 * `Word` are other codes of its own that its refusals name.
 */
export interface LifeCycleWording<
  L extends LifeCycleTypes,
  Permission extends string,
  Word extends string = never,
> extends OtherCaseWording {
  readonly titles: {
    readonly [Code in L["State"]["stage"] | L["Participation"] | "beneficiary" | Permission | Word]: Text
  }
  readonly commands: { readonly [Type in L["Command"]["type"]]: Text }
  readonly sentences: RefusalSentences<L["Refusal"] | CommonRefusal>
}

const sayingOf = (
  style: Style,
  { commands, titles }: Pick<RefusalWording<AnyRefusal>, "commands" | "titles">,
): Saying => {
  const words = wordsOf(style)
  const { actors, currency, rules, vocabulary } = style.pack
  const title = (code: string): string => {
    const found = Object.hasOwn(titles, code)
      ? titles[code]
      : (actors.get(code)?.title ?? rules.get(code)?.title ?? vocabulary.get(code))
    return found === undefined ? code : inLanguage(style, found)
  }
  return {
    day: (day) => dayInWords(style, day),
    term: words.term,
    number: words.number,
    money: (amount) => words.money(amount, currency),
    title,
    titles: (codes) => words.list(codes.map(title)),
    anyOf: (codes) => words.alternatives(codes.map(title)),
    command: (type) => {
      const own = Object.hasOwn(commands, type) ? commands[type] : undefined
      const found = own ?? (type === "changeUnit" ? commonCommands.changeUnit : undefined)
      return found === undefined ? title(type) : inLanguage(style, found)
    },
  }
}

/**
 * A refusal as a sentence for the person who gave the command.
 *
 * @example
 * const refusal = { code: "loan.overCeiling", path: "plan.principal", params: { ceiling: 3_000_000_000 as Money } } as const
 * refusalInWords(loanWording, refusal, { language: "en", calendar: jalali, pack: iranPack })
 * // => "The principal may not be more than the ceiling of this kind of loan, 3,000,000,000 rials."
 */
export const refusalInWords = <Refusal extends AnyRefusal>(
  wording: RefusalWording<Refusal>,
  refusal: Refusal,
  style: Style,
): string => {
  const sentence: RefusalSentence<object> = wording.sentences[refusal.code as Refusal["code"]]
  const said =
    sentence[style.language] ?? sentence[style.pack.languages.get(style.language)?.fallback ?? "en"]
  return typeof said === "string" ? said : said(refusal.params, sayingOf(style, wording))
}
