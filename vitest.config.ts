import { defineConfig } from "vitest/config";

/** What runs on a database runs on both engines; the rest once. */
const ON_A_DATABASE = ["test/scenarios/**/*.test.ts", "test/storage/**/*.test.ts"];

/** Stories about what is on the screen, which the same statements bring there on either engine: on PostgreSQL is enough. */
const ON_THE_SCREEN = [
  "test/scenarios/{bad-input,broadcast,cards,cards-tapped,cards-typed,consent,evidence,flood,form-owner}.test.ts",
  "test/scenarios/{form-picture,granting-chat,interview,language,lateness,leave,menu,nihil,phone,practice}.test.ts",
  "test/scenarios/{room,snooze,status,typed,zones}.test.ts",
];

/** What needs a database, processes or a browser, and for which one engine is enough: `npm run test:unit` leaves it to `npm test`. */
const ONCE = [
  "test/{cli,services}/**/*.test.ts",
  "test/{main,logger,demo/demo,simulator/page,workbook/hostile}.test.ts",
];

const common = {
  isolate: false, // modules hold no state of a test, and loading them anew for every file takes longer than the tests
  setupFiles: ["test/support/fail-on-console.ts"],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  pool: "forks" as const,
};

export default defineConfig({
  test: {
    globalSetup: ["test/support/global-setup.ts"],
    maxWorkers: 3, // much of a story is waiting: for a process to start, for a connection to break
    projects: [
      { test: { ...common, name: "unit", include: ["test/**/*.test.ts"], exclude: [...ON_A_DATABASE, ...ONCE] } },
      { test: { ...common, name: "once", include: ONCE } },
      { test: { ...common, name: "postgres", include: ON_A_DATABASE, env: { TEST_ENGINE: "postgres" } } },
      {
        test: {
          ...common,
          name: "pglite",
          include: ON_A_DATABASE,
          exclude: ON_THE_SCREEN,
          env: { TEST_ENGINE: "pglite" },
        },
      },
    ],
  },
});
