/**
 * Clauses and bars by the article that they stand in:
 * `const under57 = clausesOf(article57)` and then `under57("IPC-57-consent", "رضایت محکوم", "the convict's own consent")(ownConsent)`.
 */

import { bar, type Citation, clause, type Expression, type TypedException, text } from "@bazgasht/rules"

/** Labels parts of a rule: the id, the title in Persian and in English, then the condition. */
export const clausesOf =
  (...citations: ReadonlyArray<Citation>) =>
  (id: string, fa: string, en: string) =>
  <A>(of: Expression<A>): Expression<A> =>
    clause({ id, title: text(fa, en), citations }, of)

/** Labels bars: the id, the title in Persian and in English, then when it applies. */
export const barsOf =
  (...citations: ReadonlyArray<Citation>) =>
  (id: string, fa: string, en: string) =>
  (when: Expression<boolean>): TypedException<boolean> =>
    bar({ id, title: text(fa, en), citations, when })
