/**
 * What makes numbers of a table numbers in a spreadsheet, when somebody copies them.
 *
 * A spreadsheet reads neither Persian digits nor the separators of another country. While the browser copies, the cells show the
 * number as every spreadsheet reads it. Where scripts may not run, `sdval` and `x:num` are left, which some of them read.
 */

/** For the end of a page. Copying a part of one text copies it as it stands. */
export const copyingScript = `addEventListener("copy", () => {
  const selection = getSelection()
  if (selection.rangeCount === 0) return
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  if (startContainer === endContainer && startContainer.nodeType === Node.TEXT_NODE) return
  const shown = new Map()
  for (const cell of document.querySelectorAll("td[sdval]")) {
    if (!selection.containsNode(cell, true)) continue
    const text = cell.firstChild.firstChild
    shown.set(text, text.data)
    text.data = cell.getAttribute("sdval")
  }
  const start = shown.has(startContainer) ? 0 : startOffset
  const end = shown.has(endContainer) && endOffset > 0 ? endContainer.data.length : endOffset
  selection.setBaseAndExtent(startContainer, start, endContainer, end)
  setTimeout(() => {
    for (const [text, data] of shown) text.data = data
    selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
  })
})`
