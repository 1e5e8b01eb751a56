# The bot in one image. Node 24 runs the TypeScript as it is, so nothing is compiled: the first stage writes the Prisma
# client, the second fetches what the bot needs at run time, the last holds these and our own files.

FROM node:24-slim AS client
WORKDIR /app
COPY package.json package-lock.json .npmrc prisma.config.ts ./
COPY prisma ./prisma
RUN npm ci --ignore-scripts && npx prisma generate

FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production DATA_DIR=/data
WORKDIR /app
RUN mkdir --mode=700 /data && chown node:node /data \
 && ln -s /app/bin/kentongan.js /usr/local/bin/kentongan
COPY --from=packages /app/node_modules ./node_modules
COPY package.json LICENSE ./
COPY assets ./assets
COPY bin ./bin
COPY forms ./forms
COPY locales ./locales
COPY prisma ./prisma
COPY programs ./programs
COPY src ./src
COPY --from=client /app/src/storage/generated ./src/storage/generated

USER node
VOLUME ["/data"]
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 8080}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# The two flags are those of `npm start`: docs/decisions/019-lean-v8.md
CMD ["node", "--liftoff-only", "--max-semi-space-size=4", "src/main.ts"]
