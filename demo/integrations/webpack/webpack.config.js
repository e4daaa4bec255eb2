export default {
  mode: 'production',
  entry: './src/main.js',
  module: { rules: [{ test: /\.(html|css)$/, type: 'asset/resource', generator: { filename: '[name][ext]' } }] },
};
