import { getOrInsertComputed } from "../../../memo.ts"
import type { Setting } from "../../setting.ts"
import type { CommonSubexpressions } from "../common-subexpressions.ts"
import { isUnknown, type Plan, type Representation, representationOf } from "../plan.ts"
import { type Branches, branchOnTruth, go, jumpingTo, type Then } from "./branches.ts"
import { writeNumber } from "./numbers.ts"
import type { StepTexts } from "./step-texts.ts"
import { writeTruth } from "./truths.ts"
import { unknowns } from "./unknown-results.ts"
import { writeValue } from "./values.ts"
import { isWeighed, weighed } from "./weighing.ts"
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
    if (plan.sort !== "truth") {
      jumpingTo(writer, branches.unknown, (jump) => {
        const value = this.value(plan, jump)
        const truth = writer.let("t", `${value} === true ? 2 : ${value} === false ? 0 : 1`)
        branchOnTruth(writer, truth, { ...branches, unknown: { jump } })
      })
      return
    }
    if (this.#kept.has(plan)) branchOnTruth(writer, writer.let("t", this.#once(plan)), branches)
    else writeTruth(this, plan, branches)
  }

  readonly number = (plan: Plan, unknown: string): string => {
    const { writer } = this
    if (plan.form === "constant") {
      if (isUnknown(plan)) writer.line(unknown)
      return isUnknown(plan) ? "NaN" : writer.literal(plan.value)
    }
    if (plan.sort !== "number") return this.value(plan, unknown)
    if (!this.#kept.has(plan)) return writeNumber(this, plan, unknown)
    const kept = writer.let("n", this.#once(plan))
    writer.line(`if (${kept} !== ${kept}) { ${unknown} }`)
    return kept
  }

  readonly value = (plan: Plan, unknown: string): string => {
    const { writer } = this
    if (plan.form === "constant") {
      if (isUnknown(plan)) writer.line(unknown)
      return writer.literal(plan.value)
    }
    if (plan.sort === "number") return this.number(plan, unknown)
    if (plan.sort === "truth") return this.#truthAsValue(plan, unknown)
    if (!this.#kept.has(plan)) return writeValue(this, plan, unknown)
    const kept = writer.let("v", this.#once(plan))
    writer.line(`if (${kept} === undefined) { ${unknown} }`)
    return kept
  }

  readonly held = (plan: Plan, representation: Representation): string => {
    const { writer } = this
    if (this.#kept.has(plan) && representationOf(plan) === representation)
      return writer.let("h", this.#once(plan))
    if (isWeighed(plan)) return weighed(this, plan, representation)
    const result = writer.variable("h")
    const put = (text: string): Then => ({ write: () => writer.line(`${result} = ${text};`) })
    if (representation === "truth") this.branch(plan, { yes: put("2"), no: put("0"), unknown: put("1") })
    else
      jumpingTo(writer, put(unknowns[representation]), (jump) => {
        const value = representation === "number" ? this.number(plan, jump) : this.value(plan, jump)
        writer.line(`${result} = ${value};`)
      })
    return result
  }

  #truthAsValue(plan: Plan, unknown: string): string {
    const { writer } = this
    const result = writer.variable("v")
    this.branch(plan, {
      yes: { write: () => writer.line(`${result} = true;`) },
      no: { write: () => writer.line(`${result} = false;`) },
      unknown: { jump: unknown },
    })
    return result
  }

  /** A call that computes a result once a case. */
  #once(plan: Plan): string {
    const kept = getOrInsertComputed(this.#keptNames, plan, () => {
      const name = this.writer.name("f")
      const body = this.writer.body(() => this.#returning(plan))
      this.writer.definitions.push(
        `let ${name}at = 0, ${name}is;`,
        `const ${name}of = (facts, today) => {\n${body}\n};`,
        `const ${name} = (facts, today) => {`,
        `if (${name}at !== at) { ${name}is = ${name}of(facts, today); ${name}at = at; }`,
        `return ${name}is;\n};`,
      )
      return name
    })
    return `${kept}(facts, today)`
  }

  #returning(plan: Plan): void {
    switch (representationOf(plan)) {
      case "truth":
        writeTruth(this, plan, returned)
        break
      case "number":
        this.writer.line(`return ${writeNumber(this, plan, "return NaN;")};`)
        break
      case "value":
        this.writer.line(`return ${writeValue(this, plan, "return undefined;")};`)
    }
  }
}
