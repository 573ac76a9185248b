/** What of one file of a library this app never reaches. */
export interface Unused {
  /** What refers to it, and what stands in its place. */
  replaced?: readonly (readonly [used: string, instead: string])[]
  /**
   * Functions at the top of the file by their name (`f`, `F.prototype.f`), and the body that stands in place of theirs: for
   * those that are called for what this app does as well, what they come to then. What only they call goes with them.
   */
  emptied?: Readonly<Record<string, string>>
}

const nothing = ''
/** For what is never called: should a new version do so, the checks in a browser that come upon it fail. */
const never = 'throw Error()'

/** By file. */
export const unused: Readonly<Record<string, Unused>> = {
  // The app only reads: no mutations, no infinite queries.
  '@tanstack/query-core/build/modern/queryClient.js': {
    replaced: [
      ['new MutationCache()', '{ findAll: () => [], clear() {}, async resumePausedMutations() {} }'],
    ],
  },
  '@tanstack/query-core/build/modern/query.js': { replaced: [['infiniteQueryBehavior(', 'void (']] },
  // Nor does it have forms with actions, fetchers, blocked navigations or routes that are found out later.
  'react-router/dist/production/lib/router/router.js': {
    replaced: [
      ['init.instrumentations', 'undefined'],
      ['consumeInstrumentationClientResultMetaReceiver(router)', 'undefined'],
      // Nothing is submitted, by a navigation or a fetcher; no loader redirects; all routes are known and have no middleware.
      ['if (!opts || !isSubmissionNavigation(opts)) return', 'if (true) return'],
      ['opts && opts.submission && isMutationMethod(opts.submission.formMethod)', 'false'],
      ['await handleFetcherAction(', 'void ('],
      ['await handleFetcherLoader(', 'void ('],
      [
        'if (initialHydration || !matches.some((m) => m.route.id === f.routeId) || fetchersQueuedForDeletion.has(key) || f.isDiscovering) return;',
        'return;',
      ],
      ['if (redirect) {', 'if (false) {'],
      ['if (isFogOfWar) {', 'if (false) {'],
      ['if (!args.matches.some((m) => m.route.middleware)) return', 'if (true) return'],
      ['return runClientMiddlewarePipeline(typedDataStrategyArgs, ', 'return void ('],
      ['\t\tfetch,\n', ''],
      ['\t\tgetBlocker,\n\t\tdeleteBlocker,\n\t\tpatchRoutes,\n', ''],
      ['if (blockerKey)', 'if (false)'],
      ['if (blockerKey && delta != null)', 'if (false)'],
      ['let blockerKey = shouldBlockNavigation({', 'const blockerKey = void ({'],
      ['init.patchRoutesOnNavigation', 'undefined'],
    ],
  },
  // Elements of documents and what they load are in the document (005), not in the tree; nothing moves between two screens
  // by itself; no group of children is pointed at; forms go to addresses; lists of suspended screens, and screens kept
  // unseen, are none.
  'react-dom/cjs/react-dom-client.production.js': {
    emptied: {
      isHostHoistableType: 'return false',
      isCustomElement: 'return false',
      maySuspendCommit: 'return false',
      accumulateSuspenseyCommitOnFiber: nothing,
      waitForCommitToBeReady: 'return null',
      ...all(
        never,
        'getResource acquireResource getHydratableHoistableCache mountHoistable createHoistableInstance preloadResource',
        'prefetchDNS preconnect preload preloadModule preinitStyle preinitScript preinitModuleScript',
        'setPropOnCustomElement',
      ),
      ...all(
        nothing,
        'trackEnterViewTransitions commitExitViewTransitions commitNestedViewTransitions',
        'restoreEnterOrExitViewTransitions restoreNestedViewTransitions',
      ),
      ...all(
        never,
        'startViewTransition flushAfterMutationEffects reportViewTransitionError createViewTransitionInstance',
        'applyViewTransitionToHostInstances restoreViewTransitionOnHostInstances',
        'getViewTransitionName getViewTransitionClassName ViewTransitionPseudoElement',
      ),
      ...methods('ViewTransitionPseudoElement', 'animate getAnimations getComputedStyle'),
      ...all(
        nothing,
        'commitNewChildToFragmentInstances commitFragmentInstanceInsertionEffects commitFragmentInstanceDeletionEffects',
      ),
      ...all(never, 'FragmentInstance addFragmentHandleToFiber traverseVisibleInstancesAndTextInstances'),
      ...methods(
        'FragmentInstance',
        'addEventListener removeEventListener dispatchEvent focus focusLast blur observeUsing unobserveUsing',
        'getClientRects getRootNode compareDocumentPosition scrollIntoView',
      ),
      extractEvents$1: nothing,
      ...all(
        never,
        'mountActionState updateActionState rerenderActionState startHostTransition requestFormReset recursivelyResetForms',
        'updateSuspenseListComponent findFirstSuspended cutOffTailIfNeeded',
        'updateActivityComponent commitActivityHydrationCallbacks',
      ),
      // Components are told by their names alone where one fails.
      describeNativeComponentFrame: "return ''",
    },
  },
}

function all(body: string, ...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((some) => some.split(' ')).map((name) => [name, body]))
}

function methods(of: string, ...names: readonly string[]): Record<string, string> {
  return all(never, ...names.flatMap((some) => some.split(' ')).map((name) => `${of}.prototype.${name}`))
}
