import { Tabs } from 'expo-router';
import { useWindowDimensions } from 'react-native';
import { useSafeAreaInsets } from 'react-native-safe-area-context';
import { fonts } from '../../theme/fonts.ts';
import { useColors } from '../../theme/use-colors.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';

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
          }}
        />
      ))}
    </Tabs>
  );
}
