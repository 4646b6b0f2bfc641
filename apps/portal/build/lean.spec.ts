// The component library is one file; only what a page names of it may travel to the browser.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { droppable, hasNoEffect } from './lean.js';

const LIBRARY = createRequire(import.meta.url).resolve('@trussworks/react-uswds').replace(/index\.\w+$/, 'index.js');
const LIKE_IT = `import e, { createElement as t, forwardRef as n, memo as r } from "react";
var A = r((e) => {
	return e;
}), B = n((e, t) => {
	let c = n(e);
	return c;
}), W = class {
	static {
		this.Star = U(A);
	}
};
B.displayName = "B";
`;

describe('what the portal leaves out of the component library', () => {
  it('is every component and icon that no page names', () => {
    expect(droppable(LIKE_IT)).toBe(`import e, { createElement as t, forwardRef as n, memo as r } from "react";
var A = /* @__PURE__ */ r((e) => {
	return e;
}), B = /* @__PURE__ */ n((e, t) => {
	let c = n(e);
	return c;
}), W = /* @__PURE__ */ (() => class {
	static {
		this.Star = U(A);
	}
})();

`);
  });

  it('is found in the library as it is installed', () => {
    const lean = droppable(readFileSync(LIBRARY, 'utf8'));
    expect(lean.match(/= \/\* @__PURE__ \*\/ \w\(/g)?.length).toBeGreaterThan(200);
    expect(lean).not.toMatch(/^\w+\.displayName = /m);
  });

  it('is nothing silently, when the library changes its shape', () => {
    expect(() => droppable('export const Button = 1;')).toThrow('expects');
    expect(() => droppable(LIKE_IT.replace('class {', 'class extends X {'))).toThrow('icons');
  });

  it('is none of ours', () => {
    expect(hasNoEffect('/somewhere/node_modules/@trussworks/react-uswds/lib/index.js')).toBe(true);
    expect(hasNoEffect('/somewhere/apps/portal/src/main.tsx')).toBe(false);
  });
});
