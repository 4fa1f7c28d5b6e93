/**
 * The best placement to proven optimum, against an exact solver and an assignment package with the same objective.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { solveAssignment } from "@bazgasht/solvers"
import {
  bestFit,
  isOptimal,
  mostPeople,
  type OptimalPlacement,
  type PlacementInstance,
} from "@bazgasht/solvers/placement"
import * as Result from "effect/Result"
import { checkInstance } from "../src/placement/checked.ts"
import { assignmentProblemOf } from "../src/placement/optimal-placement.ts"
import { makeInstance, type Size } from "./placement-instances.ts"
import { augmentingPaths, linearProgramme, matrix, type Peer } from "./placement-peers.ts"

const seed = 58
const rounds = 9

interface Problem {
  readonly title: string
  readonly size: Size
  readonly wantedMilliseconds: number
  /** Only those that end within about a minute. */
  readonly peers: ReadonlyArray<Peer>
}

const problems: ReadonlyArray<Problem> = [
  {
    title: "1,000 into 1,000, every pair",
    size: { candidates: 1000, openings: 1000, each: 1000, seats: [1, 1] },
    wantedMilliseconds: 25,
    peers: [matrix, augmentingPaths],
  },
  {
    title: "10,000 into 500, seats for all",
    size: { candidates: 10_000, openings: 500, each: 40, seats: [1, 50] },
    wantedMilliseconds: 100,
    peers: [matrix, linearProgramme],
  },
  {
    title: "10,000 into 500, too few seats",
    size: { candidates: 10_000, openings: 500, each: 40, seats: [1, 20] },
    wantedMilliseconds: 500,
    peers: [matrix, augmentingPaths, linearProgramme],
  },
  {
    title: "48,000 into 2,400, about as many seats",
    size: { candidates: 48_000, openings: 2400, each: 40, seats: [1, 39] },
    wantedMilliseconds: 5000,
    peers: [],
  },
]

const cpuMilliseconds = (): number => {
  const { system, user } = process.cpuUsage()
  return (user + system) / 1000
}

const millisecondsOf = (work: () => unknown): number => {
  const start = cpuMilliseconds()
  if (work() === undefined) throw new Error("nothing was worked out")
  return cpuMilliseconds() - start
}

const proven = (
  instance: PlacementInstance,
  solved: Result.Result<OptimalPlacement, unknown>,
): OptimalPlacement => {
  const placement = Result.getOrThrow(solved)
  if (!isOptimal(instance, placement)) throw new Error("a placement is not proven")
  return placement
}

interface Measured {
  readonly median: number
  readonly least: number
  readonly greatest: number
}

const measured = (values: ReadonlyArray<number>): Measured => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number): number => sorted[index] ?? Number.NaN
  return { median: at(Math.floor(sorted.length / 2)), least: at(0), greatest: at(sorted.length - 1) }
}

interface Peak {
  readonly pairs: number
  readonly bytes: number
}

/**
 * The most memory of a process of its own that makes a problem of so many candidates and solves it. It starts from the
 * peak of the process that starts it, so it has to be measured before anything else.
 */
const peakOf = (candidates: number): Peak => {
  const file = fileURLToPath(import.meta.resolve("./placement-memory.ts"))
  const { status, stdout } = spawnSync(
    process.execPath,
    ["--conditions=bazgasht-source", file, String(candidates)],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  )
  if (status !== 0) throw new Error("the memory could not be measured")
  return JSON.parse(stdout) as Peak
}

/** Bytes for each further feasible pair where the problem doubles twice. */
const bytesOfPairs = ([24_000, 48_000, 96_000] as const)
  .map(peakOf)
  .flatMap(({ bytes, pairs }, place, peaks) => {
    const before = peaks[place - 1]
    return before === undefined ? [] : [(bytes - before.bytes) / (pairs - before.pairs)]
  })
const [bytesBelow = Number.NaN, bytesAbove = Number.NaN] = bytesOfPairs
console.error(`bytes for each further pair: ${bytesOfPairs.map((bytes) => bytes.toFixed(0)).join(", then ")}`)

const results = problems.map(({ peers, size, title, wantedMilliseconds }) => {
  const instance = makeInstance(size, seed)
  const best = proven(instance, bestFit(instance))
  proven(instance, mostPeople(instance))
  const market = assignmentProblemOf(Result.getOrThrow(checkInstance(instance)), best.proof.worth)
  const solver: Array<number> = []
  const ours: Array<number> = []
  const most: Array<number> = []
  // By itself: the others leave garbage behind that would be collected at its expense.
  for (let round = 0; round < rounds; round++) solver.push(millisecondsOf(() => solveAssignment(market)))
  for (let round = 0; round < rounds; round++) {
    ours.push(millisecondsOf(() => bestFit(instance)))
    most.push(millisecondsOf(() => mostPeople(instance)))
  }
  const [solving, fit, people] = [measured(solver), measured(ours), measured(most)]
  console.error(
    `${title}: solving ${solving.median.toFixed(1)} ms, best fit ${fit.median.toFixed(1)} ms, most people ${people.median.toFixed(1)} ms`,
  )
  // Last, since what they leave behind in memory would be collected at our expense.
  const others = peers.map(({ name, ready }) => {
    const solve = ready(instance)
    let fit = 0
    const taken = millisecondsOf(() => {
      fit = solve()
      return fit
    })
    console.error(`${title}: ${name} ${taken.toFixed(0)} ms`)
    if (fit !== best.fit) throw new Error(`${name} reaches ${fit}, we reach ${best.fit}`)
    return { name, taken }
  })
  return { title, wantedMilliseconds, placed: best.people, solving, fit, people, others }
})

const twoDigits = (value: number): string => Number(value.toPrecision(2)).toLocaleString("en")
const spread = ({ median, least, greatest }: Measured): string =>
  `${twoDigits(median)} (${twoDigits(least)} to ${twoDigits(greatest)})`

console.log(
  JSON.stringify({
    title: "The best placement",
    text: [
      `Candidates, openings with seats and feasible pairs from the seed ${seed}, each candidate compatible with as many openings as are stated, 40 where nothing is. Solved to the proven optimum on one core; the proof of each result was checked apart from the solver. Solving starts from columns of numbers; the best fit and the most people hold everything from the lists of the problem to the placement, checks of the input included.`,
      `Milliseconds are CPU time of the whole process, garbage collection on other cores included; a figure is the median of ${rounds} rounds, with the smallest and the greatest beside it. A peer reaches the same total fit in the same run, is given its own form of input ready made, as our solving is, and runs once; it stands where it ends within about a minute. munkres and linear-sum-assignment take a matrix, with a column for each seat.`,
      "Memory is the most that a process of its own takes that makes a problem and solves it, 40 feasible pairs for each candidate: how many bytes more for each pair more, from 24,000 candidates to 48,000, and from there to 96,000.",
    ],
    head: ["", "placed", "solving, ms", "best fit, ms", "most people, ms", "peers, ms", "times our solving"],
    rows: results.map(({ fit, others, people, placed, solving, title }) => [
      title,
      placed.toLocaleString("en"),
      spread(solving),
      spread(fit),
      spread(people),
      others.map(({ name, taken }) => `${name} ${twoDigits(taken)}`).join(", ") || "none",
      others.map(({ name, taken }) => `${name} ${twoDigits(taken / solving.median)}`).join(", ") || "",
    ]),
    targets: [
      ...results.map(({ solving, title, wantedMilliseconds }) => ({
        says: `milliseconds for solving ${title}`,
        wanted: `under ${wantedMilliseconds.toLocaleString("en")}`,
        reached: spread(solving),
        holds: solving.median < wantedMilliseconds,
      })),
      {
        says: "bytes of memory for each further feasible pair, as times those of half the size",
        wanted: "at most 1.2",
        reached: `${twoDigits(bytesAbove / bytesBelow)} (${twoDigits(bytesBelow)} bytes, then ${twoDigits(bytesAbove)})`,
        holds: bytesAbove <= 1.2 * bytesBelow,
      },
    ],
  }),
)
