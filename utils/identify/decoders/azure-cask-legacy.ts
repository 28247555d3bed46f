import { BASE64URL } from '../../lib/base64url';
import { defineDecoder } from '../decoder';
import { factsFrom, numberIn } from '../fact-fields';

/** Services by the signature at 76, each without the `Azure` its name begins with. */
const SERVICES =
  'msql:SqlPrivateDefaultCloudSA AZAC:AppConfiguration AZFR:FluidRelay AZEG:EventGrid AZDO:DevOpsPat AZMR:MixedRealityPat AZMP:Maps AZCS:CommunicationServices';

/** Services that sign as `ACOG`, by the number at 72. */
const AI_SERVICES =
  'AIServices OpenAI AnomalyDetectorEE AnomalyDetector CognitiveServices ComputerVision ContentModerator ContentSafety CustomVisionPrediction CustomVisionTraining Face FormRecognizer HealthDecisionSupport HealthInsights ImmersiveReader InternalAllInOne Knowledge LuisAuthoring Luis MetricsAdvisor Personalizer QnAMaker QnAMakerv2 SpeakerRecognition SpeechServices SpeechTranslation TextAnalytics TextTranslation Dummy TranscriptionIntelligence VideoIntelligence BingAutosuggest BingAutosuggestv7 BingCustomSearch BingCustomVisualSearch BingEntitySearch BingSearch BingSearchv7 BingSpeech BingSpellCheck BingSpellCheckv7';

/** Common annotated key: year and month of issue at 58, provider at 72 and its signature at 76. */
export const decoder = defineDecoder('azure-*', (value) => {
  const [, kind, year = '', month = '', provider = '', signature] =
    /^.{52}JQQJ9([9DH])([A-Z])([A-L]).{12}(AA..)(....)/.exec(value) ?? [];
  const service =
    signature === 'ACOG'
      ? AI_SERVICES.split(' ')[numberIn(provider, BASE64URL)]
      : new RegExp(`${signature}:(\\w+)`).exec(SERVICES)?.[1];
  return factsFrom({
    service: service?.replace(/^(?!Sql)/, 'Azure'),
    issuedAt: Date.UTC(1959 + year.charCodeAt(0), month.charCodeAt(0) - 65),
    kind: kind === 'D' ? 'derived' : kind === 'H' ? 'hashed' : '',
  });
});
