import { describePatches } from './patches.js';

describePatches(200);
