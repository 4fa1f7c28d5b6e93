import type { LotOf } from "../allocation/lots.ts"
import { lotOf } from "../placement/priority.ts"
import type { Table } from "./table.ts"

/** The lots of the petitions of a table, by place. */
export const lotsIn =
  ({ petitions }: Table, seed: string): LotOf =>
  (place) =>
    lotOf(seed, petitions[place]?.id as string)
