import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** Tags with this prefix are elements, not components of Vue's. */
const isCustomElement = (tag: string): boolean => tag.startsWith('vouch-');

export default defineConfig({ plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] });
