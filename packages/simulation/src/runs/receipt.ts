import { type Day, digestOf, type RulePack, receiptOf } from "@bazgasht/rules"
import type { CompileSetting } from "@bazgasht/rules/columns"
import type { Question } from "../questions.ts"
import type { ReformedLaw } from "../reforms/index.ts"
import { digestOfReform } from "../reforms/reform.ts"

/** Digests of everything that a run rests on. Two runs with equal receipts have equal results, to the byte. */
export interface RunReceipt {
  /** The engine: its name, its version and the digest of the code that ran. */
  readonly engine: { readonly name: string; readonly version: string; readonly digest: string }
  /** Id and version of the pack, and digests of its rules and of its parameters. */
  readonly pack: { readonly id: string; readonly rules: string; readonly parameters: string }
  readonly reforms: ReadonlyArray<{ readonly id: string; readonly digest: string }>
  readonly population: string
  /** What decides chances: of a projection, of lots between equals. */
  readonly seed: string
  /** What the run asks and assumes: questions, choices, budget, rates. */
  readonly scenario: string
  /** Days since 1 January 1970. */
  readonly day: number
  /** SHA-256 of the results. */
  readonly results: string
}

const digestsOf = (pack: RulePack) => {
  const [rule] = pack.rules.values()
  if (rule === undefined) return { id: pack.id, rules: digestOf([]), parameters: digestOf([]) }
  const receipt = receiptOf(rule, {}, { pack, today: pack.calendar.firstDay })
  return { id: receipt.pack, rules: receipt.rulesDigest, parameters: receipt.parametersDigest }
}

/** The SHA-256 of a pack: of its rules and its parameters. */
export const digestOfPack = (pack: RulePack): string => digestOf(digestsOf(pack))

/** What a run rests on, before it is run. */
export type RunBasis = Omit<RunReceipt, "results">

/** What goes into the basis of a run. */
export interface BasisOptions {
  readonly engine: RunReceipt["engine"]
  readonly baseline: CompileSetting
  readonly law: ReformedLaw
  readonly population: string
  readonly day: Day
  readonly questions: ReadonlyArray<Question>
  readonly seed: string
  readonly assumed: unknown
}

/** What a run rests on, as digests: its receipt without the results, so that it has a name before it is run. */
export const basisOf = ({
  assumed,
  baseline,
  day,
  engine,
  law,
  population,
  questions,
  seed,
}: BasisOptions): RunBasis => ({
  engine,
  pack: digestsOf(baseline.pack),
  reforms: law.reforms.map((reform) => ({ id: reform.id, digest: digestOfReform(reform) })),
  population,
  seed,
  scenario: digestOf({
    assumed,
    choices: baseline.choices ?? {},
    dayCount: baseline.dayCount?.id ?? baseline.pack.dayCount.id,
    lawDay: baseline.lawDay ?? day,
    // What a question says of amounts follows from the law, which the receipt names already.
    questions: questions.map(({ amount: _amount, ...question }) => question),
  }),
  day,
})
