using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.CatalogueFile;

/// <summary>What is to be written of a name into a catalogue.</summary>
/// <param name="Kind">As what.</param>
/// <param name="Name">The name as files have it.</param>
/// <param name="Indicator">Of a spelling, the code of the indicator.</param>
/// <param name="Department">Of a name to ignore, the department in whose files; null for all.</param>
/// <param name="Submission">Of a new indicator, the submission from whose file it is drafted.</param>
internal sealed record CatalogueChange(ChangeKind Kind, string Name, string? Indicator, string? Department, SubmissionId? Submission)
{
    private static readonly Dictionary<string, ChangeKind> Kinds = Enum.GetValues<ChangeKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant());

    /// <summary>Makes sense of the body of a request; what is wrong with it is added to <paramref name="errors"/>.</summary>
    public static CatalogueChange? Parse(CatalogueChangeRequest body, ParameterErrors errors)
    {
        var kind = Parameters.OneOf("as", body.As ?? "", Kinds, errors);
        RequireGiven("yaml", body.Yaml);
        RequireGiven("name", body.Name);
        if (kind == ChangeKind.Spelling)
        {
            RequireGiven("indicator", body.Indicator);
        }

        var isKnown = SubmissionId.TryParse(body.Submission, out var submission);
        if (kind == ChangeKind.Indicator && !isKnown)
        {
            errors.Add("submission", "bad-submission", "请给出名称所在报送的编号。", "Name the submission that the name is from.");
        }

        return errors.Any ? null : new(kind, body.Name!.Trim(), body.Indicator, Parameters.Given(body.Department) ? body.Department : null, isKnown ? submission : null);

        void RequireGiven(string parameter, string? text)
        {
            if (!Parameters.Given(text))
            {
                errors.Add(parameter, "missing", $"缺少“{parameter}”。", $"'{parameter}' is missing.");
            }
        }
    }
}

/// <summary>As what a name is written into a catalogue.</summary>
internal enum ChangeKind
{
    /// <summary>As an indicator of its own.</summary>
    Indicator,

    /// <summary>As another spelling of an indicator.</summary>
    Spelling,

    /// <summary>As a name that is no indicator.</summary>
    Ignore,
}
