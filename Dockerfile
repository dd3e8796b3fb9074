FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY src ./src
COPY schema ./schema
COPY facts ./facts
COPY scripts ./scripts
# The packages that are used are in it.
RUN npm run build

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json ./
COPY --from=build /app/dist ./dist
COPY schema ./schema
COPY facts ./facts
COPY docs/*.md ./docs/
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s --start-interval=1s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# node instead of npm, so that signals reach the gateway and it can finish running requests.
CMD ["node", "--enable-source-maps", "dist/cli.js"]
