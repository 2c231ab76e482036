import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs' with { 'resolution-mode': 'import' };

export type PdfDocument = Awaited<ReturnType<typeof Pdfjs.getDocument>['promise']>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

let loaded: Promise<typeof Pdfjs> | undefined;

/**
 * Opens a PDF for reading its text, with the empty password where it has one; rejects with pdf.js's own exceptions.
 * Fonts and decoders in WASM are not packaged: text does without.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const pdfjs = await (loaded ??= loadPdfjs());
  return pdfjs.getDocument({
    // pdf.js takes the buffer over, so it gets its own.
    data: Uint8Array.from(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    cMapUrl: cmapFolder() + path.sep,
    cMapPacked: true,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    disableAutoFetch: true,
  }).promise;
}

/**
 * pdf.js looks for a canvas library and for the drawing classes of browsers as it loads; text needs none of them, so they are
 * stood in for, and its complaints of a missing library are not the user's business.
 */
async function loadPdfjs(): Promise<typeof Pdfjs> {
  const names = ['DOMMatrix', 'ImageData', 'Path2D'].filter((name) => !(name in globalThis));
  for (const name of names) Object.defineProperty(globalThis, name, { value: class {}, configurable: true, writable: true });
  const { warn } = console;
  console.warn = () => {};
  try {
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return pdfjs;
  } finally {
    console.warn = warn;
  }
}

/** The folder of Adobe's character maps: beside the bundle, else in the package. */
function cmapFolder(): string {
  const bundled = path.join(__dirname, 'cmaps');
  if (existsSync(bundled)) return bundled;
  return path.join(path.dirname(createRequire(__filename).resolve('pdfjs-dist/package.json')), 'cmaps');
}
