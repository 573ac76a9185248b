import { allCaches } from './caches.ts'
import { scope } from './scope.ts'

/* Published in the place of the service worker by a paper that wants none any more: removes what it kept, and itself. */
scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event) => event.waitUntil(leave()))

async function leave(): Promise<void> {
  for (const name of await allCaches()) await caches.delete(name)
  await scope.registration.unregister()
}
