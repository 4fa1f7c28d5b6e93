/**
 * Reads a scenario that an analyst wrote, in YAML or JSON. What is wrong is said all at once, each thing with its place in the file.
 *
 * @module
 */

import type { FieldPath } from "@bazgasht/core"
import { type Money, type Ratio, type Rule, type RulePack, text, type Value } from "@bazgasht/rules"
import * as Result from "effect/Result"
import { readDocument } from "../documents/index.ts"
import { nearestNames } from "../documents/nearest-names.ts"
import { provinces } from "../populations/index.ts"
import { questions as allQuestions } from "../questions.ts"
import { type Fields, Reading } from "../reforms/reading.ts"
import { errorInFile, errorOfDocument, type ReformFileError } from "../reforms/reform-file-error.ts"
import { readDay, readValue, wholeNumber } from "../reforms/written-value.ts"
import { isAskedOfPrisoners } from "./asked-of-prisoners.ts"
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

const words = {
  months: text("شمار ماه‌ها، از ۱ تا ۱۲۰", "a number of months from 1 to 120"),
  count: text("عددی صحیح، ۱ یا بیشتر", "a whole number, 1 or more"),
  seed: text("عددی صحیح", "a whole number"),
  rate: text("سهمی از ۰ تا ۱ مانند 1/20", "a share from 0 to 1, such as 1/20"),
  decision: text(
    "شناسهٔ قاعده‌ای که دربارهٔ زندانی آری یا نه می‌گوید",
    "the id of a rule that says yes or no of a prisoner",
  ),
  question: text(
    "شناسهٔ قاعده‌ای که از هر پروندهٔ جمعیت پرسیده می‌شود",
    "the id of a rule that is asked of every case of a population",
  ),
  oneQuestion: text(
    "دست‌کم یک قاعده؛ بی این فیلد، هر قاعده‌ای که اصلاح به آن می‌رسد پرسیده می‌شود",
    "at least one rule; without this field all those are asked that the reform reaches",
  ),
  oneValue: text("دست‌کم یک مقدار", "at least one value"),
  mode: text(`یکی از: ${fundModes.join("، ")}`, `one of ${fundModes.join(", ")}`),
  rule: text("شناسهٔ یکی از قاعده‌های این بسته", "the id of a rule of the pack"),
  parameter: text("شناسهٔ یکی از اعداد قانون در این بسته", "the id of a parameter of the pack"),
}

/** Reads one scenario against one pack. */
class ScenarioReader {
  readonly #reading: Reading
  readonly #pack: RulePack

  constructor(reading: Reading, pack: RulePack) {
    this.#reading = reading
    this.#pack = pack
  }

  scenario(written: unknown): Scenario | undefined {
    const reading = this.#reading
    const fields = reading.fields(
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
    const id = reading.text(fields["scenario"], ["scenario"])
    const title = reading.bothLanguages(fields["title"], ["title"])
    const assumptions = this.#list(fields, "assumptions", (one, path) => reading.bothLanguages(one, path))
    const day = fields["day"] === undefined ? undefined : readDay(reading, this.#pack, fields["day"], ["day"])
    const questions = this.#list(fields, "questions", (one, path) => this.#question(one, path))
    if (Array.isArray(fields["questions"]) && fields["questions"].length === 0)
      reading.refuse("reform.missing", ["questions"], undefined, words.oneQuestion)
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
    fields: Fields,
    name: string,
    read: (one: unknown, path: FieldPath) => A | undefined,
  ): ReadonlyArray<A> | undefined {
    if (fields[name] === undefined) return undefined
    return this.#reading.list(fields[name], [name])?.flatMap((one, place) => read(one, [name, place]) ?? [])
  }

  #whole(written: unknown, path: FieldPath, otherwise: number, least: number, most?: number): number {
    if (written === undefined) return otherwise
    const value = wholeNumber(written)
    if (value !== undefined && value >= least && (most === undefined || value <= most)) return value
    this.#reading.refuse(
      "reform.wrongForm",
      path,
      written,
      most !== undefined ? words.months : least === 0 ? words.seed : words.count,
    )
    return otherwise
  }

  #rule(id: unknown, path: FieldPath): Rule | undefined {
    const rule = typeof id === "string" ? this.#pack.rules.get(id) : undefined
    if (rule !== undefined) return rule
    return this.#reading.refuse(
      "reform.unknownRule",
      path,
      id,
      words.rule,
      nearestNames(String(id), this.#pack.rules.keys()),
    )
  }

  /** A rule that a run asks: what it does not ask would be told of nobody. */
  #question(id: unknown, path: FieldPath): string | undefined {
    const rule = this.#rule(id, path)
    if (rule === undefined || allQuestions.some((question) => question.id === rule.id)) return rule?.id
    const nearest = nearestNames(
      rule.id,
      allQuestions.map((question) => question.id),
    )
    return this.#reading.refuse("reform.wrongRule", path, id, words.question, nearest)
  }

  /** A rule that says yes or no of a prisoner. */
  #decision(id: unknown, path: FieldPath): string | undefined {
    const rule = this.#rule(id, path)
    if (rule === undefined || (rule.valueKind === "truth" && isAskedOfPrisoners(rule, this.#pack)))
      return rule?.id
    return this.#reading.refuse("reform.wrongRule", path, id, words.decision)
  }

  #projection(written: unknown): ProjectionPlan | undefined {
    const fields = this.#reading.fields(written, ["projection"], ["months", "grants"])
    if (fields === undefined) return undefined
    const path = ["projection", "grants"]
    const rates = this.#reading.fields(fields["grants"] ?? {}, path, Object.keys(fields["grants"] ?? {}))
    const grants = Object.entries(rates ?? {}).flatMap(([id, rate]): ReadonlyArray<GrantRate> => {
      const rule = this.#decision(id, [...path, id])
      if (rule === undefined) return []
      const read = readValue(this.#reading, this.#pack, "ratio", rate, [...path, id]) as Ratio | undefined
      if (read === undefined) return []
      if (read.numerator <= read.denominator) return [{ rule, rate: read }]
      this.#reading.refuse("reform.wrongValue", [...path, id], rate, words.rate)
      return []
    })
    return { months: this.#whole(fields["months"], ["projection", "months"], 12, 1, 120), grants }
  }

  #budget(written: unknown): BudgetPlan | undefined {
    const fields = this.#reading.fields(written, ["budget"], ["before", "after"])
    if (fields === undefined) return undefined
    const amount = (name: "before" | "after") =>
      readValue(this.#reading, this.#pack, "money", fields[name], ["budget", name]) as
        | BudgetPlan["before"]
        | undefined
    const before = amount("before")
    const after = fields["after"] === undefined ? before : amount("after")
    return before === undefined || after === undefined ? undefined : { before, after }
  }

  #money(written: unknown, path: FieldPath): Money | undefined {
    return readValue(this.#reading, this.#pack, "money", written, path) as Money | undefined
  }

  #fund(written: unknown): FundPlan | undefined {
    const reading = this.#reading
    const fields = reading.fields(
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
    const sizes = fields["sizes"] === undefined ? [] : reading.list(fields["sizes"], path)
    if (mode === undefined)
      return reading.refuse("reform.wrongValue", ["fund", "mode"], fields["mode"], words.mode)
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
    const codes = provinces.map(({ code }) => code)
    const fields = this.#reading.fields(written, path, codes)
    return Object.entries(fields ?? {}).flatMap(([province, amount]): ReadonlyArray<FundEarmark> => {
      const read = codes.includes(province) ? this.#money(amount, [...path, province]) : undefined
      return read === undefined ? [] : [{ province, amount: read }]
    })
  }

  #sweep(written: unknown): SweepPlan | undefined {
    const fields = this.#reading.fields(written, ["sweep"], ["parameter", "values"])
    if (fields === undefined) return undefined
    const id = fields["parameter"]
    const parameter = typeof id === "string" ? this.#pack.parameters.get(id) : undefined
    if (parameter === undefined)
      return this.#reading.refuse(
        "reform.unknownParameter",
        ["sweep", "parameter"],
        id,
        words.parameter,
        nearestNames(String(id), this.#pack.parameters.keys()),
      )
    const path = ["sweep", "values"]
    const given = this.#reading.list(fields["values"], path)
    if (given?.length === 0) this.#reading.refuse("reform.missing", path, undefined, words.oneValue)
    const values = given
      ?.map((value, place) => readValue(this.#reading, this.#pack, parameter.kind, value, [...path, place]))
      .filter((value): value is Value => value !== undefined)
    return values === undefined ? undefined : { parameter: parameter.id, values }
  }
}

/**
 * Reads a scenario, and checks it against a pack.
 *
 * @example
 * readScenario("scenario: s\ntitle: { fa: س, en: s }\nprojection: { months: 12, grants: { REL-CR: 1/20 } }", iranPack)
 */
export const readScenario = (
  source: string,
  pack: RulePack,
): Result.Result<Scenario, ReadonlyArray<ReformFileError>> => {
  const document = readDocument(source)
  if (Result.isFailure(document)) return Result.fail(document.failure.map(errorOfDocument))
  const { positionOf, value } = document.success
  const reading = new Reading()
  const scenario = new ScenarioReader(reading, pack).scenario(value)
  if (scenario !== undefined && reading.errors.length === 0) return Result.succeed(scenario)
  return Result.fail(reading.errors.map((error) => errorInFile(error, error.path, positionOf(error.path))))
}
