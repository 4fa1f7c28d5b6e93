/**
 * Writes plans down as JavaScript: straight-line code in which yes, no and unknown are places to go to.
 *
 * @module
 */

import type { FactNode, Node } from "../../expression.ts"
import type { Day } from "../../values/day.ts"
import { makeRatio, type Ratio, type Rounding } from "../../values/ratio.ts"
import { measureOfTerm, type Term, termOfMeasure } from "../../values/term.ts"
import type { Truth } from "../../values/truth.ts"
import type { Value } from "../../values/value.ts"
import {
  apply,
  cellHolds,
  dayAfterTerm,
  factValue,
  holdsRelation,
  isOfKind,
  sameValue,
  takesPlace,
  termFromTo,
} from "../apply.ts"
import { dayCountOf, type Setting } from "../setting.ts"
import {
  orderOfRatios,
  plus,
  quotient,
  remainder,
  scaled,
  settled,
  sumOfTerms,
  totalOf,
} from "./arithmetic.ts"
import { type Ask, bandsOf, isUnknown, type Plan, type PlanOf, type Survey } from "./plan.ts"

/** What to do with a result: jump away, in a few letters that may stand in many places, or go on in code written once. */
type Then = { readonly jump: string } | { readonly write: () => void }

const onwards: Then = { write: () => {} }

/** How the result of a choice is held until it is known to be the result. */
type Carrier = "truth" | "number" | "value"

const carrierOf = (plan: Plan): Carrier =>
  plan.sort === "truth" || plan.sort === "number" ? plan.sort : "value"

const unknowns = { truth: "1", number: "NaN", value: "undefined" } as const

/** Codes up to this number are compared one by one; more are looked up. */
const fewCodes = 4

/** Doubles decide quotients exactly below this; see `arithmetic.ts`. */
const farBelow = 2 ** 51

const quote = (text: string): string => JSON.stringify(text)

/** Source text, and the constants and operations that it names. */
export interface Written {
  /** The body of a function of `constants` and `operations` that returns the compiled function. */
  readonly source: string
  readonly constants: ReadonlyArray<unknown>
  readonly operations: { readonly [name: string]: unknown }
}

const operationsFor = (setting: Setting): Written["operations"] => {
  const { calendar } = setting.pack
  const dayCount = dayCountOf(setting)
  return {
    quotientUp: quotient.up,
    quotientDown: quotient.down,
    quotientNearest: quotient.nearest,
    scaledUp: scaled.up,
    scaledDown: scaled.down,
    scaledNearest: scaled.nearest,
    plus,
    totalOf,
    settled,
    remainder,
    measureOfTerm,
    termOfMeasure,
    sumOfTerms,
    makeRatio,
    orderOfRatios,
    holdsRelation,
    sameValue,
    takesPlace,
    cellHolds,
    isOfKind,
    factValue: (fact: FactNode, given: unknown) => factValue(fact, given, () => {}),
    dayAfterTerm: (day: number, term: Term) => dayAfterTerm(setting, day, term),
    termFromTo: (from: number, to: number) => termFromTo(setting, from, to),
    startOfMonth: calendar.startOfMonth,
    startOfYear: calendar.startOfYear,
    completionDay: (start: Day, term: Term, share: Ratio) =>
      dayCount.completionDay(calendar, start, term, share),
    applied: (node: Node, values: ReadonlyArray<Value | undefined>) => apply(node, values, setting, () => {}),
  }
}

const roundings: { readonly [R in Rounding]: string } = { up: "Up", down: "Down", nearest: "Nearest" }

/** Writes one plan. */
export class SourceWriter {
  readonly #setting: Setting
  readonly #survey: Survey
  readonly #constants: Array<unknown> = []
  readonly #constantNames = new Map<unknown, string>()
  readonly #functions: Array<string> = []
  readonly #keptNames = new Map<Plan, string>()
  readonly #used = new Set<string>()
  #lines: Array<string> = []
  #names = 0

  constructor(setting: Setting, survey: Survey) {
    this.#setting = setting
    this.#survey = survey
  }

  /** A function that answers 0, 1 or 2. */
  answer(plan: Plan): Written {
    return this.#whole(() =>
      this.#branch(plan, { jump: "return 2;" }, { jump: "return 0;" }, { jump: "return 1;" }),
    )
  }

  /** A function that yields a value or `undefined`. */
  value(plan: Plan): Written {
    return this.#whole(() => this.#line(`return ${this.#value(plan, "return undefined;")};`))
  }

  #whole(write: () => void): Written {
    const body = this.#function(write)
    const all = operationsFor(this.#setting)
    const used = [...this.#used].sort()
    const counts = this.#survey.kept.size > 0
    const source = [
      `"use strict";`,
      ...(used.length > 0 ? [`const { ${used.join(", ")} } = operations;`] : []),
      ...this.#constants.map((_, index) => `const k${index} = constants[${index}];`),
      ...(counts ? ["let at = 0;"] : []),
      ...this.#functions,
      `return (facts, today) => {`,
      ...(counts ? ["at++;"] : []),
      body,
      "};",
    ].join("\n")
    return {
      source,
      constants: this.#constants,
      operations: Object.fromEntries(used.map((name) => [name, all[name]])),
    }
  }

  /** What `write` writes, as the body of a function of its own. */
  #function(write: () => void): string {
    const outer = this.#lines
    this.#lines = []
    write()
    const body = this.#lines.join("\n")
    this.#lines = outer
    return body
  }

  #line(line: string): void {
    this.#lines.push(line)
  }

  #name(letter: string): string {
    return `${letter}${this.#names++}`
  }

  /** Holds an expression under a name. */
  #let(letter: string, expression: string): string {
    const name = this.#name(letter)
    this.#line(`const ${name} = ${expression};`)
    return name
  }

  #constant(value: unknown): string {
    let name = this.#constantNames.get(value)
    if (name === undefined) {
      name = `k${this.#constants.length}`
      this.#constants.push(value)
      this.#constantNames.set(value, name)
    }
    return name
  }

  #operation(name: string): string {
    this.#used.add(name)
    return name
  }

  #literal(value: Value | undefined): string {
    switch (typeof value) {
      case "undefined":
        return "undefined"
      case "boolean":
        return String(value)
      case "number":
        return Object.is(value, -0) ? "-0" : String(value)
      case "string":
        return quote(value)
      default:
        return this.#constant(value)
    }
  }

  #go(then: Then): void {
    if ("jump" in then) this.#line(then.jump)
    else then.write()
  }

  /** Writes a body that may jump to `then` from many places; what comes after the body comes after it all. */
  #jumpingTo(then: Then, body: (jump: string) => void): void {
    if ("jump" in then) {
      body(then.jump)
      return
    }
    const done = this.#name("D")
    const there = this.#name("J")
    this.#line(`${done}: { ${there}: {`)
    body(`break ${there};`)
    this.#line(`break ${done}; }`)
    then.write()
    this.#line("}")
  }

  #ifElse(condition: string, then: Then, otherwise: Then): void {
    this.#line(`if (${condition}) {`)
    this.#go(then)
    this.#line("} else {")
    this.#go(otherwise)
    this.#line("}")
  }

  /** Goes where a truth known in advance leads. */
  #lead(truth: Truth, yes: Then, no: Then, unknown: Then): Then {
    return truth === 2 ? yes : truth === 0 ? no : unknown
  }

  /** Goes where a truth held in a variable leads. */
  #leadBy(variable: string, yes: Then, no: Then, unknown: Then): void {
    this.#line(`if (${variable} === 2) {`)
    this.#go(yes)
    this.#line(`} else if (${variable} === 0) {`)
    this.#go(no)
    this.#line("} else {")
    this.#go(unknown)
    this.#line("}")
  }

  // Truth: every step goes to one of three places.

  #branch(plan: Plan, yes: Then, no: Then, unknown: Then): void {
    if (plan.form === "constant") {
      this.#go(plan.value === true ? yes : plan.value === false ? no : unknown)
      return
    }
    if (plan.sort !== "truth") {
      this.#jumpingTo(unknown, (jump) => {
        const value = this.#value(plan, jump)
        const truth = this.#let("t", `${value} === true ? 2 : ${value} === false ? 0 : 1`)
        this.#leadBy(truth, yes, no, { jump })
      })
      return
    }
    if (this.#survey.kept.has(plan)) {
      this.#leadBy(this.#let("t", this.#kept(plan)), yes, no, unknown)
      return
    }
    this.#branchOn(plan, yes, no, unknown)
  }

  #branchOn(plan: Plan, yes: Then, no: Then, unknown: Then): void {
    switch (plan.form) {
      case "truthFact": {
        const given = this.#let("g", `facts[${quote(plan.id)}]`)
        this.#line(`if (${given} === true) {`)
        this.#go(this.#lead(plan.whenYes, yes, no, unknown))
        this.#line(`} else if (${given} === false) {`)
        this.#go(this.#lead(plan.whenNo, yes, no, unknown))
        this.#line("} else {")
        this.#go(unknown)
        this.#line("}")
        return
      }
      case "codeFact":
        this.#branchOnCodeFact(plan, yes, no, unknown)
        return
      case "all":
        this.#junction(plan.of, no, yes, unknown, (part, decisive, open) =>
          this.#branch(part, onwards, decisive, open),
        )
        return
      case "any":
        this.#junction(plan.of, yes, no, unknown, (part, decisive, open) =>
          this.#branch(part, decisive, onwards, open),
        )
        return
      case "not":
        this.#branch(plan.of, no, yes, unknown)
        return
      case "atLeast": {
        const holding = this.#name("n")
        const open = this.#name("n")
        this.#line(`let ${holding} = 0, ${open} = 0;`)
        for (const part of plan.of)
          this.#branch(part, { write: () => this.#line(`${holding}++;`) }, onwards, {
            write: () => this.#line(`${open}++;`),
          })
        const truth = `${holding} >= ${plan.count} ? 2 : ${holding} + ${open} < ${plan.count} ? 0 : 1`
        this.#leadBy(this.#let("t", truth), yes, no, unknown)
        return
      }
      case "within":
        this.#branchWithin(plan, yes, no, unknown)
        return
      case "order":
        this.#jumpingTo(unknown, (jump) => {
          const left = this.#number(plan.left, jump)
          const right = this.#number(plan.right, jump)
          this.#ifElse(
            `${left} >= ${right}`,
            this.#lead(plan.whenAtLeast, yes, no, { jump }),
            this.#lead(plan.whenLess, yes, no, { jump }),
          )
        })
        return
      case "same":
        this.#jumpingTo(unknown, (jump) => {
          const read = (side: Plan): string =>
            side.sort === "number" ? this.#number(side, jump) : this.#value(side, jump)
          const left = read(plan.left)
          const right = read(plan.right)
          this.#ifElse(
            `${left} === ${right}`,
            this.#lead(plan.whenSame, yes, no, { jump }),
            this.#lead(plan.whenDifferent, yes, no, { jump }),
          )
        })
        return
      case "orderOfRatios":
        this.#jumpingTo(unknown, (jump) => {
          const left = this.#value(plan.left, jump)
          const right = this.#value(plan.right, jump)
          const order = `${this.#operation("orderOfRatios")}(${left}, ${right})`
          this.#ifElse(`${this.#operation("holdsRelation")}(${quote(plan.relation)}, ${order})`, yes, no)
        })
        return
      case "among":
        this.#jumpingTo(unknown, (jump) => {
          const code = this.#value(plan.of, jump)
          this.#ifElse(
            this.#isAmong(code, plan.codes),
            this.#lead(plan.inside, yes, no, { jump }),
            this.#lead(plan.outside, yes, no, { jump }),
          )
        })
        return
      case "exists":
        this.#quantified(plan, yes, no, unknown)
        return
      case "every":
        this.#quantified(plan, no, yes, unknown)
        return
      case "when":
        this.#jumpingTo(yes, (yesJump) =>
          this.#jumpingTo(no, (noJump) =>
            this.#jumpingTo(unknown, (jump) => {
              const there = [{ jump: yesJump }, { jump: noJump }, { jump }] as const
              this.#branch(
                plan.condition,
                { write: () => this.#branch(plan.gives, ...there) },
                { write: () => this.#branch(plan.otherwise, ...there) },
                plan.agreeing
                  ? { write: () => this.#leadBy(this.#agreedOf(plan, "truth"), ...there) }
                  : { jump },
              )
            }),
          ),
        )
        return
      case "versions":
      case "table":
        if (plan.form === "versions" || bandsOf(plan) !== undefined)
          this.#jumpingTo(yes, (yesJump) =>
            this.#jumpingTo(no, (noJump) =>
              this.#jumpingTo(unknown, (jump) =>
                this.#spans(plan, jump, (gives) =>
                  this.#branch(gives, { jump: yesJump }, { jump: noJump }, { jump }),
                ),
              ),
            ),
          )
        else this.#leadBy(this.#weighed(plan, "truth"), yes, no, unknown)
        return
      case "parameter":
        this.#jumpingTo(unknown, (jump) => {
          const value = this.#parameter(plan, jump)
          this.#ifElse(value, yes, no)
        })
        return
      case "unless":
        this.#leadBy(this.#weighed(plan, "truth"), yes, no, unknown)
        return
      default:
        this.#jumpingTo(unknown, (jump) => this.#ifElse(this.#valueOf(plan, jump), yes, no))
    }
  }

  /** A conjunction or disjunction: the first decisive part decides, otherwise an open one keeps it open. */
  #junction(
    of: ReadonlyArray<Plan>,
    decisive: Then,
    otherwise: Then,
    unknown: Then,
    branch: (part: Plan, decisive: Then, open: Then) => void,
  ): void {
    this.#jumpingTo(decisive, (jump) => {
      const open = this.#name("o")
      this.#line(`let ${open} = false;`)
      for (const part of of) branch(part, { jump }, { write: () => this.#line(`${open} = true;`) })
      this.#ifElse(open, unknown, otherwise)
    })
  }

  #branchOnCodeFact({ id, truths }: PlanOf<"codeFact">, yes: Then, no: Then, unknown: Then): void {
    const given = this.#let("g", `facts[${quote(id)}]`)
    if (truths.size > fewCodes) {
      this.#leadBy(this.#let("t", `${this.#constant(truths)}.get(${given})`), yes, no, unknown)
      return
    }
    const are = (wanted: Truth): string =>
      [...truths]
        .filter(([, truth]) => truth === wanted)
        .map(([code]) => `${given} === ${quote(code as string)}`)
        .join(" || ") || "false"
    this.#line(`if (${are(2)}) {`)
    this.#go(yes)
    this.#line(`} else if (${are(0)}) {`)
    this.#go(no)
    this.#line("} else {")
    this.#go(unknown)
    this.#line("}")
  }

  #isAmong(code: string, codes: ReadonlySet<string>): string {
    return codes.size > fewCodes
      ? `${this.#constant(codes)}.has(${code})`
      : [...codes].map((candidate) => `${code} === ${quote(candidate)}`).join(" || ") || "false"
  }

  #branchWithin(plan: PlanOf<"within">, yes: Then, no: Then, unknown: Then): void {
    const { low, high, inside, outside } = plan
    this.#jumpingTo(unknown, (jump) => {
      const value = this.#number(plan.of, jump)
      this.#ifElse(
        within(value, low, high),
        this.#lead(inside, yes, no, { jump }),
        this.#lead(outside, yes, no, { jump }),
      )
    })
  }

  #quantified(
    plan: PlanOf<"exists"> | PlanOf<"every">,
    decisive: Then,
    otherwise: Then,
    unknown: Then,
  ): void {
    this.#jumpingTo(unknown, (jump) =>
      this.#jumpingTo(decisive, (decided) => {
        const open = this.#name("o")
        this.#line(`let ${open} = false;`)
        const stillOpen: Then = { write: () => this.#line(`${open} = true;`) }
        this.#overEntries(plan, jump, () =>
          plan.form === "exists"
            ? this.#branch(plan.where, { jump: decided }, onwards, stillOpen)
            : this.#branch(plan.where, onwards, { jump: decided }, stillOpen),
        )
        this.#ifElse(open, { jump }, otherwise)
      }),
    )
  }

  #overEntries(
    { list, slot }: { readonly list: string; readonly slot: number },
    unknown: string,
    body: () => void,
  ): void {
    const given = this.#let("g", `facts[${quote(list)}]`)
    this.#line(`if (!Array.isArray(${given})) { ${unknown} }`)
    this.#line(`for (const e${slot} of ${given}) {`)
    body()
    this.#line("}")
  }

  // Results: a known one is named by what is returned; an unknown one jumps away.

  /** A number that is known, or a jump. */
  #number(plan: Plan, unknown: string): string {
    if (plan.form === "constant") {
      if (isUnknown(plan)) this.#line(unknown)
      return isUnknown(plan) ? "NaN" : this.#literal(plan.value)
    }
    if (plan.sort !== "number") return this.#value(plan, unknown)
    if (!this.#survey.kept.has(plan)) return this.#numberOf(plan, unknown)
    const kept = this.#let("n", this.#kept(plan))
    this.#line(`if (${kept} !== ${kept}) { ${unknown} }`)
    return kept
  }

  #numberOf(plan: Plan, unknown: string): string {
    /** Names an expression, and jumps where a check of it does not hold. */
    const checked = (expression: string, holds: (name: string) => string): string => {
      const name = this.#let("n", expression)
      this.#line(`if (!(${holds(name)})) { ${unknown} }`)
      return name
    }
    const safe = (name: string): string => `Number.isSafeInteger(${name})`
    const known = (name: string): string => `${name} === ${name}`
    const defined = (name: string): string => `${name} !== undefined`
    switch (plan.form) {
      case "numberFact":
        return checked(`facts[${quote(plan.id)}]`, (name) => {
          const low = plan.low > Number.MIN_SAFE_INTEGER ? ` && ${name} >= ${plan.low}` : ""
          const high = plan.high < Number.MAX_SAFE_INTEGER ? ` && ${name} <= ${plan.high}` : ""
          return `${safe(name)}${low}${high}`
        })
      case "today":
        return "today"
      case "field":
        return checked(`e${plan.slot}[${quote(plan.name)}]`, safe)
      case "add":
        return this.#sum(plan, unknown)
      case "subtract":
      case "multiply":
      case "daysBetween":
      case "addDays": {
        const left = this.#number(plan.left, unknown)
        const right = this.#number(plan.right, unknown)
        if (plan.form === "addDays") {
          const { firstDay, lastDay } = this.#setting.pack.calendar
          return checked(`${left} + ${right}`, (name) => `${name} >= ${firstDay} && ${name} <= ${lastDay}`)
        }
        // Adding zero makes nothing of a negative zero.
        const expression = {
          subtract: `${left} - ${right} + 0`,
          multiply: `${left} * ${right} + 0`,
          daysBetween: `${right} - ${left}`,
        }[plan.form]
        return checked(expression, safe)
      }
      case "divide": {
        const left = this.#number(plan.left, unknown)
        const right = this.#number(plan.right, unknown)
        return checked(`${this.#operation(`quotient${roundings[plan.rounding]}`)}(${left}, ${right})`, known)
      }
      case "remainder": {
        const left = this.#number(plan.left, unknown)
        const right = this.#number(plan.right, unknown)
        return this.#let("n", `${this.#operation("remainder")}(${left}, ${right})`)
      }
      case "settled":
        return this.#let("n", `${this.#operation("settled")}(${this.#number(plan.of, unknown)})`)
      case "measure":
        return this.#let("n", `${this.#operation("measureOfTerm")}(${this.#value(plan.of, unknown)})`)
      case "scale":
        return this.#scale(plan, unknown)
      case "addTerm": {
        const day = this.#number(plan.day, unknown)
        const term = this.#value(plan.term, unknown)
        return checked(`${this.#operation("dayAfterTerm")}(${day}, ${term})`, defined)
      }
      case "startOf": {
        const start = this.#operation(plan.unit === "month" ? "startOfMonth" : "startOfYear")
        return checked(`${start}(${this.#number(plan.day, unknown)})`, defined)
      }
      case "completionDay": {
        const start = this.#number(plan.start, unknown)
        const term = this.#value(plan.term, unknown)
        const share = this.#value(plan.share, unknown)
        return checked(`${this.#operation("completionDay")}(${start}, ${term}, ${share})`, defined)
      }
      case "smallest":
      case "greatest": {
        const found = this.#name("n")
        plan.of.forEach((part, index) => {
          const value = this.#number(part, unknown)
          if (index === 0) this.#line(`let ${found} = ${value};`)
          else
            this.#line(
              `if (${value} ${plan.form === "greatest" ? ">" : "<"} ${found}) { ${found} = ${value}; }`,
            )
        })
        return found
      }
      case "countOf":
      case "sumOf": {
        const total = this.#name("n")
        this.#line(`let ${total} = 0;`)
        this.#overEntries(plan, unknown, () =>
          this.#branch(
            plan.where,
            {
              write: () => {
                if (plan.form === "countOf") this.#line(`${total}++;`)
                else
                  this.#line(
                    `${total} = ${this.#operation("plus")}(${total}, ${this.#number(plan.of, unknown)});`,
                  )
              },
            },
            onwards,
            { jump: unknown },
          ),
        )
        return plan.form === "countOf" ? total : checked(`${this.#operation("totalOf")}(${total})`, known)
      }
      default:
        return this.#chosen(plan, "number", unknown)
    }
  }

  #sum(plan: PlanOf<"add">, unknown: string): string {
    const parts = plan.of.map((part) => this.#number(part, unknown))
    const total = this.#name("n")
    if (parts.length <= 2) {
      this.#line(`const ${total} = ${["0", ...parts].join(" + ")};`)
      this.#line(`if (!Number.isSafeInteger(${total})) { ${unknown} }`)
    } else {
      const plusName = this.#operation("plus")
      const sum = parts.reduce((before, part) => `${plusName}(${before}, ${part})`, "0")
      this.#line(`const ${total} = ${this.#operation("totalOf")}(${sum});`)
      this.#line(`if (${total} !== ${total}) { ${unknown} }`)
    }
    return total
  }

  #scale({ of, by, rounding }: PlanOf<"scale">, unknown: string): string {
    const value = this.#number(of, unknown)
    if (by.form === "constant") return this.#scaledBy(value, by.value as Ratio, rounding, unknown)
    if (by.form === "when" && by.gives.form === "constant" && by.otherwise.form === "constant") {
      // The usual share of a term: one fraction or another, each known.
      const result = this.#name("r")
      this.#line(`let ${result};`)
      const scaledTo = ({ value: ratio }: PlanOf<"constant">): Then =>
        ratio === undefined
          ? { jump: unknown }
          : {
              write: () =>
                this.#line(`${result} = ${this.#scaledBy(value, ratio as Ratio, rounding, unknown)};`),
            }
      this.#branch(by.condition, scaledTo(by.gives), scaledTo(by.otherwise), { jump: unknown })
      return result
    }
    const ratio = this.#value(by, unknown)
    const exactly = this.#operation(`scaled${roundings[rounding]}`)
    const result = this.#let("n", `${exactly}(${value}, ${ratio}.numerator, ${ratio}.denominator)`)
    this.#line(`if (${result} !== ${result}) { ${unknown} }`)
    return result
  }

  #scaledBy(value: string, { numerator, denominator }: Ratio, rounding: Rounding, unknown: string): string {
    const exactly = `${this.#operation(`scaled${roundings[rounding]}`)}(${value}, ${numerator}, ${denominator})`
    const product = numerator === 1 ? value : this.#let("n", `${value} * ${numerator}`)
    const quotients: { readonly [R in Rounding]: string } = {
      up: `Math.ceil(${product} / ${denominator}) + 0`,
      down: `Math.floor(${product} / ${denominator}) + 0`,
      nearest: `Math.floor((2 * ${product} + ${denominator}) / ${2 * denominator}) + 0`,
    }
    const isSmall = denominator < farBelow ? `${product} > ${-farBelow} && ${product} < ${farBelow}` : "false"
    const result = this.#let("n", `${isSmall} ? ${quotients[rounding]} : ${exactly}`)
    this.#line(`if (${result} !== ${result}) { ${unknown} }`)
    return result
  }

  /** A value that is known, or a jump. */
  #value(plan: Plan, unknown: string): string {
    if (plan.form === "constant") {
      if (isUnknown(plan)) this.#line(unknown)
      return this.#literal(plan.value)
    }
    if (plan.sort === "number") return this.#number(plan, unknown)
    if (plan.sort === "truth") {
      const result = this.#name("v")
      this.#line(`let ${result};`)
      this.#branch(
        plan,
        { write: () => this.#line(`${result} = true;`) },
        { write: () => this.#line(`${result} = false;`) },
        { jump: unknown },
      )
      return result
    }
    if (!this.#survey.kept.has(plan)) return this.#valueOf(plan, unknown)
    const kept = this.#let("v", this.#kept(plan))
    this.#line(`if (${kept} === undefined) { ${unknown} }`)
    return kept
  }

  #valueOf(plan: Plan, unknown: string): string {
    const defined = (expression: string): string => {
      const name = this.#let("v", expression)
      this.#line(`if (${name} === undefined) { ${unknown} }`)
      return name
    }
    const given = (expression: string, holds: (name: string) => string): string => {
      const name = this.#let("g", expression)
      this.#line(`if (!(${holds(name)})) { ${unknown} }`)
      return name
    }
    switch (plan.form) {
      case "fact": {
        const { fact } = plan
        const { id, kind, codes, minimum, maximum } = fact
        if (kind !== "code" || minimum !== undefined || maximum !== undefined)
          return defined(`${this.#operation("factValue")}(${this.#constant(fact)}, facts[${quote(id)}])`)
        return codes === undefined
          ? given(`facts[${quote(id)}]`, (name) => `typeof ${name} === "string"`)
          : given(`facts[${quote(id)}]`, (name) => this.#isAmong(name, new Set(codes)))
      }
      case "field":
        return given(
          `e${plan.slot}[${quote(plan.name)}]`,
          (name) => `${this.#operation("isOfKind")}(${quote(plan.kind)}, ${name})`,
        )
      case "ratio": {
        const left = this.#number(plan.left, unknown)
        const right = this.#number(plan.right, unknown)
        return defined(`${this.#operation("makeRatio")}(${left}, ${right})`)
      }
      case "addTerms": {
        const terms = plan.of.map((part) => this.#value(part, unknown))
        return defined(`${this.#operation("sumOfTerms")}([${terms.join(", ")}])`)
      }
      case "termOfMeasure":
        return this.#let("v", `${this.#operation("termOfMeasure")}(${this.#number(plan.measure, unknown)})`)
      case "termBetween": {
        const from = this.#number(plan.from, unknown)
        const to = this.#number(plan.to, unknown)
        return defined(`${this.#operation("termFromTo")}(${from}, ${to})`)
      }
      case "smallest":
      case "greatest": {
        const found = this.#name("v")
        plan.of.forEach((part, index) => {
          const value = this.#value(part, unknown)
          if (index === 0) this.#line(`let ${found} = ${value};`)
          else this.#line(this.#takingPlace(plan.form, value, found))
        })
        return found
      }
      case "general":
        return defined(this.#general(plan, unknown))
      default:
        return this.#chosen(plan, "value", unknown)
    }
  }

  #takingPlace(
    form: "smallest" | "greatest" | "smallestOf" | "greatestOf",
    value: string,
    found: string,
  ): string {
    const sign = form === "greatest" || form === "greatestOf" ? 1 : -1
    return `if (${this.#operation("takesPlace")}(${value}, ${found}, ${sign})) { ${found} = ${value}; }`
  }

  /** The result of a form that chooses among others. */
  #chosen(plan: Plan, carrier: "number" | "value", unknown: string): string {
    const read = (of: Plan, jump = unknown): string =>
      carrier === "number" ? this.#number(of, jump) : this.#value(of, jump)
    switch (plan.form) {
      case "when": {
        const result = this.#name("r")
        this.#line(`let ${result};`)
        const take = (of: Plan): Then => ({ write: () => this.#line(`${result} = ${read(of)};`) })
        this.#branch(
          plan.condition,
          take(plan.gives),
          take(plan.otherwise),
          plan.agreeing
            ? {
                write: () => {
                  const agreed = this.#agreedOf(plan, carrier)
                  this.#jumpIfUnknown(agreed, carrier, unknown)
                  this.#line(`${result} = ${agreed};`)
                },
              }
            : { jump: unknown },
        )
        return result
      }
      case "parameter":
        return this.#parameter(plan, unknown)
      case "smallestOf":
      case "greatestOf": {
        const found = this.#name("v")
        this.#line(`let ${found};`)
        this.#overEntries(plan, unknown, () =>
          this.#branch(
            plan.where,
            {
              write: () => {
                const value = read(plan.of)
                this.#line(
                  `if (${found} === undefined) { ${found} = ${value}; } else ${this.#takingPlace(plan.form, value, found)}`,
                )
              },
            },
            onwards,
            { jump: unknown },
          ),
        )
        this.#line(`if (${found} === undefined) { ${unknown} }`)
        return found
      }
      case "versions":
      case "table":
        if (plan.form === "versions" || bandsOf(plan) !== undefined) {
          const result = this.#name("r")
          this.#line(`let ${result};`)
          this.#spans(plan, unknown, (gives) => this.#line(`${result} = ${read(gives)};`))
          return result
        }
        return this.#knownOf(this.#weighed(plan, carrier), carrier, unknown)
      case "unless":
        return this.#knownOf(this.#weighed(plan, carrier), carrier, unknown)
      default:
        // A number of a form that yields any value: the limits were checked where the value comes from.
        return this.#valueOf(plan, unknown)
    }
  }

  #jumpIfUnknown(held: string, carrier: Carrier, unknown: string): void {
    const condition =
      carrier === "truth"
        ? `${held} === 1`
        : carrier === "number"
          ? `${held} !== ${held}`
          : `${held} === undefined`
    this.#line(`if (${condition}) { ${unknown} }`)
  }

  #knownOf(held: string, carrier: Carrier, unknown: string): string {
    this.#jumpIfUnknown(held, carrier, unknown)
    return held
  }

  /** A result, known or not, under a name: 1, NaN or `undefined` where it is unknown. */
  #held(plan: Plan, carrier: Carrier): string {
    if (this.#survey.kept.has(plan) && carrierOf(plan) === carrier) return this.#let("h", this.#kept(plan))
    if (plan.form === "unless" || (plan.form === "table" && bandsOf(plan) === undefined))
      return this.#weighed(plan, carrier)
    const result = this.#name("h")
    this.#line(`let ${result};`)
    const put = (text: string): Then => ({ write: () => this.#line(`${result} = ${text};`) })
    if (carrier === "truth") this.#branch(plan, put("2"), put("0"), put("1"))
    else
      this.#jumpingTo(put(unknowns[carrier]), (jump) => {
        const value = carrier === "number" ? this.#number(plan, jump) : this.#value(plan, jump)
        this.#line(`${result} = ${value};`)
      })
    return result
  }

  /** The result of a form in which several results may be meant: they are held until it is known which. */
  #weighed(plan: PlanOf<"table"> | PlanOf<"unless">, carrier: Carrier): string {
    const result = this.#name("h")
    this.#line(`let ${result} = ${unknowns[carrier]};`)
    if (plan.form === "table") this.#table(plan, carrier, result)
    else this.#unless(plan, carrier, result)
    return result
  }

  #agreed(carrier: Carrier, left: string, right: string): string {
    const same =
      carrier === "value" ? `${this.#operation("sameValue")}(${left}, ${right})` : `${left} === ${right}`
    return `${same} ? ${left} : ${unknowns[carrier]}`
  }

  #agreedOf({ gives, otherwise }: PlanOf<"when">, carrier: Carrier): string {
    const left = this.#held(gives, carrier)
    const right = this.#held(otherwise, carrier)
    return this.#let("h", this.#agreed(carrier, left, right))
  }

  /** Bands of a number, or wordings by day: the first that holds gives the result. */
  #spans(plan: PlanOf<"versions"> | PlanOf<"table">, unknown: string, take: (gives: Plan) => void): void {
    const spans =
      plan.form === "versions"
        ? plan.versions.map(({ first, last, of }) => ({ low: first, high: last, gives: of }))
        : plan.rows.map(({ gives }, index) => ({
            ...(bandsOf(plan)?.rows[index] ?? { low: Number.NaN, high: Number.NaN }),
            gives,
          }))
    const value = this.#number(plan.form === "versions" ? plan.at : (bandsOf(plan)?.of ?? plan), unknown)
    for (const { low, high, gives } of spans) {
      this.#line(`if (${within(value, low, high)}) {`)
      take(gives)
      this.#line("} else")
    }
    this.#line(`{ ${unknown} }`)
  }

  #parameter({ at, from, values }: PlanOf<"parameter">, unknown: string): string {
    const day = this.#number(at, unknown)
    const result = this.#name("r")
    this.#line(`let ${result};`)
    // As `entryOn` reads them: the entries up to the first that begins later.
    from.forEach((start, index) => {
      const value = values[index]
      this.#line(`if (${day} >= ${start}) { ${result} = ${this.#literal(value)};`)
    })
    this.#line("}".repeat(from.length))
    this.#line(`if (${result} === undefined) { ${unknown} }`)
    return result
  }

  #test(ask: Ask, columns: ReadonlyArray<string>): string {
    const value = columns[ask.column] ?? "undefined"
    switch (ask.ask) {
      case "within":
        return `(${within(value, ask.low, ask.high)} ? 2 : ${value} === ${value} ? 0 : 1)`
      case "numbers": {
        const same =
          ask.numbers.map((number) => `${value} === ${this.#literal(number)}`).join(" || ") || "false"
        return `(${same} ? 2 : ${value} === ${value} ? 0 : 1)`
      }
      case "codes":
        return `(${value} === undefined ? 1 : ${this.#isAmong(value, ask.codes)} ? 2 : 0)`
      case "truth":
        return `(${value} === 2 ? ${ask.whenYes} : ${value} === 0 ? ${ask.whenNo} : 1)`
      case "cell":
        return `${this.#operation("cellHolds")}(${this.#constant(ask.cell)}, ${value})`
    }
  }

  #table(plan: PlanOf<"table">, carrier: Carrier, result: string): void {
    const asked = new Set(plan.rows.flatMap(({ asks }) => asks.map(({ column }) => column)))
    const columns = plan.columns.map(({ of, as }, index) =>
      asked.has(index) ? this.#held(of, as) : "undefined",
    )
    const { hitPolicy, rows } = plan
    const matches = rows.map(({ asks }) => {
      const tests = asks.map((ask) => this.#test(ask, columns))
      return this.#let(
        "m",
        tests.length === 0 ? "2" : tests.length === 1 ? `${tests}` : `Math.min(${tests.join(", ")})`,
      )
    })
    const done = this.#name("D")
    this.#line(`${done}: {`)
    switch (hitPolicy) {
      case "unique": {
        const possible = matches.map((match) => `(${match} > 0 ? 1 : 0)`).join(" + ")
        this.#line(`if (${possible || "0"} !== 1) { break ${done}; }`)
        rows.forEach(({ gives }, index) => {
          this.#line(`if (${matches[index]} === 2) {`)
          this.#line(`${result} = ${this.#held(gives, carrier)};`)
          this.#line("}")
        })
        break
      }
      case "sum": {
        const total = this.#name("n")
        this.#line(`let ${total} = 0;`)
        rows.forEach(({ gives }, index) => {
          this.#line(`if (${matches[index]} === 1) { break ${done}; }`)
          this.#line(`if (${matches[index]} === 2) {`)
          this.#line(`${total} = ${this.#operation("plus")}(${total}, ${this.#held(gives, "number")});`)
          this.#line("}")
        })
        this.#line(`${result} = ${this.#operation("totalOf")}(${total});`)
        break
      }
      default: {
        const possible = this.#name("p")
        const certain = this.#name("c")
        const so = this.#name("h")
        this.#line(`let ${possible} = false, ${certain} = false, ${so} = ${unknowns[carrier]};`)
        rows.forEach(({ gives }, index) => {
          const match = matches[index] ?? "0"
          this.#line(`if (${match} > 0) {`)
          const value = this.#held(gives, carrier)
          this.#line(`${so} = ${possible} ? (${this.#agreed(carrier, so, value)}) : ${value};`)
          this.#line(`${possible} = true;`)
          if (hitPolicy === "first") this.#line(`if (${match} === 2) { ${result} = ${so}; break ${done}; }`)
          else this.#line(`if (${match} === 2) { ${certain} = true; }`)
          this.#line("}")
        })
        if (hitPolicy === "any") this.#line(`if (${certain}) { ${result} = ${so}; }`)
      }
    }
    this.#line("}")
  }

  #unless({ general, ranks }: PlanOf<"unless">, carrier: Carrier, result: string): void {
    const done = this.#name("D")
    const possible = this.#name("p")
    this.#line(`let ${possible} = false;`)
    this.#line(`${done}: {`)
    const take = (of: Plan): void => {
      const value = this.#held(of, carrier)
      this.#line(`${result} = ${possible} ? (${this.#agreed(carrier, result, value)}) : ${value};`)
      this.#line(`${possible} = true;`)
    }
    for (const rank of ranks) {
      const applied = this.#name("a")
      this.#line(`let ${applied} = false;`)
      for (const { when, gives } of rank) {
        const applies = this.#held(when, "truth")
        this.#line(`if (${applies} > 0) {`)
        take(gives)
        this.#line(`if (${applies} === 2) { ${applied} = true; }`)
        this.#line("}")
      }
      this.#line(`if (${applied}) { break ${done}; }`)
    }
    take(general)
    this.#line("}")
  }

  #general({ node, parts, over }: PlanOf<"general">, unknown: string): string {
    const applied = this.#operation("applied")
    if (over === undefined) {
      const values = parts.map((part) => this.#held(part, "value"))
      return `${applied}(${this.#constant(node)}, [${values.join(", ")}])`
    }
    const all = this.#let("v", "[]")
    this.#overEntries(over, unknown, () => {
      const values = parts.map((part) => this.#held(part, "value"))
      this.#line(`${all}.push(${values.join(", ")});`)
    })
    return `${applied}(${this.#constant(node)}, ${all})`
  }

  /** A call that works a result out once a case, however often it is needed. */
  #kept(plan: Plan): string {
    let name = this.#keptNames.get(plan)
    if (name === undefined) {
      name = this.#name("f")
      this.#keptNames.set(plan, name)
      const carrier = carrierOf(plan)
      const body = this.#function(() => {
        switch (carrier) {
          case "truth":
            this.#branchOn(plan, { jump: "return 2;" }, { jump: "return 0;" }, { jump: "return 1;" })
            break
          case "number":
            this.#line(`return ${this.#numberOf(plan, "return NaN;")};`)
            break
          case "value":
            this.#line(`return ${this.#valueOf(plan, "return undefined;")};`)
        }
      })
      this.#functions.push(
        `let ${name}at = 0, ${name}is;`,
        `const ${name}of = (facts, today) => {\n${body}\n};`,
        `const ${name} = (facts, today) => {`,
        `if (${name}at !== at) { ${name}is = ${name}of(facts, today); ${name}at = at; }`,
        `return ${name}is;\n};`,
      )
    }
    return `${name}(facts, today)`
  }
}

/** Whether a number is within limits, without asking what always holds. */
const within = (value: string, low: number, high: number): string => {
  if (low === high) return `${value} === ${low}`
  const above = low === Number.NEGATIVE_INFINITY ? [] : [`${value} >= ${low}`]
  const below = high === Number.POSITIVE_INFINITY ? [] : [`${value} <= ${high}`]
  return [...above, ...below].join(" && ") || `${value} === ${value}`
}
