// Builds the page's nodes. Strings become text, never markup: the only HTML that enters the page is a message's `html`,
// which the server has sanitised (see message-text.js).

/**
 * An element with its attributes, listeners (`onclick: fn`) and children; `undefined`, `null` and `false` are left out.
 * @param {string} tag
 * @param {Record<string, unknown>} [properties]
 * @param {...(Node | string | number | false | null | undefined)} children
 * @returns {any}
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) set(element, name, value);
  element.append(...children.filter(isShown).map((child) => (child instanceof Node ? child : String(child))));
  return element;
}

/**
 * A place in the page that is rebuilt only when what it shows has changed, so that an edit neither flickers nor loads a
 * photo again. Put `part.node()` where it belongs, then `update(value)`; `undefined` shows nothing.
 * @template T
 * @param {(value: T) => Node} render
 */
export function part(render) {
  /** @type {any} */
  let node = document.createComment("");
  let shown = "";

  return {
    /** @returns {any} */
    node: () => node,

    /** @param {T | undefined} value */
    update(value) {
      const wanted = value === undefined ? "" : JSON.stringify(value);
      if (wanted === shown) return;

      const next = value === undefined ? document.createComment("") : render(value);
      node.replaceWith(next);
      node = next;
      shown = wanted;
    },
  };
}

/**
 * Makes `parent` hold exactly `nodes` in this order, and moves none that is already in its place: a node that is taken
 * out and put back loses its focus and its scroll position.
 * @param {Element} parent
 * @param {Node[]} nodes
 */
export function arrange(parent, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();

  nodes.forEach((node, index) => {
    const there = parent.childNodes[index];
    if (there !== node) parent.insertBefore(node, there ?? null);
  });
}

/**
 * @param {HTMLElement} element
 * @param {string} name
 * @param {unknown} value
 */
function set(element, name, value) {
  if (!isShown(value)) return;
  if (typeof value === "function") {
    element.addEventListener(name.slice("on".length), /** @type {EventListener} */ (value));
    return;
  }
  element.setAttribute(name, value === true ? "" : String(value));
}

/**
 * @template T
 * @param {T | undefined | null | false} value
 * @returns {value is T}
 */
function isShown(value) {
  return value !== undefined && value !== null && value !== false;
}
