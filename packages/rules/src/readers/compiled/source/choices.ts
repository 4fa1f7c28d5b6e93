import type { Choice, PlanOf, Representation } from "../plan.ts"
import { type Ranges, rangesOfTable } from "../ranges.ts"
import { type Branches, branchOnTruth, jumpingToEachBranch, type Then } from "./branches.ts"
import { within } from "./questions.ts"
import { readAs, type StepTexts } from "./step-texts.ts"
import { agreed, knownOf } from "./unknown-results.ts"
import { weighed } from "./weighing.ts"

/** The value on which both sides of a condition agree, in a variable. */
const agreedOf = (
  steps: StepTexts,
  { gives, otherwise }: PlanOf<"when">,
  representation: Representation,
): string => {
  const left = steps.held(gives, representation)
  const right = steps.held(otherwise, representation)
  return steps.writer.let("h", agreed(steps.writer, representation, left, right))
}

/** Takes the first range that holds the number. */
const overRanges = (
  { number, writer }: StepTexts,
  { of, ranges }: Ranges,
  unknown: string,
  take: (gives: Ranges["of"]) => void,
): void => {
  const value = number(of, unknown)
  for (const { low, high, gives } of ranges) {
    writer.line(`if (${within(value, low, high)}) {`)
    take(gives)
    writer.line("} else")
  }
  writer.line(`{ ${unknown} }`)
}

const branchOnWhen = (steps: StepTexts, plan: PlanOf<"when">, branches: Branches): void =>
  jumpingToEachBranch(steps.writer, branches, (there) =>
    steps.branch(plan.condition, {
      yes: { write: () => steps.branch(plan.gives, there) },
      no: { write: () => steps.branch(plan.otherwise, there) },
      unknown: plan.agreeing
        ? { write: () => branchOnTruth(steps.writer, agreedOf(steps, plan, "truth"), there) }
        : there.unknown,
    }),
  )

const branchOverRanges = (steps: StepTexts, ranges: Ranges, branches: Branches): void =>
  jumpingToEachBranch(steps.writer, branches, (there, unknown) =>
    overRanges(steps, ranges, unknown, (gives) => steps.branch(gives, there)),
  )

/** Branches on the truth of a choice. */
export const branchOnChoice = (steps: StepTexts, plan: Choice, branches: Branches): void => {
  const { writer } = steps
  switch (plan.form) {
    case "when":
      branchOnWhen(steps, plan, branches)
      break
    case "table": {
      const ranges = rangesOfTable(plan)
      if (ranges === undefined) branchOnTruth(writer, weighed(steps, plan, "truth"), branches)
      else branchOverRanges(steps, ranges, branches)
      break
    }
    case "unless":
      branchOnTruth(writer, weighed(steps, plan, "truth"), branches)
  }
}

const chosenByCondition = (
  steps: StepTexts,
  plan: PlanOf<"when">,
  representation: "number" | "value",
  unknown: string,
): string => {
  const { writer } = steps
  const result = writer.variable("r")
  const take = (of: PlanOf<"when">["gives"]): Then => ({
    write: () => writer.line(`${result} = ${readAs(steps, of, representation, unknown)};`),
  })
  const takeAgreed: Then = {
    write: () => {
      const held = knownOf(writer, agreedOf(steps, plan, representation), representation, unknown)
      writer.line(`${result} = ${held};`)
    },
  }
  steps.branch(plan.condition, {
    yes: take(plan.gives),
    no: take(plan.otherwise),
    unknown: plan.agreeing ? takeAgreed : { jump: unknown },
  })
  return result
}

const chosenByRange = (
  steps: StepTexts,
  ranges: Ranges,
  representation: "number" | "value",
  unknown: string,
): string => {
  const { writer } = steps
  const result = writer.variable("r")
  overRanges(steps, ranges, unknown, (gives) =>
    writer.line(`${result} = ${readAs(steps, gives, representation, unknown)};`),
  )
  return result
}

/** The result of a choice that is a number or a value. */
export const chosen = (
  steps: StepTexts,
  plan: Choice,
  representation: "number" | "value",
  unknown: string,
): string => {
  const { writer } = steps
  switch (plan.form) {
    case "when":
      return chosenByCondition(steps, plan, representation, unknown)
    case "table": {
      const ranges = rangesOfTable(plan)
      return ranges === undefined
        ? knownOf(writer, weighed(steps, plan, representation), representation, unknown)
        : chosenByRange(steps, ranges, representation, unknown)
    }
    case "unless":
      return knownOf(writer, weighed(steps, plan, representation), representation, unknown)
  }
}
