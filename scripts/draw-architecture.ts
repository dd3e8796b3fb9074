import { writeFileSync } from 'node:fs';
import { fileImports } from './architecture/imports.js';
import { architecturePicture } from './architecture/picture.js';

/** Draws docs/images/architecture.svg, the rooms of src/ and the ways through them. Run by `npm run pictures`. */

writeFileSync(
  new URL('../docs/images/architecture.svg', import.meta.url),
  architecturePicture(fileImports()),
);
