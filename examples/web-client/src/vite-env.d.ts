interface ImportMetaEnv {
  readonly VITE_GATEWAY_URL?: string;
}
