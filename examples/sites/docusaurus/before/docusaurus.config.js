export default { title: 'Bread at Home', i18n: { defaultLocale: 'en', locales: ['en', 'fr'] } };
