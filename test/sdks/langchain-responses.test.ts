/** LangChain's `ChatOpenAI` with `useResponsesApi`, on every vendor. */
import { langchain } from './langchain.js';
import { sdkSuite } from './suite.js';

sdkSuite(langchain('langchain-responses'));
