namespace HtzPipeline.Functions.Telemetry;

/// <summary>
/// The names of attributes of spans, metrics and log lines that are the app's own (docs/telemetry.md). Their values are ids, codes, states and
/// counts: never a figure, a cell's text, a file's content or a secret.
/// </summary>
internal static class AttributeNames
{
    /// <summary>The submission's id.</summary>
    public const string Submission = "htz.submission";

    /// <summary>What the submission is: <c>upload</c>, <c>withdrawal</c>, <c>approval</c>, <c>refusal</c> or <c>confirmation</c>.</summary>
    public const string Kind = "htz.submission.kind";

    /// <summary>The submission's state: <c>published</c>, <c>rejected</c> …</summary>
    public const string State = "htz.submission.state";

    /// <summary>The department's code.</summary>
    public const string Department = "htz.department";

    /// <summary>The period that the submission is for, as its path has it.</summary>
    public const string Period = "htz.period";

    /// <summary>The area's code.</summary>
    public const string Area = "htz.area";

    /// <summary>The release's number in its area.</summary>
    public const string Release = "htz.release";

    /// <summary>How many transactions of the table were written.</summary>
    public const string Transactions = "htz.transactions";

    /// <summary>How many figures were accepted.</summary>
    public const string Accepted = "htz.figures.accepted";

    /// <summary>How many figures were held back.</summary>
    public const string Held = "htz.figures.held";

    /// <summary>How many findings there are.</summary>
    public const string Findings = "htz.findings";

    /// <summary>A finding's code.</summary>
    public const string FindingCode = "htz.finding.code";

    /// <summary>A finding's severity: <c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    public const string FindingSeverity = "htz.finding.severity";

    /// <summary>The webhook's id.</summary>
    public const string Webhook = "htz.webhook";

    /// <summary>The service of the storage account: <c>blob</c>, <c>queue</c> or <c>table</c>.</summary>
    public const string StorageService = "htz.storage.service";

    /// <summary>What a request to storage is for: <c>read</c>, <c>list</c>, <c>write</c>, <c>transaction</c> or <c>delete</c>.</summary>
    public const string StorageOperation = "htz.storage.operation";

    /// <summary>How storage answered: <c>2xx</c>, <c>4xx</c> …, or <c>none</c> if it did not.</summary>
    public const string StorageStatus = "htz.storage.status";

    /// <summary>Why something failed: an exception's type or a status code (OpenTelemetry).</summary>
    public const string ErrorType = "error.type";

    /// <summary>The status code of an answer (OpenTelemetry).</summary>
    public const string HttpStatus = "http.response.status_code";
}
