import * as Result from "effect/Result"
import type { Expression, Node } from "../expression.ts"
import { listOf, partsOf, walk } from "../language/parts.ts"
import type { Instrument } from "../values/citation.ts"
import { codedError } from "../values/coded-error.ts"
import type { Currency } from "../values/currency.ts"
import type { Calendar, Day } from "../values/day.ts"
import { digestOf } from "../values/digest.ts"
import type { OwnLanguage, Text } from "../values/text.ts"
import { text } from "../values/text.ts"
import type { Kind } from "../values/value.ts"
import { openPlaces, type Worded } from "../wording/sentences.ts"
import type { Words } from "../wording/words.ts"
import type { Actor } from "./act.ts"
import type { DayCount } from "./day-count.ts"
import type { Parameter } from "./parameter.ts"
import type { Policy } from "./policy.ts"
import type { Rule } from "./rule.ts"
import { expressionsWithStages } from "./staged-expressions.ts"
import { type LanguageScope, textsOfPack } from "./texts-of-pack.ts"

/** An article of an instrument and whether the pack has it. */
export interface Article {
  readonly instrument: Instrument
  readonly article: Text
  readonly title: Text
  /** Ids of the rules and parameters that encode it. */
  readonly encodedBy: ReadonlyArray<string>
  /** Why it is not encoded, or not whole. */
  readonly remark?: Text
}

/** A language of a pack: its wording, and the fallback for texts without a translation. */
export interface PackLanguage {
  readonly words: Words
  readonly fallback: OwnLanguage
  /** What it has all texts for; a pack that lacks one of them is refused. Absent where texts may be missing. */
  readonly completeFor?: LanguageScope
}

/** How a quantity belongs to a decision. */
interface QuantityPlace {
  /** Whether it bounds the decision (a part, a share, a ceiling) and is said with every outcome; default `false`. */
  readonly limits?: boolean
  /** The cases to which it belongs; all unless given. */
  readonly where?: Expression<boolean>
  /** Whether it is shown where `where` is unknown; default `true`. */
  readonly whereUnknown?: boolean
}

/** A decision and the rules of its quantities, in the order in which they are shown. */
export interface QuantitiesOfRule {
  readonly rule: Rule<boolean>
  readonly quantities: ReadonlyArray<Rule | ({ readonly quantity: Rule } & QuantityPlace)>
}

/**
 * A quantity that bounds what may be decided: how large a part, how many days.
 *
 * @example
 * limit(degreeOfImprisonment).limits // => true
 */
export const limit = (
  quantity: Rule,
  where?: Expression<boolean>,
): { readonly quantity: Rule } & QuantityPlace => ({
  quantity,
  limits: true,
  ...(where === undefined ? {} : { where }),
})

/** A quantity of a decision as a pack holds it, by the id of its rule. */
export interface QuantityOfDecision {
  readonly id: string
  readonly limits: boolean
  readonly where?: Node
  readonly whereUnknown?: boolean
}

/**
 * The quantities of decisions as a pack holds them, by the id of the decision.
 *
 * @example
 * quantitiesByRule([
 *   { rule: conditionalRelease, quantities: [{ quantity: degreeOfImprisonment, limits: true }] },
 * ]).get(conditionalRelease.id)
 * // => [{ id: "degreeOfImprisonment", limits: true }]
 */
export const quantitiesByRule = (
  of: ReadonlyArray<QuantitiesOfRule>,
): ReadonlyMap<string, ReadonlyArray<QuantityOfDecision>> =>
  new Map(
    of.map(({ quantities, rule }) => [
      rule.id,
      quantities.map((one) => {
        if (!("quantity" in one)) return { id: one.id, limits: false }
        const { limits = false, quantity, where, whereUnknown } = one
        return {
          id: quantity.id,
          limits,
          ...(where === undefined ? {} : { where }),
          ...(whereUnknown === undefined ? {} : { whereUnknown }),
        }
      }),
    ]),
  )

/** The law of one jurisdiction. */
export interface RulePack {
  readonly id: string
  readonly title: Text
  /** By semantic versioning. */
  readonly version: string
  readonly calendar: Calendar
  /** The default; a setting may name another. */
  readonly dayCount: DayCount
  readonly rules: ReadonlyMap<string, Rule>
  /** The quantities of each decision, by its id. They are no part of the digest of the rules. */
  readonly quantities: ReadonlyMap<string, ReadonlyArray<QuantityOfDecision>>
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly policies: ReadonlyMap<string, Policy>
  readonly articles: ReadonlyArray<Article>
  /** Everybody who proposes, reports, decides or issues. */
  readonly actors: ReadonlyMap<string, Actor>
  /** Words for codes. */
  readonly vocabulary: ReadonlyMap<string, Text>
  readonly currency: Currency
  /** Languages beside Persian and English, by their BCP 47 tags. */
  readonly languages: ReadonlyMap<string, PackLanguage>
  /** `sentences` where every fact that is a truth or a code has sentences of its own, and no label stands for one. */
  readonly wording?: "sentences"
}

const texts = () => ({
  "pack.duplicateId": text("دو چیز در مجموعه یک شناسه دارند.", "Two things in the pack have the same id."),
  "pack.missingReference": text(
    "به چیزی ارجاع شده که در مجموعه نیست.",
    "A reference is to something that the pack does not have.",
  ),
  "pack.cycle": text("قاعده‌ها به صورت دوری به هم ارجاع می‌دهند.", "Rules refer to each other in a circle."),
  "pack.uncited": text("قاعده یا یکی از اجزای آن مستندی ندارد.", "A rule, or a part of it, cites no source."),
  "pack.noDecider": text("معلوم نیست چه کسی تصمیم می‌گیرد.", "Nobody decides by this rule."),
  "pack.disorder": text("تاریخ‌ها به ترتیب نیستند.", "Days are out of order."),
  "pack.uselessShare": text(
    "عبارت مشترکی هست که کمتر از دو بار به کار رفته است.",
    "A shared expression is read less than twice.",
  ),
  "pack.wrongKind": text("مقدار از نوع دیگری است.", "A value is of another kind."),
  "pack.twoDeclarations": text("یک چیز دو گونه تعریف شده است.", "One thing is declared in two ways."),
  "pack.openPlace": text(
    "جای مقدار در جمله‌ای، به هیچ جزئی از شرط آن نمی‌رسد.",
    "A place in a sentence names no part of its condition.",
  ),
  "pack.wordless": text("چیزی در یکی از زبان‌ها واژه ندارد.", "Something has no words in a language."),
})

/**
 * A defect of a pack. `in` names the rule, parameter or policy.
 *
 * @example
 * const { calendar, dayCount } = iranPack
 * const law = { id: "small", title: text("قانون کوچک", "small law"), version: "1.0.0", calendar, dayCount }
 * const wrong = makePack({ ...law, rules: [{ ...conditionalRelease, citations: [] }], actors: [...pack.actors.values()] })
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["pack.uncited"]
 */
export class PackError extends /* @__PURE__ */ codedError("PackError", texts)<{
  readonly in: string
  readonly value: string
  readonly expected: string
}> {}

type Defect = (code: PackError["code"], where: string, value: string, expected: string) => void

const byId = <T extends { readonly id: string }>(
  items: ReadonlyArray<T>,
  defect: Defect,
): ReadonlyMap<string, T> => {
  const map = new Map<string, T>()
  for (const item of items) {
    if (map.has(item.id))
      defect("pack.duplicateId", item.id, item.id, "an id that no other entry of its kind has")
    map.set(item.id, item)
  }
  return map
}

const noCurrency: Currency = { fa: "واحد", en: { one: "unit", several: "units" } }

const issuerOf = (node: Node): string | undefined => (node.op === "fact" ? node.issuer : listOf(node)?.issuer)

const checkRule = (rule: Rule, pack: RulePack, defect: Defect): void => {
  if (rule.citations.length === 0) defect("pack.uncited", rule.id, rule.id, "at least one citation")
  if (rule.kind !== "automatic" && rule.deciders.length === 0)
    defect("pack.noDecider", rule.id, rule.kind, "a named decider")
  const reference = (known: ReadonlyMap<string, unknown>, id: string, kind: string): void => {
    if (!known.has(id)) defect("pack.missingReference", rule.id, id, `a ${kind} of the pack`)
  }
  const sameKind = (node: { readonly id: string; readonly kind: Kind }, kind: Kind | undefined): void => {
    if (kind !== undefined && kind !== node.kind)
      defect("pack.wrongKind", rule.id, node.id, `a reference of kind ${kind}, not ${node.kind}`)
  }
  const clauses = new Set<string>()
  for (const expression of expressionsWithStages(rule))
    walk(expression, (node) => {
      if (node.op === "clause") clauses.add(node.id)
      if (node.op === "rule") {
        reference(pack.rules, node.id, "rule")
        sameKind(node, pack.rules.get(node.id)?.valueKind)
      }
      if (node.op === "parameter") {
        reference(pack.parameters, node.id, "parameter")
        sameKind(node, pack.parameters.get(node.id)?.kind)
      }
      if (node.op === "policy") reference(pack.policies, node.id, "policy")
      const issuer = issuerOf(node)
      if (issuer !== undefined) reference(pack.actors, issuer, "actor")
      if (node.op === "unless")
        for (const exception of node.exceptions)
          if (exception.citations.length === 0)
            defect("pack.uncited", rule.id, exception.id, "at least one citation of the exception")
      if (
        node.op === "literal" &&
        typeof node.value === "object" &&
        "denominator" in node.value &&
        node.value.denominator <= 0
      )
        defect("pack.uselessShare", rule.id, String(node.value.denominator), "a positive denominator")
    })
  if (rule.deadline !== undefined && !clauses.has(rule.deadline))
    defect("pack.missingReference", rule.id, rule.deadline, "a clause of the rule")
}

const checkCycles = (pack: RulePack, defect: Defect): void => {
  const state = new Map<string, "open" | "done">()
  const references = (node: Node): ReadonlyArray<string> =>
    node.op === "rule" ? [node.id] : partsOf(node).flatMap(references)
  const visit = (id: string, path: ReadonlyArray<string>): void => {
    if (state.get(id) === "done") return
    if (state.get(id) === "open") {
      defect("pack.cycle", id, [...path, id].join(" → "), "rules that do not refer back to themselves")
      return
    }
    state.set(id, "open")
    const rule = pack.rules.get(id)
    if (rule !== undefined)
      for (const next of expressionsWithStages(rule).flatMap(references)) visit(next, [...path, id])
    state.set(id, "done")
  }
  for (const id of pack.rules.keys()) visit(id, [])
}

/** Facts and lists are declared alike in all rules, and every code has words. */
const checkVocabulary = (pack: RulePack, defect: Defect): void => {
  const declared = new Map<string, object>()
  const declare = (rule: Rule, id: string, declaration: object): void => {
    const before = declared.get(id) ?? declaration
    declared.set(id, declaration)
    if (before !== declaration && digestOf(before) !== digestOf(declaration))
      defect("pack.twoDeclarations", rule.id, id, "one declaration of the fact in the whole pack")
  }
  const wordless = new Set<string>()
  const needWords = (rule: Rule, codes: ReadonlyArray<string>): void => {
    for (const code of codes)
      if (!pack.vocabulary.has(code) && !wordless.has(code)) {
        wordless.add(code)
        defect("pack.wordless", rule.id, code, "a word for the code in the vocabulary of the pack")
      }
  }
  for (const rule of pack.rules.values())
    for (const expression of expressionsWithStages(rule))
      walk(expression, (node) => {
        const list = listOf(node)
        if (list !== undefined) {
          declare(rule, list.id, list)
          for (const field of Object.values(list.fields)) needWords(rule, field.codes ?? [])
        }
        if (node.op === "fact") {
          declare(rule, node.id, node)
          needWords(rule, node.codes ?? [])
        }
        if (node.op === "memberOf") needWords(rule, node.set.members)
      })
}

/** Every place of a sentence names a part of the condition that the sentence says. */
const checkSentences = (pack: RulePack, defect: Defect): void => {
  for (const rule of pack.rules.values()) {
    const check = (worded: Worded, of: Node): void => {
      for (const place of openPlaces(worded, of, pack.rules))
        defect("pack.openPlace", rule.id, `{${place}}`, "the id of a fact, a parameter or a rule, or a place")
    }
    for (const expression of expressionsWithStages(rule))
      walk(expression, (node) => {
        if (node.op === "clause") check(node, node.of)
        if (node.op === "unless") for (const one of node.exceptions) check(one, one.when)
      })
  }
}

/** Every language says what it claims to say. */
const checkLanguages = (pack: RulePack, defect: Defect): void => {
  for (const [language, { completeFor }] of pack.languages) {
    if (completeFor === undefined) continue
    for (const { place, scope, text: said } of textsOfPack(pack))
      if ((completeFor === "everything" || scope === completeFor) && !said[language])
        defect(
          "pack.wordless",
          language,
          place,
          `a text in ${language}, which is complete for ${completeFor}`,
        )
  }
}

/** A comparison of what a rule gives with one code, where the rule has no sentences for its codes. */
const wordlessCode = (node: Node): string | undefined => {
  if (node.op !== "compare" || node.right.op !== "literal") return undefined
  const { left } = node
  return left.op === "rule" && left.kind === "code" && left.codeSentences === undefined ? left.id : undefined
}

/** Where a pack speaks in sentences, no truth and no code is said by its label. */
const checkWording = (pack: RulePack, defect: Defect): void => {
  if (pack.wording !== "sentences") return
  const labelled = new Set<string>()
  for (const rule of pack.rules.values())
    for (const expression of expressionsWithStages(rule))
      walk(expression, (node) => {
        const code = wordlessCode(node)
        if (code !== undefined && !labelled.has(code)) {
          labelled.add(code)
          defect("pack.wordless", rule.id, code, "sentences of the codes that the rule gives: so, and not so")
        }
        if (node.op !== "fact" || node.sentences !== undefined || labelled.has(node.id)) return
        if (node.kind !== "truth" && node.kind !== "code") return
        labelled.add(node.id)
        defect("pack.wordless", rule.id, node.id, "sentences of the fact: so, not so, and the question")
      })
}

const checkQuantities = (pack: RulePack, defect: Defect): void => {
  for (const [decision, quantities] of pack.quantities)
    for (const id of [decision, ...quantities.map((quantity) => quantity.id)]) {
      const rule = pack.rules.get(id)
      if (rule === undefined) defect("pack.missingReference", decision, id, "a rule of the pack")
      else if ((rule.valueKind === "truth") !== (id === decision))
        defect("pack.wrongKind", decision, id, "a decision, and quantities that belong to it")
    }
}

const checkParameter = (parameter: Parameter, defect: Defect): void => {
  let before: Day | undefined
  for (const entry of parameter.values) {
    if (before !== undefined && entry.from <= before)
      defect("pack.disorder", parameter.id, String(entry.from), "days in rising order")
    if (entry.citations.length === 0)
      defect("pack.uncited", parameter.id, String(entry.from), "at least one citation of each value")
    before = entry.from
  }
}

/** What a pack is made of. */
export interface PackParts {
  readonly id: string
  readonly title: Text
  readonly version: string
  readonly calendar: Calendar
  readonly dayCount: DayCount
  readonly rules: ReadonlyArray<Rule>
  readonly quantities?: ReadonlyMap<string, ReadonlyArray<QuantityOfDecision>>
  readonly parameters?: ReadonlyArray<Parameter>
  readonly policies?: ReadonlyArray<Policy>
  readonly articles?: ReadonlyArray<Article>
  readonly actors?: ReadonlyArray<Actor>
  readonly vocabulary?: ReadonlyMap<string, Text>
  readonly currency?: Currency
  readonly languages?: ReadonlyArray<PackLanguage>
  readonly wording?: "sentences"
}

const packOf = (parts: PackParts, defect: Defect): RulePack => {
  const {
    actors = [],
    articles = [],
    currency = noCurrency,
    languages = [],
    parameters = [],
    policies = [],
    quantities = new Map(),
    vocabulary = new Map(),
  } = parts
  return Object.freeze({
    ...parts,
    rules: byId(parts.rules, defect),
    quantities,
    parameters: byId(parameters, defect),
    policies: byId(policies, defect),
    articles,
    actors: byId(actors, defect),
    vocabulary,
    currency,
    languages: byId(
      languages.map((language) => ({ id: language.words.language, ...language })),
      defect,
    ),
  })
}

/**
 * The pack of parts that {@link makePack} takes in a test of their author. It looks for no defects, so that a program which loads a pack does not pay for what
 * was found out before it was published.
 *
 * @example
 * const { calendar, dayCount } = iranPack
 * const parts = { id: "small", title: text("قانون کوچک", "small law"), version: "1.0.0", calendar, dayCount, rules: [degreeOfImprisonment] }
 * Result.isSuccess(makePack(parts)) // => true
 * assemblePack(parts).rules.has("degreeOfImprisonment") // => true
 */
export const assemblePack = (parts: PackParts): RulePack => packOf(parts, () => undefined)

/**
 * Makes a pack, or returns all its defects.
 *
 * Ids are unique; references have a target of their kind; no rule refers back to itself; every rule, exception and parameter
 * value is cited; every rule but an automatic one names its decider; a fact is declared alike everywhere; every code has words; every
 * place of a sentence names a part of its condition; every language says what it is complete for.
 *
 * @example
 * const { calendar, dayCount } = iranPack
 * const law = { id: "small", title: text("قانون کوچک", "small law"), version: "1.0.0", calendar, dayCount }
 * const made = makePack({
 *   ...law,
 *   rules: [conditionalRelease],
 *   actors: [court, { id: "headOfPrison", title: text("رئیس زندان", "head of prison") }],
 * })
 * Result.getOrThrow(made).rules.has("conditionalRelease") // => true
 *
 * // The issuer of the report on conduct is missing, and two rules have one id.
 * const wrong = makePack({ ...law, rules: [conditionalRelease, conditionalRelease], actors: [court] })
 * Result.isFailure(wrong) && wrong.failure.map(({ code }) => code) // => ["pack.duplicateId", "pack.missingReference"]
 */
export const makePack = (parts: PackParts): Result.Result<RulePack, ReadonlyArray<PackError>> => {
  const errors: Array<PackError> = []
  const defect: Defect = (code, where, value, expected) => {
    errors.push(new PackError({ code, in: where, value, expected }))
  }
  const pack = packOf(parts, defect)
  for (const rule of pack.rules.values()) checkRule(rule, pack, defect)
  checkQuantities(pack, defect)
  for (const parameter of pack.parameters.values()) checkParameter(parameter, defect)
  checkCycles(pack, defect)
  checkVocabulary(pack, defect)
  checkSentences(pack, defect)
  checkLanguages(pack, defect)
  checkWording(pack, defect)
  return errors.length === 0 ? Result.succeed(pack) : Result.fail(errors)
}
