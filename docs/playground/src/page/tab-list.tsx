/** The parts of the page, by tabs that the arrow keys move between. */

import { useRef } from "preact/hooks"
import { type Tab, tabs } from "../link.ts"
import type { Texts } from "../texts.ts"

/** The id of a tab. */
export const tabId = (tab: Tab): string => `tab-${tab}`

/** The id of what a tab shows. */
export const panelId = (tab: Tab): string => `panel-${tab}`

interface TabListProps {
  readonly chosen: Tab
  readonly texts: Texts
  readonly onTab: (tab: Tab) => void
}

/** The tabs. */
export const TabList = ({ chosen, onTab, texts }: TabListProps) => {
  const list = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent): void => {
    const forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight"
    const back = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft"
    const at = tabs.indexOf(chosen)
    const to =
      event.key === forward
        ? at + 1
        : event.key === back
          ? at - 1
          : event.key === "Home"
            ? 0
            : event.key === "End"
              ? tabs.length - 1
              : undefined
    if (to === undefined) return
    event.preventDefault()
    const tab = tabs[(to + tabs.length) % tabs.length] as Tab
    onTab(tab)
    list.current?.querySelector<HTMLElement>(`#${tabId(tab)}`)?.focus()
  }
  return (
    <div class="tabs" role="tablist" aria-label={texts.answers} ref={list} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-selected={tab === chosen}
          aria-controls={panelId(tab)}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onTab(tab)}
        >
          {texts.tabs[tab]}
        </button>
      ))}
    </div>
  )
}
