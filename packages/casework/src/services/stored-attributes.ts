import type { LifeCycleTypes } from "../life-cycle/transition.ts"
import type { CaseQuery } from "../ports/storage/storage.ts"
import type { CaseKind } from "./case-kind.ts"

/** A question by the names under which attributes are stored. */
export const asStored = <L extends LifeCycleTypes>(
  { attributes }: Pick<CaseKind<L, string, string>, "attributes">,
  { sort, where, ...query }: CaseQuery,
): CaseQuery => {
  const stored = <Named extends { readonly attribute: string }>(named: Named): Named => {
    const { storedAs } = attributes[named.attribute] ?? {}
    return storedAs === undefined ? named : { ...named, attribute: storedAs }
  }
  return { ...query, where: where.map(stored), ...(sort === undefined ? {} : { sort: stored(sort) }) }
}
