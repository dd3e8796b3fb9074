/* eslint-disable no-restricted-syntax -- the suites, too, own the environment they start from */
import { isNativeError } from 'node:util/types';

// A developer's profile, Region or credentials must not decide what a test sees.
const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
// Or the SDK warns on Node 20.
process.env = { ...Object.fromEntries(kept), AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };

// Jest runs tests in a realm of their own, where errors of Node's network are no instances of Error. The SDK asks for
// just that, and would hide an ECONNREFUSED behind an error of its own.
const error = Error;
const isInstance = Function.prototype[Symbol.hasInstance];
Object.defineProperty(Error, Symbol.hasInstance, {
  value(this: unknown, value: unknown): boolean {
    if (this === error && isNativeError(value)) return true;
    return isInstance.call(this, value);
  },
});
