import { describeSenderFaults } from './sender-faults.js';

describeSenderFaults(500);
