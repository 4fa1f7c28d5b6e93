/**
 * Commits of many callers at the same time: the store, the same rows written by hand, and the event store of Emmett, which writes
 * events and streams only.
 *
 * Prints a report as JSON on standard output and its progress on standard error; `pnpm bench` reads it.
 */

import { serverUrl } from "../test/server.ts"
import { type CallerFigures, eventsOfEach, inDatabase, measureOnDisks } from "./callers.ts"
import { type Measured, spread } from "./measured.ts"

if (serverUrl === undefined) throw new Error("The benchmark needs a PostgreSQL server: BAZGASHT_POSTGRES_URL")

const rounds = 7

const figures = await inDatabase(serverUrl, (url, alter) => measureOnDisks(url, alter, rounds))

const targetOf = ({ callers, disk, shares }: CallerFigures) => {
  const [, hand, emmett] = shares as [Measured, Measured, Measured]
  const slow = disk !== "as it is"
  const target = (what: string, share: Measured, wanted: number) => ({
    says: `commits of ${callers} callers on a disk ${slow ? `with ${disk}` : disk}, of the speed of ${what}`,
    wanted: `at least ${wanted}`,
    reached: spread(share),
    holds: share.median >= wanted,
  })
  if (callers === 1) return []
  return slow
    ? [target("the same rows by hand", hand, 0.8)]
    : [target("the same rows by hand", hand, 1), target("Emmett", emmett, 0.8)]
}

console.log(
  JSON.stringify({
    title: "Commits of many callers",
    text: [
      `Each of ${rounds} rounds has 1, 8 or 32 callers, who write whole lives of cases of ${eventsOfEach} changes one after the other, beside one another: each change an event, a document of 24 instalments, four attributes and a message. The store writes them with its chain, its feed without gaps and its checks; by hand they are the same rows in a transaction with a prepared statement for each table, with every position given and no chain; Emmett appends the event to its stream, and writes no document, no attributes and no message. They take turns within a round. All are on one server, which runs on the same machine. A disk whose flush takes 5 ms is stood in for by \`commit_delay = 5000, commit_siblings = 0\`.`,
    ],
    head: [
      "disk",
      "callers",
      "the store, commits a second",
      "by hand",
      "Emmett",
      "the store, of by hand",
      "of Emmett",
    ],
    rows: figures.map(({ callers, disk, rates, shares }) => [
      disk,
      `${callers}`,
      ...rates.map(spread),
      ...shares.slice(1).map(spread),
    ]),
    targets: figures.flatMap(targetOf),
  }),
)
