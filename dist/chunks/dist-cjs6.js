import { a as __toCommonJS, t as __commonJSMin } from "./rolldown-runtime.js";
import { a as init_protocols, d as init_client, f as init_retry, h as init_dist_es, i as init_httpAuthSchemes, m as dist_es_exports, n as require_dist_cjs$2, o as protocols_exports, p as retry_exports, r as httpAuthSchemes_exports, t as require_dist_cjs$1, u as client_exports } from "./dist-cjs.js";
import { F as init_config, G as client_exports$1, K as init_client$1, P as config_exports, g as init_endpoints, i as serde_exports, m as endpoints_exports, mt as schema_exports, pt as init_schema, r as init_serde } from "./serde.js";
import { n as init_protocols$1, r as protocols_exports$1 } from "./dist-cjs2.js";
import { n as init_checksum, t as checksum_exports } from "./checksum.js";

// node_modules/@aws-sdk/client-translate/dist-cjs/index.js
var require_dist_cjs = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { awsEndpointFunctions, emitWarningIfUnsupportedVersion: emitWarningIfUnsupportedVersion$1, createDefaultUserAgentProvider, NODE_APP_ID_CONFIG_OPTIONS, getAwsRegionExtensionConfiguration, resolveAwsRegionExtensionConfiguration, resolveUserAgentConfig, resolveHostHeaderConfig, getUserAgentPlugin, getHostHeaderPlugin, getLoggerPlugin, getRecursionDetectionPlugin } = (init_client(), __toCommonJS(client_exports));
	const { getHttpAuthSchemeEndpointRuleSetPlugin, DefaultIdentityProviderConfig, getHttpSigningPlugin, createPaginator } = (init_dist_es(), __toCommonJS(dist_es_exports));
	const { normalizeProvider, getSmithyContext, ServiceException, NoOpLogger, emitWarningIfUnsupportedVersion, loadConfigsForDefaultMode, getDefaultExtensionConfiguration, resolveDefaultRuntimeConfig, Client, makeBuilder, createAggregatedClient } = (init_client$1(), __toCommonJS(client_exports$1));
	const { Command: $Command } = (init_client$1(), __toCommonJS(client_exports$1));
	exports.$Command = $Command;
	exports.__Client = Client;
	const { resolveDefaultsModeConfig, loadConfig, NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, NODE_REGION_CONFIG_OPTIONS, NODE_REGION_CONFIG_FILE_OPTIONS, resolveRegionConfig } = (init_config(), __toCommonJS(config_exports));
	const { BinaryDecisionDiagram, EndpointCache, decideEndpoint, customEndpointFunctions, resolveEndpointConfig, getEndpointPlugin } = (init_endpoints(), __toCommonJS(endpoints_exports));
	const { parseUrl, getHttpHandlerExtensionConfiguration, resolveHttpHandlerRuntimeConfig, getContentLengthPlugin } = (init_protocols$1(), __toCommonJS(protocols_exports$1));
	const { DEFAULT_RETRY_MODE, NODE_RETRY_MODE_CONFIG_OPTIONS, NODE_MAX_ATTEMPT_CONFIG_OPTIONS, resolveRetryConfig, getRetryPlugin } = (init_retry(), __toCommonJS(retry_exports));
	const { TypeRegistry, getSchemaSerdePlugin } = (init_schema(), __toCommonJS(schema_exports));
	const { resolveAwsSdkSigV4Config, AwsSdkSigV4Signer, NODE_AUTH_SCHEME_PREFERENCE_OPTIONS } = (init_httpAuthSchemes(), __toCommonJS(httpAuthSchemes_exports));
	const { defaultProvider } = require_dist_cjs$1();
	const { toUtf8, fromUtf8, toBase64, fromBase64, calculateBodyLength } = (init_serde(), __toCommonJS(serde_exports));
	const { streamCollector, NodeHttpHandler } = require_dist_cjs$2();
	const { AwsJson1_1Protocol } = (init_protocols(), __toCommonJS(protocols_exports));
	const { Sha256 } = (init_checksum(), __toCommonJS(checksum_exports));
	const defaultTranslateHttpAuthSchemeParametersProvider = async (config, context, input) => {
		return {
			operation: getSmithyContext(context).operation,
			region: await normalizeProvider(config.region)() || (() => {
				throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
			})()
		};
	};
	function createAwsAuthSigv4HttpAuthOption(authParameters) {
		return {
			schemeId: "aws.auth#sigv4",
			signingProperties: {
				name: "translate",
				region: authParameters.region
			},
			propertiesExtractor: (config, context) => ({ signingProperties: {
				config,
				context
			} })
		};
	}
	const defaultTranslateHttpAuthSchemeProvider = (authParameters) => {
		const options = [];
		switch (authParameters.operation) {
			default: options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
		}
		return options;
	};
	const resolveHttpAuthSchemeConfig = (config) => {
		const config_0 = resolveAwsSdkSigV4Config(config);
		return Object.assign(config_0, { authSchemePreference: normalizeProvider(config.authSchemePreference ?? []) });
	};
	const resolveClientEndpointParameters = (options) => {
		return Object.assign(options, {
			useDualstackEndpoint: options.useDualstackEndpoint ?? false,
			useFipsEndpoint: options.useFipsEndpoint ?? false,
			defaultSigningName: "translate"
		});
	};
	const commonParams = {
		UseFIPS: {
			type: "builtInParams",
			name: "useFipsEndpoint"
		},
		Endpoint: {
			type: "builtInParams",
			name: "endpoint"
		},
		Region: {
			type: "builtInParams",
			name: "region"
		},
		UseDualStack: {
			type: "builtInParams",
			name: "useDualstackEndpoint"
		}
	};
	var packageInfo = { version: "3.1140.0" };
	const k = "ref";
	const a = -1;
	const b = true;
	const c = "isSet";
	const d = "PartitionResult";
	const e = "booleanEquals";
	const f = "getAttr";
	const g = { [k]: "Endpoint" };
	const h = { [k]: d };
	const i = {};
	const j = [{ [k]: "Region" }];
	const _data = {
		conditions: [
			[c, [g]],
			[c, j],
			[
				"aws.partition",
				j,
				d
			],
			[e, [{ [k]: "UseFIPS" }, b]],
			[e, [{ [k]: "UseDualStack" }, b]],
			[e, [{
				fn: f,
				argv: [h, "supportsDualStack"]
			}, b]],
			[e, [{
				fn: f,
				argv: [h, "supportsFIPS"]
			}, b]]
		],
		results: [
			[a],
			[a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
			[a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
			[g, i],
			["https://translate-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
			[a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
			["https://translate-fips.{Region}.{PartitionResult#dnsSuffix}", i],
			[a, "FIPS is enabled but this partition does not support FIPS"],
			["https://translate.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
			[a, "DualStack is enabled but this partition does not support DualStack"],
			["https://translate.{Region}.{PartitionResult#dnsSuffix}", i],
			[a, "Invalid Configuration: Missing Region"]
		]
	};
	const root = 2;
	const nodes = new Int32Array([
		-1,
		1,
		-1,
		0,
		12,
		3,
		1,
		4,
		100000011,
		2,
		5,
		100000011,
		3,
		8,
		6,
		4,
		7,
		100000010,
		5,
		100000008,
		100000009,
		4,
		10,
		9,
		6,
		100000006,
		100000007,
		5,
		11,
		100000005,
		6,
		100000004,
		100000005,
		3,
		100000001,
		13,
		4,
		100000002,
		100000003
	]);
	const bdd = BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
	const cache = new EndpointCache({
		size: 50,
		params: [
			"Endpoint",
			"Region",
			"UseDualStack",
			"UseFIPS"
		]
	});
	const defaultEndpointResolver = (endpointParams, context = {}) => {
		return cache.get(endpointParams, () => decideEndpoint(bdd, {
			endpointParams,
			logger: context.logger
		}));
	};
	customEndpointFunctions.aws = awsEndpointFunctions;
	var TranslateServiceException = class TranslateServiceException extends ServiceException {
		constructor(options) {
			super(options);
			Object.setPrototypeOf(this, TranslateServiceException.prototype);
		}
	};
	var ConcurrentModificationException = class ConcurrentModificationException extends TranslateServiceException {
		name = "ConcurrentModificationException";
		$fault = "client";
		Message;
		constructor(opts) {
			super({
				name: "ConcurrentModificationException",
				$fault: "client",
				...opts
			});
			Object.setPrototypeOf(this, ConcurrentModificationException.prototype);
			this.Message = opts.Message;
		}
	};
	var ConflictException = class ConflictException extends TranslateServiceException {
		name = "ConflictException";
		$fault = "client";
		Message;
		constructor(opts) {
			super({
				name: "ConflictException",
				$fault: "client",
				...opts
			});
			Object.setPrototypeOf(this, ConflictException.prototype);
			this.Message = opts.Message;
		}
	};
	var InternalServerException = class InternalServerException extends TranslateServiceException {
		name = "InternalServerException";
		$fault = "server";
		Message;
		constructor(opts) {
			super({
				name: "InternalServerException",
				$fault: "server",
				...opts
			});
			Object.setPrototypeOf(this, InternalServerException.prototype);
			this.Message = opts.Message;
		}
	};
	var InvalidParameterValueException = class InvalidParameterValueException extends TranslateServiceException {
		name = "InvalidParameterValueException";
		$fault = "client";
		Message;
		constructor(opts) {
			super({
				name: "InvalidParameterValueException",
				$fault: "client",
				...opts
			});
			Object.setPrototypeOf(this, InvalidParameterValueException.prototype);
			this.Message = opts.Message;
		}
	};
	var InvalidRequestException = class InvalidRequestException extends TranslateServiceException {
		name = "InvalidRequestException";
		$fault = "client";
		Message;
		constructor(opts) {
			super({
				name: "InvalidRequestException",
				$fault: "client",
				...opts
			});
			Object.setPrototypeOf(this, InvalidRequestException.prototype);
			this.Message = opts.Message;
		}
	};
	var LimitExceededException = class LimitExceededException extends TranslateServiceException {
		name = "LimitExceededException";
		$fault = "client";
		Message;
		constructor(opts) {
			super({
				name: "LimitExceededException",
				$fault: "client",
				...opts
			});
			Object.setPrototypeOf(this, LimitExceededException.prototype);
			this.Message = opts.Message;
		}
	};
	var TooManyRequestsException = class TooManyRequestsException extends TranslateServiceException {
		name = "TooManyRequestsException";
		$fault = "client";
		Message;
		constructor(opts) {
			super({
				name: "TooManyRequestsException",
				$fault: "client",
				...opts
			});
			Object.setPrototypeOf(this, TooManyRequestsException.prototype);
			this.Message = opts.Message;
		}
	};
	var TooManyTagsException = class TooManyTagsException extends TranslateServiceException {
		name = "TooManyTagsException";
		$fault = "client";
		ResourceArn;
		constructor(opts) {
			super({
				name: "TooManyTagsException",
				$fault: "client",
				...opts
			});
			Object.setPrototypeOf(this, TooManyTagsException.prototype);
			this.ResourceArn = opts.ResourceArn;
		}
	};
	var ResourceNotFoundException = class ResourceNotFoundException extends TranslateServiceException {
		name = "ResourceNotFoundException";
		$fault = "client";
		Message;
		constructor(opts) {
			super({
				name: "ResourceNotFoundException",
				$fault: "client",
				...opts
			});
			Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
			this.Message = opts.Message;
		}
	};
	var UnsupportedDisplayLanguageCodeException = class UnsupportedDisplayLanguageCodeException extends TranslateServiceException {
		name = "UnsupportedDisplayLanguageCodeException";
		$fault = "client";
		Message;
		DisplayLanguageCode;
		constructor(opts) {
			super({
				name: "UnsupportedDisplayLanguageCodeException",
				$fault: "client",
				...opts
			});
			Object.setPrototypeOf(this, UnsupportedDisplayLanguageCodeException.prototype);
			this.Message = opts.Message;
			this.DisplayLanguageCode = opts.DisplayLanguageCode;
		}
	};
	var InvalidFilterException = class InvalidFilterException extends TranslateServiceException {
		name = "InvalidFilterException";
		$fault = "client";
		Message;
		constructor(opts) {
			super({
				name: "InvalidFilterException",
				$fault: "client",
				...opts
			});
			Object.setPrototypeOf(this, InvalidFilterException.prototype);
			this.Message = opts.Message;
		}
	};
	var UnsupportedLanguagePairException = class UnsupportedLanguagePairException extends TranslateServiceException {
		name = "UnsupportedLanguagePairException";
		$fault = "client";
		Message;
		SourceLanguageCode;
		TargetLanguageCode;
		constructor(opts) {
			super({
				name: "UnsupportedLanguagePairException",
				$fault: "client",
				...opts
			});
			Object.setPrototypeOf(this, UnsupportedLanguagePairException.prototype);
			this.Message = opts.Message;
			this.SourceLanguageCode = opts.SourceLanguageCode;
			this.TargetLanguageCode = opts.TargetLanguageCode;
		}
	};
	var ServiceUnavailableException = class ServiceUnavailableException extends TranslateServiceException {
		name = "ServiceUnavailableException";
		$fault = "server";
		Message;
		constructor(opts) {
			super({
				name: "ServiceUnavailableException",
				$fault: "server",
				...opts
			});
			Object.setPrototypeOf(this, ServiceUnavailableException.prototype);
			this.Message = opts.Message;
		}
	};
	var DetectedLanguageLowConfidenceException = class DetectedLanguageLowConfidenceException extends TranslateServiceException {
		name = "DetectedLanguageLowConfidenceException";
		$fault = "client";
		Message;
		DetectedLanguageCode;
		constructor(opts) {
			super({
				name: "DetectedLanguageLowConfidenceException",
				$fault: "client",
				...opts
			});
			Object.setPrototypeOf(this, DetectedLanguageLowConfidenceException.prototype);
			this.Message = opts.Message;
			this.DetectedLanguageCode = opts.DetectedLanguageCode;
		}
	};
	var TextSizeLimitExceededException = class TextSizeLimitExceededException extends TranslateServiceException {
		name = "TextSizeLimitExceededException";
		$fault = "client";
		Message;
		constructor(opts) {
			super({
				name: "TextSizeLimitExceededException",
				$fault: "client",
				...opts
			});
			Object.setPrototypeOf(this, TextSizeLimitExceededException.prototype);
			this.Message = opts.Message;
		}
	};
	const _A = "Arn";
	const _ADL = "AuxiliaryDataLocation";
	const _AS = "AppliedSettings";
	const _AT = "AppliedTerminology";
	const _ATL = "AppliedTerminologyList";
	const _ATp = "AppliedTerminologies";
	const _B = "Brevity";
	const _C = "Content";
	const _CA = "CreatedAt";
	const _CE = "ConflictException";
	const _CME = "ConcurrentModificationException";
	const _CPD = "CreateParallelData";
	const _CPDR = "CreateParallelDataRequest";
	const _CPDRr = "CreateParallelDataResponse";
	const _CT = "ClientToken";
	const _CTo = "ContentType";
	const _D = "Description";
	const _DARA = "DataAccessRoleArn";
	const _DC = "DocumentContent";
	const _DL = "DataLocation";
	const _DLC = "DetectedLanguageCode";
	const _DLCi = "DisplayLanguageCode";
	const _DLLCE = "DetectedLanguageLowConfidenceException";
	const _DPD = "DeleteParallelData";
	const _DPDR = "DeleteParallelDataRequest";
	const _DPDRe = "DeleteParallelDataResponse";
	const _DT = "DeleteTerminology";
	const _DTR = "DeleteTerminologyRequest";
	const _DTTJ = "DescribeTextTranslationJob";
	const _DTTJR = "DescribeTextTranslationJobRequest";
	const _DTTJRe = "DescribeTextTranslationJobResponse";
	const _DWEC = "DocumentsWithErrorsCount";
	const _Di = "Directionality";
	const _Do = "Document";
	const _EK = "EncryptionKey";
	const _ET = "EndTime";
	const _F = "Filter";
	const _FRC = "FailedRecordCount";
	const _Fi = "File";
	const _Fo = "Format";
	const _For = "Formality";
	const _GPD = "GetParallelData";
	const _GPDR = "GetParallelDataRequest";
	const _GPDRe = "GetParallelDataResponse";
	const _GT = "GetTerminology";
	const _GTR = "GetTerminologyRequest";
	const _GTRe = "GetTerminologyResponse";
	const _I = "Id";
	const _IDC = "InputDataConfig";
	const _IDCn = "InputDocumentsCount";
	const _IDS = "ImportedDataSize";
	const _IFE = "InvalidFilterException";
	const _IPVE = "InvalidParameterValueException";
	const _IRC = "ImportedRecordCount";
	const _IRE = "InvalidRequestException";
	const _ISE = "InternalServerException";
	const _IT = "ImportTerminology";
	const _ITR = "ImportTerminologyRequest";
	const _ITRm = "ImportTerminologyResponse";
	const _JD = "JobDetails";
	const _JI = "JobId";
	const _JN = "JobName";
	const _JS = "JobStatus";
	const _K = "Key";
	const _L = "Language";
	const _LC = "LanguageCode";
	const _LEE = "LimitExceededException";
	const _LL = "LanguagesList";
	const _LLR = "ListLanguagesRequest";
	const _LLRi = "ListLanguagesResponse";
	const _LLi = "ListLanguages";
	const _LN = "LanguageName";
	const _LPD = "ListParallelData";
	const _LPDR = "ListParallelDataRequest";
	const _LPDRi = "ListParallelDataResponse";
	const _LT = "ListTerminologies";
	const _LTFR = "ListTagsForResource";
	const _LTFRR = "ListTagsForResourceRequest";
	const _LTFRRi = "ListTagsForResourceResponse";
	const _LTR = "ListTerminologiesRequest";
	const _LTRi = "ListTerminologiesResponse";
	const _LTTJ = "ListTextTranslationJobs";
	const _LTTJR = "ListTextTranslationJobsRequest";
	const _LTTJRi = "ListTextTranslationJobsResponse";
	const _LUA = "LastUpdatedAt";
	const _LUAA = "LatestUpdateAttemptAt";
	const _LUAADL = "LatestUpdateAttemptAuxiliaryDataLocation";
	const _LUAS = "LatestUpdateAttemptStatus";
	const _La = "Languages";
	const _Lo = "Location";
	const _M = "Message";
	const _MR = "MaxResults";
	const _MS = "MergeStrategy";
	const _N = "Name";
	const _NT = "NextToken";
	const _ODC = "OutputDataConfig";
	const _P = "Profanity";
	const _PDC = "ParallelDataConfig";
	const _PDDL = "ParallelDataDataLocation";
	const _PDN = "ParallelDataNames";
	const _PDP = "ParallelDataProperties";
	const _PDPL = "ParallelDataPropertiesList";
	const _RA = "ResourceArn";
	const _RNFE = "ResourceNotFoundException";
	const _RT = "RepositoryType";
	const _S = "Status";
	const _SAT = "SubmittedAfterTime";
	const _SB = "SizeBytes";
	const _SBT = "SubmittedBeforeTime";
	const _SLC = "SourceLanguageCode";
	const _SRC = "SkippedRecordCount";
	const _ST = "SourceText";
	const _STC = "SkippedTermCount";
	const _STTJ = "StartTextTranslationJob";
	const _STTJR = "StartTextTranslationJobRequest";
	const _STTJRt = "StartTextTranslationJobResponse";
	const _STTJRto = "StopTextTranslationJobRequest";
	const _STTJRtop = "StopTextTranslationJobResponse";
	const _STTJt = "StopTextTranslationJob";
	const _STu = "SubmittedTime";
	const _SU = "S3Uri";
	const _SUE = "ServiceUnavailableException";
	const _Se = "Settings";
	const _T = "Terms";
	const _TC = "TermCount";
	const _TD = "TerminologyData";
	const _TDC = "TranslatedDocumentContent";
	const _TDCr = "TranslatedDocumentsCount";
	const _TDF = "TerminologyDataFormat";
	const _TDL = "TerminologyDataLocation";
	const _TDR = "TranslateDocumentRequest";
	const _TDRr = "TranslateDocumentResponse";
	const _TDr = "TranslatedDocument";
	const _TDra = "TranslateDocument";
	const _TF = "TerminologyFile";
	const _TK = "TagKeys";
	const _TL = "TagList";
	const _TLC = "TargetLanguageCode";
	const _TLCa = "TargetLanguageCodes";
	const _TLe = "TermList";
	const _TMRE = "TooManyRequestsException";
	const _TMTE = "TooManyTagsException";
	const _TN = "TerminologyNames";
	const _TP = "TerminologyProperties";
	const _TPL = "TerminologyPropertiesList";
	const _TR = "TagResource";
	const _TRR = "TagResourceRequest";
	const _TRRa = "TagResourceResponse";
	const _TS = "TranslationSettings";
	const _TSLEE = "TextSizeLimitExceededException";
	const _TT = "TargetText";
	const _TTJF = "TextTranslationJobFilter";
	const _TTJP = "TextTranslationJobProperties";
	const _TTJPL = "TextTranslationJobPropertiesList";
	const _TTR = "TranslateTextRequest";
	const _TTRr = "TranslateTextResponse";
	const _TTr = "TranslatedText";
	const _TTra = "TranslateText";
	const _Ta = "Tags";
	const _Tag = "Tag";
	const _Te = "Term";
	const _Tex = "Text";
	const _Ty = "Type";
	const _UDLCE = "UnsupportedDisplayLanguageCodeException";
	const _ULPE = "UnsupportedLanguagePairException";
	const _UPD = "UpdateParallelData";
	const _UPDR = "UpdateParallelDataRequest";
	const _UPDRp = "UpdateParallelDataResponse";
	const _UR = "UntagResource";
	const _URR = "UntagResourceRequest";
	const _URRn = "UntagResourceResponse";
	const _V = "Value";
	const _c = "client";
	const _e = "error";
	const _hE = "httpError";
	const _m = "message";
	const _s = "smithy.ts.sdk.synthetic.com.amazonaws.translate";
	const _se = "server";
	const n0 = "com.amazonaws.translate";
	const _s_registry = new TypeRegistry(_s);
	var TranslateServiceException$ = [
		-3,
		_s,
		"TranslateServiceException",
		0,
		[],
		[]
	];
	_s_registry.registerError(TranslateServiceException$, TranslateServiceException);
	const n0_registry = new TypeRegistry(n0);
	var ConcurrentModificationException$ = [
		-3,
		n0,
		_CME,
		{
			[_e]: _c,
			[_hE]: 409
		},
		[_M],
		[0]
	];
	n0_registry.registerError(ConcurrentModificationException$, ConcurrentModificationException);
	var ConflictException$ = [
		-3,
		n0,
		_CE,
		{
			[_e]: _c,
			[_hE]: 409
		},
		[_M],
		[0]
	];
	n0_registry.registerError(ConflictException$, ConflictException);
	var DetectedLanguageLowConfidenceException$ = [
		-3,
		n0,
		_DLLCE,
		{
			[_e]: _c,
			[_hE]: 400
		},
		[_M, _DLC],
		[0, 0]
	];
	n0_registry.registerError(DetectedLanguageLowConfidenceException$, DetectedLanguageLowConfidenceException);
	var InternalServerException$ = [
		-3,
		n0,
		_ISE,
		{
			[_e]: _se,
			[_hE]: 500
		},
		[_M],
		[0]
	];
	n0_registry.registerError(InternalServerException$, InternalServerException);
	var InvalidFilterException$ = [
		-3,
		n0,
		_IFE,
		{
			[_e]: _c,
			[_hE]: 400
		},
		[_M],
		[0]
	];
	n0_registry.registerError(InvalidFilterException$, InvalidFilterException);
	var InvalidParameterValueException$ = [
		-3,
		n0,
		_IPVE,
		{
			[_e]: _c,
			[_hE]: 400
		},
		[_M],
		[0]
	];
	n0_registry.registerError(InvalidParameterValueException$, InvalidParameterValueException);
	var InvalidRequestException$ = [
		-3,
		n0,
		_IRE,
		{
			[_e]: _c,
			[_hE]: 400
		},
		[_M],
		[0]
	];
	n0_registry.registerError(InvalidRequestException$, InvalidRequestException);
	var LimitExceededException$ = [
		-3,
		n0,
		_LEE,
		{
			[_e]: _c,
			[_hE]: 400
		},
		[_M],
		[0]
	];
	n0_registry.registerError(LimitExceededException$, LimitExceededException);
	var ResourceNotFoundException$ = [
		-3,
		n0,
		_RNFE,
		{
			[_e]: _c,
			[_hE]: 404
		},
		[_M],
		[0]
	];
	n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
	var ServiceUnavailableException$ = [
		-3,
		n0,
		_SUE,
		{
			[_e]: _se,
			[_hE]: 503
		},
		[_M],
		[0]
	];
	n0_registry.registerError(ServiceUnavailableException$, ServiceUnavailableException);
	var TextSizeLimitExceededException$ = [
		-3,
		n0,
		_TSLEE,
		{
			[_e]: _c,
			[_hE]: 400
		},
		[_M],
		[0]
	];
	n0_registry.registerError(TextSizeLimitExceededException$, TextSizeLimitExceededException);
	var TooManyRequestsException$ = [
		-3,
		n0,
		_TMRE,
		{
			[_e]: _c,
			[_hE]: 429
		},
		[_M],
		[0]
	];
	n0_registry.registerError(TooManyRequestsException$, TooManyRequestsException);
	var TooManyTagsException$ = [
		-3,
		n0,
		_TMTE,
		{
			[_e]: _c,
			[_hE]: 400
		},
		[_m, _RA],
		[0, 0]
	];
	n0_registry.registerError(TooManyTagsException$, TooManyTagsException);
	var UnsupportedDisplayLanguageCodeException$ = [
		-3,
		n0,
		_UDLCE,
		{
			[_e]: _c,
			[_hE]: 400
		},
		[_M, _DLCi],
		[0, 0]
	];
	n0_registry.registerError(UnsupportedDisplayLanguageCodeException$, UnsupportedDisplayLanguageCodeException);
	var UnsupportedLanguagePairException$ = [
		-3,
		n0,
		_ULPE,
		{
			[_e]: _c,
			[_hE]: 400
		},
		[
			_M,
			_SLC,
			_TLC
		],
		[
			0,
			0,
			0
		]
	];
	n0_registry.registerError(UnsupportedLanguagePairException$, UnsupportedLanguagePairException);
	const errorTypeRegistries = [_s_registry, n0_registry];
	var DocumentContent = [
		0,
		n0,
		_DC,
		8,
		21
	];
	var TerminologyFile = [
		0,
		n0,
		_TF,
		8,
		21
	];
	var TranslatedDocumentContent = [
		0,
		n0,
		_TDC,
		8,
		21
	];
	var AppliedTerminology$ = [
		3,
		n0,
		_AT,
		0,
		[_N, _T],
		[0, () => TermList]
	];
	var CreateParallelDataRequest$ = [
		3,
		n0,
		_CPDR,
		0,
		[
			_N,
			_PDC,
			_D,
			_EK,
			_CT,
			_Ta
		],
		[
			0,
			() => ParallelDataConfig$,
			0,
			() => EncryptionKey$,
			[0, 4],
			() => TagList
		],
		2
	];
	var CreateParallelDataResponse$ = [
		3,
		n0,
		_CPDRr,
		0,
		[_N, _S],
		[0, 0]
	];
	var DeleteParallelDataRequest$ = [
		3,
		n0,
		_DPDR,
		0,
		[_N],
		[0],
		1
	];
	var DeleteParallelDataResponse$ = [
		3,
		n0,
		_DPDRe,
		0,
		[_N, _S],
		[0, 0]
	];
	var DeleteTerminologyRequest$ = [
		3,
		n0,
		_DTR,
		0,
		[_N],
		[0],
		1
	];
	var DescribeTextTranslationJobRequest$ = [
		3,
		n0,
		_DTTJR,
		0,
		[_JI],
		[0],
		1
	];
	var DescribeTextTranslationJobResponse$ = [
		3,
		n0,
		_DTTJRe,
		0,
		[_TTJP],
		[() => TextTranslationJobProperties$]
	];
	var Document$ = [
		3,
		n0,
		_Do,
		0,
		[_C, _CTo],
		[[() => DocumentContent, 0], 0],
		2
	];
	var EncryptionKey$ = [
		3,
		n0,
		_EK,
		0,
		[_Ty, _I],
		[0, 0],
		2
	];
	var GetParallelDataRequest$ = [
		3,
		n0,
		_GPDR,
		0,
		[_N],
		[0],
		1
	];
	var GetParallelDataResponse$ = [
		3,
		n0,
		_GPDRe,
		0,
		[
			_PDP,
			_DL,
			_ADL,
			_LUAADL
		],
		[
			() => ParallelDataProperties$,
			() => ParallelDataDataLocation$,
			() => ParallelDataDataLocation$,
			() => ParallelDataDataLocation$
		]
	];
	var GetTerminologyRequest$ = [
		3,
		n0,
		_GTR,
		0,
		[_N, _TDF],
		[0, 0],
		1
	];
	var GetTerminologyResponse$ = [
		3,
		n0,
		_GTRe,
		0,
		[
			_TP,
			_TDL,
			_ADL
		],
		[
			() => TerminologyProperties$,
			() => TerminologyDataLocation$,
			() => TerminologyDataLocation$
		]
	];
	var ImportTerminologyRequest$ = [
		3,
		n0,
		_ITR,
		0,
		[
			_N,
			_MS,
			_TD,
			_D,
			_EK,
			_Ta
		],
		[
			0,
			0,
			[() => TerminologyData$, 0],
			0,
			() => EncryptionKey$,
			() => TagList
		],
		3
	];
	var ImportTerminologyResponse$ = [
		3,
		n0,
		_ITRm,
		0,
		[_TP, _ADL],
		[() => TerminologyProperties$, () => TerminologyDataLocation$]
	];
	var InputDataConfig$ = [
		3,
		n0,
		_IDC,
		0,
		[_SU, _CTo],
		[0, 0],
		2
	];
	var JobDetails$ = [
		3,
		n0,
		_JD,
		0,
		[
			_TDCr,
			_DWEC,
			_IDCn
		],
		[
			1,
			1,
			1
		]
	];
	var Language$ = [
		3,
		n0,
		_L,
		0,
		[_LN, _LC],
		[0, 0],
		2
	];
	var ListLanguagesRequest$ = [
		3,
		n0,
		_LLR,
		0,
		[
			_DLCi,
			_NT,
			_MR
		],
		[
			0,
			0,
			1
		]
	];
	var ListLanguagesResponse$ = [
		3,
		n0,
		_LLRi,
		0,
		[
			_La,
			_DLCi,
			_NT
		],
		[
			() => LanguagesList,
			0,
			0
		]
	];
	var ListParallelDataRequest$ = [
		3,
		n0,
		_LPDR,
		0,
		[_NT, _MR],
		[0, 1]
	];
	var ListParallelDataResponse$ = [
		3,
		n0,
		_LPDRi,
		0,
		[_PDPL, _NT],
		[() => ParallelDataPropertiesList, 0]
	];
	var ListTagsForResourceRequest$ = [
		3,
		n0,
		_LTFRR,
		0,
		[_RA],
		[0],
		1
	];
	var ListTagsForResourceResponse$ = [
		3,
		n0,
		_LTFRRi,
		0,
		[_Ta],
		[() => TagList]
	];
	var ListTerminologiesRequest$ = [
		3,
		n0,
		_LTR,
		0,
		[_NT, _MR],
		[0, 1]
	];
	var ListTerminologiesResponse$ = [
		3,
		n0,
		_LTRi,
		0,
		[_TPL, _NT],
		[() => TerminologyPropertiesList, 0]
	];
	var ListTextTranslationJobsRequest$ = [
		3,
		n0,
		_LTTJR,
		0,
		[
			_F,
			_NT,
			_MR
		],
		[
			() => TextTranslationJobFilter$,
			0,
			1
		]
	];
	var ListTextTranslationJobsResponse$ = [
		3,
		n0,
		_LTTJRi,
		0,
		[_TTJPL, _NT],
		[() => TextTranslationJobPropertiesList, 0]
	];
	var OutputDataConfig$ = [
		3,
		n0,
		_ODC,
		0,
		[_SU, _EK],
		[0, () => EncryptionKey$],
		1
	];
	var ParallelDataConfig$ = [
		3,
		n0,
		_PDC,
		0,
		[_SU, _Fo],
		[0, 0]
	];
	var ParallelDataDataLocation$ = [
		3,
		n0,
		_PDDL,
		0,
		[_RT, _Lo],
		[0, 0],
		2
	];
	var ParallelDataProperties$ = [
		3,
		n0,
		_PDP,
		0,
		[
			_N,
			_A,
			_D,
			_S,
			_SLC,
			_TLCa,
			_PDC,
			_M,
			_IDS,
			_IRC,
			_FRC,
			_SRC,
			_EK,
			_CA,
			_LUA,
			_LUAS,
			_LUAA
		],
		[
			0,
			0,
			0,
			0,
			0,
			64,
			() => ParallelDataConfig$,
			0,
			1,
			1,
			1,
			1,
			() => EncryptionKey$,
			4,
			4,
			0,
			4
		]
	];
	var StartTextTranslationJobRequest$ = [
		3,
		n0,
		_STTJR,
		0,
		[
			_IDC,
			_ODC,
			_DARA,
			_SLC,
			_TLCa,
			_JN,
			_TN,
			_PDN,
			_CT,
			_Se
		],
		[
			() => InputDataConfig$,
			() => OutputDataConfig$,
			0,
			0,
			64,
			0,
			64,
			64,
			[0, 4],
			() => TranslationSettings$
		],
		5
	];
	var StartTextTranslationJobResponse$ = [
		3,
		n0,
		_STTJRt,
		0,
		[_JI, _JS],
		[0, 0]
	];
	var StopTextTranslationJobRequest$ = [
		3,
		n0,
		_STTJRto,
		0,
		[_JI],
		[0],
		1
	];
	var StopTextTranslationJobResponse$ = [
		3,
		n0,
		_STTJRtop,
		0,
		[_JI, _JS],
		[0, 0]
	];
	var Tag$ = [
		3,
		n0,
		_Tag,
		0,
		[_K, _V],
		[0, 0],
		2
	];
	var TagResourceRequest$ = [
		3,
		n0,
		_TRR,
		0,
		[_RA, _Ta],
		[0, () => TagList],
		2
	];
	var TagResourceResponse$ = [
		3,
		n0,
		_TRRa,
		0,
		[],
		[]
	];
	var Term$ = [
		3,
		n0,
		_Te,
		0,
		[_ST, _TT],
		[0, 0]
	];
	var TerminologyData$ = [
		3,
		n0,
		_TD,
		0,
		[
			_Fi,
			_Fo,
			_Di
		],
		[
			[() => TerminologyFile, 0],
			0,
			0
		],
		2
	];
	var TerminologyDataLocation$ = [
		3,
		n0,
		_TDL,
		0,
		[_RT, _Lo],
		[0, 0],
		2
	];
	var TerminologyProperties$ = [
		3,
		n0,
		_TP,
		0,
		[
			_N,
			_D,
			_A,
			_SLC,
			_TLCa,
			_EK,
			_SB,
			_TC,
			_CA,
			_LUA,
			_Di,
			_M,
			_STC,
			_Fo
		],
		[
			0,
			0,
			0,
			0,
			64,
			() => EncryptionKey$,
			1,
			1,
			4,
			4,
			0,
			0,
			1,
			0
		]
	];
	var TextTranslationJobFilter$ = [
		3,
		n0,
		_TTJF,
		0,
		[
			_JN,
			_JS,
			_SBT,
			_SAT
		],
		[
			0,
			0,
			4,
			4
		]
	];
	var TextTranslationJobProperties$ = [
		3,
		n0,
		_TTJP,
		0,
		[
			_JI,
			_JN,
			_JS,
			_JD,
			_SLC,
			_TLCa,
			_TN,
			_PDN,
			_M,
			_STu,
			_ET,
			_IDC,
			_ODC,
			_DARA,
			_Se
		],
		[
			0,
			0,
			0,
			() => JobDetails$,
			0,
			64,
			64,
			64,
			0,
			4,
			4,
			() => InputDataConfig$,
			() => OutputDataConfig$,
			0,
			() => TranslationSettings$
		]
	];
	var TranslatedDocument$ = [
		3,
		n0,
		_TDr,
		0,
		[_C],
		[[() => TranslatedDocumentContent, 0]],
		1
	];
	var TranslateDocumentRequest$ = [
		3,
		n0,
		_TDR,
		0,
		[
			_Do,
			_SLC,
			_TLC,
			_TN,
			_Se
		],
		[
			[() => Document$, 0],
			0,
			0,
			64,
			() => TranslationSettings$
		],
		3
	];
	var TranslateDocumentResponse$ = [
		3,
		n0,
		_TDRr,
		0,
		[
			_TDr,
			_SLC,
			_TLC,
			_ATp,
			_AS
		],
		[
			[() => TranslatedDocument$, 0],
			0,
			0,
			() => AppliedTerminologyList,
			() => TranslationSettings$
		],
		3
	];
	var TranslateTextRequest$ = [
		3,
		n0,
		_TTR,
		0,
		[
			_Tex,
			_SLC,
			_TLC,
			_TN,
			_Se
		],
		[
			0,
			0,
			0,
			64,
			() => TranslationSettings$
		],
		3
	];
	var TranslateTextResponse$ = [
		3,
		n0,
		_TTRr,
		0,
		[
			_TTr,
			_SLC,
			_TLC,
			_ATp,
			_AS
		],
		[
			0,
			0,
			0,
			() => AppliedTerminologyList,
			() => TranslationSettings$
		],
		3
	];
	var TranslationSettings$ = [
		3,
		n0,
		_TS,
		0,
		[
			_For,
			_P,
			_B
		],
		[
			0,
			0,
			0
		]
	];
	var UntagResourceRequest$ = [
		3,
		n0,
		_URR,
		0,
		[_RA, _TK],
		[0, 64],
		2
	];
	var UntagResourceResponse$ = [
		3,
		n0,
		_URRn,
		0,
		[],
		[]
	];
	var UpdateParallelDataRequest$ = [
		3,
		n0,
		_UPDR,
		0,
		[
			_N,
			_PDC,
			_D,
			_CT
		],
		[
			0,
			() => ParallelDataConfig$,
			0,
			[0, 4]
		],
		2
	];
	var UpdateParallelDataResponse$ = [
		3,
		n0,
		_UPDRp,
		0,
		[
			_N,
			_S,
			_LUAS,
			_LUAA
		],
		[
			0,
			0,
			0,
			4
		]
	];
	var __Unit = "unit";
	var AppliedTerminologyList = [
		1,
		n0,
		_ATL,
		0,
		() => AppliedTerminology$
	];
	var LanguagesList = [
		1,
		n0,
		_LL,
		0,
		() => Language$
	];
	var ParallelDataPropertiesList = [
		1,
		n0,
		_PDPL,
		0,
		() => ParallelDataProperties$
	];
	var TagList = [
		1,
		n0,
		_TL,
		0,
		() => Tag$
	];
	var TerminologyPropertiesList = [
		1,
		n0,
		_TPL,
		0,
		() => TerminologyProperties$
	];
	var TermList = [
		1,
		n0,
		_TLe,
		0,
		() => Term$
	];
	var TextTranslationJobPropertiesList = [
		1,
		n0,
		_TTJPL,
		0,
		() => TextTranslationJobProperties$
	];
	var CreateParallelData$ = [
		9,
		n0,
		_CPD,
		0,
		() => CreateParallelDataRequest$,
		() => CreateParallelDataResponse$
	];
	var DeleteParallelData$ = [
		9,
		n0,
		_DPD,
		0,
		() => DeleteParallelDataRequest$,
		() => DeleteParallelDataResponse$
	];
	var DeleteTerminology$ = [
		9,
		n0,
		_DT,
		0,
		() => DeleteTerminologyRequest$,
		() => __Unit
	];
	var DescribeTextTranslationJob$ = [
		9,
		n0,
		_DTTJ,
		0,
		() => DescribeTextTranslationJobRequest$,
		() => DescribeTextTranslationJobResponse$
	];
	var GetParallelData$ = [
		9,
		n0,
		_GPD,
		0,
		() => GetParallelDataRequest$,
		() => GetParallelDataResponse$
	];
	var GetTerminology$ = [
		9,
		n0,
		_GT,
		0,
		() => GetTerminologyRequest$,
		() => GetTerminologyResponse$
	];
	var ImportTerminology$ = [
		9,
		n0,
		_IT,
		0,
		() => ImportTerminologyRequest$,
		() => ImportTerminologyResponse$
	];
	var ListLanguages$ = [
		9,
		n0,
		_LLi,
		0,
		() => ListLanguagesRequest$,
		() => ListLanguagesResponse$
	];
	var ListParallelData$ = [
		9,
		n0,
		_LPD,
		0,
		() => ListParallelDataRequest$,
		() => ListParallelDataResponse$
	];
	var ListTagsForResource$ = [
		9,
		n0,
		_LTFR,
		0,
		() => ListTagsForResourceRequest$,
		() => ListTagsForResourceResponse$
	];
	var ListTerminologies$ = [
		9,
		n0,
		_LT,
		0,
		() => ListTerminologiesRequest$,
		() => ListTerminologiesResponse$
	];
	var ListTextTranslationJobs$ = [
		9,
		n0,
		_LTTJ,
		0,
		() => ListTextTranslationJobsRequest$,
		() => ListTextTranslationJobsResponse$
	];
	var StartTextTranslationJob$ = [
		9,
		n0,
		_STTJ,
		0,
		() => StartTextTranslationJobRequest$,
		() => StartTextTranslationJobResponse$
	];
	var StopTextTranslationJob$ = [
		9,
		n0,
		_STTJt,
		0,
		() => StopTextTranslationJobRequest$,
		() => StopTextTranslationJobResponse$
	];
	var TagResource$ = [
		9,
		n0,
		_TR,
		0,
		() => TagResourceRequest$,
		() => TagResourceResponse$
	];
	var TranslateDocument$ = [
		9,
		n0,
		_TDra,
		0,
		() => TranslateDocumentRequest$,
		() => TranslateDocumentResponse$
	];
	var TranslateText$ = [
		9,
		n0,
		_TTra,
		0,
		() => TranslateTextRequest$,
		() => TranslateTextResponse$
	];
	var UntagResource$ = [
		9,
		n0,
		_UR,
		0,
		() => UntagResourceRequest$,
		() => UntagResourceResponse$
	];
	var UpdateParallelData$ = [
		9,
		n0,
		_UPD,
		0,
		() => UpdateParallelDataRequest$,
		() => UpdateParallelDataResponse$
	];
	const getRuntimeConfig$1 = (config) => {
		return {
			apiVersion: "2017-07-01",
			base64Decoder: config?.base64Decoder ?? fromBase64,
			base64Encoder: config?.base64Encoder ?? toBase64,
			disableHostPrefix: config?.disableHostPrefix ?? false,
			endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
			extensions: config?.extensions ?? [],
			httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultTranslateHttpAuthSchemeProvider,
			httpAuthSchemes: config?.httpAuthSchemes ?? [{
				schemeId: "aws.auth#sigv4",
				identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
				signer: new AwsSdkSigV4Signer()
			}],
			logger: config?.logger ?? new NoOpLogger(),
			protocol: config?.protocol ?? AwsJson1_1Protocol,
			protocolSettings: config?.protocolSettings ?? {
				defaultNamespace: "com.amazonaws.translate",
				errorTypeRegistries,
				version: "2017-07-01",
				serviceTarget: "AWSShineFrontendService_20170701"
			},
			serviceId: config?.serviceId ?? "Translate",
			sha256: config?.sha256 ?? Sha256,
			urlParser: config?.urlParser ?? parseUrl,
			utf8Decoder: config?.utf8Decoder ?? fromUtf8,
			utf8Encoder: config?.utf8Encoder ?? toUtf8
		};
	};
	const getRuntimeConfig = (config) => {
		emitWarningIfUnsupportedVersion(process.version);
		const defaultsMode = resolveDefaultsModeConfig(config);
		const defaultConfigProvider = () => defaultsMode().then(loadConfigsForDefaultMode);
		const clientSharedValues = getRuntimeConfig$1(config);
		emitWarningIfUnsupportedVersion$1(process.version);
		const loaderConfig = {
			profile: config?.profile,
			logger: clientSharedValues.logger
		};
		return {
			...clientSharedValues,
			...config,
			runtime: "node",
			defaultsMode,
			authSchemePreference: config?.authSchemePreference ?? loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
			bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength,
			credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider,
			defaultUserAgentProvider: config?.defaultUserAgentProvider ?? createDefaultUserAgentProvider({
				serviceId: clientSharedValues.serviceId,
				clientVersion: packageInfo.version
			}),
			maxAttempts: config?.maxAttempts ?? loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
			region: config?.region ?? loadConfig(NODE_REGION_CONFIG_OPTIONS, {
				...NODE_REGION_CONFIG_FILE_OPTIONS,
				...loaderConfig
			}),
			requestHandler: NodeHttpHandler.create(config?.requestHandler ?? defaultConfigProvider),
			retryMode: config?.retryMode ?? loadConfig({
				...NODE_RETRY_MODE_CONFIG_OPTIONS,
				default: async () => (await defaultConfigProvider()).retryMode || DEFAULT_RETRY_MODE
			}, config),
			streamCollector: config?.streamCollector ?? streamCollector,
			useDualstackEndpoint: config?.useDualstackEndpoint ?? loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
			useFipsEndpoint: config?.useFipsEndpoint ?? loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
			userAgentAppId: config?.userAgentAppId ?? loadConfig(NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
		};
	};
	const getHttpAuthExtensionConfiguration = (runtimeConfig) => {
		const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
		let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
		let _credentials = runtimeConfig.credentials;
		return {
			setHttpAuthScheme(httpAuthScheme) {
				const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
				if (index === -1) _httpAuthSchemes.push(httpAuthScheme);
				else _httpAuthSchemes.splice(index, 1, httpAuthScheme);
			},
			httpAuthSchemes() {
				return _httpAuthSchemes;
			},
			setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
				_httpAuthSchemeProvider = httpAuthSchemeProvider;
			},
			httpAuthSchemeProvider() {
				return _httpAuthSchemeProvider;
			},
			setCredentials(credentials) {
				_credentials = credentials;
			},
			credentials() {
				return _credentials;
			}
		};
	};
	const resolveHttpAuthRuntimeConfig = (config) => {
		return {
			httpAuthSchemes: config.httpAuthSchemes(),
			httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
			credentials: config.credentials()
		};
	};
	const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
		const extensionConfiguration = Object.assign(getAwsRegionExtensionConfiguration(runtimeConfig), getDefaultExtensionConfiguration(runtimeConfig), getHttpHandlerExtensionConfiguration(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
		extensions.forEach((extension) => extension.configure(extensionConfiguration));
		return Object.assign(runtimeConfig, resolveAwsRegionExtensionConfiguration(extensionConfiguration), resolveDefaultRuntimeConfig(extensionConfiguration), resolveHttpHandlerRuntimeConfig(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
	};
	var TranslateClient = class extends Client {
		config;
		constructor(...[configuration]) {
			const _config_0 = getRuntimeConfig(configuration || {});
			super(_config_0);
			this.initConfig = _config_0;
			const _config_1 = resolveClientEndpointParameters(_config_0);
			const _config_2 = resolveUserAgentConfig(_config_1);
			const _config_3 = resolveRetryConfig(_config_2);
			const _config_4 = resolveRegionConfig(_config_3);
			const _config_5 = resolveHostHeaderConfig(_config_4);
			const _config_6 = resolveEndpointConfig(_config_5);
			const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
			const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
			this.config = _config_8;
			this.middlewareStack.use(getSchemaSerdePlugin(this.config));
			this.middlewareStack.use(getUserAgentPlugin(this.config));
			this.middlewareStack.use(getRetryPlugin(this.config));
			this.middlewareStack.use(getContentLengthPlugin(this.config));
			this.middlewareStack.use(getHostHeaderPlugin(this.config));
			this.middlewareStack.use(getLoggerPlugin(this.config));
			this.middlewareStack.use(getRecursionDetectionPlugin(this.config));
			this.middlewareStack.use(getHttpAuthSchemeEndpointRuleSetPlugin(this.config, {
				httpAuthSchemeParametersProvider: defaultTranslateHttpAuthSchemeParametersProvider,
				identityProviderConfigProvider: async (config) => new DefaultIdentityProviderConfig({ "aws.auth#sigv4": config.credentials })
			}));
			this.middlewareStack.use(getHttpSigningPlugin(this.config));
		}
		destroy() {
			super.destroy();
		}
	};
	const command = makeBuilder(commonParams, "AWSShineFrontendService_20170701", "TranslateClient", getEndpointPlugin);
	const _ep0 = {};
	const _mw0 = (Command, cs, config, o) => [];
	var CreateParallelDataCommand = class extends command(_ep0, _mw0, "CreateParallelData", CreateParallelData$) {};
	var DeleteParallelDataCommand = class extends command(_ep0, _mw0, "DeleteParallelData", DeleteParallelData$) {};
	var DeleteTerminologyCommand = class extends command(_ep0, _mw0, "DeleteTerminology", DeleteTerminology$) {};
	var DescribeTextTranslationJobCommand = class extends command(_ep0, _mw0, "DescribeTextTranslationJob", DescribeTextTranslationJob$) {};
	var GetParallelDataCommand = class extends command(_ep0, _mw0, "GetParallelData", GetParallelData$) {};
	var GetTerminologyCommand = class extends command(_ep0, _mw0, "GetTerminology", GetTerminology$) {};
	var ImportTerminologyCommand = class extends command(_ep0, _mw0, "ImportTerminology", ImportTerminology$) {};
	var ListLanguagesCommand = class extends command(_ep0, _mw0, "ListLanguages", ListLanguages$) {};
	var ListParallelDataCommand = class extends command(_ep0, _mw0, "ListParallelData", ListParallelData$) {};
	var ListTagsForResourceCommand = class extends command(_ep0, _mw0, "ListTagsForResource", ListTagsForResource$) {};
	var ListTerminologiesCommand = class extends command(_ep0, _mw0, "ListTerminologies", ListTerminologies$) {};
	var ListTextTranslationJobsCommand = class extends command(_ep0, _mw0, "ListTextTranslationJobs", ListTextTranslationJobs$) {};
	var StartTextTranslationJobCommand = class extends command(_ep0, _mw0, "StartTextTranslationJob", StartTextTranslationJob$) {};
	var StopTextTranslationJobCommand = class extends command(_ep0, _mw0, "StopTextTranslationJob", StopTextTranslationJob$) {};
	var TagResourceCommand = class extends command(_ep0, _mw0, "TagResource", TagResource$) {};
	var TranslateDocumentCommand = class extends command(_ep0, _mw0, "TranslateDocument", TranslateDocument$) {};
	var TranslateTextCommand = class extends command(_ep0, _mw0, "TranslateText", TranslateText$) {};
	var UntagResourceCommand = class extends command(_ep0, _mw0, "UntagResource", UntagResource$) {};
	var UpdateParallelDataCommand = class extends command(_ep0, _mw0, "UpdateParallelData", UpdateParallelData$) {};
	const paginateListLanguages = createPaginator(TranslateClient, ListLanguagesCommand, "NextToken", "NextToken", "MaxResults");
	const paginateListParallelData = createPaginator(TranslateClient, ListParallelDataCommand, "NextToken", "NextToken", "MaxResults");
	const paginateListTerminologies = createPaginator(TranslateClient, ListTerminologiesCommand, "NextToken", "NextToken", "MaxResults");
	const paginateListTextTranslationJobs = createPaginator(TranslateClient, ListTextTranslationJobsCommand, "NextToken", "NextToken", "MaxResults");
	const commands = {
		CreateParallelDataCommand,
		DeleteParallelDataCommand,
		DeleteTerminologyCommand,
		DescribeTextTranslationJobCommand,
		GetParallelDataCommand,
		GetTerminologyCommand,
		ImportTerminologyCommand,
		ListLanguagesCommand,
		ListParallelDataCommand,
		ListTagsForResourceCommand,
		ListTerminologiesCommand,
		ListTextTranslationJobsCommand,
		StartTextTranslationJobCommand,
		StopTextTranslationJobCommand,
		TagResourceCommand,
		TranslateDocumentCommand,
		TranslateTextCommand,
		UntagResourceCommand,
		UpdateParallelDataCommand
	};
	const paginators = {
		paginateListLanguages,
		paginateListParallelData,
		paginateListTerminologies,
		paginateListTextTranslationJobs
	};
	var Translate = class extends TranslateClient {};
	createAggregatedClient(commands, Translate, { paginators });
	const EncryptionKeyType = { KMS: "KMS" };
	const ParallelDataFormat = {
		CSV: "CSV",
		TMX: "TMX",
		TSV: "TSV"
	};
	const ParallelDataStatus = {
		ACTIVE: "ACTIVE",
		CREATING: "CREATING",
		DELETING: "DELETING",
		FAILED: "FAILED",
		UPDATING: "UPDATING"
	};
	const JobStatus = {
		COMPLETED: "COMPLETED",
		COMPLETED_WITH_ERROR: "COMPLETED_WITH_ERROR",
		FAILED: "FAILED",
		IN_PROGRESS: "IN_PROGRESS",
		STOPPED: "STOPPED",
		STOP_REQUESTED: "STOP_REQUESTED",
		SUBMITTED: "SUBMITTED"
	};
	const Brevity = { ON: "ON" };
	const Formality = {
		FORMAL: "FORMAL",
		INFORMAL: "INFORMAL"
	};
	const Profanity = { MASK: "MASK" };
	const TerminologyDataFormat = {
		CSV: "CSV",
		TMX: "TMX",
		TSV: "TSV"
	};
	const Directionality = {
		MULTI: "MULTI",
		UNI: "UNI"
	};
	const MergeStrategy = { OVERWRITE: "OVERWRITE" };
	const DisplayLanguageCode = {
		DE: "de",
		EN: "en",
		ES: "es",
		FR: "fr",
		IT: "it",
		JA: "ja",
		KO: "ko",
		PT: "pt",
		ZH: "zh",
		ZH_TW: "zh-TW"
	};
	exports.AppliedTerminology$ = AppliedTerminology$;
	exports.Brevity = Brevity;
	exports.ConcurrentModificationException = ConcurrentModificationException;
	exports.ConcurrentModificationException$ = ConcurrentModificationException$;
	exports.ConflictException = ConflictException;
	exports.ConflictException$ = ConflictException$;
	exports.CreateParallelData$ = CreateParallelData$;
	exports.CreateParallelDataCommand = CreateParallelDataCommand;
	exports.CreateParallelDataRequest$ = CreateParallelDataRequest$;
	exports.CreateParallelDataResponse$ = CreateParallelDataResponse$;
	exports.DeleteParallelData$ = DeleteParallelData$;
	exports.DeleteParallelDataCommand = DeleteParallelDataCommand;
	exports.DeleteParallelDataRequest$ = DeleteParallelDataRequest$;
	exports.DeleteParallelDataResponse$ = DeleteParallelDataResponse$;
	exports.DeleteTerminology$ = DeleteTerminology$;
	exports.DeleteTerminologyCommand = DeleteTerminologyCommand;
	exports.DeleteTerminologyRequest$ = DeleteTerminologyRequest$;
	exports.DescribeTextTranslationJob$ = DescribeTextTranslationJob$;
	exports.DescribeTextTranslationJobCommand = DescribeTextTranslationJobCommand;
	exports.DescribeTextTranslationJobRequest$ = DescribeTextTranslationJobRequest$;
	exports.DescribeTextTranslationJobResponse$ = DescribeTextTranslationJobResponse$;
	exports.DetectedLanguageLowConfidenceException = DetectedLanguageLowConfidenceException;
	exports.DetectedLanguageLowConfidenceException$ = DetectedLanguageLowConfidenceException$;
	exports.Directionality = Directionality;
	exports.DisplayLanguageCode = DisplayLanguageCode;
	exports.Document$ = Document$;
	exports.EncryptionKey$ = EncryptionKey$;
	exports.EncryptionKeyType = EncryptionKeyType;
	exports.Formality = Formality;
	exports.GetParallelData$ = GetParallelData$;
	exports.GetParallelDataCommand = GetParallelDataCommand;
	exports.GetParallelDataRequest$ = GetParallelDataRequest$;
	exports.GetParallelDataResponse$ = GetParallelDataResponse$;
	exports.GetTerminology$ = GetTerminology$;
	exports.GetTerminologyCommand = GetTerminologyCommand;
	exports.GetTerminologyRequest$ = GetTerminologyRequest$;
	exports.GetTerminologyResponse$ = GetTerminologyResponse$;
	exports.ImportTerminology$ = ImportTerminology$;
	exports.ImportTerminologyCommand = ImportTerminologyCommand;
	exports.ImportTerminologyRequest$ = ImportTerminologyRequest$;
	exports.ImportTerminologyResponse$ = ImportTerminologyResponse$;
	exports.InputDataConfig$ = InputDataConfig$;
	exports.InternalServerException = InternalServerException;
	exports.InternalServerException$ = InternalServerException$;
	exports.InvalidFilterException = InvalidFilterException;
	exports.InvalidFilterException$ = InvalidFilterException$;
	exports.InvalidParameterValueException = InvalidParameterValueException;
	exports.InvalidParameterValueException$ = InvalidParameterValueException$;
	exports.InvalidRequestException = InvalidRequestException;
	exports.InvalidRequestException$ = InvalidRequestException$;
	exports.JobDetails$ = JobDetails$;
	exports.JobStatus = JobStatus;
	exports.Language$ = Language$;
	exports.LimitExceededException = LimitExceededException;
	exports.LimitExceededException$ = LimitExceededException$;
	exports.ListLanguages$ = ListLanguages$;
	exports.ListLanguagesCommand = ListLanguagesCommand;
	exports.ListLanguagesRequest$ = ListLanguagesRequest$;
	exports.ListLanguagesResponse$ = ListLanguagesResponse$;
	exports.ListParallelData$ = ListParallelData$;
	exports.ListParallelDataCommand = ListParallelDataCommand;
	exports.ListParallelDataRequest$ = ListParallelDataRequest$;
	exports.ListParallelDataResponse$ = ListParallelDataResponse$;
	exports.ListTagsForResource$ = ListTagsForResource$;
	exports.ListTagsForResourceCommand = ListTagsForResourceCommand;
	exports.ListTagsForResourceRequest$ = ListTagsForResourceRequest$;
	exports.ListTagsForResourceResponse$ = ListTagsForResourceResponse$;
	exports.ListTerminologies$ = ListTerminologies$;
	exports.ListTerminologiesCommand = ListTerminologiesCommand;
	exports.ListTerminologiesRequest$ = ListTerminologiesRequest$;
	exports.ListTerminologiesResponse$ = ListTerminologiesResponse$;
	exports.ListTextTranslationJobs$ = ListTextTranslationJobs$;
	exports.ListTextTranslationJobsCommand = ListTextTranslationJobsCommand;
	exports.ListTextTranslationJobsRequest$ = ListTextTranslationJobsRequest$;
	exports.ListTextTranslationJobsResponse$ = ListTextTranslationJobsResponse$;
	exports.MergeStrategy = MergeStrategy;
	exports.OutputDataConfig$ = OutputDataConfig$;
	exports.ParallelDataConfig$ = ParallelDataConfig$;
	exports.ParallelDataDataLocation$ = ParallelDataDataLocation$;
	exports.ParallelDataFormat = ParallelDataFormat;
	exports.ParallelDataProperties$ = ParallelDataProperties$;
	exports.ParallelDataStatus = ParallelDataStatus;
	exports.Profanity = Profanity;
	exports.ResourceNotFoundException = ResourceNotFoundException;
	exports.ResourceNotFoundException$ = ResourceNotFoundException$;
	exports.ServiceUnavailableException = ServiceUnavailableException;
	exports.ServiceUnavailableException$ = ServiceUnavailableException$;
	exports.StartTextTranslationJob$ = StartTextTranslationJob$;
	exports.StartTextTranslationJobCommand = StartTextTranslationJobCommand;
	exports.StartTextTranslationJobRequest$ = StartTextTranslationJobRequest$;
	exports.StartTextTranslationJobResponse$ = StartTextTranslationJobResponse$;
	exports.StopTextTranslationJob$ = StopTextTranslationJob$;
	exports.StopTextTranslationJobCommand = StopTextTranslationJobCommand;
	exports.StopTextTranslationJobRequest$ = StopTextTranslationJobRequest$;
	exports.StopTextTranslationJobResponse$ = StopTextTranslationJobResponse$;
	exports.Tag$ = Tag$;
	exports.TagResource$ = TagResource$;
	exports.TagResourceCommand = TagResourceCommand;
	exports.TagResourceRequest$ = TagResourceRequest$;
	exports.TagResourceResponse$ = TagResourceResponse$;
	exports.Term$ = Term$;
	exports.TerminologyData$ = TerminologyData$;
	exports.TerminologyDataFormat = TerminologyDataFormat;
	exports.TerminologyDataLocation$ = TerminologyDataLocation$;
	exports.TerminologyProperties$ = TerminologyProperties$;
	exports.TextSizeLimitExceededException = TextSizeLimitExceededException;
	exports.TextSizeLimitExceededException$ = TextSizeLimitExceededException$;
	exports.TextTranslationJobFilter$ = TextTranslationJobFilter$;
	exports.TextTranslationJobProperties$ = TextTranslationJobProperties$;
	exports.TooManyRequestsException = TooManyRequestsException;
	exports.TooManyRequestsException$ = TooManyRequestsException$;
	exports.TooManyTagsException = TooManyTagsException;
	exports.TooManyTagsException$ = TooManyTagsException$;
	exports.Translate = Translate;
	exports.TranslateClient = TranslateClient;
	exports.TranslateDocument$ = TranslateDocument$;
	exports.TranslateDocumentCommand = TranslateDocumentCommand;
	exports.TranslateDocumentRequest$ = TranslateDocumentRequest$;
	exports.TranslateDocumentResponse$ = TranslateDocumentResponse$;
	exports.TranslateServiceException = TranslateServiceException;
	exports.TranslateServiceException$ = TranslateServiceException$;
	exports.TranslateText$ = TranslateText$;
	exports.TranslateTextCommand = TranslateTextCommand;
	exports.TranslateTextRequest$ = TranslateTextRequest$;
	exports.TranslateTextResponse$ = TranslateTextResponse$;
	exports.TranslatedDocument$ = TranslatedDocument$;
	exports.TranslationSettings$ = TranslationSettings$;
	exports.UnsupportedDisplayLanguageCodeException = UnsupportedDisplayLanguageCodeException;
	exports.UnsupportedDisplayLanguageCodeException$ = UnsupportedDisplayLanguageCodeException$;
	exports.UnsupportedLanguagePairException = UnsupportedLanguagePairException;
	exports.UnsupportedLanguagePairException$ = UnsupportedLanguagePairException$;
	exports.UntagResource$ = UntagResource$;
	exports.UntagResourceCommand = UntagResourceCommand;
	exports.UntagResourceRequest$ = UntagResourceRequest$;
	exports.UntagResourceResponse$ = UntagResourceResponse$;
	exports.UpdateParallelData$ = UpdateParallelData$;
	exports.UpdateParallelDataCommand = UpdateParallelDataCommand;
	exports.UpdateParallelDataRequest$ = UpdateParallelDataRequest$;
	exports.UpdateParallelDataResponse$ = UpdateParallelDataResponse$;
	exports.errorTypeRegistries = errorTypeRegistries;
	exports.paginateListLanguages = paginateListLanguages;
	exports.paginateListParallelData = paginateListParallelData;
	exports.paginateListTerminologies = paginateListTerminologies;
	exports.paginateListTextTranslationJobs = paginateListTextTranslationJobs;
}));

export default require_dist_cjs();

export {  };