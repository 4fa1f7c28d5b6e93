import type { FieldPath } from "@bazgasht/casework"

/** A path as a JSON Pointer (RFC 6901): `/sentences/0/judgmentDay`. */
export const pointerOf = (path: FieldPath): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("")
