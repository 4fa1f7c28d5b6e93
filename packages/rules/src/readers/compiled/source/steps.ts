import { getOrInsertComputed } from "../../../memo.ts"
import type { Setting } from "../../setting.ts"
import type { CommonSubexpressions } from "../common-subexpressions.ts"
import type { Plan } from "../plan.ts"
import { type Branches, branchOnTruth, go, jumpingTo, type Then } from "./branches.ts"
import { weighed, weighedChoice } from "./choices.ts"
import { writeCode } from "./codes.ts"
import { writeNumber } from "./numbers.ts"
import type { StepTexts } from "./step-texts.ts"
import { writeTruth } from "./truths.ts"
import { knownOf, unknowns } from "./unknown-results.ts"
import { Writer } from "./writer.ts"

/** The branches of a function that returns 0, 1 or 2. */
export const returned: Branches = {
  yes: { jump: "return 2;" },
  no: { jump: "return 0;" },
  unknown: { jump: "return 1;" },
}

/** Writes the steps of one plan where they are needed; kept ones once a case. */
export class Steps implements StepTexts {
  readonly writer = new Writer()
  readonly setting: Setting
  readonly #kept: CommonSubexpressions["kept"]
  readonly #keptNames = new Map<Plan, string>()
  /** Locals of the function that is being written, for the results of others. */
  #locals = new Set<string>()

  constructor(setting: Setting, { kept }: CommonSubexpressions) {
    this.setting = setting
    this.#kept = kept
  }

  readonly branch = (plan: Plan, branches: Branches): void => {
    const { writer } = this
    if (plan.form === "constant") {
      go(writer, plan.value === true ? branches.yes : plan.value === false ? branches.no : branches.unknown)
      return
    }
    if (this.#kept.has(plan)) branchOnTruth(writer, writer.let("t", this.#once(plan)), branches)
    else writeTruth(this, plan, branches)
  }

  readonly number = (plan: Plan, unknown: string): string => this.#known(plan, unknown, writeNumber)

  readonly code = (plan: Plan, unknown: string): string => this.#known(plan, unknown, writeCode)

  readonly scalar = (plan: Plan, unknown: string): string =>
    plan.sort === "number" ? this.number(plan, unknown) : this.code(plan, unknown)

  readonly held = (plan: Plan): string => {
    const { writer } = this
    if (this.#kept.has(plan)) return writer.let("h", this.#once(plan))
    const several = weighedChoice(plan)
    if (several !== undefined) return weighed(this, several)
    const result = writer.variable("h")
    const put = (text: string): Then => ({ write: () => writer.line(`${result} = ${text};`) })
    if (plan.sort === "truth") this.branch(plan, { yes: put("2"), no: put("0"), unknown: put("1") })
    else
      jumpingTo(writer, put(unknowns[plan.sort]), (jump) =>
        writer.line(`${result} = ${this.scalar(plan, jump)};`),
      )
    return result
  }

  #known(plan: Plan, unknown: string, write: typeof writeNumber): string {
    const { writer } = this
    if (plan.form === "constant") {
      if (plan.value === undefined) writer.line(unknown)
      return plan.value === undefined ? unknowns[plan.sort] : writer.literal(plan.value)
    }
    if (!this.#kept.has(plan)) return write(this, plan, unknown)
    return knownOf(writer, writer.let("n", this.#once(plan)), plan.sort, unknown)
  }

  /** A call that computes a result once a case. */
  #once(plan: Plan): string {
    const kept = getOrInsertComputed(this.#keptNames, plan, () => {
      const name = this.writer.name("f")
      const body = this.body(() => this.#returning(plan))
      this.writer.definitions.push(
        `let ${name}at = 0, ${name}is;`,
        `const ${name}of = (facts, today) => {\n${body}\n};`,
        `const ${name} = (facts, today) => {`,
        `if (${name}at !== at) { ${name}is = ${name}of(facts, today); ${name}at = at; }`,
        `return ${name}is;\n};`,
      )
      return name
    })
    const local = `${kept}here`
    this.#locals.add(local)
    return `${local} ??= ${kept}(facts, today)`
  }

  /** The body of a function. A result that it reads several times it calls for once, whichever branch comes first. */
  body(write: () => void): string {
    const outer = this.#locals
    this.#locals = new Set()
    const lines = this.writer.body(write)
    const locals = [...this.#locals]
    this.#locals = outer
    return locals.length === 0 ? lines : `let ${locals.join(", ")};\n${lines}`
  }

  #returning(plan: Plan): void {
    switch (plan.sort) {
      case "truth":
        writeTruth(this, plan, returned)
        break
      case "number":
        this.writer.line(`return ${writeNumber(this, plan, "return NaN;")};`)
        break
      case "code":
        this.writer.line(`return ${writeCode(this, plan, "return undefined;")};`)
    }
  }
}
