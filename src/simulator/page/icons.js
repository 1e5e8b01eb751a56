// The page's line icons, drawn on a 24-unit grid in the colour of the text around them.

const PATHS = {
  back: "M20 12H5m7-7-7 7 7 7",
  menu: "M4 7h16M4 12h16M4 17h16",
  attach: "m20 11-8.5 8.5a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.7l-8.5 8.5a1.7 1.7 0 0 1-2.4-2.4L14.5 7",
  send: "M4 5.5 20.5 12 4 18.5V13.5L14 12 4 10.5Z",
  keyboard: "M3 6.5h18v11H3zM6.5 10h.01M10 10h.01M14 10h.01M17.5 10h.01M8 14h8",
  down: "m6 9.5 6 6 6-6",
  close: "m6 6 12 12M18 6 6 18",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  photo: "M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 16M15.5 9h.01",
  sticker: "M12 20a8 8 0 1 1 8-8l-8 8Zm0 0c0-5 3-8 8-8M9 9.5h.01M14 9.5h.01M9 13c.5 1 1.3 1.5 2.3 1.5",
  place:
    "M12 21c4-4.5 6.5-7.8 6.5-11a6.5 6.5 0 0 0-13 0c0 3.2 2.5 6.5 6.5 11Zm0-8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 8c1-4 4-5.5 8-5.5s7 1.5 8 5.5",
  video: "M3.5 7h11v10h-11zM14.5 11l6-3.5v9l-6-3.5",
  voice: "M12 14.5a3 3 0 0 0 3-3v-5a3 3 0 0 0-6 0v5a3 3 0 0 0 3 3Zm-6-3.5a6 6 0 0 0 12 0M12 17v3.5",
  pause: "M9 6v12M15 6v12",
  pinpoint: "M12 21c4-4.5 6.5-7.8 6.5-11a6.5 6.5 0 0 0-13 0c0 3.2 2.5 6.5 6.5 11ZM12 10h.01",
  play: "M8 5.5v13l10.5-6.5Z",
  outside: "M8 16 16.5 7.5M9 7h8v8",
  copy: "M9 9h10v11H9zM15 9V4H5v11h4",
  read: "m2 12.5 4.5 4.5L15 7.5M11 16l1 1 9-9.5",
  pin: "M9 4h6l-.7 6 3.2 3.5H6.5L9.7 10ZM12 13.5V20",
};

/**
 * A decoration: the button or text beside it says what it means.
 * @param {keyof typeof PATHS} name
 */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
