// The photo Bu Siti sends: a drawing of the cooperative's shop by the river, since an invented village has no camera.

import { svgToPng } from "#output/png.ts";

export async function drawShop(): Promise<Uint8Array> {
  return await svgToPng(SHOP);
}

const SHOP = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="960" viewBox="0 0 1280 960">
  <defs>
    <linearGradient id="sky" x2="0" y2="1"><stop stop-color="#8ec5e8"/><stop offset="1" stop-color="#e6f1f4"/></linearGradient>
    <linearGradient id="river" x2="0" y2="1"><stop stop-color="#8a6a45"/><stop offset="1" stop-color="#6b4f31"/></linearGradient>
  </defs>
  <rect width="1280" height="640" fill="url(#sky)"/>
  <path d="M0 520q110-120 220-50 90-110 210-30 120-120 250-10 130-100 250 0 120-90 350 20v230H0z" fill="#3f7d4f"/>
  <rect y="640" width="1280" height="140" fill="#c8a878"/>
  <rect y="770" width="1280" height="190" fill="url(#river)"/>
  <path d="M60 850h180m160 50h260m120-60h220m80 70h150" stroke="#a3835b" stroke-width="8" stroke-linecap="round"/>
  <g stroke="#5b4229" stroke-width="20"><path d="M330 640v120M520 640v120M760 640v120M950 640v120"/></g>
  <rect x="270" y="360" width="740" height="290" fill="#d9b98a"/>
  <path d="M270 400h740M270 440h740M270 480h740M270 520h740M270 560h740M270 600h740" stroke="#c4a172" stroke-width="4"/>
  <path d="M210 370 330 230h620l120 140z" fill="#8c3b2e"/>
  <rect x="330" y="385" width="620" height="74" rx="6" fill="#c62828"/>
  <rect x="330" y="422" width="620" height="37" rx="6" fill="#fff"/>
  <text x="640" y="412" font-size="27" font-weight="700" fill="#fff" text-anchor="middle" dominant-baseline="middle">KOPERASI DESA MERAH PUTIH</text>
  <text x="640" y="442" font-size="27" font-weight="700" fill="#8c1d1d" text-anchor="middle" dominant-baseline="middle">JEMARAS</text>
  <rect x="350" y="490" width="330" height="160" fill="#5d4630"/>
  <g fill="#f2e3c2"><rect x="366" y="506" width="60" height="56"/><rect x="440" y="506" width="60" height="56"/><rect x="514" y="506" width="60" height="56"/><rect x="588" y="506" width="60" height="56"/></g>
  <g fill="#e0a43c"><rect x="366" y="580" width="80" height="60" rx="14"/><rect x="458" y="580" width="80" height="60" rx="14"/><rect x="550" y="580" width="80" height="60" rx="14"/></g>
  <rect x="740" y="480" width="130" height="170" fill="#7a5b3b"/><circle cx="850" cy="568" r="7" fill="#e8d9b8"/>
  <g fill="#3aa657"><rect x="894" y="570" width="44" height="80" rx="12"/><rect x="946" y="570" width="44" height="80" rx="12"/></g>
</svg>`;
