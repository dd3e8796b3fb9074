import { describeSenderFaults } from './sender-faults.js';

describeSenderFaults(10_000);
