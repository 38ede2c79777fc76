using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Reporting;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Submissions;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.Findings;

/// <summary>What <c>GET /api/v1/findings</c> asks for.</summary>
/// <param name="Department">Of a department's submissions, or of all.</param>
/// <param name="Period">Of submissions for a period, or of all.</param>
/// <param name="State">Of submissions in a state.</param>
/// <param name="Severity">Of a severity, or of any.</param>
/// <param name="Kind">Of a kind's code, or of any.</param>
/// <param name="Indicator">About an indicator, or about anything.</param>
/// <param name="Limit">At most so many.</param>
/// <param name="After">Those after a place; null for all.</param>
internal sealed record FindingQuery(
    string? Department, Period? Period, SubmissionState State, Severity? Severity, string? Kind, string? Indicator, int Limit, FindingPosition? After)
{
    /// <summary>The most findings on a page.</summary>
    public const int MostPerPage = 1000;

    private static readonly Dictionary<string, Severity> Severities =
        Enum.GetValues<Severity>().ToDictionary(severity => severity.ToString().ToLowerInvariant());

    /// <summary>Whether a submission is meant and may have such findings, as its row tells.</summary>
    public bool Concerns(Submission submission) =>
        submission.State == State
        && Severity switch
        {
            Core.Findings.Severity.Error => submission.Counts.Errors,
            Core.Findings.Severity.Warning => submission.Counts.Warnings,
            Core.Findings.Severity.Info => submission.Counts.Infos,
            _ => submission.Counts.Errors + submission.Counts.Warnings + submission.Counts.Infos,
        } > 0;

    /// <summary>Whether a finding is meant.</summary>
    public bool Means(FindingReport finding) =>
        (Severity is not { } severity || Severities[finding.Severity] == severity)
        && (Kind is null || finding.Code == Kind)
        && (Indicator is null || finding.Indicator == Indicator);

    /// <summary>Makes sense of the parameters; what is wrong with them is added to <paramref name="errors"/>.</summary>
    public static FindingQuery Parse(FindingParameters text, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        var after = Parameters.Given(text.Continuation) ? FindingPosition.Parse(text.Continuation) : null;
        if (Parameters.Given(text.Continuation) && after is null)
        {
            errors.AddForeignContinuation();
        }

        if (Parameters.Given(text.Kind) && !FindingCodes.ByCode.ContainsKey(text.Kind))
        {
            errors.Add("kind", "unknown-kind", $"没有问题代码“{text.Kind}”,全部代码见 /api/v1/findings/kinds。", $"There is no kind of finding '{text.Kind}'; /api/v1/findings/kinds has all there are.");
        }

        return new(
            Parameters.Given(text.Department) ? Parameters.OneOf("department", text.Department, SubmissionEndpoints.DepartmentsOf(catalogue), errors) : null,
            Parameters.Period("period", text.Period, errors),
            Parameters.Given(text.State) ? Parameters.OneOf("state", text.State, SubmissionEndpoints.States, errors) : SubmissionState.Published,
            Parameters.Given(text.Severity) ? Parameters.OneOf("severity", text.Severity, Severities, errors) : null,
            Parameters.Given(text.Kind) ? text.Kind : null,
            Parameters.Given(text.Indicator) ? IndicatorOf(text.Indicator, catalogue, errors) : null,
            Parameters.Number("limit", text.Limit, ifAbsent: 100, MostPerPage, errors),
            after);
    }

    private static string? IndicatorOf(string name, IndicatorCatalogue catalogue, ParameterErrors errors)
    {
        if (catalogue.FindIndicator(name) is { } indicator)
        {
            return indicator.Code;
        }

        errors.Add("indicator", "unknown-indicator", $"没有指标“{name}”,全部指标见 /api/v1/catalogue。", $"There is no indicator '{name}'; /api/v1/catalogue has all there are.");
        return null;
    }
}
