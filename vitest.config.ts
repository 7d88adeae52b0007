import { defineConfig } from 'vitest/config';

const WITH_A_BROWSER = ['background', 'content', 'messages', 'platform', 'popup', 'reading'].map(
  (room) => `tests/${room}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    projects: [
      // Rooms that know no browser: their tests may share what they have loaded, which makes them three times as fast.
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...WITH_A_BROWSER, 'tests/e2e/**', 'tests/package/**'],
          isolate: false,
          maxWorkers: 2,
        },
      },
      // Rooms that speak with the browser: each file has a made-up one of its own.
      { test: { name: 'made-up browser', environment: 'node', include: WITH_A_BROWSER, maxWorkers: 2 } },
      // Reads what was built.
      {
        test: {
          name: 'package',
          environment: 'node',
          include: ['tests/package/**/*.test.ts'],
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          // One file is one browser's life, two of them fill two cores.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
