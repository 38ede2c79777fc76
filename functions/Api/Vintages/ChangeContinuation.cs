using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HtzPipeline.Functions.Http;

namespace HtzPipeline.Functions.Api.Vintages;

/// <summary>Where a page of changes ended, for the next one to go on after it, up to the same release. Text that says nothing to its reader.</summary>
/// <param name="Last">The last release of the page.</param>
/// <param name="Until">The release up to which changes are asked for.</param>
internal sealed record ChangeContinuation(long Last, long Until)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ChangeContinuation? continuation)
    {
        continuation = SealedText.TryOpen(text, out var opened)
            && opened.Split('|') is [var last, var until]
            && long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            ? new(from, to)
            : null;
        return continuation is not null;
    }

    /// <summary>The text that is handed out.</summary>
    public override string ToString() => SealedText.Seal(string.Create(CultureInfo.InvariantCulture, $"{Last}|{Until}"));
}
