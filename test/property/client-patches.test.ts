import { describeClientPatches } from './client-patches.js';

describeClientPatches(250);
