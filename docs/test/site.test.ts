import { describe, expect, it } from "vitest"
import { searchText, weightOf } from "../.vitepress/search-text.ts"
import { faultsOfSite, limits, type Site } from "../site.ts"

const sound: Site = {
  pages: 300,
  megabytes: limits.megabytes,
  searches: [
    {
      locale: "root",
      kilobytes: limits.searchKilobytes,
      first: [{ search: "reform", page: "/guide/simulating-a-reform#reform" }],
    },
    { locale: "fa", kilobytes: 10, first: [{ search: "قانون", page: "/fa/guide/iranian-pack" }] },
  ],
  missingInLlms: [],
}
const [root] = sound.searches

describe("the site", () => {
  it("has no fault within its limits", () => expect(faultsOfSite(sound)).toEqual([]))

  it.each([
    ["is too large", { ...sound, megabytes: limits.megabytes + 1 }, "61 MB"],
    [
      "has an index that is too large",
      { ...sound, searches: [{ ...root, kilobytes: limits.searchKilobytes + 1 }] },
      "index of root",
    ],
    [
      "finds the reference before a guide",
      { ...sound, searches: [{ ...root, first: [{ search: "reform", page: "/reference/reform" }] }] },
      "“reform” is found first in /reference/reform",
    ],
    [
      "finds nothing",
      { ...sound, searches: [{ ...root, first: [{ search: "reform", page: undefined }] }] },
      "in no page",
    ],
    ["leads programs to a guide not at all", { ...sound, missingInLlms: ["/guide/json"] }, "/guide/json"],
  ] as const)("says where it %s", (_, site, fault) => {
    const faults = faultsOfSite(site as Site)
    expect(faults.length).toBe(1)
    expect(faults[0]).toContain(fault)
  })

  it("searches guides in full, decisions by their headings, and nothing of the reference", () => {
    const source = "# One\n\nprose\n\n```ts\nprogram()\n```\n"
    expect(searchText("guide/one.md", source)).toBe("# One\n\nprose\n\n\n")
    expect(searchText("decisions/one.md", source)).toBe("# One")
    expect(searchText("reference/one.md", source)).toBe("")
    expect(weightOf("/guide/one")).toBeGreaterThan(weightOf("/decisions/one"))
  })
})
