/** From references to what they were made from. A reference is plain JSON and names it by its id alone. */

import type { Node } from "../expression.ts"

const origins = new WeakMap<Node, object>()

/** The same reference, of which it is known what it was made from. */
export const referenceTo = <N extends Node>(origin: object, reference: N): N => {
  origins.set(reference, origin)
  return reference
}

/** The rule, the parameter or the policy that a reference was made from; `undefined` for one that was read from JSON. */
export const originOf = (reference: Node): object | undefined => origins.get(reference)
