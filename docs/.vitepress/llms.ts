/** Writes `llms.txt` and `llms-full.txt`: the guides for programs that read, by the convention of llmstxt.org. */

import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { readers } from "./readers.ts"

const withoutFrontMatter = (source: string): string => source.replace(/^---\n[\s\S]*?\n---\n/, "").trim()

const headingOf = (source: string): string => /^# (.+)$/m.exec(source)?.[1]?.trim() ?? ""

/** The first sentence below the heading. */
const summaryOf = (source: string): string => {
  const [paragraph = ""] = withoutFrontMatter(source)
    .split(/\n\s*\n/)
    .filter((part) => /^[\p{L}_*[]/u.test(part))
  const plain = paragraph.replace(/\s+/g, " ").replace(/\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, "$1")
  return /^.*?[.:](?= |$)/.exec(plain)?.[0] ?? plain
}

/** Both files, of the guides below a folder, into another. */
export const writeLlms = (docs: string, into: string): void => {
  const names = readdirSync(join(docs, "guide")).filter((file) => file.endsWith(".md"))
  const sourceOf = (file: string): string => readFileSync(join(docs, "guide", file), "utf8")
  const line = (file: string): string => {
    const source = sourceOf(file)
    return `- [${headingOf(source)}](/guide/${file.replace(".md", "")}): ${summaryOf(source)}`
  }
  const ofReaders = readers.map(({ guides, title }) => ({
    title: title.en,
    files: guides.map((guide) => `${guide}.md`).filter((file) => names.includes(file)),
  }))
  const placed = new Set(ofReaders.flatMap(({ files }) => files))
  const sections = [...ofReaders, { title: "Concepts", files: names.filter((file) => !placed.has(file)) }]
  const head =
    "# bazgasht\n\n> Decides support of prisoners' families, employment of prisoners and release of those eligible, article by article, in Persian and English. An embeddable TypeScript library."
  const more =
    "## More\n\n- [Every public name](/reference/names): by the face that shows it\n- [Glossary](/glossary): every term in both languages"
  writeFileSync(
    join(into, "llms.txt"),
    `${[head, ...sections.map(({ files, title }) => `## ${title}\n\n${files.map(line).join("\n")}`), more].join("\n\n")}\n`,
  )
  writeFileSync(
    join(into, "llms-full.txt"),
    `${[head, ...sections.flatMap(({ files }) => files.map((file) => withoutFrontMatter(sourceOf(file))))].join("\n\n")}\n`,
  )
}
