import { computed } from '@preact/signals';
import { withBrand } from '../../design/preset-library.ts';
import { library } from './known-presets.ts';
import { design } from './work.ts';

/** The design as the picture and its file have it: with the brand over it, if that is on. */
export const shownDesign = computed(() => withBrand(design.value, library.value));
