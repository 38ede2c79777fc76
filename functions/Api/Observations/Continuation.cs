using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HtzPipeline.Functions.Http;

namespace HtzPipeline.Functions.Api.Observations;

/// <summary>
/// Where a page of observations ended, for the next one to go on after it: by key, not by number, and as of the same releases, so that
/// all pages are parts of one answer whatever is published meanwhile. Handed out as text that says nothing to its reader.
/// </summary>
/// <param name="Last">The last observation of the page.</param>
/// <param name="Releases">The release that each area was answered from, in the order in which they were asked for.</param>
/// <param name="End">Where the last so many periods end, if that many were asked for: a month.</param>
internal sealed record Continuation(ObservationKey Last, IReadOnlyList<long> Releases, Period? End)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Continuation? continuation)
    {
        continuation = null;
        if (!SealedText.TryOpen(text, out var opened)
            || opened.Split('|') is not [var area, var indicator, var last, var releases, var end]
            || !Period.TryParse(last, null, out var period))
        {
            return false;
        }

        var numbers = new List<long>();
        foreach (var release in releases.Split(','))
        {
            if (!long.TryParse(release, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            numbers.Add(number);
        }

        Period? month = null;
        if (end.Length > 0)
        {
            if (!Period.TryParse(end, null, out var parsed))
            {
                return false;
            }

            month = parsed.LastMonth;
        }

        continuation = new(new(indicator, area, period), numbers, month);
        return true;
    }

    /// <summary>The text that is handed out.</summary>
    public override string ToString() => SealedText.Seal(string.Create(
        CultureInfo.InvariantCulture, $"{Last.Area}|{Last.Indicator}|{Last.Period}|{string.Join(',', Releases)}|{End}"));
}
