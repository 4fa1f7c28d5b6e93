import type { FieldPath } from "@bazgasht/casework"
import { type Exception, quantityRule, type Rule, type RulePack, text, withoutActsOf } from "@bazgasht/rules"
import { decodeRule, encodeRule, type Json } from "@bazgasht/rules/data"
import * as JsonPointer from "effect/JsonPointer"
import * as Result from "effect/Result"
import {
  type DocumentFields,
  type DocumentReader,
  hasFields,
  nearestNames,
} from "../documents/document-reader.ts"
import { citationOfReform } from "./apply-reforms.ts"
import { exceptionsOf } from "./changed-rule.ts"
import type { PlacedChange } from "./clashes.ts"
import { expectedOfRule } from "./defects-in-words.ts"
import { idsInWords } from "./kinds.ts"
import type { Interval, Reform, ReformChange } from "./reform.ts"
import type { ReformFlaw } from "./reform-error.ts"
import { readCondition } from "./written-condition.ts"
import { readDay, readValue, readValueOfParameter } from "./written-value.ts"

/** The forms of a change, and which fields each has besides the one that names it. */
const forms: { readonly [form: string]: ReadonlyArray<string> } = {
  set: ["to", "from", "until", "source"],
  repeal: ["from", "until"],
  replace: ["with", "condition", "from", "until"],
  except: ["id", "title", "when", "then", "rank", "source", "from", "until"],
  choose: ["option"],
}

const words = {
  change: text(
    `تغییری با یکی از: ${Object.keys(forms).join("، ")}`,
    `a change with one of ${Object.keys(forms).join(", ")}`,
  ),
  oneChange: text("دست‌کم یک تغییر", "at least one change"),
  rank: text("عددی صحیح؛ رتبهٔ بالاتر مقدم است", "a whole number; the higher rank goes first"),
  id: text("شناسه‌ای از حروف لاتین، رقم و خط تیره", "an id of Latin letters, digits and hyphens"),
  condition: text("یک شرط، یا قاعده‌ای کامل در with", "a condition, or a whole rule in `with`"),
  oneOfBoth: text("یا condition یا with، نه هر دو", "either `condition` or `with`, not both"),
  decision: text(
    "قاعده‌ای که بله یا خیر می‌گوید؛ به جای قاعدهٔ دیگر، قاعده‌ای کامل در with می‌نشیند",
    "a rule that says yes or no; in the place of another comes a whole rule in `with`",
  ),
}

export const formOf = (change: unknown): string | undefined =>
  hasFields(change) ? Object.keys(forms).find((name) => name in change) : undefined

const stepsOf = (pointer: string): FieldPath =>
  pointer
    .split("/")
    .slice(1)
    .map((token) => (/^\d+$/.test(token) ? Number(token) : JsonPointer.unescapeToken(token)))

const actorLists = ["proposers", "reporters", "deciders"] as const

/** A reform as far as it could be read: a change with anything wrong in it is not among its changes. */
interface WrittenReform {
  readonly reform: Reform
  /** Its changes, where they stand in the file. */
  readonly changes: ReadonlyArray<PlacedChange>
}

class ReformReader {
  readonly #reader: DocumentReader<ReformFlaw>
  readonly #pack: RulePack

  constructor(reader: DocumentReader<ReformFlaw>, pack: RulePack) {
    this.#reader = reader
    this.#pack = pack
  }

  reform(written: unknown): WrittenReform | undefined {
    const reader = this.#reader
    const fields = reader.fields(written, [], ["reform", "title", "assumptions", "changes"])
    if (fields === undefined) return undefined
    const id = reader.text(fields["reform"], ["reform"])
    if (id !== undefined && !/^[\w.-]+$/.test(id)) reader.refuse("wrongForm", ["reform"], id, words.id)
    const title = reader.bothLanguages(fields["title"], ["title"])
    const assumptions =
      fields["assumptions"] === undefined
        ? undefined
        : reader
            .list(fields["assumptions"], ["assumptions"])
            ?.flatMap((one, place) => reader.bothLanguages(one, ["assumptions", place]) ?? [])
    const given = reader.list(fields["changes"], ["changes"])
    if (given?.length === 0) reader.refuse("missing", ["changes"], undefined, words.oneChange)
    if (id === undefined || title === undefined) {
      for (const [place, change] of (given ?? []).entries())
        this.#change({ id: "", title: text("", ""), changes: [] }, change, ["changes", place])
      return undefined
    }
    const heading: Reform = { id, title, ...(assumptions === undefined ? {} : { assumptions }), changes: [] }
    const read = (given ?? []).flatMap((written, place) => {
      const before = reader.flaws.length
      const change = this.#change(heading, written, ["changes", place])
      // Without a day that could not be read a change would reach further than it was meant to.
      return change === undefined || reader.flaws.length > before ? [] : [{ place, change }]
    })
    const reform = { ...heading, changes: read.map(({ change }) => change) }
    return { reform, changes: read.map((one) => ({ reform, ...one })) }
  }

  #interval(fields: DocumentFields, path: FieldPath): Interval {
    const day = (name: "from" | "until") =>
      fields[name] === undefined
        ? undefined
        : readDay(this.#reader, this.#pack, fields[name], [...path, name])
    const [from, until] = [day("from"), day("until")]
    return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) }
  }

  #rule(id: unknown, path: FieldPath): Rule | undefined {
    return this.#reader.known("unknownRule", id, path, this.#pack.rules, idsInWords.rule)
  }

  #change(reform: Reform, written: unknown, path: FieldPath): ReformChange | undefined {
    const form = formOf(written)
    if (form === undefined) {
      const [first = ""] = hasFields(written) ? Object.keys(written) : []
      return this.#reader.refuse(
        "wrongForm",
        path,
        first === "" ? written : first,
        words.change,
        nearestNames(first, Object.keys(forms)),
      )
    }
    const fields = this.#reader.fields(written, path, [form, ...(forms[form] ?? [])]) ?? {}
    switch (form) {
      case "set":
        return this.#set(fields, path)
      case "repeal": {
        const rule = this.#rule(fields["repeal"], [...path, "repeal"])
        const interval = this.#interval(fields, path)
        return rule === undefined ? undefined : { change: "repealRule", rule: rule.id, ...interval }
      }
      case "replace":
        return this.#replace(fields, path)
      case "except":
        return this.#except(reform, fields, path)
      default: {
        const policy = this.#reader.text(fields["choose"], [...path, "choose"])
        const option = this.#reader.text(fields["option"], [...path, "option"])
        return policy === undefined || option === undefined
          ? undefined
          : { change: "chooseReading", policy, option }
      }
    }
  }

  #set(fields: DocumentFields, path: FieldPath): ReformChange | undefined {
    const interval = this.#interval(fields, path)
    const source = this.#reader.someText(fields["source"], [...path, "source"])
    const parameter = this.#reader.known(
      "unknownParameter",
      fields["set"],
      [...path, "set"],
      this.#pack.parameters,
      idsInWords.parameter,
    )
    if (parameter === undefined) return undefined
    const value = readValueOfParameter(this.#reader, this.#pack, parameter, fields["to"], [...path, "to"])
    return value === undefined
      ? undefined
      : {
          change: "setParameter",
          parameter: parameter.id,
          value,
          ...interval,
          ...(source === undefined ? {} : { source }),
        }
  }

  #replace(fields: DocumentFields, path: FieldPath): ReformChange | undefined {
    const rule = this.#rule(fields["replace"], [...path, "replace"])
    const interval = this.#interval(fields, path)
    if (rule === undefined) return undefined
    if (fields["with"] !== undefined && fields["condition"] !== undefined)
      return this.#reader.refuse("unexpected", [...path, "condition"], undefined, words.oneOfBoth)
    if (fields["with"] !== undefined) {
      const replacement = this.#ruleData(rule, fields["with"], [...path, "with"])
      return replacement === undefined ? undefined : { change: "replaceRule", rule: replacement, ...interval }
    }
    if (fields["condition"] === undefined)
      return this.#reader.refuse("missing", [...path, "condition"], undefined, words.condition)
    if (rule.valueKind !== "truth")
      return this.#reader.refuse("wrongRule", [...path, "replace"], rule.id, words.decision)
    const expression = readCondition(this.#reader, this.#pack, fields["condition"], [...path, "condition"])
    return expression === undefined
      ? undefined
      : {
          change: "replaceRule",
          rule: quantityRule<unknown>(rule.valueKind, { ...rule, expression }),
          ...interval,
        }
  }

  /** A rule as data. What is left out is as in the rule that it replaces. */
  #ruleData(rule: Rule, written: unknown, path: FieldPath): Rule | undefined {
    // Who acts by a list that is written anew is said by the list.
    const lists =
      hasFields(written) && !("acts" in written) ? actorLists.filter((list) => list in written) : []
    const before = encodeRule(withoutActsOf(rule, lists)) as { readonly [key: string]: Json }
    const decoded = decodeRule(hasFields(written) ? { ...before, ...written } : written)
    if (Result.isSuccess(decoded)) return decoded.success
    for (const error of decoded.failure)
      this.#reader.refuse("wrongRule", [...path, ...stepsOf(error.path)], error.value, expectedOfRule(error))
    return undefined
  }

  #except(reform: Reform, fields: DocumentFields, path: FieldPath): ReformChange | undefined {
    const reader = this.#reader
    const rule = this.#rule(fields["except"], [...path, "except"])
    const id = reader.text(fields["id"], [...path, "id"])
    const title = reader.bothLanguages(fields["title"], [...path, "title"])
    const source = reader.someText(fields["source"], [...path, "source"])
    const when = readCondition(reader, this.#pack, fields["when"], [...path, "when"])
    const interval = this.#interval(fields, path)
    if (rule === undefined) return undefined
    const rank = this.#rank(rule, fields["rank"], [...path, "rank"])
    const gives = readValue(reader, this.#pack, rule.valueKind, fields["then"], [...path, "then"])
    if (
      id === undefined ||
      title === undefined ||
      when === undefined ||
      rank === undefined ||
      gives === undefined
    )
      return undefined
    const exception: Exception = {
      id,
      title,
      citations: [citationOfReform(reform, source)],
      rank,
      when,
      gives: { op: "literal", kind: rule.valueKind, value: gives },
    }
    return { change: "addException", rule: rule.id, exception, ...interval }
  }

  /** Unless it is said otherwise, the exceptions that the rule has stand above the new one. */
  #rank(rule: Rule, written: unknown, path: FieldPath): number | undefined {
    if (written === undefined) return Math.min(1, ...exceptionsOf(rule).map(({ rank }) => rank)) - 1
    return Number.isSafeInteger(written)
      ? (written as number)
      : this.#reader.refuse("wrongForm", path, written, words.rank)
  }
}

/** Reads a reform against a pack. What is wrong is noted by the reader; with nothing noted, there is all of the reform. */
export const readWrittenReform = (
  reader: DocumentReader<ReformFlaw>,
  pack: RulePack,
  written: unknown,
): WrittenReform | undefined => new ReformReader(reader, pack).reform(written)
