import { describe, expect, it } from 'vitest';
import { classicScript } from './classic-script.ts';

describe('a module as a classic script', () => {
  it('holds all that it imports, early and late, and imports nothing', async () => {
    const script = await classicScript('client/story/story.ts');
    expect(script).toContain('prefers-reduced-motion');
    expect(script).toContain('ScrollTrigger');
    expect(script).not.toMatch(/\bimport\s*[("'{]/);
    expect(script).not.toMatch(/<\/script|<!--/);
    expect(() => new Function(script)).not.toThrow();
  });

  it('is one call of a function, so that it names nothing on the page', async () => {
    expect(await classicScript('client/class/present.ts')).toMatch(/^\(function\(\)\{[\s\S]*\}\)\(\);?$/);
  });

  it('is refused with its name where a module is not there', async () => {
    await expect(classicScript('client/nowhere.ts')).rejects.toThrow('nowhere.ts');
  });
});
