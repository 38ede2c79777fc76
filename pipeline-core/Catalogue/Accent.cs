using System.Globalization;
using System.Text.RegularExpressions;

namespace HtzPipeline.Core.Catalogue;

/// <summary>The colour of links and buttons, which is also that of text: in either theme it must stand out from its ground.</summary>
/// <param name="Light">On light ground: <c>#0b57c2</c>.</param>
/// <param name="Dark">On dark ground; null for the usual one.</param>
public sealed partial record Accent(string Light, string? Dark)
{
    /// <summary>The least contrast of text and ground (WCAG 2.2, success criterion 1.4.3).</summary>
    public const double LeastContrast = 4.5;

    private const string LightGround = "#f6f7f9";
    private const string DarkGround = "#1d232d";

    /// <summary>Whether a text is a colour: six hexadecimal digits after a <c>#</c>.</summary>
    public static bool IsColour(string text) => Colour().IsMatch(text);

    /// <summary>The contrast of a colour with the ground of a theme, from 1 to 21.</summary>
    public static double ContrastOf(string colour, bool isDark)
    {
        var (one, other) = (Luminance(colour), Luminance(isDark ? DarkGround : LightGround));
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    // The relative luminance of WCAG 2.2.
    private static double Luminance(string colour)
    {
        var number = int.Parse(colour.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return (0.2126 * Linear(number >> 16)) + (0.7152 * Linear(number >> 8)) + (0.0722 * Linear(number));

        static double Linear(int channel)
        {
            var share = (channel & 0xff) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }
    }

    [GeneratedRegex("^#[0-9A-Fa-f]{6}$")]
    private static partial Regex Colour();
}
