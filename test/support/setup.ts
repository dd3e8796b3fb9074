/* eslint-disable no-restricted-syntax -- the suites, too, own the environment they start from */

// A developer's profile, Region or credentials must not decide what a test sees.
const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
// Or the SDK warns on Node 20.
process.env = { ...Object.fromEntries(kept), AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' };
