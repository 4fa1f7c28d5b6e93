/** What elements are made of: texts are always set as texts, so that nothing of a file becomes markup. */

/** The class that elements extend; where there is no page, as on a server, one that can be imported and not used. */
export const ElementBase = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement

type Properties<Name extends keyof HTMLElementTagNameMap> = Partial<
  Pick<
    HTMLElementTagNameMap[Name],
    keyof HTMLElementTagNameMap[Name] & ("className" | "id" | "textContent" | "part")
  >
> & { readonly attributes?: { readonly [name: string]: string } }

/** An element with its attributes and what stands in it. */
export const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  {
    className,
    id,
    attributes = {},
  }: { readonly className?: string; readonly id?: string } & Pick<Properties<Name>, "attributes"> = {},
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
