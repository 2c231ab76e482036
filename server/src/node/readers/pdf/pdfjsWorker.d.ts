/** pdfjs-dist ships no types for its worker; loading it registers `globalThis.pdfjsWorker`, which pdf.mjs then uses in place. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
