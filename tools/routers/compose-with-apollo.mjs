/** Composes, with Apollo's composer, the subgraphs that come as JSON on standard input; prints the SDL, or fails with what is wrong. */
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { text } from 'node:stream/consumers';

const subgraphs = JSON.parse(await text(process.stdin));
const { supergraphSdl, errors, hints } = composeServices(
  subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
);
if (errors) {
  console.error(errors.map(({ message }) => message).join('\n'));
  process.exitCode = 1;
} else {
  for (const { message } of hints) console.error(message);
  process.stdout.write(supergraphSdl);
}
