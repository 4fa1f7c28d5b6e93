import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { expect, test } from "vitest"

const root = resolve(import.meta.dirname, "../..")

const pages = globSync(["README*.md", "{docs,packages,examples}/**/*.md"], {
  cwd: root,
  exclude: ["**/node_modules", "**/dist", "**/.packed", "docs/reference", "docs/test"],
})

const textOf = (page: string): string => readFileSync(join(root, page), "utf8")

/** The names by which headings are linked to, as GitHub and the guide make them. */
const anchorsOf = (page: string): ReadonlySet<string> =>
  new Set(
    [
      ...textOf(page)
        .replace(/^```[\s\S]*?^```$/gm, "")
        .matchAll(/^#+ (.+)$/gm),
    ].map(({ 1: heading = "" }) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\u200c _-]/gu, "")
        .trim()
        .replaceAll(" ", "-"),
    ),
  )

/** The links of a page that lead nowhere. Those to other sites are left alone, and so is the reference, which is generated. */
const brokenIn = (page: string): ReadonlyArray<string> =>
  [
    ...textOf(page)
      .replace(/^```[\s\S]*?^```$/gm, "")
      .matchAll(/\]\(([^)\s]+)\)/g),
  ].flatMap(({ 1: link = "" }) => {
    if (/^https?:/.test(link) || /^\.\.?\/reference\//.test(link)) return []
    const [path = "", anchor] = link.split("#")
    const target = path === "" ? page : join(dirname(page), path)
    const found = [target, `${target}.md`].find((file) => existsSync(join(root, file)))
    const isThere =
      found !== undefined &&
      (anchor === undefined || !found.endsWith(".md") || anchorsOf(found).has(decodeURIComponent(anchor)))
    return isThere ? [] : [`${page}: ${link}`]
  })

test("every link of a page leads somewhere", () => {
  expect(pages).toEqual(expect.arrayContaining(["README.md", "docs/index.md", "packages/cli/README.md"]))
  expect(pages.flatMap(brokenIn)).toEqual([])
})

test("every script that a page names is one of the workspace", () => {
  const { scripts } = JSON.parse(textOf("package.json"))
  const named = pages.flatMap((page) =>
    [...textOf(page).matchAll(/^(?:npm run|npx -y pnpm@\S+) ([a-z:-]+)/gm)].map(({ 1: script = "" }) => ({
      page,
      script,
    })),
  )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(({ script }) => !Object.hasOwn(scripts, script) && script !== "install")).toEqual([])
})
