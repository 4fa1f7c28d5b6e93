import * as Result from "effect/Result"
import type { Expression } from "../expression.ts"
import { codeFact, countFact, dayFact, type Fact, moneyFact, termFact, truthFact } from "../language/facts.ts"
import type { Citation } from "../values/citation.ts"
import type { Calendar, Day } from "../values/day.ts"
import { gregorian } from "../values/gregorian.ts"
import type { Term } from "../values/term.ts"
import { type Text, textWithFallback } from "../values/text.ts"
import type { Count, Money } from "../values/value.ts"
import { makePack, type PackError, type RulePack } from "./pack.ts"
import { decisionRule, type Rule } from "./rule.ts"
import { thirtyDayMonths } from "./thirty-day-months.ts"

/** The kinds of facts of a quick pack, with the values that they have. */
interface QuickKinds {
  readonly truth: boolean
  readonly count: Count
  readonly money: Money
  readonly day: Day
  readonly term: Term
  readonly code: string
}

/** A fact of a quick pack: a kind, what the fact is called, and of a code which ones there are, with their words. */
export type QuickFact =
  | { readonly kind: Exclude<keyof QuickKinds, "code">; readonly label: string }
  | { readonly kind: "code"; readonly label: string; readonly codes: { readonly [code: string]: string } }

/** A rule of a quick pack: what it decides, when the answer is yes, and where that is written. */
export interface QuickRule {
  readonly title: string
  readonly when: Expression<boolean>
  /** The source: a statute, a contract, a policy, with the place in it. */
  readonly source: string
}

type FactsOf<Declared extends { readonly [id: string]: QuickFact }> = {
  readonly [Id in keyof Declared]: Fact<QuickKinds[Declared[Id]["kind"]]>
}

/** What a quick pack is made of. */
export interface QuickPackOptions<
  Declared extends { readonly [id: string]: QuickFact },
  Decided extends { readonly [id: string]: QuickRule },
> {
  /** In which language titles and labels are written; other languages fall back to it. */
  readonly language: string
  /** What is asked of a case, by id. */
  readonly facts: Declared
  /** What is decided, by id; the facts are at hand. */
  readonly rules: (facts: FactsOf<Declared>) => Decided
  /** Default `quick`. */
  readonly id?: string
  /** Default: the id. */
  readonly title?: string
  /** Default: Gregorian. */
  readonly calendar?: Calendar
}

/** A pack that was made quickly, with its rules by their ids. */
export interface QuickPack<Decided extends { readonly [id: string]: QuickRule }> {
  readonly pack: RulePack
  readonly rules: { readonly [Id in keyof Decided]: Rule<boolean> }
}

const factOf = (id: string, declared: QuickFact, label: Text): Fact => {
  switch (declared.kind) {
    case "truth":
      return truthFact({ id, label })
    case "count":
      return countFact({ id, label })
    case "money":
      return moneyFact({ id, label })
    case "day":
      return dayFact({ id, label })
    case "term":
      return termFact({ id, label })
    case "code":
      return codeFact({ id, label, codes: Object.keys(declared.codes) })
  }
}

/**
 * A pack in one language, with defaults for all else: the Gregorian calendar, thirty-day months, no currency, decisions that follow by
 * themselves, sources without a named law. Every reader takes it; whoever outgrows it writes the same with `makePack`.
 *
 * @example
 * const made = quickPack({
 *   language: "en",
 *   facts: { age: { kind: "count", label: "age" }, member: { kind: "truth", label: "member of the library" } },
 *   rules: ({ age, member }) => ({
 *     loan: { title: "may borrow books", when: all(member, atLeast(age, count(12))), source: "Rules of the library, article 4" },
 *   }),
 * })
 * const { pack: library, rules } = Result.getOrThrow(made)
 * const setting = { pack: library, today: Result.getOrThrow(parseDay(gregorian, "2025-03-21")) }
 * decide(rules.loan, { age: 14, member: true }, setting).outcome.outcome // => "eligible"
 * decide(rules.loan, { age: 14 }, setting).outcome.outcome // => "undetermined"
 */
export const quickPack = <
  const Declared extends { readonly [id: string]: QuickFact },
  const Decided extends { readonly [id: string]: QuickRule },
>(
  options: QuickPackOptions<Declared, Decided>,
): Result.Result<QuickPack<Decided>, ReadonlyArray<PackError>> => {
  const { calendar = gregorian, id = "quick", language, title = id } = options
  const say = (words: string): Text => textWithFallback(language, { [language]: words })
  const facts = Object.fromEntries(
    Object.entries(options.facts).map(([name, declared]) => [
      name,
      factOf(name, declared, say(declared.label)),
    ]),
  ) as FactsOf<Declared>
  const cited = (source: string): ReadonlyArray<Citation> => [
    { instrument: { id: source, title: say(source) }, confidence: "design" },
  ]
  const rules = Object.fromEntries(
    Object.entries(options.rules(facts)).map(([name, { source, title: called, when }]) => [
      name,
      decisionRule({
        id: name,
        title: say(called),
        citations: cited(source),
        kind: "automatic",
        expression: when,
      }),
    ]),
  ) as QuickPack<Decided>["rules"]
  const vocabulary = new Map(
    Object.values(options.facts).flatMap((declared) =>
      declared.kind === "code"
        ? Object.entries(declared.codes).map(([code, words]) => [code, say(words)] as const)
        : [],
    ),
  )
  return Result.map(
    makePack({
      id,
      title: say(title),
      version: "0.0.0",
      calendar,
      dayCount: thirtyDayMonths,
      rules: Object.values<Rule<boolean>>(rules),
      vocabulary,
    }),
    (pack) => ({ pack, rules }),
  )
}
