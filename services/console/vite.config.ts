import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What the page may load: itself. A prompt that somehow became markup could neither run nor send anything anywhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Into the built page only: the development server needs inline scripts. */
const restrict: Plugin = {
  name: 'cielo:content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
      injectTo: 'head-prepend',
    },
  ],
};

/** The font's licence travels with the font. */
const fontLicence: Plugin = {
  name: 'cielo:font-licence',
  apply: 'build',
  generateBundle() {
    const licence = createRequire(import.meta.url).resolve('@fontsource-variable/archivo/LICENSE');
    this.emitFile({ type: 'asset', fileName: 'assets/archivo-OFL.txt', source: readFileSync(licence, 'utf8') });
  },
};

export default defineConfig({
  // Relative addresses, so that the console can also be served below a path.
  base: './',
  plugins: [react(), restrict, fontLicence],
  // Browsers of 2024 on, which know light-dark() and nesting.
  build: {
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: true,
  },
  // `npx vite services/console` beside a running platform.
  server: { proxy: { '/v1': 'http://localhost:8080', '/media': 'http://localhost:8080' } },
});
