import type { NamedKinds } from "@bazgasht/casework"
import { type Rule, type Text, text, wordsOf } from "@bazgasht/rules"
import { describe, textOfOutline } from "@bazgasht/rules/wording"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { HttpOptions } from "../options.ts"
import { HttpError } from "../problems/http-error.ts"
import { type AnyOperation, operation } from "./operation.ts"

const words = () => Schema.Record(Schema.String, Schema.String)

const citation = () =>
  Schema.Struct({
    instrument: Schema.String,
    article: Schema.optionalKey(words()),
    confidence: Schema.String,
    source: Schema.optionalKey(Schema.String),
  })

const ruleFields = () => ({
  id: Schema.String,
  title: words(),
  kind: Schema.String,
  value: Schema.String,
  citations: Schema.Array(citation()),
})

const codeList = () =>
  Schema.Struct({
    list: Schema.String,
    title: words(),
    codes: Schema.Array(Schema.Struct({ code: Schema.String, title: words() })),
  })

interface TitledCode {
  readonly code: string
  readonly title: Text
}

interface CodeList {
  readonly list: string
  readonly title: Text
  readonly codes: ReadonlyArray<TitledCode>
}

const titled = (of: Iterable<{ readonly id: string; readonly title: Text }>): ReadonlyArray<TitledCode> =>
  Array.from(of, ({ id, title }) => ({ code: id, title }))

/** The codes that files and commands may use, by lists. */
const codeLists = <Kinds extends NamedKinds>({
  cases,
  jurisdiction,
}: HttpOptions<Kinds>): ReadonlyArray<CodeList> => {
  const { actors, policies, rules, vocabulary } = jurisdiction.pack
  const lists: ReadonlyArray<CodeList> = [
    { list: "offences", title: text("جرم‌ها", "offences"), codes: jurisdiction.offences },
    {
      list: "identifiers",
      title: text("نوع‌های شناسه", "kinds of identifiers"),
      codes: jurisdiction.identifiers ?? [],
    },
    {
      list: "actors",
      title: text("مقام‌ها و سمت‌ها", "authorities and offices"),
      codes: titled(actors.values()),
    },
    { list: "rules", title: text("قاعده‌ها", "rules"), codes: titled(rules.values()) },
    {
      list: "policies",
      title: text("پرسش‌های اختلافی", "disputed questions"),
      codes: titled(policies.values()),
    },
    {
      list: "vocabulary",
      title: text("واژه‌ها", "words of the law"),
      codes: Array.from(vocabulary, ([code, title]) => ({ code, title })),
    },
    ...[...policies.values()].map(({ id, options, title }) => ({
      list: `policies.${id}`,
      title,
      codes: titled(options),
    })),
    ...Object.values(cases?.kinds ?? {}).flatMap(({ kind }): ReadonlyArray<CodeList> => {
      const wordings = cases?.wordings ?? {}
      const wording = Object.hasOwn(wordings, kind) ? wordings[kind] : undefined
      if (wording === undefined) return []
      const of = (codes: { readonly [code: string]: Text }) =>
        Object.entries(codes).map(([code, title]) => ({ code, title }))
      return [
        {
          list: `${kind}.commands`,
          title: text(`اقدام‌های ${kind}`, `commands of ${kind}`),
          codes: of(wording.commands),
        },
        {
          list: `${kind}.stages`,
          title: text(`مرحله‌ها و سمت‌های ${kind}`, `stages and parts of ${kind}`),
          codes: of(wording.titles),
        },
      ]
    }),
  ]
  return lists.map(({ codes, list, title }) => ({
    list,
    title,
    codes: codes.map(({ code, title: said }) => ({ code, title: said })),
  }))
}

const ruleJson = ({ citations, id, kind, title, valueKind }: Rule) => ({
  id,
  title,
  kind,
  value: valueKind,
  citations: citations.map(({ article, confidence, instrument, source }) => ({
    instrument: instrument.id,
    ...(article === undefined ? {} : { article }),
    confidence,
    ...(source === undefined ? {} : { source }),
  })),
})

/** What the law says: its rules in words, and the codes that files may use. */
export const lawOperations = <Kinds extends NamedKinds>(
  options: HttpOptions<Kinds>,
): ReadonlyArray<AnyOperation> => {
  const { caller, decisionsFor, jurisdiction } = options
  const { pack } = jurisdiction
  const common = {
    method: "GET" as const,
    tag: "law",
    audience: decisionsFor ?? (caller === undefined ? ("everyone" as const) : ("callers" as const)),
  }
  let made: ReadonlyMap<string, CodeList> | undefined
  const lists = () => {
    made ??= new Map(codeLists(options).map((one) => [one.list, one]))
    return made
  }
  const name = (description: Text) => ({
    description,
    schema: { type: "string", minLength: 1 },
    isRequired: true as const,
  })
  return [
    operation<undefined>({
      ...common,
      id: "rules",
      path: "/rules",
      summary: text("قاعده‌های قانون", "The rules of the law"),
      answers: {
        200: {
          description: text("قاعده‌ها، با مستند هرکدام", "The rules, each with its sources"),
          schema: Schema.Struct({ pack: Schema.String, rules: Schema.Array(Schema.Struct(ruleFields())) }),
        },
      },
      problems: [],
      handle: () =>
        Result.succeed({
          body: { pack: `${pack.id}@${pack.version}`, rules: [...pack.rules.values()].map(ruleJson) },
        }),
    }),
    operation<undefined>({
      ...common,
      id: "describeRule",
      path: "/rules/{rule}",
      summary: text(
        "یک قاعده به زبان ساده، برای سنجش با قانون",
        "A rule in plain words, to be compared with the law",
      ),
      parts: { rule: name(text("شناسهٔ قاعده", "the id of the rule")) },
      answers: {
        200: {
          description: text("قاعده، به زبان پرسنده", "The rule, in the language of the asker"),
          schema: Schema.Struct({ ...ruleFields(), text: Schema.String }),
        },
      },
      problems: ["http.ruleUnknown"],
      handle: ({ params: { rule: id = "" }, style }) => {
        const rule = pack.rules.get(id)
        return rule === undefined
          ? Result.fail(new HttpError({ code: "http.ruleUnknown" }))
          : Result.succeed({
              body: { ...ruleJson(rule), text: textOfOutline(describe(rule, style), "", wordsOf(style)) },
            })
      },
    }),
    operation<undefined>({
      ...common,
      id: "codeLists",
      path: "/codes",
      summary: text("فهرست‌های کد", "The lists of codes"),
      answers: {
        200: {
          description: text(
            "نام هر فهرست و تعداد کدهای آن",
            "The name of each list, and how many codes it has",
          ),
          schema: Schema.Struct({
            lists: Schema.Array(
              Schema.Struct({ list: Schema.String, title: words(), count: Schema.Natural }),
            ),
          }),
        },
      },
      problems: [],
      handle: () =>
        Result.succeed({
          body: {
            lists: [...lists().values()].map(({ codes, list, title }) => ({
              list,
              title,
              count: codes.length,
            })),
          },
        }),
    }),
    operation<undefined>({
      ...common,
      id: "codes",
      path: "/codes/{list}",
      summary: text("کدهای یک فهرست، با عنوان هرکدام", "The codes of a list, each with its title"),
      parts: { list: name(text("نام فهرست", "the name of the list")) },
      answers: { 200: { description: text("کدها", "The codes"), schema: codeList() } },
      problems: ["http.listUnknown"],
      handle: ({ params: { list = "" } }) => {
        const found = lists().get(list)
        return found === undefined
          ? Result.fail(new HttpError({ code: "http.listUnknown" }))
          : Result.succeed({ body: found })
      },
    }),
  ]
}
