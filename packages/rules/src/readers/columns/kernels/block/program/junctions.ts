import type { Plan, PlanOf } from "../../../../compiled/plan.ts"
import { columnOf } from "../../binding.ts"
import { RowFrame, type Step } from "../frame.ts"
import { bitsOf } from "../lanes.ts"
import * as packed from "../packed-truths.ts"
import type { Frame, Making } from "./making.ts"

const mapOf = (no: number, yes: number): packed.TruthMap => packed.truthMapOf(bitsOf(no), bitsOf(yes))

/** Loads and maps stored truths. */
export const fillStored = (
  cells: Uint8Array,
  { whenNo, whenYes }: { readonly whenNo: number; readonly whenYes: number },
  out: Uint8Array,
  frame: Frame,
): void => {
  const [stored, map, words] = [new packed.StoredTruths(cells), mapOf(whenNo, whenYes), packed.wordsOf(out)]
  frame.steps.push((size) => packed.loadTruths(size, stored, map, frame.from, words))
}

/** Fills a junction. Stored truths need no lane of their own. */
export const fillJunction = (
  program: Making,
  { form, of }: PlanOf<"all" | "any">,
  out: Uint8Array,
  frame: Frame,
): void => {
  const { facts } = program.columns
  const stored = of.flatMap((part) => {
    const isOfCase = part.form === "truthFact" && frame instanceof RowFrame
    const cells = isOfCase ? columnOf(facts, part.id, "truth")?.cells : undefined
    return part.form === "truthFact" && cells !== undefined
      ? [{ part, truths: new packed.StoredTruths(cells), map: mapOf(part.whenNo, part.whenYes) }]
      : []
  })
  const taken = new Set<Plan>(stored.map(({ part }) => part))
  const [first, second, ...others] = of
    .filter((part) => !taken.has(part))
    .map((part) => packed.wordsOf(program.truth(part, frame)))
  const words = packed.wordsOf(out)
  const loop = form === "all" ? packed.both : packed.either
  const step = (run: Step): void => {
    frame.steps.push(run)
  }
  if (second !== undefined) {
    step((size) => loop(size, first as Int32Array, second, words))
    for (const other of others) step((size) => loop(size, words, other, words))
  } else if (first !== undefined) step(() => words.set(first))
  else if (stored.length === 0) step((size) => out.fill(form === "all" ? 3 : 0, 0, size))
  // Two columns at a time; a last one is paired with itself.
  for (let place = 0; place < stored.length; place += 2) {
    const one = stored[place] as (typeof stored)[number]
    const another = stored[place + 1] ?? one
    const isFirst = place === 0 && first === undefined
    const [loading, taking] =
      form === "all" ? [packed.loadBoth, packed.andTruths] : [packed.loadEither, packed.orTruths]
    const run = isFirst ? loading : taking
    step((size) => run(size, one.truths, one.map, another.truths, another.map, frame.from, words))
  }
}
