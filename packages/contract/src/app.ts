/** The scheme of addresses that open the phone app: `stockroom://orders/S-100042`. */
export const appScheme = 'stockroom';

/**
 * The oldest version of the app whose calls are still understood; older ones are told to update. Whoever
 * changes a procedure so that a released build could no longer live with it raises this in the same commit.
 */
export const oldestApp = '0.1.0';
