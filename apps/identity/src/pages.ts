// Owns the pages people see here: plain, without script, readable by a screen reader. Must never show a token.
import { roleWords, type SamplePerson } from './people.js';

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);

export const STYLE = `
body { font: 1.0625rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.9rem; line-height: 1.2; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
ul { list-style: none; padding: 0; margin: 0; } li { margin: .5rem 0; }
button { font: inherit; text-align: left; width: 100%; padding: .75rem 1rem; color: #1b1b1b; background: #f0f6ff; border: 1px solid #73b3e7; border-radius: .25rem; cursor: pointer; }
button:hover { background: #d9e8f6; } button:focus-visible { outline: .25rem solid #2491ff; outline-offset: 0; }
button span { display: block; color: #3d4551; }
.notice { border-left: .5rem solid #ffbe2e; background: #faf3d1; padding: .75rem 1rem; }
`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} – Centerline</title><link rel="stylesheet" href="/sign-in.css"></head>
<body><main><h1>${escape(title)}</h1>
${body}
</main></body></html>`;

const entry = (person: SamplePerson): string =>
  `<li><button name="person" value="${escape(person.id)}">${escape(person.name)}<span>${escape(person.roles.map(roleWords).join(', '))}, ${escape(person.unit)}</span></button></li>`;

/** One click signs in. `uid` names the sign-in that is under way. */
export function signInPage(uid: string, people: Iterable<SamplePerson>): string {
  const offices = Map.groupBy(people, (person) => person.note);
  const lists = [...offices].map(([office, staff]) => `<h2>${escape(office)}</h2><ul>${staff.map(entry).join('')}</ul>`).join('\n');
  return page('Sign in as a sample person', `<p class="notice">These people and companies are invented. They are for development only: anybody who reaches this page may be any of them.</p>
<form method="post" action="/sign-in/${escape(uid)}">
${lists}
</form>`);
}

/** `form` is oidc-provider's own, with its protection against forged requests. */
export const signOutPage = (form: string): string =>
  page('Sign out', `${form}<p>Do you want to sign out of Centerline?</p><ul><li><button form="op.logoutForm" name="logout" value="yes">Sign out</button></li><li><button form="op.logoutForm">Stay signed in</button></li></ul>`);

export const signedOutPage = (): string => page('You are signed out', '<p>You may close this page.</p>');
export const messagePage = (title: string, message: string): string => page(title, `<p>${escape(message)}</p>`);
