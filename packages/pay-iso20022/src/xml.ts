/** XML as text elements and lists of elements: reading what a bank wrote, and writing what it reads. */

import { utf8Text } from "@bazgasht/casework/payments"
import { XMLBuilder, XMLParser } from "fast-xml-parser"

/** An element: its children by their names, its attributes by their names with `@`, its text as `#text`. */
interface XmlElement {
  readonly [name: string]: ReadonlyArray<XmlElement | string> | string
}

/** An element as it is read: one that has no attribute and no child is its text. */
export type XmlNode = XmlElement | string

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'

const builder = new XMLBuilder({ attributeNamePrefix: "@", format: true, ignoreAttributes: false })

/** What is written: a text, an element, or several of one name. */
export type WrittenXml =
  | string
  | { readonly [name: string]: WrittenXml | ReadonlyArray<WrittenXml> | undefined }

/** A document, in the order in which the names are given. */
export const writeXml = (document: WrittenXml): string => head + builder.build(document)

const parser = new XMLParser({
  attributeNamePrefix: "@",
  ignoreAttributes: false,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
  parseAttributeValue: false,
  parseTagValue: false,
  removeNSPrefix: true,
})

/** The namespace of the document element, whatever its prefix is. */
const namespaceIn = (text: string): string | undefined =>
  /\sxmlns(?::[\w.-]+)?\s*=\s*["']([^"']*)["']/.exec(text)?.[1]

/** A document that was read: its root, and the namespace that stands first in it. */
export interface ReadXml {
  readonly root: XmlNode
  readonly namespace: string
}

/**
 * A document in UTF-8; `undefined` where the bytes are none. A document type is not read: it could name entities of its own, and no message
 * of a bank has one.
 */
export const readXml = (bytes: Uint8Array): ReadXml | undefined => {
  try {
    const text = utf8Text(bytes)
    if (text === undefined || /<!DOCTYPE|<!ENTITY/i.test(text)) return undefined
    if (/^\s*<\?xml[^>]*\sencoding=["'](?!utf-8["'])/i.test(text)) return undefined
    const read = parser.parse(text, true) as XmlElement
    const root = read["Document"]?.[0]
    const namespace = namespaceIn(text)
    return root === undefined || namespace === undefined ? undefined : { root, namespace }
  } catch {
    return undefined
  }
}

/** The children of a name. */
export const childrenOf = (node: XmlNode | undefined, name: string): ReadonlyArray<XmlNode> => {
  if (node === undefined || typeof node === "string" || !Object.hasOwn(node, name)) return []
  const children = node[name]
  return typeof children === "string" ? [] : (children ?? [])
}

/** The first element at the end of a path of names. */
export const childAt = (node: XmlNode | undefined, ...path: ReadonlyArray<string>): XmlNode | undefined =>
  path.reduce<XmlNode | undefined>((at, name) => childrenOf(at, name)[0], node)

/** The text of an element; `undefined` where there is none. */
export const textAt = (node: XmlNode | undefined, ...path: ReadonlyArray<string>): string | undefined => {
  const found = childAt(node, ...path)
  const text = typeof found === "object" ? found["#text"] : found
  return typeof text === "string" && text !== "" ? text : undefined
}

/** An attribute of an element. */
export const attributeAt = (node: XmlNode | undefined, name: string): string | undefined => {
  const value = typeof node === "object" ? node[`@${name}`] : undefined
  return typeof value === "string" ? value : undefined
}

/** A whole number of an element, as amounts are written; `undefined` where it has a fraction or is no number. */
export const wholeAt = (node: XmlNode | undefined, ...path: ReadonlyArray<string>): number | undefined => {
  const text = textAt(node, ...path)
  if (text === undefined || !/^[0-9]{1,18}(\.0{1,5})?$/.test(text)) return undefined
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : undefined
}
