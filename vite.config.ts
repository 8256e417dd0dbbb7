// SPDX-License-Identifier: EUPL-1.2
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
  cacheDir: '.cache/vite',
  // Fonts and pictures stay files: a strict content security policy has no place for data addresses.
  build: { assetsInlineLimit: 0, sourcemap: false, reportCompressedSize: false },
  logLevel: 'warn',
});
