/** What of a page can be searched: guides in full, of pages that follow from others the headings, of the reference nothing. */

const isReference = (page: string): boolean => page.startsWith("reference/")

const isByHeading = (page: string): boolean =>
  /^(?:fa\/)?(?:decisions|packs)\//.test(page) || page === "performance.md"

/**
 * The searchable part of a page.
 *
 * @param page - its path below the folder of the documentation
 * @param source - its Markdown
 */
export const searchText = (page: string, source: string): string => {
  if (isReference(page)) return ""
  // Programs are found by their words in the text around them.
  const prose = source.replace(/^```[\s\S]*?^```$/gm, "")
  return isByHeading(page) ? (prose.match(/^#{1,3} .*$/gm) ?? []).join("\n\n") : prose
}

/** How much more a page counts: guides come before what explains why they are so. */
export const weightOf = (page: string): number => {
  if (/\/guide\//.test(page)) return 4
  if (/\/(?:decisions|performance)/.test(page)) return 0.3
  return 1
}
