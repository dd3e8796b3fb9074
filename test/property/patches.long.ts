import { describePatches } from './patches.js';

describePatches(10_000);
