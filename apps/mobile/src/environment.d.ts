declare namespace NodeJS {
  interface ProcessEnv {
    /** Where the shop of a build for a store is; Metro writes it into the code. */
    EXPO_PUBLIC_SHOP_URL?: string;
  }
}
