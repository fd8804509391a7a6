/** Hosts of a home or an office, to which a page elsewhere must not send the learner's browser. */
const near = /^(?:localhost|[^.]+|.*\.(?:local|localhost|internal|arpa|home|lan)|[\d.]+|\[.*\])$/i;

/** Whether an address that a page names may be asked: only over https, and the learner's own network only from within it. */
export function mayAsk(address: URL, page: URL): boolean {
  if (address.protocol !== 'https:' || address.username || address.password) return false;
  return address.origin === page.origin || (!near.test(address.hostname) && address.port === '');
}
