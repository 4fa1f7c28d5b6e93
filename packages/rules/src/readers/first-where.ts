/** The first number of [from, to) that satisfies a monotone condition; `to` if none does. */
export const firstWhere = (from: number, to: number, holds: (at: number) => boolean): number => {
  let low = from
  let high = to
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
