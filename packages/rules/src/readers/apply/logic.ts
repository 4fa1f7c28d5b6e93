import type { Values } from "./report.ts"

export const conjunction = (values: Values): boolean | undefined => {
  let result: boolean | undefined = true
  for (const value of values) {
    if (value === false) return false
    if (value === undefined) result = undefined
  }
  return result
}

export const disjunction = (values: Values): boolean | undefined => {
  let result: boolean | undefined = false
  for (const value of values) {
    if (value === true) return true
    if (value === undefined) result = undefined
  }
  return result
}

/** Whether at least `count` hold. */
export const threshold = (count: number, values: Values): boolean | undefined => {
  let holding = 0
  let open = 0
  for (const value of values) {
    if (value === true) holding++
    else if (value === undefined) open++
  }
  return holding >= count ? true : holding + open < count ? false : undefined
}
