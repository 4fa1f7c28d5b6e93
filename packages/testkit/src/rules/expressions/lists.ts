import type { Expression, Kind } from "@bazgasht/rules"
import * as fc from "fast-check"
import { worldLists } from "../world.ts"
import type { ExpressionOf, Place } from "./place.ts"

type WorldList = (typeof worldLists)[number]

/** Aggregates that ask a condition of each entry. */
export const overEntries = (
  { over }: Place,
  make: (list: WorldList, where: Expression<boolean>) => Expression,
): fc.Arbitrary<Expression> =>
  fc.oneof(...worldLists.map((list) => over(list, "truth").map((where) => make(list, where))))

/** Aggregates of something about the entries that a condition chooses. */
export const aggregate = <K extends Kind>(
  kind: K,
  { over }: Place,
  make: (list: WorldList, of: ExpressionOf<K>, where: Expression<boolean>) => Expression,
): fc.Arbitrary<Expression> =>
  fc.oneof(
    ...worldLists.map((list) =>
      fc.tuple(over(list, kind), over(list, "truth")).map(([of, where]) => make(list, of, where)),
    ),
  )
