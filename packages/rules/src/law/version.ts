import type { Version } from "../expression.ts"

/** The index of the version in force on a day; `undefined` where there is none, or the day is unknown. */
export const versionOn = (versions: ReadonlyArray<Version>, day: number | undefined): number | undefined => {
  if (day === undefined) return undefined
  const place = versions.findIndex(
    ({ from, to }) => (from === undefined || day >= from) && (to === undefined || day < to),
  )
  return place < 0 ? undefined : place
}
