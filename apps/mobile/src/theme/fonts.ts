import besley600 from '@expo-google-fonts/besley/600SemiBold/Besley_600SemiBold.ttf';
import figtree400 from '@expo-google-fonts/figtree/400Regular/Figtree_400Regular.ttf';
import figtree400Italic from '@expo-google-fonts/figtree/400Regular_Italic/Figtree_400Regular_Italic.ttf';
import figtree600 from '@expo-google-fonts/figtree/600SemiBold/Figtree_600SemiBold.ttf';

/** A phone knows each weight of a family as a font of its own. */
export const fontFiles = {
  'Besley-SemiBold': besley600,
  'Figtree-Regular': figtree400,
  'Figtree-Italic': figtree400Italic,
  'Figtree-SemiBold': figtree600,
};

export const fonts = {
  display: 'Besley-SemiBold',
  text: 'Figtree-Regular',
  italic: 'Figtree-Italic',
  strong: 'Figtree-SemiBold',
} as const satisfies Record<string, keyof typeof fontFiles>;
