import { text } from '../../browser/i18n.ts';
import { bundledFamily } from '../../slides/fonts/font-stacks.ts';
import { familyFor } from '../../slides/templates/families.ts';
import { recipeOf } from '../../slides/templates/recipes.ts';
import { useDesign } from '../state/use-design.ts';

/** Says what a template is set in where that is another font than the one that is chosen. */
export function FontNote() {
  const template = useDesign((d) => d.carousel.template);
  const chosen = useDesign((d) => d.type.family);
  const { large, small } = recipeOf(template).fonts;
  const families = [...new Set([large, small].map((one) => familyFor(one, chosen)))];
  if (families.every((family) => family === chosen)) return null;
  const names = families.map((family) => bundledFamily(family)?.name ?? family);
  return (
    <p class="field-note">
      {text('fontOfTemplate', text(`template_${template}`), names.join(', '))}
    </p>
  );
}
