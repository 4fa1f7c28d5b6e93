import type { Choice, Plan, PlanOf } from "../plan.ts"
import { type Branches, branchOnTruth, jumpingToEachBranch, type Then } from "./branches.ts"
import { within } from "./questions.ts"
import type { StepTexts } from "./step-texts.ts"
import { agreed, knownOf, unknowns } from "./unknown-results.ts"

type Choose = PlanOf<"choose">

/** A choice whose results are all possible until its conditions are read. */
export const weighedChoice = (plan: Plan): Choose | undefined =>
  plan.form === "choose" && plan.branches.length > 1 ? plan : undefined

/** The result of several branches in a variable, known or not. */
export const weighed = (
  { held, writer }: StepTexts,
  { agreeing, branches, otherwise, sort }: Choose,
): string => {
  const done = writer.name("D")
  const result = writer.variable("h", unknowns[sort])
  const possible = agreeing ? writer.variable("p", "false") : undefined
  const take = (of: Plan): void => {
    const value = held(of)
    writer.line(
      possible === undefined
        ? `${result} = ${value};`
        : `${result} = ${possible} ? (${agreed(sort, result, value)}) : ${value};`,
    )
  }
  writer.line(`${done}: {`)
  for (const { gives, when } of branches) {
    const holds = held(when)
    if (possible === undefined) {
      writer.line(`if (${holds} === 1) { break ${done}; }`)
      writer.line(`if (${holds} === 2) {`)
    } else writer.line(`if (${holds} > 0) {`)
    take(gives)
    writer.line(
      possible === undefined
        ? `break ${done};`
        : `${possible} = true; if (${holds} === 2) { break ${done}; }`,
    )
    writer.line("}")
  }
  take(otherwise)
  writer.line("}")
  return result
}

/** The result on which both sides of a condition agree, in a variable. */
const agreedOf = (steps: StepTexts, gives: Plan, { otherwise, sort }: Choose): string => {
  const left = steps.held(gives)
  const right = steps.held(otherwise)
  return steps.writer.let("h", agreed(sort, left, right))
}

/** Takes the first range that holds the number. */
const overRanges = (
  { number, writer }: StepTexts,
  { of, ranges }: PlanOf<"ranges">,
  unknown: string,
  take: (gives: Plan) => void,
): void => {
  const value = number(of, unknown)
  for (const { gives, high, low } of ranges) {
    writer.line(`if (${within(value, low, high)}) {`)
    take(gives)
    writer.line("} else")
  }
  writer.line(`{ ${unknown} }`)
}

/** Branches on the truth of a choice. */
export const branchOnChoice = (steps: StepTexts, plan: Choice, branches: Branches): void => {
  const { writer } = steps
  if (plan.form === "ranges") {
    jumpingToEachBranch(writer, branches, (there, unknown) =>
      overRanges(steps, plan, unknown, (gives) => steps.branch(gives, there)),
    )
    return
  }
  const [branch] = plan.branches
  if (branch === undefined || weighedChoice(plan) !== undefined) {
    branchOnTruth(writer, weighed(steps, plan), branches)
    return
  }
  jumpingToEachBranch(writer, branches, (there) =>
    steps.branch(branch.when, {
      yes: { write: () => steps.branch(branch.gives, there) },
      no: { write: () => steps.branch(plan.otherwise, there) },
      unknown: plan.agreeing
        ? { write: () => branchOnTruth(writer, agreedOf(steps, branch.gives, plan), there) }
        : there.unknown,
    }),
  )
}

/** The result of a choice that is a number or a code. */
export const chosen = (steps: StepTexts, plan: Choice, unknown: string): string => {
  const { writer } = steps
  const several = weighedChoice(plan)
  if (several !== undefined) return knownOf(writer, weighed(steps, several), plan.sort, unknown)
  const result = writer.variable("r")
  const put = (of: Plan): void => writer.line(`${result} = ${steps.scalar(of, unknown)};`)
  if (plan.form === "ranges") {
    overRanges(steps, plan, unknown, put)
    return result
  }
  const [branch] = plan.branches as readonly [Choose["branches"][number]]
  const take = (of: Plan): Then => ({ write: () => put(of) })
  steps.branch(branch.when, {
    yes: take(branch.gives),
    no: take(plan.otherwise),
    unknown: plan.agreeing
      ? {
          write: () => {
            const held = agreedOf(steps, branch.gives, plan)
            writer.line(`${result} = ${knownOf(writer, held, plan.sort, unknown)};`)
          },
        }
      : { jump: unknown },
  })
  return result
}
