const isPlain = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === "object" && data !== null && !Array.isArray(data)

const isText = (data: unknown): boolean =>
  isPlain(data) && typeof data["fa"] === "string" && typeof data["en"] === "string"

/** What says, and decides nothing: sentences, the parts of a clause that they name, and how a number is said. */
const saysOnly: ReadonlySet<string> = new Set(["sentences", "places", "scale", "codeTitles", "codeSentences"])

/**
 * Data of the law without its wording: titles, labels and sentences, in whatever language. Ids, values and the articles that are
 * cited stay. What is equal without wording decides alike, so digests of the law are taken of this.
 *
 * @example
 * const renamed = { ...conditionalRelease, title: text("آزادی مشروط محکومان", "release on conditions") }
 * digestOf(withoutWording(renamed)) === digestOf(withoutWording(conditionalRelease)) // => true
 * const amended = { ...conditionalRelease, kind: "entitlement" }
 * digestOf(withoutWording(amended)) === digestOf(withoutWording(conditionalRelease)) // => false
 */
export const withoutWording = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.map((item) => (isText(item) ? "" : withoutWording(item)))
  if (!isPlain(data)) return data
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(data))
    if (name === "article" || !(saysOnly.has(name) || isText(value))) kept[name] = withoutWording(value)
  return kept
}
