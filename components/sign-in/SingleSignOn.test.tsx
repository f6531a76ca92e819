import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import id from '@/lib/messages/id/sign-in.json';
import en from '@/lib/messages/en/sign-in.json';
import { SingleSignOn } from './SingleSignOn';

const words = (area: typeof id) => ({ ...area.sso, language: area.language, languages: { id: area.languageId, en: area.languageEn } });
const page = (problem: string, again = false) =>
  renderToStaticMarkup(
    <SingleSignOn destination="/queue?desk=2" locale="id" words={words(id)} problem={problem} again={again}>
      <form id="password" />
    </SingleSignOn>,
  );

test('one button leads to the office account; the form of the emergency account lies under a disclosure that is closed', () => {
  const markup = page('');
  expect(markup.match(/type="submit"/g)).toHaveLength(1);
  expect(markup).toContain('>Masuk dengan akun kantor</button>');
  expect(markup).toMatch(/<details(?![^>]*\bopen\b)[^>]*><summary>Akun darurat<\/summary>.*<form id="password"><\/form><\/details>/);
  expect(markup).toMatch(/role="alert"[^>]*><\/div>/);
});

test('sent before its script has come, the form asks for the same page again, with the way that was meant', () => {
  expect(page('')).toContain('<input type="hidden" name="to" value="/queue?desk=2"/>');
  expect(page('')).not.toContain('name="again"');
  expect(page('', true)).toContain('<input type="hidden" name="again" value="1"/>');
});

test('a refusal is said in words where it is heard', () => {
  expect(page(id.sso.problem.sso_no_role)).toMatch(/role="alert"[^>]*><p[^>]*>Akun kantor ini belum mempunyai peran/);
});

test('every refusal has words in both languages', () => {
  expect(Object.keys(en.sso.problem)).toEqual(Object.keys(id.sso.problem));
});
