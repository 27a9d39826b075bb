# Builds the gateway into a few files and runs them on Node 24. Secrets come at run time, never as build arguments:
#   docker build -t aial:dev .
#   docker run --rm -p 4000:4000 -p 50051:50051 -e AIAL_MASTER_KEY=... -e OPENAI_API_KEY=... aial:dev

FROM node:24-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
# The image is Node 24 already, so the `node` package need not bring its own: no install script is run.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY scripts ./scripts
COPY generated ./generated
COPY src ./src
RUN ["/usr/local/bin/node", "scripts/bundle.mjs"]

FROM node:24-slim
# V8's room for what is new, in MiB: with its own choice of 16 an open stream takes more memory (docs/performance.md).
ENV NODE_ENV=production \
    NODE_COMPILE_CACHE=/app/.compile-cache \
    NODE_OPTIONS=--max-semi-space-size=8
WORKDIR /app
COPY --from=build /build/bundle ./
RUN ["install", "--directory", "--owner=1000", "--group=1000", ".compile-cache"]
USER 1000:1000
# Loads everything once, so that a start finds it compiled. As the user that will run it: Node keeps what is compiled in
# a folder for each user, which no other can read.
RUN ["node", "dist/src/main.js", "--check"]
EXPOSE 4000 50051
HEALTHCHECK --interval=15s --timeout=5s --start-period=10s --retries=3 CMD ["node", "healthcheck.mjs"]
# Without a shell between, SIGTERM reaches the gateway, which then drains.
ENTRYPOINT ["node", "dist/src/main.js"]
