import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, resolve } from "node:path"
import rightToLeft from "postcss-rtlcss"
import { type DefaultTheme, defineConfig } from "vitepress"

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

export default defineConfig({
  title: "bazgasht",
  description: "Support, employment and release of prisoners, decided with the article of law",
  srcExclude: ["README.md", "test/**", "node_modules/**"],
  cleanUrls: true,
  vite: {
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
          { text: "Reference", link: "/reference/" },
        ],
        sidebar: {
          "/reference/": reference(),
          "/": [
            ...section("Guide", "guide"),
            ...section("Decisions", "decisions"),
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
        nav: [{ text: "راهنما", link: pages("fa/guide")[0]?.link ?? "/fa/" }],
        sidebar: [
          ...section("راهنما", "fa/guide"),
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
