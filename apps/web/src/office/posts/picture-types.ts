/** What the shop reads, as a field for files is told. */
export const pictureTypes = 'image/jpeg,image/png,image/webp,image/avif';
