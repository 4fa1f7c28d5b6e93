import type { Truth } from "../../../values/truth.ts"
import { isChoice, type Plan, type PlanOf } from "../plan.ts"
import {
  type Branches,
  branchOf,
  branchOnTruth,
  ifEither,
  ifElse,
  jumpingTo,
  onwards,
  type Then,
} from "./branches.ts"
import { branchOnChoice } from "./choices.ts"
import { exists } from "./folds.ts"
import { writeGiven } from "./leaves.ts"
import { fewCodes, isAmong, isOneOf, within } from "./questions.ts"
import type { StepTexts } from "./step-texts.ts"
import { quote } from "./writer.ts"

/** Branches on a question about parts that have to be known. */
const asking = (
  { writer }: StepTexts,
  branches: Branches,
  whenSo: Truth,
  whenNot: Truth,
  question: (unknown: string) => string,
): void =>
  jumpingTo(writer, branches.unknown, (jump) => {
    const inside: Branches = { ...branches, unknown: { jump } }
    ifElse(writer, question(jump), branchOf(whenSo, inside), branchOf(whenNot, inside))
  })

const truthFact = ({ writer }: StepTexts, plan: PlanOf<"truthFact">, branches: Branches): void => {
  const given = writer.let("g", `facts[${quote(plan.id)}]`)
  ifEither(
    writer,
    [`${given} === true`, branchOf(plan.whenYes, branches)],
    [`${given} === false`, branchOf(plan.whenNo, branches)],
    branches.unknown,
  )
}

const codeFact = ({ writer }: StepTexts, { id, truths }: PlanOf<"codeFact">, branches: Branches): void => {
  const given = writer.let("g", `facts[${quote(id)}]`)
  if (truths.size > fewCodes) {
    branchOnTruth(writer, writer.let("t", `${writer.constant(truths)}.get(${given})`), branches)
    return
  }
  const are = (wanted: Truth): string =>
    isOneOf(
      given,
      [...truths].filter(([, truth]) => truth === wanted).map(([code]) => code as string),
    )
  ifEither(writer, [are(2), branches.yes], [are(0), branches.no], branches.unknown)
}

/** Branches on a junction: the first decisive part decides, else an open one keeps it open. */
const junction = (
  { branch, writer }: StepTexts,
  { form, of }: PlanOf<"all" | "any">,
  decisive: Then,
  otherwise: Then,
  unknown: Then,
): void =>
  jumpingTo(writer, decisive, (jump) => {
    const open = writer.variable("o", "false")
    const [yes, no] = form === "any" ? [{ jump }, onwards] : [onwards, { jump }]
    for (const part of of) branch(part, { yes, no, unknown: { write: () => writer.line(`${open} = true;`) } })
    ifElse(writer, open, unknown, otherwise)
  })

const atLeast = (
  { branch, writer }: StepTexts,
  { count, of }: PlanOf<"atLeast">,
  branches: Branches,
): void => {
  const [holding, open] = [writer.variable("n", "0"), writer.variable("n", "0")]
  for (const part of of)
    branch(part, {
      yes: { write: () => writer.line(`${holding}++;`) },
      no: onwards,
      unknown: { write: () => writer.line(`${open}++;`) },
    })
  const truth = `${holding} >= ${count} ? 2 : ${holding} + ${open} < ${count} ? 0 : 1`
  branchOnTruth(writer, writer.let("t", truth), branches)
}

const same = (steps: StepTexts, plan: PlanOf<"same">, branches: Branches): void => {
  const { left, right, whenDifferent, whenSame } = plan
  if (left.sort === "truth") {
    const { writer } = steps
    const [a, b] = [steps.held(left), steps.held(right)]
    const alike = `${a} === ${b} ? ${whenSame} : ${whenDifferent}`
    branchOnTruth(writer, writer.let("t", `${a} === 1 || ${b} === 1 ? 1 : ${alike}`), branches)
    return
  }
  asking(
    steps,
    branches,
    whenSame,
    whenDifferent,
    (jump) => `${steps.scalar(left, jump)} === ${steps.scalar(right, jump)}`,
  )
}

/** Writes a step of the sort `truth`. */
export const writeTruth = (steps: StepTexts, plan: Plan, branches: Branches): void => {
  if (isChoice(plan)) {
    branchOnChoice(steps, plan, branches)
    return
  }
  const { writer } = steps
  const { yes, no, unknown } = branches
  switch (plan.form) {
    case "truthFact":
      truthFact(steps, plan, branches)
      break
    case "codeFact":
      codeFact(steps, plan, branches)
      break
    case "all":
      junction(steps, plan, no, yes, unknown)
      break
    case "any":
      junction(steps, plan, yes, no, unknown)
      break
    case "not":
      steps.branch(plan.of, { yes: no, no: yes, unknown })
      break
    case "atLeast":
      atLeast(steps, plan, branches)
      break
    case "within":
      asking(steps, branches, plan.inside, plan.outside, (jump) =>
        within(steps.number(plan.of, jump), plan.low, plan.high),
      )
      break
    case "order":
      asking(
        steps,
        branches,
        plan.whenAtLeast,
        plan.whenLess,
        (jump) => `${steps.number(plan.left, jump)} >= ${steps.number(plan.right, jump)}`,
      )
      break
    case "same":
      same(steps, plan, branches)
      break
    case "orderOfRatios":
      asking(steps, branches, 2, 0, (jump) => {
        const numbers = [...plan.left, ...plan.right].map((part) => steps.number(part, jump))
        return `${writer.operation("orderOfRatios")}(${numbers.join(", ")}) >= 0`
      })
      break
    case "among":
      asking(steps, branches, plan.inside, plan.outside, (jump) =>
        isAmong(writer, steps.code(plan.of, jump), plan.codes),
      )
      break
    case "fold":
      exists(steps, plan, branches)
      break
    case "fact":
    case "field":
      asking(steps, branches, 2, 0, (jump) => writeGiven(steps, plan, jump))
      break
    default:
      throw new TypeError(`A step of the form ${plan.form} is no truth.`)
  }
}
