import type { FieldPath } from "@bazgasht/casework"

/** Most steps from the root of a file to a field of it. */
const maxSteps = 20

const fieldName = /^[A-Za-z][\w.-]{0,99}$/

/**
 * Whether a path leads to a place where a file could hold something: names of fields in objects, and in a list the place of an entry or the
 * one behind the last. A list is never begun far behind its end, however great the number that somebody sends.
 */
export const isPlaceInFile = (file: unknown, path: FieldPath): boolean => {
  if (path.length === 0 || path.length > maxSteps) return false
  let at = file
  for (const step of path) {
    const list = Array.isArray(at) ? at : undefined
    const entries = list?.length ?? 0
    if (
      typeof step === "number"
        ? (at !== undefined && list === undefined) || step > entries
        : list !== undefined || !fieldName.test(step)
    )
      return false
    if (at !== undefined && (typeof at !== "object" || at === null)) return false
    at = at !== undefined && Object.hasOwn(at, step) ? Reflect.get(at as object, step) : undefined
  }
  return true
}
