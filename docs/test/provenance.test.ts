import { globSync, readFileSync } from "node:fs"
import { dirname, resolve } from "node:path"
import { describe, expect, it } from "vitest"

const root = resolve(import.meta.dirname, "../..")
const read = (file: string): string => readFileSync(resolve(root, file), "utf8")

interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly license?: string
  readonly repository?: { readonly type: string; readonly url: string; readonly directory: string }
  readonly publishConfig?: { readonly access?: string; readonly provenance?: boolean }
}

const published = globSync("packages/*/package.json", { cwd: root })
  .map((file) => ({ folder: dirname(file), manifest: JSON.parse(read(file)) as Manifest }))
  .filter(({ manifest }) => manifest.private !== true)

const workflow = read(".github/workflows/release.yml")

// npm signs where a package was built with the identity of the workflow, which exists nowhere else; what it asks for can be held here.
describe("the statement of where a package was built", () => {
  it("is asked for by the workflow of a release, which has an identity to sign it with", () => {
    expect(workflow).toMatch(/^permissions:\n(?: {2}.*\n)* {2}id-token: write$/m)
    expect(workflow).toMatch(/^ +NPM_CONFIG_PROVENANCE: "true"$/m)
    // npm signs for runners that the host of the repository runs itself.
    expect(workflow).toMatch(/^ +runs-on: ubuntu-latest$/m)
    expect(workflow).toContain("run release:publish")
    expect(JSON.parse(read("package.json")).scripts["release:publish"]).toBe("changeset publish")
    expect(workflow).not.toContain("pull_request")
  })

  it("names the repository that each package names", () => {
    const [, repository = ""] = /github\.repository == '([^']+)'/.exec(workflow) ?? []
    expect(published.length).toBeGreaterThan(20)
    for (const { folder, manifest } of published) {
      expect(manifest.repository, manifest.name).toEqual({
        type: "git",
        url: `git+https://github.com/${repository}.git`,
        directory: folder,
      })
      expect(manifest.publishConfig?.access, manifest.name).toBe("public")
      expect(manifest.publishConfig?.provenance, manifest.name).not.toBe(false)
      expect(manifest.license, manifest.name).toBe("MIT")
    }
  })
})
