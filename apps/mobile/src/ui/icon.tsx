import type { ColorValue } from 'react-native';
import Svg, { Path } from 'react-native-svg';

/** Drawn for the project, on a field of 24 by 24, by strokes of one width. */
const drawings = {
  shop: 'M3 9.5 4.5 4h15L21 9.5M4.5 12v8h15v-8M3 9.5c0 3.300 4.500 3.300 4.500 0 0 3.300 4.500 3.300 4.500 0 0 3.300 4.500 3.300 4.500 0 0 3.300 4.500 3.300 4.500 0zM10 20v-4.500h4V20',
  journal: 'M5 4h9.500A4.500 4.500 0 0 1 19 8.500V20H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11M9 8h5',
  cart: 'M4 8h16l-1.600 11.200H5.600zM8.500 11V7a3.500 3.500 0 0 1 7 0v4',
  account:
    'M12 12.500a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20c1-3.300 4-5 7.500-5s6.500 1.700 7.500 5',
  office: 'M4 20V8l8-4 8 4v12zM9 20v-6h6v6M9 10.500h6',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM15.500 15.500 20.500 20.500',
  close: 'M6 6l12 12M18 6 6 18',
  more: 'M9 5l7 7-7 7',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  tick: 'M5 12.500 10 17.500 19 7',
  choose: 'M7 10l5 5 5-5',
  orders: 'M4 8l8-4 8 4v8.500l-8 4-8-4zM4 8l8 4 8-4M12 12v8.500M8 6l8 4',
  address:
    'M12 21c4.500-4.800 6.500-8.200 6.500-11a6.500 6.500 0 0 0-13 0c0 2.800 2 6.200 6.500 11zM12 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  security: 'M5 11h14v9.500H5zM8 11V7.500a4 4 0 0 1 8 0V11M12 14.500v2.500',
  data: 'M12 3.500V15M7.500 10.500 12 15l4.500-4.500M4.500 16v4.500h15V16',
  mail: 'M3.500 6h17v12.500h-17zM3.500 7l8.500 6.500L20.500 7',
  about: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.500M12 7.500v.1',
  copy: 'M8.500 8.500h11v11h-11zM5 15.500h-.500v-11h11V5',
  leave: 'M10 4H5v16h5M10 12h10M16.500 8 20.500 12l-4 4',
  share: 'M12 15V3.500M7.500 8 12 3.500 16.500 8M5 12v8.500h14V12',
} as const;

export type IconName = keyof typeof drawings;

interface IconProps {
  name: IconName;
  color: ColorValue;
  size?: number;
}

/** Never alone: what it stands for is said in words beside it or as the label of its button. */
export function Icon({ name, color, size = 24 }: IconProps) {
  return (
    <Svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden>
      <Path
        d={drawings[name]}
        stroke={color}
        strokeWidth={1.7}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </Svg>
  );
}
