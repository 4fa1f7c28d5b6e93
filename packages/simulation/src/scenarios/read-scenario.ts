import type { FieldPath } from "@bazgasht/casework"
import type { Jurisdiction } from "@bazgasht/core"
import { type Money, type Ratio, type Rule, type RulePack, text, type Value } from "@bazgasht/rules"
import { factsRead } from "@bazgasht/rules/columns"
import * as Result from "effect/Result"
import { type DocumentFields, DocumentReader, nearestNames } from "../documents/document-reader.ts"
import { readDocument } from "../documents/read-document.ts"
import { factsOfCases } from "../populations/index.ts"
import { type Question, questionsOf } from "../questions.ts"
import { idsInWords } from "../reforms/kinds.ts"
import type { ReformFlaw } from "../reforms/reform-error.ts"
import { errorOfDocument, errorOfFlaw, type ReformFileError } from "../reforms/reform-file-error.ts"
import { readDay, readValue, readValueOfParameter, wholeNumber } from "../reforms/written-value.ts"
import {
  type BudgetPlan,
  type FundEarmark,
  type FundPlan,
  fundModes,
  type GrantRate,
  type ProjectionPlan,
  plainScenario,
  type Scenario,
  type SweepPlan,
} from "./scenario.ts"

/** Whether a rule reads nothing but what prisoners bring. Asked of them, any other would say that nothing is known of anybody. */
const isAskedOfPrisoners = (rule: Rule, jurisdiction: Jurisdiction): boolean => {
  const { facts, lists } = factsOfCases(jurisdiction).prisoner
  const brought = new Set([...facts, ...lists].map(({ id }) => id))
  const read = factsRead([rule], jurisdiction.pack)
  return [...read.facts, ...read.lists].every(({ id }) => brought.has(id))
}

const words = {
  months: text("تعداد ماه‌ها، از ۱ تا ۱۲۰", "a number of months from 1 to 120"),
  count: text("عددی صحیح، ۱ یا بیشتر", "a whole number, 1 or more"),
  seed: text("عددی صحیح", "a whole number"),
  rate: text("سهمی از ۰ تا ۱ مانند 1/20", "a share from 0 to 1, such as 1/20"),
  decision: text(
    "شناسهٔ قاعده‌ای که دربارهٔ زندانی بله یا خیر می‌گوید",
    "the id of a rule that says yes or no of a prisoner",
  ),
  question: text(
    "شناسهٔ قاعده‌ای که از هر پروندهٔ جمعیت پرسیده می‌شود",
    "the id of a rule that is asked of every case of a population",
  ),
  oneQuestion: text(
    "دست‌کم یک قاعده؛ بدون این فیلد، هر قاعده‌ای که اصلاح به آن می‌رسد پرسیده می‌شود",
    "at least one rule; without this field, every rule that the reform reaches is asked",
  ),
  oneValue: text("دست‌کم یک مقدار", "at least one value"),
  mode: text(`یکی از: ${fundModes.join("، ")}`, `one of ${fundModes.join(", ")}`),
}

class ScenarioReader {
  readonly #reader: DocumentReader<ReformFlaw>
  readonly #jurisdiction: Jurisdiction
  readonly #pack: RulePack
  readonly #questions: ReadonlyArray<Question>

  constructor(reader: DocumentReader<ReformFlaw>, jurisdiction: Jurisdiction) {
    this.#reader = reader
    this.#jurisdiction = jurisdiction
    this.#pack = jurisdiction.pack
    this.#questions = questionsOf(jurisdiction)
  }

  scenario(written: unknown): Scenario | undefined {
    const reader = this.#reader
    const fields = reader.fields(
      written,
      [],
      [
        "scenario",
        "title",
        "assumptions",
        "day",
        "seed",
        "questions",
        "smallestCell",
        "projection",
        "budget",
        "fund",
        "sweep",
      ],
    )
    if (fields === undefined) return undefined
    const id = reader.text(fields["scenario"], ["scenario"])
    const title = reader.bothLanguages(fields["title"], ["title"])
    const assumptions = this.#list(fields, "assumptions", (one, path) => reader.bothLanguages(one, path))
    const day = fields["day"] === undefined ? undefined : readDay(reader, this.#pack, fields["day"], ["day"])
    const questions = this.#list(fields, "questions", (one, path) => this.#question(one, path))
    if (Array.isArray(fields["questions"]) && fields["questions"].length === 0)
      reader.refuse("missing", ["questions"], undefined, words.oneQuestion)
    const projection = fields["projection"] === undefined ? undefined : this.#projection(fields["projection"])
    const budget = fields["budget"] === undefined ? undefined : this.#budget(fields["budget"])
    const fund = fields["fund"] === undefined ? undefined : this.#fund(fields["fund"])
    const sweep = fields["sweep"] === undefined ? undefined : this.#sweep(fields["sweep"])
    const seed = this.#whole(fields["seed"], ["seed"], plainScenario.seed, 0)
    const smallestCell = this.#whole(fields["smallestCell"], ["smallestCell"], plainScenario.smallestCell, 1)
    if (id === undefined || title === undefined) return undefined
    return {
      id,
      title,
      assumptions: assumptions ?? [],
      ...(day === undefined ? {} : { day }),
      seed,
      ...(questions === undefined ? {} : { questions }),
      smallestCell,
      ...(projection === undefined ? {} : { projection }),
      ...(budget === undefined ? {} : { budget }),
      ...(fund === undefined ? {} : { fund }),
      ...(sweep === undefined ? {} : { sweep }),
    }
  }

  #list<A>(
    fields: DocumentFields,
    name: string,
    read: (one: unknown, path: FieldPath) => A | undefined,
  ): ReadonlyArray<A> | undefined {
    if (fields[name] === undefined) return undefined
    return this.#reader.list(fields[name], [name])?.flatMap((one, place) => read(one, [name, place]) ?? [])
  }

  #whole(written: unknown, path: FieldPath, otherwise: number, least: number, most?: number): number {
    if (written === undefined) return otherwise
    const value = wholeNumber(written)
    if (value !== undefined && value >= least && (most === undefined || value <= most)) return value
    this.#reader.refuse(
      "wrongForm",
      path,
      written,
      most !== undefined ? words.months : least === 0 ? words.seed : words.count,
    )
    return otherwise
  }

  #rule(id: unknown, path: FieldPath): Rule | undefined {
    return this.#reader.known("unknownRule", id, path, this.#pack.rules, idsInWords.rule)
  }

  /** A rule that a run asks; any other would have no answers. */
  #question(id: unknown, path: FieldPath): string | undefined {
    const rule = this.#rule(id, path)
    if (rule === undefined || this.#questions.some((question) => question.id === rule.id)) return rule?.id
    const nearest = nearestNames(
      rule.id,
      this.#questions.map((question) => question.id),
    )
    return this.#reader.refuse("wrongRule", path, id, words.question, nearest)
  }

  /** A rule that says yes or no of a prisoner. */
  #decision(id: unknown, path: FieldPath): string | undefined {
    const rule = this.#rule(id, path)
    if (rule === undefined || (rule.valueKind === "truth" && isAskedOfPrisoners(rule, this.#jurisdiction)))
      return rule?.id
    return this.#reader.refuse("wrongRule", path, id, words.decision)
  }

  #projection(written: unknown): ProjectionPlan | undefined {
    const fields = this.#reader.fields(written, ["projection"], ["months", "grants"])
    if (fields === undefined) return undefined
    const path = ["projection", "grants"]
    const rates = this.#reader.fields(fields["grants"] ?? {}, path, Object.keys(fields["grants"] ?? {}))
    const grants = Object.entries(rates ?? {}).flatMap(([id, rate]): ReadonlyArray<GrantRate> => {
      const rule = this.#decision(id, [...path, id])
      if (rule === undefined) return []
      const read = readValue(this.#reader, this.#pack, "ratio", rate, [...path, id]) as Ratio | undefined
      if (read === undefined) return []
      if (read.numerator <= read.denominator) return [{ rule, rate: read }]
      this.#reader.refuse("wrongValue", [...path, id], rate, words.rate)
      return []
    })
    return { months: this.#whole(fields["months"], ["projection", "months"], 12, 1, 120), grants }
  }

  #budget(written: unknown): BudgetPlan | undefined {
    const fields = this.#reader.fields(written, ["budget"], ["before", "after"])
    if (fields === undefined) return undefined
    const amount = (name: "before" | "after") =>
      readValue(this.#reader, this.#pack, "money", fields[name], ["budget", name]) as
        | BudgetPlan["before"]
        | undefined
    const before = amount("before")
    const after = fields["after"] === undefined ? before : amount("after")
    return before === undefined || after === undefined ? undefined : { before, after }
  }

  #money(written: unknown, path: FieldPath): Money | undefined {
    return readValue(this.#reader, this.#pack, "money", written, path) as Money | undefined
  }

  #fund(written: unknown): FundPlan | undefined {
    const reader = this.#reader
    const fields = reader.fields(
      written,
      ["fund"],
      ["before", "after", "mode", "clients", "earmarked", "sizes"],
    )
    if (fields === undefined) return undefined
    const before = this.#money(fields["before"], ["fund", "before"])
    const after = fields["after"] === undefined ? before : this.#money(fields["after"], ["fund", "after"])
    const mode = fundModes.find((one) => one === (fields["mode"] ?? "count"))
    const clients =
      fields["clients"] === undefined ? undefined : this.#decision(fields["clients"], ["fund", "clients"])
    const earmarks = this.#earmarks(fields["earmarked"])
    const path = ["fund", "sizes"]
    const sizes = fields["sizes"] === undefined ? [] : reader.list(fields["sizes"], path)
    if (mode === undefined) return reader.refuse("wrongValue", ["fund", "mode"], fields["mode"], words.mode)
    if (before === undefined || after === undefined) return undefined
    return {
      before,
      after,
      mode,
      ...(clients === undefined ? {} : { clients }),
      earmarks,
      sizes: (sizes ?? []).flatMap((size, place) => this.#money(size, [...path, place]) ?? []),
    }
  }

  #earmarks(written: unknown): ReadonlyArray<FundEarmark> {
    if (written === undefined) return []
    const path = ["fund", "earmarked"]
    const codes = this.#jurisdiction.statistics?.regions.values.map(({ code }) => code) ?? []
    const fields = this.#reader.fields(written, path, codes)
    return Object.entries(fields ?? {}).flatMap(([province, amount]): ReadonlyArray<FundEarmark> => {
      const read = codes.includes(province) ? this.#money(amount, [...path, province]) : undefined
      return read === undefined ? [] : [{ province, amount: read }]
    })
  }

  #sweep(written: unknown): SweepPlan | undefined {
    const fields = this.#reader.fields(written, ["sweep"], ["parameter", "values"])
    if (fields === undefined) return undefined
    const parameter = this.#reader.known(
      "unknownParameter",
      fields["parameter"],
      ["sweep", "parameter"],
      this.#pack.parameters,
      idsInWords.parameter,
    )
    if (parameter === undefined) return undefined
    const path = ["sweep", "values"]
    const given = this.#reader.list(fields["values"], path)
    if (given?.length === 0) this.#reader.refuse("missing", path, undefined, words.oneValue)
    const values = given
      ?.map((value, place) =>
        readValueOfParameter(this.#reader, this.#pack, parameter, value, [...path, place]),
      )
      .filter((value): value is Value => value !== undefined)
    return values === undefined ? undefined : { parameter: parameter.id, values }
  }
}

/**
 * Reads a scenario, and checks it against the law of a jurisdiction.
 *
 * @example
 * const source = "scenario: s\ntitle: { fa: س, en: s }\nprojection: { months: 12, grants: { REL-CR: 1/20 } }"
 * Result.getOrThrow(readScenario(source, iran)).projection?.months // => 12
 *
 * const wrong = readScenario(source.replace("REL-CR", "REL-CX"), iran)
 * Result.isFailure(wrong) && wrong.failure[0]?.position // => { line: 3, column: 45 }
 */
export const readScenario = (
  source: string,
  jurisdiction: Jurisdiction,
): Result.Result<Scenario, ReadonlyArray<ReformFileError>> => {
  const document = readDocument(source)
  if (Result.isFailure(document)) return Result.fail(document.failure.map(errorOfDocument))
  const { positionOf, value } = document.success
  const reader = new DocumentReader<ReformFlaw>()
  const scenario = new ScenarioReader(reader, jurisdiction).scenario(value)
  if (scenario !== undefined && reader.flaws.length === 0) return Result.succeed(scenario)
  return Result.fail(reader.flaws.map((flaw) => errorOfFlaw(flaw, positionOf)))
}
