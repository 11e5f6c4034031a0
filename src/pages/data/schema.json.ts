import type { APIRoute } from 'astro';
import { dataSchema } from '../../schemas/data.ts';

/** JSON Schema of everything under `data/`. */
export const GET: APIRoute = () => new Response(JSON.stringify(dataSchema(), null, 1));
