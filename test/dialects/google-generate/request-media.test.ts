/** Files, pictures, sounds and films as Google takes them. */
import { describe, expect, test } from '@jest/globals';

import type { Part } from '../../../src/chat/request.js';
import { encode, said } from './encoding.js';

describe('media', () => {
  const withMedia = (
    media: Extract<Part, { type: 'media' }>['media'],
    model?: string,
  ): ReturnType<typeof encode> =>
    encode({ messages: [{ role: 'user', parts: [{ type: 'media', media }] }] }, model);

  test.each([
    [
      'bytes',
      { kind: 'image', data: 'AAAA', mediaType: 'image/webp' },
      { inlineData: { mimeType: 'image/webp', data: 'AAAA' } },
    ],
    [
      'bytes whose type only they tell',
      { kind: 'document', data: 'JVBERi0xLjQ=' },
      { inlineData: { mimeType: 'application/pdf', data: 'JVBERi0xLjQ=' } },
    ],
    [
      'an address whose end tells the type',
      { kind: 'image', url: 'https://a.test/b.PNG?c=1' },
      { fileData: { mimeType: 'image/png', fileUri: 'https://a.test/b.PNG?c=1' } },
    ],
    [
      'a film on YouTube',
      { kind: 'video', url: 'https://www.youtube.com/watch?v=1' },
      { fileData: { fileUri: 'https://www.youtube.com/watch?v=1' } },
    ],
    [
      'a stored file',
      { kind: 'document', fileId: 'files/abc', mediaType: 'application/pdf' },
      {
        fileData: {
          mimeType: 'application/pdf',
          fileUri: 'https://generativelanguage.googleapis.com/v1beta/files/abc',
        },
      },
    ],
    [
      'a data URL with parameters',
      { kind: 'document', url: 'data:text/plain;charset=utf-8;base64,YWI=' },
      { inlineData: { mimeType: 'text/plain', data: 'YWI=' } },
    ],
    [
      'a data URL that is text',
      { kind: 'image', url: 'data:image/svg+xml,%3Csvg%2F%3E' },
      { inlineData: { mimeType: 'image/svg+xml', data: 'PHN2Zy8+' } },
    ],
  ] as const)('%s', (_name, media, part) => {
    const encoded = withMedia(media);
    expect(encoded.body['contents']).toEqual([{ role: 'user', parts: [part] }]);
    expect(said(encoded)).toEqual([]);
  });

  test('a type that nothing tells is the usual one, and said', () => {
    const encoded = withMedia({ kind: 'image', url: 'https://a.test/1' });
    expect(encoded.body['contents']).toMatchObject([{ parts: [{ fileData: { mimeType: 'image/jpeg' } }] }]);
    expect(said(encoded)).toEqual(['mapped /messages/0']);
  });

  test.each([
    ['an address that is none of the web', { kind: 'image', url: 'ftp://a.test/b.png' }, undefined],
    [
      'a file whose name ends in what is not known',
      { kind: 'document', data: 'AAAA', name: 'a.docx' },
      undefined,
    ],
    [
      'an address for a model that takes none',
      { kind: 'image', url: 'https://a.test/b.png' },
      'gemini-2.0-flash',
    ],
    ['an address that is no data URL either', { kind: 'image', url: 'data:image/svg+xml,%E0' }, undefined],
    ['a sound of no known type', { kind: 'audio', data: 'AAAA' }, undefined],
    ['neither bytes nor address', { kind: 'image' }, undefined],
  ] as const)('%s is refused', (_name, media, model) => {
    expect(said(withMedia(media, model))).toContain('refused /messages/0');
  });

  test('how closely a picture is looked at', () => {
    const media = {
      kind: 'image',
      data: 'AAAA',
      mediaType: 'image/png',
      detail: 'high',
      name: 'a.png',
    } as const;
    expect(withMedia(media).body['contents']).toMatchObject([
      { parts: [{ mediaResolution: { level: 'MEDIA_RESOLUTION_HIGH' } }] },
    ]);
    expect(said(withMedia(media))).toEqual(['dropped /messages/0/content']);
    const [older] = withMedia(media, 'gemini-2.5-flash').warnings;
    expect(older?.message).toContain('how closely');
  });
});
