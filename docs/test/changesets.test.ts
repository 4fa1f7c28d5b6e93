import { globSync, readFileSync } from "node:fs"
import { basename, join, resolve } from "node:path"
import { describe, expect, it } from "vitest"

const root = resolve(import.meta.dirname, "../..")
const names = globSync("packages/*/package.json", { cwd: root }).map(
  (file) => (JSON.parse(readFileSync(join(root, file), "utf8")) as { readonly name: string }).name,
)
const pending = globSync(".changeset/*.md", { cwd: root }).filter((file) => basename(file) !== "README.md")

// What is no front matter is passed over in silence when the next version is made, and its sentence is lost.
describe("a change that waits for its release", () => {
  it.each(pending)("%s names packages and how great it is, and says what changes", (file) => {
    const text = readFileSync(join(root, file), "utf8")
    const [, changes = "", sentence = ""] = /^---\n((?:"[^"]+": \w+\n)+)---\n\n([\s\S]+)$/.exec(text) ?? []
    const read = [...changes.matchAll(/^"([^"]+)": (\w+)$/gm)]
    expect(read.length).toBeGreaterThan(0)
    for (const [, name, size] of read) {
      expect(names).toContain(name)
      expect(["patch", "minor", "major"]).toContain(size)
    }
    expect(sentence.trim()).not.toBe("")
  })
})
