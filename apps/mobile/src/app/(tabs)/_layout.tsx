import { Tabs } from 'expo-router';
import { useWindowDimensions } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { useCart } from '../../cart/use-cart.ts';
import { fonts } from '../../theme/fonts.ts';
import { useColors } from '../../theme/use-colors.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { thingsWords } from '../../ui/things-words.ts';

/** The shop's four places. What is opened from them lies above the tabs, with a way back. */
const places = [
  { name: 'index', title: 'Shop', icon: 'shop' },
  { name: 'journal', title: 'Journal', icon: 'journal' },
  { name: 'cart', title: 'Cart', icon: 'cart' },
  { name: 'account', title: 'Account', icon: 'account' },
] as const satisfies { name: string; title: string; icon: IconName }[];

export default function TabsLayout() {
  const colors = useColors();
  const { fontScale } = useWindowDimensions();
  const { bottom } = useSafeAreaInsets();
  const count = useCart().data?.count ?? 0;
  return (
    <Tabs
      screenOptions={{
        headerShown: false,
        tabBarActiveTintColor: colors.ink,
        tabBarInactiveTintColor: colors.inkQuiet,
        tabBarStyle: {
          backgroundColor: colors.card,
          borderTopColor: colors.line,
          // Larger text stays whole.
          height: 40 + 18 * fontScale + bottom,
        },
        tabBarBadgeStyle: { backgroundColor: colors.accent, color: colors.onAccent },
        tabBarLabelStyle: { fontFamily: fonts.strong, fontSize: 12, lineHeight: 16 },
      }}
    >
      {places.map(({ name, title, icon }) => (
        <Tabs.Screen
          key={name}
          name={name}
          options={{
            title,
            tabBarIcon: ({ color, size }) => <Icon name={icon} color={color} size={size} />,
            ...(name === 'cart' &&
              count > 0 && {
                tabBarBadge: count,
                tabBarAccessibilityLabel: `Cart, ${thingsWords(count)}`,
              }),
          }}
        />
      ))}
    </Tabs>
  );
}
