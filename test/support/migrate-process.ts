// Opens a database in a process of its own, which brings it to the newest schema, and closes it.

import { openDatabase } from "#storage/database.ts";

const database = await openDatabase({ kind: "server", url: process.argv[2] ?? "" });
await database.close();
