import { describePatches } from './patches.js';

describePatches(1_000);
