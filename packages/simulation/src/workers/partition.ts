/** Tasks that are still to be handed out: the places from `from` to before `to` among those that are pending. */
interface Share {
  from: number
  to: number
}

const left = ({ from, to }: Share): number => to - from

/** Which task is next for which worker: its own share, whose tasks mostly need one law, then half of the longest one left. */
export const partition = (tasks: number, workers: number): ((worker: number) => number | undefined) => {
  const shares = Array.from(
    { length: workers },
    (_, worker): Share => ({
      from: Math.floor((worker * tasks) / workers),
      to: Math.floor(((worker + 1) * tasks) / workers),
    }),
  )
  return (worker) => {
    const own = shares[worker] as Share
    if (left(own) === 0) {
      const longest = shares.reduce((one, other) => (left(other) > left(one) ? other : one))
      own.to = longest.to
      own.from = longest.to -= Math.ceil(left(longest) / 2)
    }
    return left(own) === 0 ? undefined : own.from++
  }
}
