import type { Node } from "../expression.ts"
import { listOf, walk } from "../language/parts.ts"
import type { Citation } from "../values/citation.ts"
import type { Text } from "../values/text.ts"
import type { Actor } from "./act.ts"
import type { Parameter } from "./parameter.ts"
import type { Policy } from "./policy.ts"
import { expressionsOfRule, inForceClause, type Rule } from "./rule.ts"

/**
 * To whom a text of a pack is said: `persons` are prisoners and families, who are told what is open to them, what is asked of them
 * and by whom; everything else is read by officers and judges.
 */
export type LanguageScope = "persons" | "everything"

/** A text of a pack, and where it stands: `fact goodConduct: question`. */
export interface TextOfPack {
  readonly place: string
  readonly text: Text
  readonly scope: LanguageScope
}

const isText = (value: unknown): value is Text =>
  typeof value === "object" &&
  value !== null &&
  "fa" in value &&
  "en" in value &&
  typeof value.fa === "string" &&
  typeof value.en === "string"

/** The texts in a declaration, at any depth, with the names of the members that lead there. */
const textsIn = (value: unknown, path: string): ReadonlyArray<readonly [path: string, text: Text]> => {
  if (isText(value)) return [[path, value]]
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    textsIn(part, path === "" ? name : `${path}.${name}`),
  )
}

const citationTexts = (citations: ReadonlyArray<Citation>): ReadonlyArray<readonly [string, Text]> =>
  citations.flatMap(({ article, instrument }) => [
    [`instrument ${instrument.id}`, instrument.title] as const,
    ...(article === undefined ? [] : [[`article of ${instrument.id}`, article] as const]),
  ])

/** The parts of a pack that say something. */
interface SayingParts {
  readonly rules: ReadonlyMap<string, Rule>
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly policies: ReadonlyMap<string, Policy>
  readonly actors: ReadonlyMap<string, Actor>
  readonly vocabulary: ReadonlyMap<string, Text>
}

/** Everything that a pack says, each place once. */
export const textsOfPack = (pack: SayingParts): ReadonlyArray<TextOfPack> => {
  const found = new Map<string, TextOfPack>()
  const add = (scope: LanguageScope, owner: string, texts: ReadonlyArray<readonly [string, Text]>): void => {
    for (const [path, text] of texts) {
      const place = `${owner}: ${path}`
      if (!found.has(place)) found.set(place, { place, text, scope })
    }
  }
  const codes = (of: ReadonlyArray<string> | undefined): void => {
    for (const code of of ?? []) {
      const text = pack.vocabulary.get(code)
      if (text !== undefined) add("persons", "code", [[code, text]])
    }
  }
  const visit =
    (rule: Rule) =>
    (node: Node): void => {
      const list = listOf(node)
      if (list !== undefined) {
        add("persons", `list ${list.id}`, textsIn(list, ""))
        for (const field of Object.values(list.fields)) codes(field.codes)
      }
      if (node.op === "fact") {
        const { codes: own, evidence, id, issuedBy, label, sentences } = node
        add("persons", `fact ${id}`, textsIn({ label, evidence, issuedBy, sentences }, ""))
        codes(own)
      }
      // That a provision is in force is said by the library itself, in its own languages.
      if (node.op === "clause" && node.id !== inForceClause) {
        const { citations, id, sentences, title } = node
        add("everything", `clause ${id} of ${rule.id}`, textsIn({ title, sentences }, ""))
        add("everything", `rule ${rule.id}`, citationTexts(citations))
      }
      if (node.op === "unless")
        for (const { citations, id, sentences, title } of node.exceptions) {
          add("everything", `exception ${id} of ${rule.id}`, textsIn({ title, sentences }, ""))
          add("everything", `rule ${rule.id}`, citationTexts(citations))
        }
      if (node.op === "operator") add("everything", `operator ${node.name}`, [["phrase", node.phrase]])
      if (node.op === "memberOf") add("everything", `set ${node.set.id}`, [["title", node.set.title]])
    }
  for (const rule of pack.rules.values()) {
    add("persons", `rule ${rule.id}`, [["title", rule.title]])
    add(
      "everything",
      `rule ${rule.id}`,
      textsIn(
        { sentences: rule.sentences, codeTitles: rule.codeTitles, codeSentences: rule.codeSentences },
        "",
      ),
    )
    add("everything", `rule ${rule.id}`, citationTexts(rule.citations))
    for (const { id, title } of rule.referrals) add("everything", `referral ${id}`, [["title", title]])
    for (const { stage } of rule.acts ?? [])
      if (stage !== undefined) add("everything", `stage ${stage.id}`, [["title", stage.title]])
    for (const expression of expressionsOfRule(rule)) walk(expression, visit(rule))
  }
  for (const { id, presents, title } of pack.actors.values())
    add("persons", `actor ${id}`, textsIn({ title, presents }, ""))
  for (const { id, title } of pack.parameters.values())
    add("everything", `parameter ${id}`, [["title", title]])
  for (const { id, options, title } of pack.policies.values()) {
    add("everything", `policy ${id}`, [["title", title]])
    for (const option of options) add("everything", `policy ${id}`, [[`option ${option.id}`, option.title]])
  }
  for (const [code, text] of pack.vocabulary)
    if (!found.has(`code: ${code}`)) add("everything", "code", [[code, text]])
  return [...found.values()]
}
