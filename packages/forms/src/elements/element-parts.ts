/** What elements are made of: texts are always set as texts, so that nothing of a file becomes markup. */

/** The class that elements extend; where there is no page, as on a server, one that can be imported and not used. */
export const ElementBase = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement

/** How an element is made. */
interface Made {
  /** Its class; the first word of it is its part, by which a page styles it. */
  readonly className?: string
  readonly id?: string
  readonly attributes?: { readonly [name: string]: string }
}

/** An element with its attributes and what stands in it. */
export const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { className, id, attributes = {} }: Made = {},
  ...content: ReadonlyArray<Node | string>
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name)
  if (className !== undefined) {
    element.className = className
    element.setAttribute("part", className.split(" ")[0] ?? className)
  }
  if (id !== undefined) element.id = id
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value)
  element.append(...content)
  return element
}
