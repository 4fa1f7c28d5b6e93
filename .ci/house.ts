/**
 * Draws the house from its imports into docs/house.svg: packages in storeys, each above those that it imports, as wide as it has lines.
 * Fails where an import goes against the plan of `.dependency-cruiser.cjs`, or a package holds too much of the house. With `--check` it draws nothing.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { root } from "./workspace.ts"

interface Room {
  readonly name: string
  readonly lines: number
  readonly imports: ReadonlyArray<string>
}

/** The greatest share of all lines that one package may hold. The plan aims at a quarter. */
const largestShare = 0.25

const { allowed } = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as {
  readonly allowed: { readonly [name: string]: ReadonlyArray<string> }
}

const roomOf = (name: string): Room => {
  const texts = globSync(`packages/${name}/src/**/*.ts`, { cwd: root }).map((file) =>
    readFileSync(join(root, file), "utf8"),
  )
  const imports = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/(?:from |import\()"@bazgasht\/([a-z0-9-]+)/g)].map(([, other = ""]) => other),
    ),
  )
  imports.delete(name)
  return {
    name,
    lines: texts.reduce((sum, text) => sum + text.split("\n").length - 1, 0),
    imports: [...imports].toSorted(),
  }
}

const rooms = Object.keys(allowed).map(roomOf)
const total = rooms.reduce((sum, { lines }) => sum + lines, 0)
const faults = rooms.flatMap(({ imports, lines, name }) => [
  ...imports
    .filter((other) => !(allowed[name] ?? []).includes(other))
    .map((other) => `${name} imports ${other}, against the plan`),
  ...(lines / total > largestShare
    ? [`${name} holds ${Math.round((100 * lines) / total)} % of the lines`]
    : []),
])

const storeys = new Map<string, number>()
const storeyOf = (name: string): number => {
  const known = storeys.get(name)
  if (known !== undefined) return known
  const below = rooms.find((room) => room.name === name)?.imports ?? []
  const storey = below.length === 0 ? 0 : 1 + Math.max(...below.map(storeyOf))
  storeys.set(name, storey)
  return storey
}

const [width, height, gap, between] = [1160, 46, 14, 44]
const levels = [...new Set(rooms.map(({ name }) => storeyOf(name)))].toSorted((a, b) => b - a)
const widthOf = ({ lines }: Room): number => Math.max(136, Math.round((lines / total) * 760))
const placed = new Map<string, { readonly x: number; readonly y: number; readonly room: Room }>()
levels.forEach((level, row) => {
  const here = rooms.filter(({ name }) => storeyOf(name) === level)
  const all = here.reduce((sum, room) => sum + widthOf(room) + gap, -gap)
  let x = Math.round((width - all) / 2)
  for (const room of here) {
    placed.set(room.name, { x, y: 16 + row * (height + between), room })
    x += widthOf(room) + gap
  }
})

/** An import is drawn only where no other import of the package leads there. */
const drawn = ({ imports }: Room): ReadonlyArray<string> =>
  imports.filter(
    (other) =>
      !imports.some(
        (between) => between !== other && rooms.find(({ name }) => name === between)?.imports.includes(other),
      ),
  )

const arrows = [...placed.values()].flatMap(({ room, x, y }) =>
  drawn(room).flatMap((other) => {
    const to = placed.get(other)
    if (to === undefined) return []
    const [fromX, toX] = [x + widthOf(room) / 2, to.x + widthOf(to.room) / 2]
    return [
      `<path d="M${fromX} ${y + height} C${fromX} ${y + height + 24} ${toX} ${to.y - 24} ${toX} ${to.y - 3}"/>`,
    ]
  }),
)
const boxes = [...placed.values()].map(
  ({ room, x, y }) =>
    `<g><rect x="${x}" y="${y}" width="${widthOf(room)}" height="${height}" rx="4"/><text x="${x + widthOf(room) / 2}" y="${y + 20}">${room.name}</text><text class="share" x="${x + widthOf(room) / 2}" y="${y + 36}">${Math.round((100 * room.lines) / total)} %</text></g>`,
)
const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${32 + levels.length * (height + between) - between}" role="img" aria-label="The packages of bazgasht, each above those that it imports">
<style>rect{fill:#eef3f8;stroke:#35506b}text{font:14px sans-serif;text-anchor:middle;fill:#12202e}.share{font-size:11px;fill:#4a5d70}path{fill:none;stroke:#7f94a8}</style>
${arrows.join("\n")}
${boxes.join("\n")}
</svg>
`

if (!process.argv.includes("--check")) writeFileSync(join(root, "docs/house.svg"), picture)
for (const { lines, name } of rooms.toSorted((a, b) => b.lines - a.lines))
  console.log(
    `${name.padEnd(18)} ${String(lines).padStart(7)} lines ${((100 * lines) / total).toFixed(1).padStart(5)} %`,
  )
if (faults.length > 0) {
  console.error(faults.join("\n"))
  process.exit(1)
}
