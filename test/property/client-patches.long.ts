import { describeClientPatches } from './client-patches.js';

describeClientPatches(10_000);
