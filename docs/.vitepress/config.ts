import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, resolve } from "node:path"
import rightToLeft from "postcss-rtlcss"
import { type DefaultTheme, defineConfig } from "vitepress"
import { writeLlms } from "./llms.ts"
import { readers } from "./readers.ts"
import { searchText, weightOf } from "./search-text.ts"

const docs = resolve(import.meta.dirname, "..")

interface Page {
  readonly text: string
  readonly link: string
  readonly order: number
}

/**
 * The pages of a folder, by the `order` of their front matter and then by name; each is called by its first
 * heading. A new page appears by being there.
 */
const pages = (folder: string): ReadonlyArray<Page> =>
  (existsSync(resolve(docs, folder)) ? readdirSync(resolve(docs, folder)) : [])
    .filter((file) => file.endsWith(".md") && file !== "index.md")
    .map((file) => {
      const source = readFileSync(resolve(docs, folder, file), "utf8")
      const name = basename(file, ".md")
      return {
        text: /^# (.+)$/m.exec(source)?.[1]?.trim() ?? name,
        link: `/${folder}/${name}`,
        order: Number(/^order: *(\d+)$/m.exec(source)?.[1] ?? 1000),
      }
    })
    .sort((left, right) => left.order - right.order || left.link.localeCompare(right.link))

const section = (text: string, folder: string): ReadonlyArray<DefaultTheme.SidebarItem> => {
  const items = pages(folder).map((page) => ({ text: page.text, link: page.link }))
  return items.length === 0 ? [] : [{ text, items }]
}

/** The guides by who reads them; those that no reader is named for are concepts. */
const guidesByReader = (
  folder: string,
  language: "fa" | "en",
  concepts: string,
): ReadonlyArray<DefaultTheme.SidebarItem> => {
  const all = pages(folder)
  const itemsOf = (list: ReadonlyArray<Page>) => list.map(({ link, text }) => ({ text, link }))
  const named = readers.map(({ guides, title }) => ({
    text: title[language],
    collapsed: false,
    of: guides.flatMap((guide) => all.filter(({ link }) => basename(link) === guide)),
  }))
  const placed = new Set(named.flatMap(({ of }) => of))
  return [
    ...named.map(({ of, ...section }) => ({ ...section, items: itemsOf(of) })),
    { text: concepts, collapsed: false, items: itemsOf(all.filter((page) => !placed.has(page))) },
  ]
}

/** A page that vitepress has no part in: the browser opens it anew. */
const playground = (text: string, link: string) => ({ text, link, target: "_self" })

/**
 * The packages that typedoc wrote pages for. Their pages list what is in them: a sidebar with every name would stand in full in
 * every one of them.
 */
const reference = (): Array<DefaultTheme.SidebarItem> => {
  const file = resolve(docs, "reference/typedoc-sidebar.json")
  const packages = existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as ReadonlyArray<DefaultTheme.SidebarItem>)
    : []
  return packages.map(({ link = "/reference/", text = link }) => ({ text, link }))
}

/** The page of decisions lists them all, which a reader of the repository sees by their files. */
const decisionsListed = {
  name: "decisions-listed",
  enforce: "pre",
  transform: (source: string, file: string): string | undefined =>
    file.endsWith("/decisions/index.md")
      ? `${source}\n${pages("decisions")
          .map(({ link, text }) => `- [${text}](${link})`)
          .join("\n")}\n`
      : undefined,
} as const

export default defineConfig({
  title: "bazgasht",
  description: "Support, employment and release of prisoners, decided with the article of law",
  srcExclude: ["README.md", "test/**", "node_modules/**", "playground/**"],
  // The playground is built beside these pages.
  ignoreDeadLinks: [/\/playground\//],
  buildEnd: ({ outDir }) => writeLlms(docs, outDir),
  cleanUrls: true,
  // Where every page is called by its file stands in one file, and not in each page.
  metaChunk: true,
  vite: {
    plugins: [decisionsListed],
    css: {
      postcss: {
        // `:where` leaves each rule of the theme as specific as it was.
        plugins: [rightToLeft({ ltrPrefix: ':where([dir="ltr"])', rtlPrefix: ':where([dir="rtl"])' })],
      },
    },
  },
  locales: {
    root: {
      label: "English",
      lang: "en",
      themeConfig: {
        nav: [
          { text: "Guide", link: pages("guide")[0]?.link ?? "/" },
          playground("Playground", "/playground/"),
          { text: "Reference", link: "/reference/" },
        ],
        sidebar: {
          "/reference/": reference(),
          "/": [
            playground("Playground", "/playground/"),
            ...guidesByReader("guide", "en", "Concepts"),
            ...section("The Iranian rules in words", "packs"),
            // The page of decisions lists them: here they would stand in full in every page.
            { text: "Decisions", link: "/decisions/" },
            { text: "Performance", link: "/performance" },
            { text: "Stability", link: "/stability" },
            { text: "Migrating from 0.1", link: "/migrating-from-0.1" },
            { text: "Reference", link: "/reference/" },
          ],
        },
      },
    },
    fa: {
      label: "فارسی",
      lang: "fa-IR",
      dir: "rtl",
      title: "بازگشت",
      description: "حمایت، اشتغال و آزادی زندانیان، با استناد به مادهٔ قانون",
      themeConfig: {
        nav: [
          { text: "راهنما", link: pages("fa/guide")[0]?.link ?? "/fa/" },
          playground("میدان آزمایش", "/fa/playground/"),
        ],
        sidebar: [
          playground("میدان آزمایش", "/fa/playground/"),
          ...guidesByReader("fa/guide", "fa", "مفاهیم"),
          ...section("قواعد ایران به زبان ساده", "fa/packs"),
          { text: "پایداری", link: "/fa/stability" },
          { text: "مهاجرت از ۰٫۱", link: "/fa/migrating-from-0.1" },
          { text: "مرجع (انگلیسی)", link: "/reference/" },
        ],
        outline: { label: "در این صفحه" },
        docFooter: { prev: "صفحهٔ پیشین", next: "صفحهٔ پسین" },
        darkModeSwitchLabel: "حالت نمایش",
        sidebarMenuLabel: "فهرست",
        returnToTopLabel: "بازگشت به بالا",
        langMenuLabel: "تغییر زبان",
      },
    },
  },
  themeConfig: {
    search: {
      provider: "local",
      options: {
        _render: (source, env, md) => {
          const found = searchText(env.relativePath, source)
          return found === "" ? "" : md.render(found, env)
        },
        miniSearch: {
          searchOptions: { boostDocument: (id: string) => weightOf(id) },
        },
        locales: {
          fa: {
            translations: {
              button: { buttonText: "جست‌وجو", buttonAriaLabel: "جست‌وجو" },
              modal: {
                noResultsText: "چیزی یافت نشد",
                resetButtonTitle: "پاک کردن",
                footer: { selectText: "انتخاب", navigateText: "جابه‌جایی", closeText: "بستن" },
              },
            },
          },
        },
      },
    },
  },
})
