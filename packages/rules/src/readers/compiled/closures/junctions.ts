import type { Truth } from "../../../values/truth.ts"
import type { Read } from "./reads.ts"

/** A conjunction without a loop: the first part that is no ends it. The bits of all open parts are 2 only when each is 2. */
export const conjunction = (of: ReadonlyArray<Read<Truth>>): Read<Truth> => {
  const [a, b, c, d] = of
  if (a === undefined) return () => 2
  if (b === undefined) return a
  if (c === undefined)
    return (facts, today) => {
      const x = a(facts, today)
      return x === 0 ? 0 : (Math.min(x, b(facts, today)) as Truth)
    }
  if (d === undefined)
    return (facts, today) => {
      const x = a(facts, today)
      if (x === 0) return 0
      const y = b(facts, today)
      if (y === 0) return 0
      const z = c(facts, today)
      return z === 0 ? 0 : (x & y & z) === 2 ? 2 : 1
    }
  const rest = conjunction(of.slice(3))
  return (facts, today) => {
    const x = a(facts, today)
    if (x === 0) return 0
    const y = b(facts, today)
    if (y === 0) return 0
    const z = c(facts, today)
    if (z === 0) return 0
    const w = rest(facts, today)
    return w === 0 ? 0 : (x & y & z & w) === 2 ? 2 : 1
  }
}

/** A disjunction without a loop: the first part that is yes ends it. */
export const disjunction = (of: ReadonlyArray<Read<Truth>>): Read<Truth> => {
  const [a, b, c] = of
  if (a === undefined) return () => 0
  if (b === undefined) return a
  if (c === undefined)
    return (facts, today) => {
      const x = a(facts, today)
      return x === 2 ? 2 : (Math.max(x, b(facts, today)) as Truth)
    }
  const rest = disjunction(of.slice(2))
  return (facts, today) => {
    const x = a(facts, today)
    if (x === 2) return 2
    const y = b(facts, today)
    if (y === 2) return 2
    const z = rest(facts, today)
    return z === 2 ? 2 : ((x | y | z) as Truth)
  }
}
