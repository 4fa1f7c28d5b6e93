import { describe, expect, it } from "vitest"
import { faces, facesPage, namesPage, publicNames } from "../names.ts"

describe("the page of public names", () => {
  const names = publicNames()

  it("lists every face with a line for each name", () => {
    const page = namesPage(names)
    expect(names.size).toBe(faces.length)
    for (const [face, list] of names) {
      expect(list.length).toBeGreaterThan(0)
      expect(page).toContain(`## ${face}\n`)
      for (const { name } of list) expect(page).toContain(`| \`${name}\` |`)
    }
  })

  it("leads from each name to its place on the page of its face", () => {
    const pages = new Map(faces.map(({ name }) => [name, `${name}.md`]))
    const [[face = "", [first] = []] = []] = names
    expect(namesPage(names, pages)).toContain(
      `| [\`${first?.name}\`](./${face}.md#${first?.name.toLowerCase()}) |`,
    )
    const page = facesPage(names, pages)
    expect(page).toContain("/playground/")
    for (const { name } of faces)
      expect(page).toMatch(new RegExp(`\\[\`${name}\`\\][^|]*\\| [^|]+ \\| \\d+ \\|`))
  })

  it("says something of every name", () => {
    const silent = [...names].flatMap(([face, list]) =>
      list.flatMap(({ name, says }) => (says === "" ? [`${face} ${name}`] : [])),
    )
    expect(silent).toEqual([])
  })

  it("shows few names at the root of core, and no face too many", () => {
    expect(names.get("@bazgasht/core")?.length).toBeLessThan(60)
    for (const [face, list] of names)
      expect([face, list.length]).toEqual([face, expect.toSatisfy((n: number) => n < 250)])
  })

  it("means one thing by one name in two faces", () => {
    const places = new Map<string, string>()
    for (const [, list] of names)
      for (const { declared, name } of list) {
        expect(declared).not.toBe("")
        expect([name, declared]).toEqual([name, places.get(name) ?? declared])
        places.set(name, declared)
      }
  })
})
