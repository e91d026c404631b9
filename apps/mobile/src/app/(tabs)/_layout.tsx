import { Tabs } from 'expo-router';
import { fonts } from '../../theme/fonts.ts';
import { useColors } from '../../theme/use-colors.ts';
import { Icon } from '../../ui/icon.tsx';

export default function TabsLayout() {
  const colors = useColors();
  return (
    <Tabs
      screenOptions={{
        headerShown: false,
        tabBarActiveTintColor: colors.ink,
        tabBarInactiveTintColor: colors.inkQuiet,
        tabBarStyle: { backgroundColor: colors.card, borderTopColor: colors.line },
        tabBarLabelStyle: { fontFamily: fonts.strong, fontSize: 12 },
      }}
    >
      <Tabs.Screen
        name="index"
        options={{ title: 'Shop', tabBarIcon: (look) => <Icon name="shop" {...look} /> }}
      />
    </Tabs>
  );
}
