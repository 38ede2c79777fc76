using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace HtzPipeline.Functions.Storage.Submissions;

/// <summary>
/// The id of a submission: <c>{department}.{period}.{uploaded}.{12 hex digits}</c>, for example
/// <c>economy.2019-08.20190915T020000000.0f3a5c7e9b1d</c>. It follows from the upload, so that reading the same upload twice
/// is one submission, and it says where its row is. What a path does not say is <c>unknown</c> or <c>none</c>.
/// </summary>
/// <param name="Department">The department's code as the path has it; <c>unknown</c> if that cannot be a code.</param>
/// <param name="Period">The period as the path has it; null if it has none.</param>
/// <param name="Uploaded">When the file was uploaded, UTC, to the millisecond.</param>
/// <param name="Digest">The first 12 hex digits of the SHA-256 of the path, upload time, ETag and content.</param>
internal sealed partial record SubmissionId(string Department, Period? Period, DateTimeOffset Uploaded, string Digest)
{
    /// <summary>The department of what was uploaded where no department's code is.</summary>
    public const string UnknownDepartment = "unknown";

    private const string NoPeriod = "none";
    private const string TimeFormat = "yyyyMMdd'T'HHmmssfff";

    /// <summary>The key of the partition its row is in.</summary>
    public string PartitionKey => Department;

    /// <summary>The key of its row.</summary>
    public string RowKey => $"{PeriodText}|{Time}|{this}";

    /// <summary>Where the rows of what was uploaded at the same instant lie: its own, and those of decisions about it.</summary>
    public (string From, string Before) RowsBeside => ($"{PeriodText}|{Time}|", $"{PeriodText}|{Time}}}");

    /// <summary>Where the rows lie of what was uploaded in the time up to this one's instant.</summary>
    public (string From, string Before) RowsWithin(TimeSpan before) => ((this with { Uploaded = Uploaded - before }).RowsBeside.From, RowsBeside.Before);

    private string PeriodText => Period?.ToString() ?? NoPeriod;

    private string Time => Uploaded.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>The id of an upload.</summary>
    /// <param name="path">The blob's name: <c>{department}/{period}/{file}</c>, if it is as it should be.</param>
    /// <param name="uploaded">When it was uploaded.</param>
    /// <param name="etag">The blob's ETag.</param>
    /// <param name="contentHash">The SHA-256 of its content, in hex.</param>
    public static SubmissionId Of(string path, DateTimeOffset uploaded, string etag, string contentHash)
    {
        var parts = path.Split('/');
        var department = parts.Length > 1 && DepartmentCode().IsMatch(parts[0]) ? parts[0] : UnknownDepartment;
        Period? period = parts.Length > 2 && Core.Figures.Period.TryParse(parts[1], null, out var parsed) ? parsed : null;
        var utc = uploaded.ToUniversalTime();
        var identity = string.Create(CultureInfo.InvariantCulture, $"{path}\n{utc:O}\n{etag}\n{contentHash}");
        return new(department, period, utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond)), Hash(identity));
    }

    /// <summary>The id of a decision about this submission: the same decision twice is one.</summary>
    /// <param name="kind">What was decided.</param>
    /// <param name="scope">What of it the decision is about; nothing for all.</param>
    public SubmissionId OfDecision(DecisionKind kind, string scope) =>
        this with { Digest = Hash($"{kind}\n{this}\n{scope}") };

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is not the id of a submission.</exception>
    public static SubmissionId Parse(string text) => TryParse(text, out var id)
        ? id
        : throw new FormatException($"'{text}' is not the id of a submission.");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SubmissionId? id)
    {
        id = null;
        if (text?.Split('.') is not [var department, var periodText, var time, var digest]
            || !DepartmentCode().IsMatch(department)
            || !HexDigits().IsMatch(digest)
            || !DateTimeOffset.TryParseExact(time, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var uploaded))
        {
            return false;
        }

        if (Core.Figures.Period.TryParse(periodText, null, out var period))
        {
            id = new(department, period, uploaded, digest);
        }
        else if (periodText == NoPeriod)
        {
            id = new(department, null, uploaded, digest);
        }

        return id is not null;
    }

    /// <summary>Where the rows of a department's submissions for a period lie: from the first key to before the second.</summary>
    public static (string From, string Before) Rows(Period period) => ($"{period}|", $"{period}}}");

    /// <summary>The id as text: fit for keys, blob names and addresses.</summary>
    public override string ToString() => $"{Department}.{PeriodText}.{Time}.{Digest}";

    private static string Hash(string identity) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..12];

    [GeneratedRegex("^[a-z0-9][a-z0-9_-]{0,39}$")]
    private static partial Regex DepartmentCode();

    [GeneratedRegex("^[0-9a-f]{12}$")]
    private static partial Regex HexDigits();
}
