import { type CasePage, type CaseQuery, findAmong, type QueryPlace } from "@bazgasht/casework/ports"
import { copy, type Store } from "./database.ts"

/** The cases of a kind that meet every condition, from a place on. */
export const query = (store: Store, asked: CaseQuery, start: QueryPlace | undefined): CasePage => {
  const cases = [...(store.cases.get(asked.kind)?.values() ?? [])].map(({ current }) => current)
  return copy(findAmong(cases, asked, start))
}
