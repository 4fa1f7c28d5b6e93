/** What the properties of one run of the tests have in common: how thorough they are, and from which seed they draw. */
export interface Profile {
  readonly name: "quick" | "full"
  /** The part of its full count that a property gets. */
  readonly share: number
  readonly seed: number
}

/** The part of its full count that a property gets in a run of a name. */
export const shares = { quick: 0.2, full: 1 } as const

const numberIn = (name: string): number | undefined => {
  const written = process.env[name]
  if (written === undefined || written === "") return undefined
  const value = Number(written)
  if (!Number.isFinite(value)) throw new Error(`${name} is no number: ${written}`)
  return value
}

/**
 * The profile of a run: the seed of `BAZGASHT_SEED` or a new one, and of a longer search the share of `BAZGASHT_RUNS`, which may
 * exceed 1.
 */
export const profileOf = (name: Profile["name"]): Profile => {
  const share = numberIn("BAZGASHT_RUNS") ?? shares[name]
  if (share <= 0) throw new Error("BAZGASHT_RUNS has to be more than 0")
  const seed = numberIn("BAZGASHT_SEED") ?? Math.floor(Math.random() * 2 ** 31)
  return { name, share, seed: seed | 0 }
}

/** How the profile of a run reaches the processes that run the tests. */
export const environmentOf = ({ share, seed }: Profile): Readonly<Record<string, string>> => ({
  BAZGASHT_RUNS: String(share),
  BAZGASHT_SEED: String(seed),
})

/** What to type to draw the same values again. */
export const replayOf = ({ share, seed }: Profile): string =>
  `properties: ${share} of their full counts, seed ${seed}; again with BAZGASHT_SEED=${seed} BAZGASHT_RUNS=${share}`
