// @ts-check
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import recordSchema from '../out/server/src/core/corpus/jsonLines/recordSchema.js';
import { ROOT } from './lib/paths.mjs';

/** Writes the published JSON Schema of the corpus' JSON Lines from the shapes its reader knows; after `tsc -b`. */
const { SCHEMA_FILE, toRecordSchema } = recordSchema;
await writeFile(join(ROOT, SCHEMA_FILE), `${JSON.stringify(toRecordSchema(), undefined, 2)}\n`);
