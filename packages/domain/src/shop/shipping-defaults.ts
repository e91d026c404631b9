/**
 * Where a new shop sends to begin with: from the United Kingdom, in pence. Rates of value added tax
 * are the standard ones of each country in 2026; goods sent outside leave without British tax.
 */
export const shippingDefaults = {
  methods: ['Standard', 'Express'],
  zones: [
    {
      name: 'United Kingdom',
      countries: [{ code: 'GB', name: 'United Kingdom', tax_basis_points: 2000 }],
      rates: [
        { method: 'Standard', amount: 395, free_from_amount: 4000, min_days: 2, max_days: 4 },
        { method: 'Express', amount: 695, free_from_amount: null, min_days: 1, max_days: 1 },
      ],
    },
    {
      name: 'Europe',
      countries: [
        { code: 'AT', name: 'Austria', tax_basis_points: 2000 },
        { code: 'BE', name: 'Belgium', tax_basis_points: 2100 },
        { code: 'CH', name: 'Switzerland', tax_basis_points: 0 },
        { code: 'CY', name: 'Cyprus', tax_basis_points: 1900 },
        { code: 'DE', name: 'Germany', tax_basis_points: 1900 },
        { code: 'DK', name: 'Denmark', tax_basis_points: 2500 },
        { code: 'ES', name: 'Spain', tax_basis_points: 2100 },
        { code: 'FI', name: 'Finland', tax_basis_points: 2550 },
        { code: 'FR', name: 'France', tax_basis_points: 2000 },
        { code: 'GR', name: 'Greece', tax_basis_points: 2400 },
        { code: 'IE', name: 'Ireland', tax_basis_points: 2300 },
        { code: 'IT', name: 'Italy', tax_basis_points: 2200 },
        { code: 'NL', name: 'Netherlands', tax_basis_points: 2100 },
        { code: 'NO', name: 'Norway', tax_basis_points: 0 },
        { code: 'PL', name: 'Poland', tax_basis_points: 2300 },
        { code: 'PT', name: 'Portugal', tax_basis_points: 2300 },
        { code: 'SE', name: 'Sweden', tax_basis_points: 2500 },
      ],
      rates: [
        { method: 'Standard', amount: 895, free_from_amount: 9000, min_days: 4, max_days: 8 },
        { method: 'Express', amount: 1795, free_from_amount: null, min_days: 2, max_days: 3 },
      ],
    },
    {
      name: 'Rest of the world',
      countries: [
        { code: 'AU', name: 'Australia', tax_basis_points: 0 },
        { code: 'CA', name: 'Canada', tax_basis_points: 0 },
        { code: 'HK', name: 'Hong Kong', tax_basis_points: 0 },
        { code: 'IL', name: 'Israel', tax_basis_points: 0 },
        { code: 'JP', name: 'Japan', tax_basis_points: 0 },
        { code: 'SG', name: 'Singapore', tax_basis_points: 0 },
        { code: 'US', name: 'United States', tax_basis_points: 0 },
      ],
      rates: [
        { method: 'Standard', amount: 1495, free_from_amount: null, min_days: 8, max_days: 16 },
        { method: 'Express', amount: 2995, free_from_amount: null, min_days: 3, max_days: 6 },
      ],
    },
  ],
} as const;
