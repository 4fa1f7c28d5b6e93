import * as Effect from "effect/Effect"
import { describe, expect, test } from "vitest"
import { message, opening } from "./changes.ts"
import { freshStorage, place, run } from "./stores.ts"

const texts = [
  "'; drop table cases; --",
  '"; drop schema public cascade; --',
  "$1",
  "$commit_case$; drop table events; $commit_case$",
  "\\'; select pg_sleep(60); --",
  "%s %I {} [] \\u0041 \\",
  "*/ select 1 /*",
  "E'\\x27'",
  'a,b}{"c',
  "=1+1",
  "__proto__",
  "constructor",
  "‮متن‌برعکس\r\n\t",
]

describe(`texts that mean something to a database, ${place}`, () => {
  test.each(texts)("%j is kept as it is, wherever it stands", (text) =>
    run(
      Effect.gen(function* () {
        const storage = yield* freshStorage
        const attributes = Object.fromEntries([[text, text]])
        const change = opening(text, {
          body: { [text]: text },
          document: [text],
          attributes,
          messages: [
            {
              ...message(text),
              channel: text,
              recipient: text,
              template: text,
              parameters: { [text]: text },
            },
          ],
        })
        yield* storage.commit(change)
        expect(yield* storage.load(change)).toMatchObject({ subject: text, document: [text] })
        expect(Object.entries((yield* storage.load(change))?.attributes ?? {})).toEqual([[text, text]])
        expect((yield* storage.history(change))[0]?.body).toEqual(change.events[0].body)
        const query = {
          kind: change.kind,
          where: [{ attribute: text, is: text }],
          sort: { attribute: text, order: "ascending" },
          limit: 1,
        } as const
        yield* storage.commit(opening(`${text}2`, { attributes }))
        const page = yield* storage.query(query)
        expect(page.cases.map(({ subject }) => subject)).toEqual([text])
        const rest = yield* storage.query({ ...query, ...(page.next !== undefined && { after: page.next }) })
        expect(rest.cases.map(({ subject }) => subject)).toEqual([`${text}2`])
        const [claimed] = yield* storage.claim({ owner: text, now: 1, until: 2, limit: 1 })
        expect(claimed).toMatchObject({ id: text, channel: text, recipient: text, template: text })
        const settlement = {
          id: text,
          lease: claimed?.lease ?? "",
          status: "parked",
          failure: text,
        } as const
        expect(yield* storage.settle([settlement, { ...settlement, lease: text }], 1)).toEqual([text])
        expect((yield* storage.messages({ status: "parked", limit: 1 }))[0]?.failure).toBe(text)
      }),
    ),
  )
})
