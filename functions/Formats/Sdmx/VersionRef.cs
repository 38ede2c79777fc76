using System.Globalization;
using System.Text.RegularExpressions;

namespace HtzPipeline.Functions.Formats.Sdmx;

/// <summary>
/// Which version is asked for, as SDMX writes it: <c>1.0.0</c>, <c>*</c> for any, <c>+</c> for the latest stable one, <c>~</c> for the
/// latest whatsoever; <c>2.1+.7</c> for the latest that is compatible: of major version 2, and 2.1.7 or later.
/// </summary>
internal sealed partial record VersionRef
{
    /// <summary>What a version looks like, as a regular expression that JavaScript reads too.</summary>
    public const string Pattern = $"^([*+~]|{Numbers})$";

    private const string Numbers = @"([0-9]{1,6}\+?)(?:\.([0-9]{1,6}\+?)(?:\.([0-9]{1,6}\+?))?)?(-[A-Za-z0-9.-]+)?";

    private readonly int[] _numbers;
    private readonly int _open;
    private readonly string _extension;

    private VersionRef(int[] numbers, int open, string extension) => (_numbers, _open, _extension) = (numbers, open, extension);

    /// <summary>Reads one; null where it is none.</summary>
    public static VersionRef? TryParse(string text)
    {
        if (text is "*" or "+" or "~")
        {
            return new([], 0, "");
        }

        var match = Form().Match(text);
        if (!match.Success)
        {
            return null;
        }

        string[] parts = [.. Enumerable.Range(1, 3).Select(i => match.Groups[i].Value).TakeWhile(part => part.Length > 0)];
        return new(
            [.. parts.Select(part => int.Parse(part.TrimEnd('+'), CultureInfo.InvariantCulture))],
            Array.FindIndex(parts, part => part.EndsWith('+')),
            match.Groups[4].Value);
    }

    /// <summary>Whether a version of three numbers, such as <c>1.0.0</c>, is one of those meant.</summary>
    public bool Matches(string version)
    {
        int[] actual = [.. version.Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        if (_numbers.Length == 0)
        {
            return true;
        }

        if (_open < 0)
        {
            return _extension.Length == 0 && actual.AsSpan().StartsWith(_numbers) && _numbers.Length == actual.Length;
        }

        // Below the place of the '+' all must agree; from there on it is as late, or later.
        return actual.AsSpan(.._open).SequenceEqual(_numbers.AsSpan(.._open)) && actual.AsSpan().SequenceCompareTo(_numbers) >= 0;
    }

    [GeneratedRegex($"^{Numbers}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
