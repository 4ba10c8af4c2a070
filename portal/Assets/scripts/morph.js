// Makes an element as another is, and touches only what differs: focus, ticks, typed text and open details stay as they are,
// and so does what is marked data-keep, such as a field with its error.

/** @param {Element} from the element of the page  @param {Element} to the element as it should be */
export function morph(from, to) {
  if (from.isEqualNode(to) || from.hasAttribute?.('data-keep')) return
  if (from.nodeName !== to.nodeName || from.nodeType !== Node.ELEMENT_NODE) {
    from.replaceWith(to)
    return
  }
  morphAttributes(from, to)
  morphChildren(from, to)
}

function morphAttributes(from, to) {
  for (const { name } of [...from.attributes]) {
    // Whether details are open is for the person to say.
    if (!to.hasAttribute(name) && name !== 'open') from.removeAttribute(name)
  }
  for (const { name, value } of to.attributes) {
    if (from.getAttribute(name) !== value) from.setAttribute(name, value)
  }
}

function morphChildren(from, to) {
  const keyed = new Map([...from.children].filter(child => child.id).map(child => [child.id, child]))
  let at = from.firstChild
  for (const child of [...to.childNodes]) {
    const same = child.id ? keyed.get(child.id) : at && !at.id && at.nodeName === child.nodeName ? at : null
    if (!same) {
      from.insertBefore(child, at)
      continue
    }
    if (same === at) at = at.nextSibling
    else from.insertBefore(same, at)
    morph(same, child)
  }
  while (at) {
    const next = at.nextSibling
    at.remove()
    at = next
  }
}
