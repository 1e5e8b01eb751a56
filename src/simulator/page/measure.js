// What a phone's app says of a recording before it sends it: how long it is, how large the picture, and a first glimpse.

const GLIMPSE_PX = 320;
const PATIENCE_MS = 4_000;

/**
 * @param {File} file
 * @returns {Promise<{ file: File, seconds?: number, width?: number, height?: number, thumbnail?: Blob }>} the file alone
 *   when this browser cannot read it
 */
export async function measured(file) {
  const url = URL.createObjectURL(file);
  const player = document.createElement("video");
  player.muted = true;
  player.preload = "auto";
  player.src = url;
  try {
    await event(player, "loadeddata");
    const { videoWidth: width, videoHeight: height, duration } = player;
    const seconds = Number.isFinite(duration) ? Math.max(1, Math.round(duration)) : 1;
    if (width === 0) return { file, seconds };
    return { file, seconds, width, height, thumbnail: await glimpse(player) };
  } catch {
    return { file };
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** @param {HTMLVideoElement} player @returns {Promise<Blob | undefined>} */
async function glimpse(player) {
  const scale = GLIMPSE_PX / Math.max(player.videoWidth, player.videoHeight);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(player.videoWidth * scale);
  canvas.height = Math.round(player.videoHeight * scale);
  canvas.getContext("2d")?.drawImage(player, 0, 0, canvas.width, canvas.height);
  const picture = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg"));
  return picture ?? undefined;
}

/** @param {HTMLMediaElement} player @param {string} name */
function event(player, name) {
  return new Promise((resolve, reject) => {
    player.addEventListener(name, resolve, { once: true });
    player.addEventListener("error", reject, { once: true });
    setTimeout(reject, PATIENCE_MS);
  });
}
