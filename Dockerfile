# The command line alone: docker run --rm --network none --user "$(id -u)" -v "$PWD:/briefs" policy-brief
FROM node:20-slim AS build
WORKDIR /program
COPY . .
RUN npm ci --no-audit --no-fund
RUN npm pack --ignore-scripts --silent --pack-destination /packed

FROM node:20-slim
COPY --from=build /packed /packed
RUN npm install --global --offline --no-audit --no-fund /packed/*.tgz && rm -r /packed
# What V8 has compiled could only be kept where a container forgets it.
ENV NODE_DISABLE_COMPILE_CACHE=1
USER node
WORKDIR /briefs
ENTRYPOINT ["policy-brief"]
CMD ["build"]
