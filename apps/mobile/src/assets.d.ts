/** Metro gives an asset's number; `expo-font` and `expo-image` take it. */
declare module '*.ttf' {
  const asset: number;
  export default asset;
}
declare module '*.png' {
  const asset: number;
  export default asset;
}
