import { defineJson } from '../defined';

export const decoder = defineJson('supabase-*', /\.([^.]{8,8192})\./, 'project=ref kind=role');
