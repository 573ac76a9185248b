/**
 * Taking over a published page should touch nothing in it, but React writes the type and name of every input
 * again, with the values that they have. From here on such a write to an input below `root` does nothing; any
 * other is as ever. (React itself shadows `value` in the same way, to see it change.)
 */
export function keepInputs(root: Element): void {
  for (const input of root.querySelectorAll('input')) {
    for (const name of ['type', 'name']) {
      Object.defineProperty(input, name, {
        configurable: true,
        get: (): unknown => Reflect.get(HTMLInputElement.prototype, name, input),
        set: (value: unknown): void => {
          if (input.getAttribute(name) !== value) {
            Reflect.set(HTMLInputElement.prototype, name, value, input)
          }
        },
      })
    }
  }
}
