import { describePatches } from './patches.js';

describePatches(100);
