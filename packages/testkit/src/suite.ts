/** Suites of tests that run under any runner, or without one. */

import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"

/** The steps of a test. It fails by dying or by failing. */
export type Steps<Bench> = (bench: Bench) => Effect.fn.Return<void, unknown, Scope.Scope>

export interface SuiteTest<Bench, Need> {
  readonly name: string
  /** Left out, and reported so, where this is not there. */
  readonly needs?: Need
  readonly run: (bench: Bench) => Effect.Effect<void, unknown, Scope.Scope>
}

export const testsOf = <Bench, Need>(
  all: Readonly<Record<string, Steps<Bench>>>,
  needs?: Need,
): ReadonlyArray<SuiteTest<Bench, Need>> =>
  Object.entries(all).map(([name, steps]) => ({
    name,
    run: (bench) => Effect.gen(() => steps(bench)),
    ...(needs === undefined ? {} : { needs }),
  }))

/** A test that failed, and why. */
export interface FailedTest {
  readonly name: string
  readonly reason: string
}

/** How a runner takes a test: `test` of vitest, jest and `node:test` do. */
export type TestFunction = (name: string, body: () => Promise<void>) => unknown

const reasonOf = (failure: unknown): string => {
  if (!(failure instanceof Error)) return String(failure)
  const details = ["code", "expected"].flatMap((name) =>
    name in failure ? [String(Reflect.get(failure, name))] : [],
  )
  return [failure.name, ...details, failure.message].filter((part) => part !== "").join(": ")
}

/** Leaves a test out where the runner can, so that it is not counted as passed. */
const skip = (context: unknown, why: string): void => {
  const { skip: left } = (context ?? {}) as { readonly skip?: unknown }
  if (typeof left === "function") left.call(context, why)
}

/** What a suite is made of: `outcomes` gathers the names of the tests by what came of them. */
interface SuiteParts<Test, Outcome extends string, Report> {
  readonly tests: ReadonlyArray<Test>
  readonly outcomes: Readonly<Record<Outcome | "passed", Array<string>>>
  readonly run: (test: Test) => Effect.Effect<Outcome, unknown>
  readonly report: (failed: ReadonlyArray<FailedTest>) => Report
}

/** Declares the tests of a suite to a runner, or runs them without one. */
export const suiteOf = <Test extends { readonly name: string }, Outcome extends string, Report>({
  outcomes,
  report,
  run,
  tests,
}: SuiteParts<Test, Outcome, Report>) => {
  const failed: Array<FailedTest> = []
  const tried = async (test: Test): Promise<Outcome> => {
    try {
      const outcome = await Effect.runPromise(run(test))
      outcomes[outcome].push(test.name)
      return outcome
    } catch (failure) {
      failed.push({ name: test.name, reason: reasonOf(failure) })
      throw failure
    }
  }
  return {
    /** Returns the report, to be read when all tests have run. */
    declare: (test: TestFunction): (() => Report) => {
      for (const each of tests)
        test(each.name, async (...[context]: ReadonlyArray<unknown>) => {
          const outcome = await tried(each)
          if (outcome !== "passed") skip(context, outcome)
        })
      return () => report(failed)
    },
    check: async (): Promise<Report> => {
      for (const each of tests) await tried(each).catch(() => undefined)
      return report(failed)
    },
  }
}
