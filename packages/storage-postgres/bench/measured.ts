/** Figures of several rounds. */
export interface Measured {
  readonly median: number
  readonly least: number
  readonly greatest: number
}

export const measured = (values: ReadonlyArray<number>): Measured => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number): number => sorted[index] ?? Number.NaN
  return { median: at(Math.floor(sorted.length / 2)), least: at(0), greatest: at(sorted.length - 1) }
}

/** A figure to two digits. */
export const twoDigits = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en")

/** The median, with the smallest and the greatest beside it. */
export const spread = ({ greatest, least, median }: Measured): string =>
  `${twoDigits(median)} (${twoDigits(least)} to ${twoDigits(greatest)})`

export const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
