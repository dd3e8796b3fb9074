/**
 * Whether a host is a loopback address: `localhost`, an IPv4 address of 127.0.0.0/8, or the IPv6 address ::1, which URLs
 * put in brackets.
 */
export function isLoopback(host: string): boolean {
  return ['localhost', '::1', '[::1]'].includes(host) || /^127(\.\d{1,3}){3}$/.test(host);
}
